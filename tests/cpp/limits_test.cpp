// How much one run may cost, and that no integer at all makes resolve() overflow. The sanitizers of
// the debug build are what makes the second half strict.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>

#include "conv2d/geometry.hpp"
#include "conv2d/refusal.hpp"
#include "print.hpp"

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

}  // namespace
}  // namespace conv2d::tests
