// Every layer at drawn arguments: all algorithms give the same bits, and those are within the
// rounding of float32 of what double precision gives.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "exact.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

class Layers : public testing::TestWithParam<LayerType> {};

INSTANTIATE_TEST_SUITE_P(All, Layers, testing::ValuesIn(kLayerTypes),
                         [](const auto& tested) { return std::string{name(tested.param)}; });

constexpr int kTrials = 4000;

// What of the arguments the draws have met.
struct Coverage {
  int steps_over_window = 0;  // strides beyond the kernel
  int even_window = 0;
  int single_input = 0;
  int groups = 0;
  int dilated_strides = 0;
  int cropped = 0;
  int wide_padding = 0;  // as wide as the input or more
  int laid_out[4] = {};  // by padding mode
  int explicit_pads = 0;
  int output_padding = 0;

  void count(const Trial& trial) {
    const Geometry& g = trial.geometry;
    const Axis& a = g.columns;
    steps_over_window += a.stride > a.effective_kernel;
    even_window += a.kernel % 2 == 0;
    single_input += g.input.height == 1 && g.input.width == 1;
    groups += g.groups > 1;
    dilated_strides += a.dilation > 1 && a.stride > 1 && a.kernel > 1;
    cropped += std::min(a.pad_before, a.pad_after) < 0;
    wide_padding += a.pad_before >= a.input;
    laid_out[static_cast<int>(g.padding_mode)] += padded_shape(g).height > 0;
    explicit_pads += trial.layer.padding == Padding::kExplicit;
    output_padding += trial.layer.output_padding.has_value();
  }
};

TEST_P(Layers, GiveTheSameBitsByEveryAlgorithmWithinTheRoundingOfTheFormula) {
  Draw draw{13};
  Coverage coverage;
  double loosest = 0;
  for (int count = 0; count < kTrials; ++count) {
    const Trial trial = draw_trial(GetParam(), draw);
    const auto all = algorithms_for(trial.geometry);
    const auto output = compute(all.front(), trial.geometry, trial.arrays);
    for (const Way& algorithm : all) {
      ASSERT_EQ(bits(compute(algorithm, trial.geometry, trial.arrays)), bits(output))
          << algorithm.name << ": " << trial;
    }
    const auto expected = exact(trial.geometry, trial.arrays);
    ASSERT_EQ(output.size(), expected.size()) << trial;
    double largest = 0;
    double largest_bound = 0;
    for (std::size_t at = 0; at < output.size(); ++at) {
      ASSERT_LE(std::abs(output[at] - expected[at].value), expected[at].bound())
          << "at " << at << ": " << trial;
      largest = std::max(largest, std::abs(expected[at].value));
      largest_bound = std::max(largest_bound, expected[at].bound());
    }
    // A handful of values may all be near 0.
    if (output.size() >= 16 && largest > 0) loosest = std::max(loosest, largest_bound / largest);
    coverage.count(trial);
  }
  // A bound near the outputs' own scale would let anything pass.
  EXPECT_LT(loosest, 1e-4);

  const bool scatters = GetParam() == LayerType::kConv2DTranspose;
  EXPECT_GT(coverage.steps_over_window, kTrials / 10);
  EXPECT_GT(coverage.even_window, kTrials / 4);
  EXPECT_GT(coverage.single_input, 20);
  EXPECT_GT(coverage.groups, GetParam() == LayerType::kConv2D ? kTrials / 2 : -1);
  EXPECT_GT(coverage.dilated_strides, is_pooling(GetParam()) ? -1 : kTrials / 10);
  EXPECT_GT(coverage.cropped, kTrials / 20);
  EXPECT_GT(coverage.wide_padding, kTrials / 20);
  EXPECT_GT(coverage.explicit_pads, kTrials / 4);
  EXPECT_GT(coverage.output_padding, kTrials / 4);
  for (const PaddingMode mode : kPaddingModes) {
    const bool laid_out = !scatters && (mode != PaddingMode::kZeros || is_pooling(GetParam()));
    const int times = coverage.laid_out[static_cast<int>(mode)];
    EXPECT_TRUE(laid_out ? times > kTrials / 20 : times == 0) << name(mode) << ": " << times;
  }
}

// What the bound is for: a weight that is off by a thousandth is beyond it.
TEST(Exact, NoticesASingleWrongTap) {
  Draw draw{14};
  int noticed = 0;
  int trials = 0;
  while (trials < 200) {
    const Trial trial = draw_trial(LayerType::kConv2D, draw);
    if (trial.geometry.padding_mode != PaddingMode::kZeros) continue;
    ++trials;
    Arrays wrong = trial.arrays;
    wrong.kernel.back() *= 1.001f;
    const auto output = output_of(trial.layer, trial.geometry.input, wrong);
    const auto expected = exact(trial.geometry, trial.arrays);
    bool beyond = false;
    for (std::size_t at = 0; at < output.size(); ++at) {
      beyond |= std::abs(output[at] - expected[at].value) > expected[at].bound();
    }
    noticed += beyond;
  }
  // Where the last tap falls on padding alone, nothing is wrong.
  EXPECT_GT(noticed, 120);
}

// The five letters on either side of "abc", as numpy.pad has them.
TEST(Exact, PadsByWalking) {
  const auto row = [](PaddingMode mode, int size) {
    std::string read;
    for (int at = -5; at < size + 5; ++at) {
      const auto from = walk_beyond(at, size, mode);
      read += from ? static_cast<char>('a' + *from) : '.';
    }
    return read;
  };
  EXPECT_EQ(row(PaddingMode::kZeros, 3), ".....abc.....");
  EXPECT_EQ(row(PaddingMode::kReplicate, 3), "aaaaaabcccccc");
  EXPECT_EQ(row(PaddingMode::kReflect, 3), "babcbabcbabcb");
  EXPECT_EQ(row(PaddingMode::kCircular, 3), "bcabcabcabcab");
  EXPECT_EQ(row(PaddingMode::kReflect, 4), "bcdcbabcdcbabc");
  EXPECT_EQ(row(PaddingMode::kReflect, 2), "babababababa");
  for (const PaddingMode mode :
       {PaddingMode::kReplicate, PaddingMode::kReflect, PaddingMode::kCircular}) {
    EXPECT_EQ(row(mode, 1), "aaaaaaaaaaa");
  }
}

}  // namespace
}  // namespace conv2d::tests
