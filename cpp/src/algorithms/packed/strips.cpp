#include "algorithms/packed/strips.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "algorithms/packed/along.hpp"
#include "algorithms/packed/kernel.hpp"
#include "algorithms/packed/spread.hpp"
#include "algorithms/packed/walk.hpp"
#include "conv2d/facts.hpp"

namespace conv2d::algorithms {
namespace {

// One product after the other for kBlocks vectors that meet the same weights, and the bias last.
template <int kBlocks>
void add_strip(const float* const* taps, int count, int at, const Period& period,
               const float* weights, Float4 bias, float* output, const float* end) {
  Float4 sums[kBlocks];
  for (Float4& sum : sums) sum = Float4{};
  for (int tap = 0; tap < count; ++tap, weights += kLanes) {
    const float* const values = taps[tap] + at;
    const Float4 weight = load(weights);
    for (int b = 0; b < kBlocks; ++b) sums[b] += load(values + b * period.input_step) * weight;
  }
  for (Float4& sum : sums) sum += bias;
  store_blocks<kBlocks>(sums, period, output, end);
}

using AddStrip = void(const float* const* taps, int count, int at, const Period& period,
                      const float* weights, Float4 bias, float* output, const float* end);
constexpr AddStrip* kStrips[kMostBlocks] = {add_strip<1>, add_strip<2>, add_strip<3>, add_strip<4>,
                                            add_strip<5>, add_strip<6>, add_strip<7>, add_strip<8>};

// What is added together: the groups one by one, each with all of its channels, or, where a group
// is one channel, all of them.
struct Bundles {
  int count;
  int channels;  // of one that an output value is made of
  int filters;   // of one
  int of_group;  // filters that see the same channels
};

class Strips final : public Plan {
 public:
  Strips(const Geometry& g, const Weights& w, const Walk& rows, const Walk& columns,
         const Bundles& bundles, const Spreading& spreading)
      : g_{g},
        down_{rows},
        across_{columns},
        bundles_{bundles},
        spread_{g.input, down_, across_, spreading},
        period_{spread_.pixel(), spread_.step()} {
    const Kernel kernel{g, w.kernel.data()};
    std::size_t most = 0;
    for (const Phase& column : across_.phases) places_.push_back(places_of(column));
    for (const Phase& row : down_.phases) {
      const auto met = std::min(row.taps.size(), static_cast<std::size_t>(g.input.height));
      for (const Phase& column : across_.phases) {
        weights_.push_back(pack(kernel, row, column));
        most = std::max(most, met * column.taps.size() * bundles_.channels);
      }
    }
    taps_.resize(most);
    pack_bias(w.bias);
    if (in_gaps())
      strip_.resize(static_cast<std::size_t>(across_.phases[0].count) * spread_.pixel());
  }

  Algorithm algorithm() const override {
    return bundles_.of_group == bundles_.filters ? Algorithm::kPlanes : Algorithm::kChannels;
  }

  void run(const float* input, float* output) override {
    spread_.start(input);
    for (int i = 0; i < g_.output.height; ++i) {
      float* const row = output + std::ptrdiff_t{i} * g_.output.width * g_.output.channels;
      for (int column = 0; column < static_cast<int>(across_.phases.size()); ++column) {
        add_row(i, column, row + column * g_.output.channels);
      }
    }
  }

 private:
  // Whether neighbouring values of a strip are apart in the output.
  bool in_gaps() const { return across_.output_step > 1 || bundles_.count > 1; }

  std::vector<int> places_of(const Phase& column) const {
    std::vector<int> places;
    for (int bundle = 0; bundle < bundles_.count; ++bundle) {
      for (const AxisTap& tap : column.taps) {
        for (int c = 0; c < bundles_.channels; ++c) {
          places.push_back(spread_.place(bundle * bundles_.channels + c, tap.offset));
        }
      }
    }
    return places;
  }

  std::vector<float> pack(const Kernel& kernel, const Phase& row, const Phase& column) const {
    std::vector<float> packed;
    const int vectors = bundles_.count * period_.vectors;
    packed.reserve(static_cast<std::size_t>(vectors) * kLanes * row.taps.size() *
                   column.taps.size() * bundles_.channels);
    for (int bundle = 0; bundle < bundles_.count; ++bundle) {
      for (int first = 0; first < period_.output_step; first += kLanes) {
        for (const AxisTap& u : row.taps) {
          for (const AxisTap& v : column.taps) {
            for (int c = 0; c < bundles_.channels; ++c) {
              for (int lane = first; lane < first + kLanes; ++lane) {
                const int filter = bundle * bundles_.filters + lane % bundles_.filters;
                packed.push_back(kernel.at(u.index, v.index, c, filter));
              }
            }
          }
        }
      }
    }
    return packed;
  }

