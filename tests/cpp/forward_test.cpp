// The fast algorithms against the naive one, bit for bit; and that one against the formula in
// double precision, within a bound derived from the number of roundings.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>

#include "algorithms.hpp"
#include "conv2d/data.hpp"
#include "draw.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

struct Trial {
  Layer layer;
  Geometry geometry;
  Arrays arrays;
};

std::ostream& operator<<(std::ostream& out, const Trial& trial) {
  return out << trial.layer << " on " << trial.geometry.input << ", rows " << trial.geometry.rows
             << ", columns " << trial.geometry.columns;
}

// The smallest input from which a layer makes `output` values along an axis.
int input_for(int output, int kernel, int stride, int dilation, Padding padding) {
  const int window = padding == Padding::kValid ? (kernel - 1) * dilation + 1 : 1;
  return (output - 1) * stride + window;
}

// A trial of `width` output columns. The rows get other arguments than the columns, so that mixing
// up the axes shows.
Trial make_trial(int width, int channels, Layer layer, int column_stride, int column_dilation,
                 Draw& draw) {
  layer.strides = {4 - column_stride, column_stride};
  layer.dilation_rate = {3 - column_dilation, column_dilation};
  const Shape input{input_for(2, layer.kernel_size.height, layer.strides.height,
                              layer.dilation_rate.height, layer.padding),
                    input_for(width, layer.kernel_size.width, layer.strides.width,
                              layer.dilation_rate.width, layer.padding),
                    channels};
  const Geometry geometry = resolve(layer, input).geometry.value();
  return {layer,
          geometry,
          {draw.fractions(values(geometry.input)), draw.fractions(values(geometry.kernel)),
           draw.fractions(layer.use_bias ? layer.filters : 0)}};
}

// Calls `test` with a trial for each remainder of vectors of 4 and 8, over columns and filters.
int for_each_trial(const std::function<void(const Trial&)>& test) {
  constexpr Pair kKernelSizes[] = {{1, 1}, {2, 3}, {3, 2}, {4, 5}};
  Draw draw{7};
  int count = 0;
  for (const Padding padding : {Padding::kValid, Padding::kSame}) {
    for (const Pair& kernel_size : kKernelSizes) {
      for (const int stride : {1, 2, 3}) {
        for (const int dilation : {1, 2}) {
          for (int channels = 1; channels <= 3; ++channels) {
            for (int filters = 1; filters <= 9; ++filters) {
              for (int width = 1; width <= 17; ++width) {
                const Layer layer{.filters = filters,
                                  .kernel_size = kernel_size,
                                  .padding = padding,
                                  .use_bias = draw.flip()};
                test(make_trial(width, channels, layer, stride, dilation, draw));
                ++count;
                if (testing::Test::HasFatalFailure()) return count;
              }
            }
          }
        }
      }
    }
  }
  return count;
}

constexpr int kTrials = 2 * 4 * 3 * 2 * 3 * 9 * 17;

TEST(Forward, GivesTheSameBitsByEveryAlgorithm) {
  int widest = 0;
  int kernels_beyond_input = 0;
  int with_bias = 0;
  const int count = for_each_trial([&](const Trial& trial) {
    const Geometry& g = trial.geometry;
    widest = std::max(widest, g.output.width);
    kernels_beyond_input += g.columns.effective_kernel > g.input.width;
    with_bias += g.use_bias;
    const auto expected = bits(compute(kAlgorithms.front(), g, trial.arrays));
    for (const Algorithm& algorithm : kAlgorithms) {
      ASSERT_EQ(bits(compute(algorithm, g, trial.arrays)), expected)
          << algorithm.name << ": " << trial;
    }
  });
  EXPECT_EQ(count, kTrials);
  EXPECT_EQ(widest, 17);
  EXPECT_GT(kernels_beyond_input, 500);
  EXPECT_GT(with_bias, kTrials / 3);
  EXPECT_LT(with_bias, kTrials * 2 / 3);
}

// One output value by the formula, and the sum of its terms' magnitudes, which bounds its error.
struct Exact {
  double value = 0;
  double magnitude = 0;
  void add(double term) {
    value += term;
    magnitude += std::abs(term);
  }
};

