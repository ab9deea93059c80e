// How much one run may cost, and that no integer at all makes resolve() overflow. The sanitizers of
// the debug build are what makes the second half strict.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "conv2d/refusal.hpp"
#include "conv2d/remedy.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

constexpr int kHuge = std::numeric_limits<int>::max();
constexpr int kTiny = std::numeric_limits<int>::min();

// Beyond the limits there is nothing to show and nothing that Keras would say.
void expect_beyond(const Layer& layer, const Shape& input) {
  const Resolution resolution = resolve(layer, input);
  EXPECT_TRUE(resolution.beyond_limits) << layer << " on " << input;
  EXPECT_FALSE(resolution.geometry) << layer << " on " << input;
  EXPECT_FALSE(resolution.refusal) << layer << " on " << input;
}

void expect_within(const Layer& layer, const Shape& input) {
  const Resolution resolution = resolve(layer, input);
  EXPECT_FALSE(resolution.beyond_limits) << layer << " on " << input;
  EXPECT_TRUE(resolution.geometry) << layer << " on " << input;
}

Layer same(Pair kernel_size, int filters) {
  return {.filters = filters, .kernel_size = kernel_size, .padding = Padding::kSame};
}

TEST(Limits, BoundEveryArgumentAndSize) {
  for (const bool beyond : {false, true}) {
    const int most = kMaxExtent + (beyond ? 1 : 0);
    const auto expect = beyond ? expect_beyond : expect_within;
    const Shape input{5, 5, 1};
    Layer strided = same({3, 3}, 1);
    Layer dilated = strided;

    expect(same({most, 1}, 1), input);
    expect(same({1, most}, 1), input);
    expect(same({1, 1}, most), input);
    strided.strides = {most, 1};
    expect(strided, input);
    strided.strides = {1, most};
    expect(strided, input);
    dilated.dilation_rate = {most, 1};
    expect(dilated, input);
    dilated.dilation_rate = {1, most};
    expect(dilated, input);
    expect(same({3, 3}, 1), {most, 5, 1});
    expect(same({3, 3}, 1), {5, most, 1});
    expect(same({3, 3}, 1), {5, 5, most});
  }
}

TEST(Limits, BoundTheInput) {
  Layer sparse = same({1, 1}, 1);
  sparse.strides = {64, 64};
  expect_within(sparse, {2048, 2048, 1});
  expect_beyond(sparse, {2048, 2049, 1});
}

TEST(Limits, BoundTheKernel) {
  const Layer whole{.filters = 1, .kernel_size = {2048, 2048}};
  expect_within(whole, {2048, 2048, 1});
  Layer twice = whole;
  twice.filters = 2;
  expect_beyond(twice, {2048, 2048, 1});
}

TEST(Limits, BoundTheOutput) {
  expect_within(same({1, 1}, 4), {1024, 1024, 1});
  expect_beyond(same({1, 1}, 5), {1024, 1024, 1});
}

TEST(Limits, BoundTheWork) {
  ASSERT_EQ(kMaxMacs, 1024 * 1024 * 16 * 16);
  expect_within(same({16, 16}, 1), {1024, 1024, 1});
  expect_beyond(same({16, 17}, 1), {1024, 1024, 1});
}

Layer same(LayerType type, Pair window) {
  return {.type = type, .kernel_size = window, .pool_size = window, .padding = Padding::kSame};
}

TEST(Limits, BoundWhatADepthwiseLayerMultiplies) {
  Layer layer = same(LayerType::kDepthwiseConv2D, {1, 1});
  layer.depth_multiplier = kMaxExtent;
  expect_within(layer, {5, 5, 1});
  layer.depth_multiplier = kMaxExtent + 1;
  expect_beyond(layer, {5, 5, 1});
  // The output.
  layer.depth_multiplier = 4;
  expect_within(layer, {1024, 1024, 1});
  layer.depth_multiplier = 5;
  expect_beyond(layer, {1024, 1024, 1});
  // The kernel, on an input that it covers whole.
  layer.kernel_size = {64, 64};
  layer.padding = Padding::kValid;
  layer.depth_multiplier = 32;
  expect_within(layer, {64, 64, 32});
  layer.depth_multiplier = 33;
  expect_beyond(layer, {64, 64, 32});
}