  // Zeros where there is none: adding them changes no sum, since a sum that begins with 0 never
  // comes to be -0.
  void pack_bias(std::span<const float> bias) {
    for (int bundle = 0; bundle < bundles_.count; ++bundle) {
      for (int lane = 0; lane < period_.output_step; ++lane) {
        const int filter = bundle * bundles_.filters + lane % bundles_.filters;
        bias_.push_back(bias.empty() ? 0.0f : bias[static_cast<std::size_t>(filter)]);
      }
    }
  }

  // The outputs of row i and one phase of columns, of which the first is at `output`.
  void add_row(int i, int column_phase, float* output) {
    const auto row_phase = static_cast<std::size_t>(i % down_.output_step);
    const auto& taps = down_.phases[row_phase].taps;
    const auto& [count, across] = across_.phases[static_cast<std::size_t>(column_phase)];
    const int of_row = static_cast<int>(across.size()) * bundles_.channels;
    const int all = static_cast<int>(taps.size()) * of_row;
    const float* weights = weights_[row_phase * across_.phases.size() + column_phase].data();
    for (int bundle = 0; bundle < bundles_.count; ++bundle) {
      // The rows within the input follow one another.
      int before = 0;
      int met = 0;
      for (const AxisTap& tap : taps) {
        const float* row = spread_.row(i / down_.output_step * down_.input_step + tap.offset);
        if (!row) {
          if (met == 0) before += of_row;
          continue;
        }
        const int* const places =
            places_[static_cast<std::size_t>(column_phase)].data() + bundle * of_row;
        for (int t = 0; t < of_row; ++t) taps_[static_cast<std::size_t>(met++)] = row + places[t];
      }
      const int length = count * bundles_.filters;
      float* const to = in_gaps() ? strip_.data() : output;
      const float* const bias = bias_.data() + bundle * period_.output_step;
      along_row(length, period_, [&](int blocks, int vector, int from, int at) {
        kStrips[blocks - 1](taps_.data(), met, from, period_,
                            weights + (vector * all + before) * kLanes,
                            load(bias + vector * kLanes), to + at, to + length);
      });
      if (in_gaps()) {
        const float* values = to;
        float* pixel = output + bundle * bundles_.filters;
        for (int j = 0; j < count; ++j, values += bundles_.filters) {
          copy(values, bundles_.filters, pixel);
          pixel += across_.output_step * g_.output.channels;
        }
      }
      weights += period_.vectors * all * kLanes;
    }
  }

  Geometry g_;
  Walk down_;
  Walk across_;
  Bundles bundles_;
  Spread spread_;
  Period period_;
  // Of each phase of columns, bundle by bundle: where in a row the taps of that row begin.
  std::vector<std::vector<int>> places_;
  // Of each phase of rows and one of columns, whose outputs all have the same taps: bundle by
  // bundle, vector by vector of a period, tap by tap.
  std::vector<std::vector<float>> weights_;
  std::vector<float> bias_;
  std::vector<const float*> taps_;
  std::vector<float> strip_;
};

std::unique_ptr<Plan> make(const Geometry& g, const Weights& w, const Bundles& bundles,
                           const Spreading& spreading) {
  const Walk rows = walk(g.rows, scatters(g.type));
  const Walk columns = walk(g.columns, scatters(g.type));
  if (has_too_many_phases(rows, columns)) return nullptr;
  if (!Spread::fit(g.input, rows, columns, spreading.repeats)) return nullptr;
  return std::make_unique<Strips>(g, w, rows, columns, bundles, spreading);
}

}  // namespace

std::unique_ptr<Plan> make_planes(const Geometry& g, const Weights& w) {
  const int filters = g.output.channels / g.groups;
  const int channels = g.input.channels / g.groups;
  // Tiles leave as many lanes idle as a group has filters less than four; here every channel has to
  // be spread out, once for each filter. Measured.
  const bool pays =
      filters == 1 || (filters == 2 && channels <= 4) || (filters == 3 && channels == 1);
  if (!pays) return nullptr;
  return make(g, w, {g.groups, channels, filters, filters}, {.apart = true, .repeats = filters});
}

std::unique_ptr<Plan> make_channels(const Geometry& g, const Weights& w) {
  const int filters = g.output.channels / g.groups;
  if (g.groups != g.input.channels || g.groups == 1 || filters > kMostRepeats) return nullptr;
  return make(g, w, {1, 1, g.output.channels, filters}, {.repeats = filters});
}

}  // namespace conv2d::algorithms
