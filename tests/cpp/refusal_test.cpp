// Keras 3.15's own sentences, letter by letter, and which of them comes first.
#include "conv2d/refusal.hpp"

#include <gtest/gtest.h>

#include <string>

#include "conv2d/geometry.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

// The sentence for `layer` on `input`; a word in place of one if Keras has no objection.
std::string sentence(const Layer& layer, const Shape& input = {5, 5, 1}) {
  const auto refusal = resolve(layer, input).refusal;
  return refusal ? keras_message(*refusal) : "accepted";
}

TEST(Refusal, IsAbsentWhereKerasAccepts) {
  EXPECT_EQ(sentence({}), "accepted");
  EXPECT_EQ(sentence({.kernel_size = {5, 5}}), "accepted");
  EXPECT_EQ(sentence({.strides = {9, 9}}), "accepted");
  EXPECT_EQ(sentence({.dilation_rate = {2, 2}}), "accepted");
  EXPECT_EQ(sentence({.kernel_size = {9, 9}, .padding = Padding::kSame}), "accepted");
}

TEST(Refusal, KernelSize) {
  EXPECT_EQ(sentence({.kernel_size = {0, 3}}),
            "The `kernel_size` argument must be a tuple of 2 integers. Received "
            "kernel_size=(0, 3), including values {0} that do not satisfy `value > 0`");
  EXPECT_EQ(sentence({.kernel_size = {3, -7}}),
            "The `kernel_size` argument must be a tuple of 2 integers. Received "
            "kernel_size=(3, -7), including values {-7} that do not satisfy `value > 0`");
}

TEST(Refusal, Strides) {
  EXPECT_EQ(sentence({.strides = {1, 0}}),
            "The `strides` argument must be a tuple of 2 integers. Received "
            "strides=(1, 0), including values {0} that do not satisfy `value > 0`");
}

TEST(Refusal, DilationRate) {
  EXPECT_EQ(sentence({.dilation_rate = {-1, 2}}),
            "The `dilation_rate` argument must be a tuple of 2 integers. Received "
            "dilation_rate=(-1, 2), including values {-1} that do not satisfy `value > 0`");
}

TEST(Refusal, PrintsEqualBadValuesOnce) {
  EXPECT_EQ(sentence({.strides = {0, 0}}),
            "The `strides` argument must be a tuple of 2 integers. Received "
            "strides=(0, 0), including values {0} that do not satisfy `value > 0`");
  EXPECT_EQ(sentence({.kernel_size = {-2, -2}}),
            "The `kernel_size` argument must be a tuple of 2 integers. Received "
            "kernel_size=(-2, -2), including values {-2} that do not satisfy `value > 0`");
}

TEST(Refusal, PrintsDifferentBadValuesAscendingWhateverTheirPlaces) {
  EXPECT_EQ(sentence({.kernel_size = {-3, -5}}),
            "The `kernel_size` argument must be a tuple of 2 integers. Received "
            "kernel_size=(-3, -5), including values {-5, -3} that do not satisfy `value > 0`");
  EXPECT_EQ(sentence({.dilation_rate = {-1, 0}}),
            "The `dilation_rate` argument must be a tuple of 2 integers. Received "
            "dilation_rate=(-1, 0), including values {-1, 0} that do not satisfy `value > 0`");
}

TEST(Refusal, Filters) {
  EXPECT_EQ(sentence({.filters = 0}),
            "Invalid value for argument `filters`. Expected a strictly positive value. Received "
            "filters=0.");
  EXPECT_EQ(sentence({.filters = -4}),
            "Invalid value for argument `filters`. Expected a strictly positive value. Received "
            "filters=-4.");
}

TEST(Refusal, StridesWithDilation) {
  EXPECT_EQ(sentence({.strides = {2, 2}, .dilation_rate = {2, 1}}),
            "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: "
            "strides=(2, 2) and dilation_rate=(2, 1)");
}

TEST(Refusal, StridesWithDilationHoldsAcrossAxesAndForOneTap) {
  EXPECT_EQ(sentence({.kernel_size = {1, 1}, .strides = {2, 1}, .dilation_rate = {1, 2}}),
            "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: "
            "strides=(2, 1) and dilation_rate=(1, 2)");
}

TEST(Refusal, OutputSize) {
  EXPECT_EQ(sentence({.filters = 8}, {2, 2, 1}),
            "Computed output size would be zero or negative. Received `inputs shape=(1, 2, 2, "
            "1)`, `kernel shape=(3, 3, 1, 8)`, `dilation_rate=[1 1]`, `strides=(1, 1)`, "
            "`padding=valid`.");
  EXPECT_EQ(sentence({.filters = 2, .kernel_size = {2, 6}, .strides = {3, 4}}, {7, 5, 3}),
            "Computed output size would be zero or negative. Received `inputs shape=(1, 7, 5, "
            "3)`, `kernel shape=(2, 6, 3, 2)`, `dilation_rate=[1 1]`, `strides=(3, 4)`, "
            "`padding=valid`.");
}

std::string printed_dilation(const Pair& dilation_rate) {
  const std::string text = sentence({.dilation_rate = dilation_rate});
  const auto from = text.find('[');
  return text.substr(from, text.find(']') + 1 - from);
}

// NumPy gives every number of an array the width of the longest one.
TEST(Refusal, PrintsDilationAsNumpyDoes) {
  EXPECT_EQ(printed_dilation({3, 3}), "[3 3]");
  EXPECT_EQ(printed_dilation({10, 1}), "[10  1]");
  EXPECT_EQ(printed_dilation({1, 10}), "[ 1 10]");
  EXPECT_EQ(printed_dilation({7, 100}), "[  7 100]");
  EXPECT_EQ(printed_dilation({12, 34}), "[12 34]");
}

RefusalCode first(const Layer& layer) {
  const auto refusal = resolve(layer, {5, 5, 1}).refusal;
  return refusal.value().code;
}

// All wrong at once, then put right one by one in the order in which Keras would complain.
TEST(Refusal, ComesInTheOrderOfKerasChecks) {
  Layer layer{.filters = 0, .kernel_size = {0, 0}, .strides = {0, 2}, .dilation_rate = {0, 2}};
  EXPECT_EQ(first(layer), RefusalCode::kKernelSize);
  layer.kernel_size = {6, 6};
  EXPECT_EQ(first(layer), RefusalCode::kStrides);
  layer.strides = {1, 2};
  EXPECT_EQ(first(layer), RefusalCode::kDilationRate);
  layer.dilation_rate = {1, 2};
  EXPECT_EQ(first(layer), RefusalCode::kFilters);
  layer.filters = 1;
  EXPECT_EQ(first(layer), RefusalCode::kStridesWithDilation);
  layer.strides = {1, 1};
  EXPECT_EQ(first(layer), RefusalCode::kOutputSize);
  layer.padding = Padding::kSame;
  EXPECT_FALSE(resolve(layer, {5, 5, 1}).refusal);
}

TEST(Refusal, KeepsWhatWasAsked) {
  const Layer layer{.filters = 2, .kernel_size = {9, 1}, .use_bias = true};
  const Shape input{5, 6, 3};
  const auto refusal = resolve(layer, input).refusal;
  ASSERT_TRUE(refusal);
  EXPECT_EQ(*refusal, (Refusal{RefusalCode::kOutputSize, layer, input}));
}

}  // namespace
}  // namespace conv2d::tests