TEST(Limits, BoundTheWorkOfADepthwiseLayer) {
  expect_within(same(LayerType::kDepthwiseConv2D, {16, 16}), {512, 512, 4});
  expect_beyond(same(LayerType::kDepthwiseConv2D, {16, 17}), {512, 512, 4});
}

TEST(Limits, BoundBothStagesOfASeparableLayer) {
  Layer layer = same(LayerType::kSeparableConv2D, {1, 1});
  // The pointwise kernel: 32 * 32 channels in between.
  layer.depth_multiplier = 32;
  layer.filters = kMaxExtent;
  expect_within(layer, {1, 1, 32});
  layer.depth_multiplier = 33;
  expect_beyond(layer, {1, 1, 32});
  // What is in between, although the output is small.
  layer.filters = 1;
  layer.depth_multiplier = 4;
  expect_within(layer, {1024, 1024, 1});
  layer.depth_multiplier = 5;
  expect_beyond(layer, {1024, 1024, 1});
  // The work of both: 2^20 pixels, 4 channels in between, 60 taps and 4 filters.
  layer.depth_multiplier = 4;
  layer.filters = 4;
  layer.kernel_size = {6, 10};
  expect_within(layer, {1024, 1024, 1});
  layer.kernel_size = {1, 61};
  expect_beyond(layer, {1024, 1024, 1});
}

TEST(Limits, BoundTheGrowthOfATransposedLayer) {
  Layer layer = same(LayerType::kConv2DTranspose, {1, 1});
  layer.strides = {64, 64};
  expect_within(layer, {32, 32, 1});
  layer.filters = 2;
  expect_beyond(layer, {32, 32, 1});
  layer.filters = 1;
  layer.strides = {64, 65};
  expect_beyond(layer, {32, 32, 1});
  // Each size is within its limit, the output is not.
  layer.strides = {kMaxExtent, kMaxExtent};
  expect_beyond(layer, {kMaxExtent, kMaxExtent, 1});
  layer.strides = {kMaxExtent, 1};
  layer.output_padding = Pair{kMaxExtent - 1, 0};
  layer.padding = Padding::kValid;
  expect_within(layer, {5, 5, 1});
}

// Taps count that fall on what is cut off.
TEST(Limits, BoundTheWorkOfATransposedLayer) {
  expect_within(same(LayerType::kConv2DTranspose, {16, 16}), {1024, 1024, 1});
  expect_beyond(same(LayerType::kConv2DTranspose, {16, 17}), {1024, 1024, 1});
}

TEST(Limits, BoundWhatPoolingLooksAt) {
  for (const LayerType type : {LayerType::kMaxPooling2D, LayerType::kAveragePooling2D}) {
    expect_within(same(type, {16, 16}), {1024, 1024, 1});
    expect_beyond(same(type, {16, 17}), {1024, 1024, 1});
    expect_within(same(type, {kMaxExtent, 1}), {5, 5, 1});
    expect_beyond(same(type, {kMaxExtent + 1, 1}), {5, 5, 1});
  }
}

TEST(Limits, BoundThePaddedInput) {
  for (const LayerType type : kLayerTypes) {
    if (type == LayerType::kConv2DTranspose) continue;
    Layer layer = same(type, {1, 1});
    layer.strides = {64, 64};
    layer.padding = Padding::kExplicit;
    layer.pads = {.right = 1};
    // Zeros around a convolution are left out of its sums, and take no room.
    if (!is_pooling(type)) expect_within(layer, {2048, 2048, 1});
    layer.padding_mode = PaddingMode::kReplicate;
    expect_beyond(layer, {2048, 2048, 1});
    layer.pads = {};
    expect_within(layer, {2048, 2048, 1});
    // What is cropped makes room for what is added.
    layer.pads = {.top = -1, .left = 1};
    EXPECT_TRUE(resolve(layer, {2048, 2048, 1}).geometry) << layer;
  }
}

