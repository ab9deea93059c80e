// explain() on layers small enough to be told by hand.
#include "conv2d/explain.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "explained.hpp"
#include "framework_rows.hpp"

namespace conv2d::tests {
namespace {

using Floats = std::vector<float>;
using Ints = std::vector<std::int32_t>;
using Sources = std::vector<std::uint8_t>;

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr auto kInput = static_cast<std::uint8_t>(TapSource::kInput);
constexpr auto kRepeated = static_cast<std::uint8_t>(TapSource::kRepeated);
constexpr auto kZero = static_cast<std::uint8_t>(TapSource::kZero);
constexpr auto kNothing = static_cast<std::uint8_t>(TapSource::kNothing);

Explanation explained(const Layer& layer, const Shape& input, const Arrays& arrays,
                      const OutputCell& cell) {
  return Ran{resolve(layer, input).geometry.value(), arrays}.explain(cell);
}

TEST(Explain, TellsEachTapOfAConvolution) {
  // Two channels, two filters; the second filter at the right of two places.
  const auto e =
      explained({.filters = 2, .kernel_size = {1, 2}, .use_bias = true}, {1, 3, 2},
                {{1, 2, 3, 4, 5, 6}, {1, 10, 2, 20, 3, 30, 4, 40}, {7, 0.5f}, {}}, {0, 1, 1});
  EXPECT_EQ(e.taps.u, (Ints{0, 0, 0, 0}));
  EXPECT_EQ(e.taps.v, (Ints{0, 0, 1, 1}));
  EXPECT_EQ(e.taps.row, (Ints{0, 0, 0, 0}));
  EXPECT_EQ(e.taps.column, (Ints{1, 1, 2, 2}));
  EXPECT_EQ(e.taps.channel, (Ints{0, 1, 0, 1}));
  EXPECT_EQ(e.taps.input, (Ints{2, 3, 4, 5}));
  EXPECT_EQ(e.taps.weight, (Ints{1, 3, 5, 7}));
  EXPECT_EQ(e.taps.source, (Sources{kInput, kInput, kInput, kInput}));
  EXPECT_EQ(e.taps.value, (Floats{3, 4, 5, 6}));
  EXPECT_EQ(e.taps.factor, (Floats{10, 20, 30, 40}));
  EXPECT_EQ(e.taps.product, (Floats{30, 80, 150, 240}));
  EXPECT_EQ(e.channels, (Ints{0, 1}));
  EXPECT_EQ(e.subtotals, (Floats{180, 320}));
  EXPECT_EQ(e.bias, 0.5f);
  EXPECT_EQ(e.sum, 500.5f);
  EXPECT_EQ(e.value, 500.5f);
  EXPECT_EQ(e.winner, -1);
  EXPECT_EQ(e.divisor, 0);
  EXPECT_FALSE(e.softmax);
  EXPECT_TRUE(e.before.empty());
}

TEST(Explain, StaysWithinAGroup) {
  const auto e = explained({.filters = 2, .kernel_size = {1, 1}, .groups = 2}, {1, 1, 4},
                           {{1, 2, 3, 4}, {1, 10, 2, 20}, {}, {}}, {0, 0, 1});
  EXPECT_EQ(e.taps.channel, (Ints{2, 3}));
  EXPECT_EQ(e.taps.product, (Floats{30, 80}));
  EXPECT_EQ(e.channels, (Ints{2, 3}));
  EXPECT_EQ(e.subtotals, (Floats{30, 80}));
  EXPECT_EQ(e.bias, 0);
}

TEST(Explain, StaysWithinAChannelOfADepthwiseLayer) {
  const auto e =
      explained({.type = LayerType::kDepthwiseConv2D,
                 .kernel_size = {2, 1},
                 .strides = {2, 2},
                 .depth_multiplier = 2},
                {3, 1, 2}, {{1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6, 7, 8}, {}, {}}, {0, 0, 3});
  EXPECT_EQ(e.taps.u, (Ints{0, 1}));
  EXPECT_EQ(e.taps.channel, (Ints{1, 1}));
  EXPECT_EQ(e.taps.weight, (Ints{3, 7}));
  EXPECT_EQ(e.taps.product, (Floats{2 * 4, 4 * 8}));
}

TEST(Explain, TellsOfATransposedConvolutionWhatIsScatteredThere) {
  const Layer layer{.type = LayerType::kConv2DTranspose, .kernel_size = {2, 2}};
  const Arrays arrays{{1, 2, 3, 4}, {10, 20, 30, 40}, {}, {}};
  const auto middle = explained(layer, {2, 2, 1}, arrays, {1, 1, 0});
  EXPECT_EQ(middle.taps.u, (Ints{0, 0, 1, 1}));
  EXPECT_EQ(middle.taps.v, (Ints{0, 1, 0, 1}));
  EXPECT_EQ(middle.taps.row, (Ints{1, 1, 0, 0}));
  EXPECT_EQ(middle.taps.column, (Ints{1, 0, 1, 0}));
  EXPECT_EQ(middle.taps.product, (Floats{4 * 10, 3 * 20, 2 * 30, 1 * 40}));
  EXPECT_EQ(middle.sum, 200);
  const auto corner = explained(layer, {2, 2, 1}, arrays, {2, 2, 0});
  EXPECT_EQ(corner.taps.product, (Floats{4 * 40}));
  // Strides beyond the kernel leave cells to which nothing comes.
  const auto gap = explained({.type = LayerType::kConv2DTranspose,
                              .kernel_size = {1, 1},
                              .strides = {2, 2},
                              .use_bias = true},
                             {2, 2, 1}, {{1, 2, 3, 4}, {1}, {-3}, {}}, {1, 0, 0});
  EXPECT_TRUE(gap.taps.u.empty());
  EXPECT_TRUE(gap.channels.empty());
  EXPECT_EQ(gap.sum, -3);
}

Explanation padded(PaddingMode mode, const Floats& kernel = {1, 10, 100}) {
  const Layer layer{.kernel_size = {1, 3},
                    .padding = Padding::kExplicit,
                    .pads = {0, 0, 2, 0},
                    .padding_mode = mode};
  return explained(layer, {1, 3, 1}, {{1, 2, 3}, kernel, {}, {}}, {0, 0, 0});
}

TEST(Explain, TellsWhatStandsBeyondTheEdge) {
  const auto zeros = padded(PaddingMode::kZeros);
  EXPECT_EQ(zeros.taps.source, (Sources{kZero, kZero, kInput}));
  EXPECT_EQ(zeros.taps.column, (Ints{-2, -1, 0}));
  EXPECT_EQ(zeros.taps.input, (Ints{-1, -1, 0}));
  EXPECT_EQ(zeros.taps.value, (Floats{0, 0, 1}));
  EXPECT_EQ(zeros.taps.factor, (Floats{1, 10, 100}));
  EXPECT_EQ(zeros.taps.product, (Floats{0, 0, 100}));
  const auto reflected = padded(PaddingMode::kReflect);
  EXPECT_EQ(reflected.taps.source, (Sources{kRepeated, kRepeated, kInput}));
  EXPECT_EQ(reflected.taps.column, (Ints{-2, -1, 0}));
  EXPECT_EQ(reflected.taps.input, (Ints{2, 1, 0}));
  EXPECT_EQ(reflected.taps.product, (Floats{3, 20, 100}));
  EXPECT_EQ(padded(PaddingMode::kReplicate).taps.value, (Floats{1, 1, 1}));
  EXPECT_EQ(padded(PaddingMode::kCircular).taps.value, (Floats{2, 3, 1}));
}

TEST(Explain, LeavesZerosOutOfTheSumWhateverTheirWeight) {
  const auto e = padded(PaddingMode::kZeros, {kNan, -1, 2});
  EXPECT_TRUE(std::isnan(e.taps.factor[0]));
  EXPECT_EQ(bits(e.taps.product), (bits(Floats{0, 0, 2})));
  EXPECT_EQ(e.sum, 2);
}

Explanation pooled(LayerType type, const Floats& input, int column, Padding padding,
                   const Pads& pads = {}) {
  const Layer layer{
      .type = type, .pool_size = {1, 3}, .strides = {1, 1}, .padding = padding, .pads = pads};
  return explained(layer, {1, static_cast<int>(input.size()), 1}, {input, {}, {}, {}},
                   {0, column, 0});
}
Explanation largest(const Floats& input) {
  return pooled(LayerType::kMaxPooling2D, input, 0, Padding::kValid);
}

TEST(Explain, NamesTheTapThatWins) {
  const auto e = largest({1, 3, 2});
  EXPECT_EQ(e.winner, 1);
  EXPECT_EQ(e.sum, 3);
  EXPECT_EQ(e.divisor, 0);
  EXPECT_EQ(e.taps.weight, (Ints{-1, -1, -1}));
  EXPECT_EQ(e.taps.factor, (Floats{1, 1, 1}));
  EXPECT_EQ(e.taps.product, (Floats{1, 3, 2}));
  EXPECT_TRUE(e.channels.empty()) << "nothing is added";
  EXPECT_TRUE(e.subtotals.empty());
  EXPECT_EQ(largest({3, 2, 3}).winner, 0) << "the first of equal ones";
  EXPECT_EQ(largest({0.0f, -0.0f, 0.0f}).winner, 0);
  EXPECT_EQ(largest({-0.0f, 0.0f, 0.0f}).winner, 0) << "neither zero exceeds the other";
  EXPECT_EQ(largest({5, kNan, 7}).winner, 1) << "nothing exceeds a NaN";
  EXPECT_EQ(largest({kNan, 7, kNan}).winner, 2) << "a NaN takes the place of another";
  EXPECT_EQ(largest({-kInfinity, -kInfinity, -kInfinity}).winner, 0) << "none was taken";
}

TEST(Explain, PassesOverPaddingThatDoesNotCount) {
  const auto e = pooled(LayerType::kMaxPooling2D, {-1, -2, -3}, 0, Padding::kSame);
  EXPECT_EQ(e.taps.source, (Sources{kNothing, kInput, kInput}));
  EXPECT_EQ(e.taps.value, (Floats{0, -1, -2}));
  EXPECT_EQ(e.winner, 1);
  EXPECT_EQ(e.sum, -1);
  const auto counted =
      pooled(LayerType::kMaxPooling2D, {-1, -2, -3}, 0, Padding::kExplicit, {0, 0, 1, 0});
  EXPECT_EQ(counted.taps.source, (Sources{kZero, kInput, kInput}));
  EXPECT_EQ(counted.winner, 0);
  EXPECT_EQ(bits(Floats{counted.sum}), bits(Floats{0}));
}

TEST(Explain, CountsWhatAMeanIsDividedBy) {
  const auto mean = [](int column, Padding padding, const Pads& pads = {}) {
    return pooled(LayerType::kAveragePooling2D, {3, 6, 12}, column, padding, pads);
  };
  EXPECT_EQ(mean(0, Padding::kValid).divisor, 3);
  EXPECT_EQ(mean(0, Padding::kValid).sum, 7);
  EXPECT_EQ(mean(0, Padding::kValid).winner, -1);
  const auto edge = mean(2, Padding::kSame);
  EXPECT_EQ(edge.taps.source, (Sources{kInput, kInput, kNothing}));
  EXPECT_EQ(edge.taps.product, (Floats{6, 12, 0}));
  EXPECT_EQ(edge.divisor, 2);
  EXPECT_EQ(edge.sum, 9);
  const auto zeros = mean(0, Padding::kExplicit, {0, 0, 1, 0});
  EXPECT_EQ(zeros.divisor, 3) << "zeros of ZeroPadding2D count";
  EXPECT_EQ(zeros.sum, 3);
}

TEST(Explain, TellsBothStagesOfASeparableConvolution) {
  const auto e = explained(
      {.type = LayerType::kSeparableConv2D,
       .filters = 2,
       .kernel_size = {1, 2},
       .activation = Activation::kRelu,
       .use_bias = true},
      {1, 3, 2}, {{1, 2, 3, 4, 5, 6}, {1, 10, 2, 20}, {1, -1000}, {1, 2, 3, 4}}, {0, 1, 1});
  ASSERT_EQ(e.before.size(), 2u);
  const Explanation& second = e.before[1];
  EXPECT_EQ(second.taps.v, (Ints{0, 1}));
  EXPECT_EQ(second.taps.column, (Ints{1, 2}));
  EXPECT_EQ(second.taps.channel, (Ints{1, 1}));
  EXPECT_EQ(second.taps.product, (Floats{4 * 10, 6 * 20}));
  EXPECT_EQ(second.bias, 0);
  EXPECT_EQ(second.value, 160) << "before the activation, which is the whole layer's";
  EXPECT_EQ(e.before[0].sum, 3 * 1 + 5 * 2);
  EXPECT_EQ(e.taps.row, (Ints{0, 0}));
  EXPECT_EQ(e.taps.column, (Ints{1, 1}));
  EXPECT_EQ(e.taps.channel, (Ints{0, 1}));
  EXPECT_EQ(e.taps.input, (Ints{2, 3})) << "in the memory between the stages";
  EXPECT_EQ(e.taps.weight, (Ints{1, 3}));
  EXPECT_EQ(e.taps.value, (Floats{13, 160}));
  EXPECT_EQ(e.channels, (Ints{0, 1}));
  EXPECT_EQ(e.subtotals, (Floats{13 * 2, 160 * 4}));
  EXPECT_EQ(second.channels, Ints{1});
  EXPECT_EQ(second.subtotals, Floats{160});
  EXPECT_EQ(e.sum, 13 * 2 + 160 * 4 - 1000);
  EXPECT_EQ(e.value, 0);
}

TEST(Explain, TellsWhatAnotherFrameworkComputes) {
  const Layer layer{.strides = {2, 2}, .padding = Padding::kSame};
  const auto first_row = [&](Framework framework) {
    const Geometry g = row_of(framework, layer, {4, 4, 1}).geometry.value();
    return Ran{g, {Floats(16, 1.0f), Floats(9, 1.0f), {}, {}}}.explain({0, 0, 0});
  };
  EXPECT_EQ(first_row(Framework::kKeras).taps.row.front(), 0);
  EXPECT_EQ(first_row(Framework::kKeras).sum, 9);
  const auto shifted = first_row(Framework::kPyTorch);
  EXPECT_EQ(shifted.taps.row, (Ints{-1, -1, -1, 0, 0, 0, 1, 1, 1}));
  EXPECT_EQ(shifted.taps.source,
            (Sources{kZero, kZero, kZero, kZero, kInput, kInput, kZero, kInput, kInput}));
  EXPECT_EQ(shifted.sum, 4);
}

TEST(Explain, SaysWhatSoftmaxGoesOver) {
  const auto axis = [](Activation activation, DataFormat format) {
    return explained(
        {.filters = 2, .kernel_size = {1, 1}, .data_format = format, .activation = activation},
        {1, 2, 1}, {{1, 1}, {1, 1}, {}, {}}, {0, 1, 0});
  };
  const auto over_channels = axis(Activation::kSoftmax, DataFormat::kChannelsLast);
  EXPECT_EQ(over_channels.softmax, SoftmaxAxis::kChannels);
  EXPECT_EQ(over_channels.sum, 1);
  EXPECT_EQ(over_channels.value, 0.5f);
  EXPECT_EQ(axis(Activation::kSoftmax, DataFormat::kChannelsFirst).softmax, SoftmaxAxis::kWidth);
  EXPECT_FALSE(axis(Activation::kTanh, DataFormat::kChannelsFirst).softmax);
  EXPECT_EQ(name(SoftmaxAxis::kWidth), "width");
}

}  // namespace
}  // namespace conv2d::tests