Exact exact(const Trial& trial, int i, int j, int f) {
  const Geometry& g = trial.geometry;
  const auto& [input, kernel, bias] = trial.arrays;
  Exact result;
  for (int u = 0; u < g.kernel.height; ++u) {
    for (int v = 0; v < g.kernel.width; ++v) {
      const int row = i * g.rows.stride + u * g.rows.dilation - g.rows.pad_before;
      const int column = j * g.columns.stride + v * g.columns.dilation - g.columns.pad_before;
      const bool inside = row >= 0 && row < g.input.height && column >= 0 && column < g.input.width;
      for (int c = 0; inside && c < g.kernel.channels; ++c) {
        const auto value = (row * g.input.width + column) * g.input.channels + c;
        const auto weight = ((u * g.kernel.width + v) * g.kernel.channels + c) * g.kernel.filters;
        result.add(double{input[value]} * kernel[weight + f]);
      }
    }
  }
  if (g.use_bias) result.add(bias[f]);
  return result;
}

TEST(Forward, StaysWithinTheRoundingOfTheFormula) {
  double loosest = 0;
  const int count = for_each_trial([&](const Trial& trial) {
    const Geometry& g = trial.geometry;
    const auto output = compute(kAlgorithms.front(), g, trial.arrays);
    // Each product rounds once, each sum once, and the bias once more; a rounding moves a number
    // by at most 2^-24 of it.
    const int taps = g.kernel.height * g.kernel.width * g.kernel.channels;
    const double relative = (taps + 2) * std::ldexp(1.0, -24);
    double scale = 0;
    double largest_bound = 0;
    std::size_t at = 0;
    for (int i = 0; i < g.output.height; ++i) {
      for (int j = 0; j < g.output.width; ++j) {
        for (int f = 0; f < g.output.channels; ++f) {
          const Exact expected = exact(trial, i, j, f);
          const double bound = relative * expected.magnitude;
          ASSERT_LE(std::abs(output[at] - expected.value), bound)
              << "at row " << i << ", column " << j << ", filter " << f << ": " << trial;
          scale = std::max(scale, std::abs(expected.value));
          largest_bound = std::max(largest_bound, bound);
          ++at;
        }
      }
    }
    loosest = std::max(loosest, largest_bound / scale);
  });
  EXPECT_EQ(count, kTrials);
  // A bound near the outputs' own scale would let anything pass.
  EXPECT_LT(loosest, 1e-3);
}

// The experiment of the notebook that the page grew out of: 1 to 25 under a 3x3 kernel of ones.
std::vector<float> notebook(const Layer& layer) {
  const Geometry g = resolve(layer, {5, 5, 1}).geometry.value();
  Arrays arrays{std::vector<float>(25), std::vector<float>(9, 1.0f), {}};
  fill_input(InputSource::kCounting, 0, g.input, arrays.input);
  return compute(kAlgorithms.back(), g, arrays);
}

TEST(Forward, GivesTheNotebooksSums) {
  EXPECT_EQ(notebook({}), (std::vector<float>{63, 72, 81, 108, 117, 126, 153, 162, 171}));
}

TEST(Forward, GivesTheNotebooksStrides) {
  EXPECT_EQ(notebook({.strides = {2, 2}}), (std::vector<float>{63, 81, 153, 171}));
}

TEST(Forward, GivesTheNotebooksPadding) {
  const auto output = notebook({.padding = Padding::kSame});
  ASSERT_EQ(output.size(), 25u);
  EXPECT_EQ(output.front(), 16);
  EXPECT_EQ(output.back(), 88);
}

TEST(Forward, GivesTheNotebooksDilation) {
  EXPECT_EQ(notebook({.dilation_rate = {2, 2}}), std::vector<float>{117});
}

TEST(Forward, DoesNotFlipTheKernel) {
  const Geometry g = resolve({.kernel_size = {1, 2}}, {1, 3, 1}).geometry.value();
  for (const Algorithm& algorithm : kAlgorithms) {
    EXPECT_EQ(compute(algorithm, g, {{1, 2, 3}, {10, 1}, {}}), (std::vector<float>{12, 23}))
        << algorithm.name;
  }
}

// Zeros laid around the input would make NaN of infinite weights; left out, taps have no product.
TEST(Forward, LeavesTapsOnPaddingOut) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  const Layer layer{.kernel_size = {1, 3}, .padding = Padding::kSame};
  const Geometry g = resolve(layer, {1, 2, 1}).geometry.value();
  for (const Algorithm& algorithm : kAlgorithms) {
    EXPECT_EQ(compute(algorithm, g, {{1, 2}, {kInfinity, 1, 1}, {}}),
              (std::vector<float>{3, kInfinity}))
        << algorithm.name;
  }
}

}  // namespace
}  // namespace conv2d::tests