TEST(Limits, BoundPads) {
  for (const LayerType type : kLayerTypes) {
    Layer layer = same(type, {1, 1});
    layer.padding = Padding::kExplicit;
    for (int Pads::*side : {&Pads::top, &Pads::bottom, &Pads::left, &Pads::right}) {
      const bool crops = type == LayerType::kConv2DTranspose;
      const int sign = crops ? -1 : 1;  // so that the output grows
      layer.pads = {};
      layer.pads.*side = sign * kMaxExtent;
      EXPECT_TRUE(resolve(layer, {5, 5, 1}).geometry) << layer;
      layer.pads.*side = sign * (kMaxExtent + 2);
      EXPECT_TRUE(resolve(layer, {5, 5, 1}).beyond_limits) << layer;
    }
  }
}

TEST(Limits, LeaveTheRefusalStanding) {
  const Layer layer{.strides = {2, 2}, .padding = Padding::kSame, .dilation_rate = {5000, 1}};
  const Resolution resolution = resolve(layer, {5, 5, 1});
  EXPECT_TRUE(resolution.beyond_limits);
  EXPECT_FALSE(resolution.geometry);
  ASSERT_TRUE(resolution.refusal);
  EXPECT_EQ(resolution.refusal->code, RefusalCode::kStridesWithDilation);
}

TEST(Limits, DoNotCountAnOutputThatDoesNotExist) {
  const Layer layer{.dilation_rate = {kHuge, kHuge}};
  const Resolution resolution = resolve(layer, {5, 5, 1});
  EXPECT_FALSE(resolution.beyond_limits);
  EXPECT_FALSE(resolution.geometry);
  ASSERT_TRUE(resolution.refusal);
  EXPECT_EQ(resolution.refusal->code, RefusalCode::kOutputSize);
}

// The largest sizes that pass one by one: their products exceed even 64 bits.
TEST(Limits, HoldForProductsOfTheLargestSizes) {
  expect_beyond(same({kMaxExtent, kMaxExtent}, kMaxExtent), {kMaxExtent, kMaxExtent, kMaxExtent});
}

TEST(Limits, ClampTheEffectiveKernelToInt) {
  const auto effective = [](int kernel, int dilation) {
    const Layer layer{.kernel_size = {kernel, 1}, .dilation_rate = {dilation, 1}};
    return effective_kernel(layer).height;
  };
  EXPECT_EQ(effective(kHuge, kHuge), kHuge);
  EXPECT_EQ(effective(kTiny, kTiny), kHuge);
  EXPECT_EQ(effective(kTiny, kHuge), kTiny);
  EXPECT_EQ(effective(kHuge, 1), kHuge);
  EXPECT_EQ(effective(2, kHuge - 1), kHuge);
  EXPECT_EQ(effective(2, kHuge - 2), kHuge - 1);
}

bool positive(const Pair& pair) { return std::min(pair.height, pair.width) > 0; }

// Whether a window covers more than the input, in floating point, where nothing overflows.
bool exceeds(int kernel, int dilation, int input) {
  return (static_cast<double>(kernel) - 1) * dilation >= input;
}

