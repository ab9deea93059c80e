#include "algorithms/packed/winograd/weights.hpp"

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>
#include <cstddef>
#include <limits>

#include "algorithms/packed/winograd/matrices.hpp"
#include "algorithms/packed/winograd/multiply.hpp"

namespace conv2d::algorithms::winograd {
namespace {

constexpr int kMostInputs = kMostPoints + 1;
constexpr double kHalfUlp = 0x1p-24;  // what one rounding comes to, relative to a value
// Values below the normal ones are rounded as if they were this large.
constexpr double kLeast = 0x1p-120;
// A multiple of what the few roundings of a double come to.
constexpr double kOfDoubles = 0x1p-48;

using Grid = std::array<std::array<double, kMostInputs>, kMostInputs>;

double magnitude(const std::vector<double>& row) {
  double sum = 0;
  for (const double value : row) sum += std::abs(value);
  return sum;
}

// By how much a value may be off that was rounded so often, as a share of it.
double share(int roundings) { return roundings * kHalfUlp / (1 - roundings * kHalfUlp); }

// Of one filter, at each position: the sums over its channels of its transformed weights, and of by
// how much their products may be off in an output.
struct Sums {
  Grid weights{};
  Grid errors{};
};

class Packer {
 public:
  Packer(const Form& form, const Geometry& g, const float* kernel)
      : form_{form},
        matrices_{matrices(form.points)},
        channels_{g.kernel.third},
        filters_{g.kernel.fourth},
        kernel_{kernel} {
    for (const auto& row : matrices_.input) largest_input_.push_back(magnitude(row));
    for (const auto& row : matrices_.weight) largest_weight_.push_back(magnitude(row));
  }

  // `to` is where the weights of the block begin that has this filter in this lane.
  Sums pack(int filter, int lane, int width, float* to) const {
    Sums sums;
    for (int c = 0; c < channels_; ++c) {
      const double rounding = share(roundings(c, channels_) + of_transforms());
      const auto taps = taps_of(c, filter);
      double most = 0;
      for (const double tap : taps) most = std::max(most, std::abs(tap));
      Grid half;  // G w, transposed
      for (int i = 0; i < form_.inputs; ++i) {
        for (int v = 0; v < kTaps; ++v) {
          half[v][i] = dot(matrices_.weight[i], taps[v], taps[kTaps + v], taps[2 * kTaps + v]);
        }
      }
      for (int i = 0; i < form_.inputs; ++i) {
        for (int j = 0; j < form_.inputs; ++j) {
          const double exact = dot(matrices_.weight[j], half[0][i], half[1][i], half[2][i]);
          const auto rounded = static_cast<float>(exact);
          to[((i * form_.inputs + j) * channels_ + c) * width + lane] = rounded;
          const double off = kOfDoubles * largest_weight_[i] * largest_weight_[j] * most;
          sums.weights[i][j] += std::abs(rounded);
          sums.errors[i][j] += std::abs(rounded) * rounding + std::abs(rounded - exact) + off;
        }
      }
    }
    return sums;
  }

  // What the products at all positions come to in the output that takes the most of them, for
  // inputs of magnitude 1.
  double in_output(const Grid& sums) const {
    double most = 0;
    for (int a = 0; a < form_.outputs; ++a) {
      for (int b = 0; b < form_.outputs; ++b) {
        double sum = 0;
        for (int i = 0; i < form_.inputs; ++i) {
          for (int j = 0; j < form_.inputs; ++j) {
            sum += std::abs(matrices_.output[i][a] * matrices_.output[j][b]) * largest_input_[i] *
                   largest_input_[j] * sums[i][j];
          }
        }
        most = std::max(most, sum);
      }
    }
    return most;
  }

  // How often a product is rounded on its way in and out, a bias added last.
  int of_transforms() const { return 2 * (form_.input_roundings + form_.output_roundings) + 1; }

  double largest_input() const {
    const double most = *std::max_element(largest_input_.begin(), largest_input_.end());
    return most * most;
  }

 private:
  static double dot(const std::vector<double>& row, double a, double b, double c) {
    return row[0] * a + row[1] * b + row[2] * c;
  }

  std::array<double, kTaps * kTaps> taps_of(int channel, int filter) const {
    std::array<double, kTaps * kTaps> taps;
    for (int tap = 0; tap < kTaps * kTaps; ++tap) {
      taps[tap] = kernel_[(std::ptrdiff_t{tap} * channels_ + channel) * filters_ + filter];
    }
    return taps;
  }

  Form form_;
  Matrices matrices_;
  int channels_;  // of a group
  int filters_;
  const float* kernel_;
  // For inputs and for weights of magnitude 1.
  std::vector<double> largest_input_;
  std::vector<double> largest_weight_;
};

}  // namespace

float Error::bound(float largest) const {
  const bool fits = reach * largest + farthest < FLT_MAX;
  if (!fits) return std::numeric_limits<float>::infinity();
  if (largest == 0) return 0;
  const double bound = slope * (largest + kLeast) + offset;
  return std::nextafter(static_cast<float>(bound), std::numeric_limits<float>::infinity());
}

Packed pack(const Form& form, const Geometry& g, const Weights& w) {
  const Packer packer{form, g, w.kernel.data()};
  const int channels = g.kernel.third;

  Packed packed{blocks_of(g.groups, g.kernel.fourth), {}, {}, {}};
  std::size_t lanes = 0;
  for (const Block& block : packed.blocks)
    lanes += static_cast<std::size_t>(block.vectors * kLanes);
  // At once: what grows step by step takes up to three times the room.
  packed.values.reserve(static_cast<std::size_t>(form.inputs * form.inputs * channels) * lanes);
  Error& error = packed.error;
  float largest_bias = 0;
  for (const auto& [group, first, filters, vectors] : packed.blocks) {
    const int width = vectors * kLanes;
    const std::size_t begin = packed.values.size();
    packed.values.resize(begin + static_cast<std::size_t>(form.inputs * form.inputs * channels) *
                                     static_cast<std::size_t>(width));
    for (int lane = 0; lane < width; ++lane) {
      const bool any = lane < filters;
      const bool biased = any && !w.bias.empty();
      packed.bias.push_back(biased ? w.bias[static_cast<std::size_t>(first) + lane] : 0.0f);
      largest_bias = std::max(largest_bias, std::abs(packed.bias.back()));
      if (!any) continue;
      const Sums sums = packer.pack(first + lane, lane, width, packed.values.data() + begin);
      error.slope = std::max(error.slope, packer.in_output(sums.errors));
      error.reach = std::max(error.reach, packer.in_output(sums.weights));
    }
  }
  Grid tiny;
  for (auto& row : tiny) row.fill(channels * kLeast);
  error.offset =
      kHalfUlp * largest_bias + share(channels + packer.of_transforms()) * packer.in_output(tiny);
  // Twice, for sums on the way may be larger than those of the matrices.
  error.reach = 2 * std::max(error.reach, packer.largest_input());
  error.farthest = 2 * largest_bias;
  return packed;
}

}  // namespace conv2d::algorithms::winograd