TEST(Limits, AnyIntegersGetAVerdict) {
  constexpr std::array kNumbers{kTiny, 0, 1, 2, kHuge};
  constexpr std::array<Shape, 3> kInputs{{{1, 1, 1}, {5, 7, 2}, {kHuge, kHuge, kHuge}}};
  int verdicts = 0;
  Layer layer;
  for (const int filters : kNumbers) {
    for (const int kernel_height : kNumbers) {
      for (const int kernel_width : kNumbers) {
        for (const int stride_height : kNumbers) {
          for (const int stride_width : kNumbers) {
            for (const int dilation_height : kNumbers) {
              for (const int dilation_width : kNumbers) {
                for (const Padding padding : {Padding::kValid, Padding::kSame}) {
                  layer = {.filters = filters,
                           .kernel_size = {kernel_height, kernel_width},
                           .strides = {stride_height, stride_width},
                           .padding = padding,
                           .dilation_rate = {dilation_height, dilation_width}};
                  for (const Shape& input : kInputs) {
                    ++verdicts;
                    const Resolution r = resolve(layer, input);
                    const bool sound = filters > 0 && positive(layer.kernel_size) &&
                                       positive(layer.strides) && positive(layer.dilation_rate);
                    const bool empty = padding == Padding::kValid &&
                                       (exceeds(kernel_height, dilation_height, input.height) ||
                                        exceeds(kernel_width, dilation_width, input.width));
                    // An output is either computed or too much; without one Keras has refused.
                    ASSERT_EQ(r.geometry.has_value() + r.beyond_limits, sound && !empty)
                        << layer << " on " << input;
                    ASSERT_TRUE(r.refusal || (sound && !empty)) << layer << " on " << input;
                    if (r.refusal) {
                      ASSERT_FALSE(keras_message(*r.refusal).empty());
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  EXPECT_EQ(verdicts, 78'125 * 2 * 3);
}

// Every number that a layer is made of, and the input's sizes.
constexpr std::array<int Layer::*, 3> kNumbersOfLayer{&Layer::filters, &Layer::groups,
                                                      &Layer::depth_multiplier};
constexpr std::array<Pair Layer::*, 4> kPairsOfLayer{&Layer::kernel_size, &Layer::pool_size,
                                                     &Layer::strides, &Layer::dilation_rate};

std::vector<int*> numbers(Layer& layer, Shape& input) {
  std::vector<int*> all{&input.height,      &input.width,     &input.channels,  &layer.pads.top,
                        &layer.pads.bottom, &layer.pads.left, &layer.pads.right};
  for (const auto member : kNumbersOfLayer) all.push_back(&(layer.*member));
  for (const auto member : kPairsOfLayer) {
    all.push_back(&(layer.*member).height);
    all.push_back(&(layer.*member).width);
  }
  all.push_back(&layer.output_padding->height);
  all.push_back(&layer.output_padding->width);
  return all;
}

// Keras has no words of its own for these: pooling dies of strides of 0, and it depends on the
// backend what an empty output of Conv2DTranspose leads to.
bool is_mute(const Refusal& refusal) {
  const Layer& layer = refusal.layer;
  if (is_pooling(layer.type)) return refusal.code == RefusalCode::kStrides;
  return layer.type == LayerType::kConv2DTranspose && layer.padding != Padding::kExplicit &&
         refusal.code == RefusalCode::kOutputSize;
}

// A verdict on whatever it is; the sanitizers see to it that nothing overflows on the way.
void expect_verdict(const Layer& layer, const Shape& input) {
  const auto [geometry, refusal, beyond_limits] = resolve(layer, input);
  ASSERT_TRUE(geometry || refusal || beyond_limits) << layer << " on " << input;
  ASSERT_FALSE(geometry && beyond_limits) << layer << " on " << input;
  if (geometry) {
    ASSERT_GE(std::min({geometry->output.height, geometry->output.width}), 1) << layer;
    ASSERT_LE(values(geometry->output), kMaxValues) << layer << " on " << input;
    ASSERT_LE(geometry->macs, kMaxMacs) << layer << " on " << input;
  }
  if (refusal) {
    ASSERT_TRUE(!keras_message(*refusal).empty() || is_mute(*refusal)) << *refusal;
    const Remedy mended = remedy(layer, input);
    ASSERT_FALSE(resolve(mended.layer, mended.input).refusal) << *refusal;
  }
}

TEST(Limits, AnyTwoNumbersGetAVerdict) {
  constexpr std::array kNumbers{kTiny, -1, 0, 1, 2, kMaxExtent, kHuge};
  int verdicts = 0;
  for (const LayerType type : kLayerTypes) {
    for (const Padding padding : kPaddings) {
      for (const bool given : {false, true}) {
        if (given && type != LayerType::kConv2DTranspose) continue;
        Layer layer{.type = type, .padding = padding};
        Shape input{5, 7, 2};
        layer.output_padding = Pair{0, 0};
        const std::vector<int*> all = numbers(layer, input);
        for (std::size_t first = 0; first < all.size(); ++first) {
          for (std::size_t second = first + 1; second < all.size(); ++second) {
            const std::array usual{*all[first], *all[second]};
            for (const int a : kNumbers) {
              for (const int b : kNumbers) {
                *all[first] = a;
                *all[second] = b;
                // resolve() asks for an input that has values.
                if (std::min({input.height, input.width, input.channels}) < 1) continue;
                Layer asked = layer;
                if (!given) asked.output_padding.reset();
                expect_verdict(asked, input);
                if (HasFatalFailure()) return;
                ++verdicts;
              }
            }
            *all[first] = usual[0];
            *all[second] = usual[1];
          }
        }
      }
    }
  }
  EXPECT_GT(verdicts, 100'000);
}

}  // namespace
}  // namespace conv2d::tests
