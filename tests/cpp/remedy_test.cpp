// The way out that is offered with a refusal, case by case: what it changes, and what it prefers.
// remedy_search_test.cpp holds that nothing smaller would do.
#include "conv2d/remedy.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <optional>
#include <set>
#include <vector>

#include "changed.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/names.hpp"
#include "print.hpp"
#include "refusals_golden.hpp"

namespace conv2d::tests {
namespace {

constexpr Shape kInput{5, 5, 1};

// The remedy of a layer, which must be refused, and must not be afterwards.
Remedy mended(const Layer& layer, const Shape& input = kInput, const Leeway& leeway = {}) {
  EXPECT_TRUE(resolve(layer, input).refusal) << layer;
  const Remedy found = remedy(layer, input, leeway);
  EXPECT_FALSE(resolve(found.layer, found.input).refusal) << layer << ": " << found.layer;
  EXPECT_FALSE(changed(layer, input, found).others) << layer << ": " << found.layer;
  return found;
}

using Arguments = std::set<Mendable>;

TEST(Remedy, MendsEverySettingOfTheTable) {
  int refused = 0;
  for (const Setting& each : read_refusals()) {
    if (!each.verdict) continue;
    ++refused;
    mended(each.layer, each.input);
  }
  EXPECT_GE(refused, 102);
}

// What it was written for: groups of one channel.
TEST(Remedy, KeepsWhatWasChangedLast) {
  const Layer layer{.groups = 2};
  const auto keeping = [&](std::optional<Mendable> kept) {
    const Remedy found = mended(layer, kInput, {.kept = kept});
    return std::array{found.layer.filters, found.layer.groups, found.input.channels};
  };
  EXPECT_EQ(keeping(Mendable::kGroups), (std::array{2, 2, 2}));
  EXPECT_EQ(keeping(Mendable::kFilters), (std::array{1, 1, 1}));
  EXPECT_EQ(keeping(Mendable::kInputShape), (std::array{1, 1, 1}));
  EXPECT_EQ(keeping(std::nullopt), (std::array{1, 1, 1}));
}

TEST(Remedy, GivesUpWhatNothingCanKeep) {
  // Not with groups below 1, ...
  EXPECT_EQ(mended({.groups = 0}, kInput, {.kept = Mendable::kGroups}).layer.groups, 1);
  // ... nor with two groups of a channel that the reader brought along.
  const Leeway brought{.kept = Mendable::kGroups, .channels = false};
  const Remedy found = mended({.filters = 4, .groups = 2}, kInput, brought);
  EXPECT_EQ(found.layer.groups, 1);
  EXPECT_EQ(found.input, kInput);
  // What breaks a rule of its own is mended together with the rest.
  const Layer layer{.kernel_size = {0, 3}, .strides = {2, 2}, .dilation_rate = {2, 2}};
  const Remedy both = mended(layer, kInput, {.kept = Mendable::kKernelSize});
  EXPECT_EQ(changed(layer, kInput, both).arguments,
            (Arguments{Mendable::kKernelSize, Mendable::kDilationRate}));
}

TEST(Remedy, ChangesAllThatIsWrongAtOnce) {
  const Layer layer{.type = LayerType::kConv2DTranspose,
                    .filters = 0,
                    .kernel_size = {0, -2},
                    .strides = {2, 0},
                    .padding = Padding::kExplicit,
                    .pads = {-1, 0, 0, 3},
                    .output_padding = Pair{-1, 4},
                    .dilation_rate = {0, 2}};
  const Remedy found = mended(layer);
  EXPECT_EQ(changed(layer, kInput, found).arguments,
            (Arguments{Mendable::kFilters, Mendable::kKernelSize, Mendable::kStrides,
                       Mendable::kPadding, Mendable::kOutputPadding, Mendable::kDilationRate}));
}

// Filters may serve two rules, and output_padding gives way if strides do.
TEST(Remedy, LeavesNoRuleForASecondStep) {
  EXPECT_EQ(mended({.filters = 3, .groups = 4}, {5, 5, 4}).layer,
            (Layer{.filters = 4, .groups = 4}));
  const Layer layer{.type = LayerType::kConv2DTranspose,
                    .strides = {2, 2},
                    .output_padding = Pair{1, 1},
                    .dilation_rate = {4, 4}};
  const Remedy dropped = mended(layer, kInput, {.kept = Mendable::kDilationRate});
  EXPECT_EQ(changed(layer, kInput, dropped).arguments,
            (Arguments{Mendable::kStrides, Mendable::kOutputPadding}));
  EXPECT_EQ(dropped.layer.strides, (Pair{1, 1}));
  EXPECT_EQ(dropped.layer.output_padding, (Pair{0, 0}));
}

TEST(Remedy, RaisesOnlyWhatIsTooSmall) {
  EXPECT_EQ(mended({.kernel_size = {-3, 4}}).layer.kernel_size, (Pair{1, 4}));
  EXPECT_EQ(mended({.strides = {2, 0}}).layer.strides, (Pair{2, 1}));
  EXPECT_EQ(mended({.dilation_rate = {0, -1}}).layer.dilation_rate, (Pair{1, 1}));
  EXPECT_EQ(mended({.filters = -2}).layer.filters, 1);
  EXPECT_EQ(mended({.groups = 0}).layer.groups, 1);
  const Layer depthwise{.type = LayerType::kDepthwiseConv2D, .depth_multiplier = 0};
  EXPECT_EQ(mended(depthwise).layer.depth_multiplier, 1);
  const Layer pooling{.type = LayerType::kMaxPooling2D, .pool_size = {3, 0}, .strides = {0, -1}};
  const Layer sized = mended(pooling).layer;
  EXPECT_EQ(sized.pool_size, (Pair{3, 1}));
  EXPECT_EQ(sized.strides, (Pair{1, 1}));
}

TEST(Remedy, TakesNegativePadsAndOutputPaddingToZero) {
  EXPECT_EQ(mended({.padding = Padding::kExplicit, .pads = {-1, 2, 3, -4}}).layer.pads,
            (Pads{0, 2, 3, 0}));
  const Layer transposed{
      .type = LayerType::kConv2DTranspose, .strides = {3, 3}, .output_padding = Pair{-1, 2}};
  EXPECT_EQ(mended(transposed).layer.output_padding, (Pair{0, 2}));
}

TEST(Remedy, TakesOutputPaddingBelowStrides) {
  const Layer transposed{
      .type = LayerType::kConv2DTranspose, .strides = {2, 3}, .output_padding = Pair{5, 1}};
  EXPECT_EQ(mended(transposed).layer.output_padding, (Pair{1, 1}));
}

struct FiltersCase {
  int filters;
  int groups;
  int mended_filters;
  int mended_groups;
};

TEST(Remedy, TakesFiltersToTheNearestMultipleOfGroups) {
  const std::array<FiltersCase, 10> cases{{
      {7, 3, 6, 3},      // down
      {8, 3, 9, 3},      // up
      {6, 4, 4, 4},      // in the middle: the smaller
      {2, 4, 4, 4},      // never to none
      {63, 8, 64, 8},    // the most filters on offer
      {63, 25, 50, 25},  // 75 would be nearest, which is too many
      {3, 80, 3, 1},     // no filters on offer will do: fewer groups
      {15, 67, 15, 1},   // so here
      {100, 3, 100, 1},  // so of more filters than the page offers
      {65, 2, 64, 2},    // unless fewer of them do
  }};
  for (const FiltersCase& each : cases) {
    const Layer layer{.filters = each.filters, .groups = each.groups};
    const Layer found = mended(layer, {5, 5, each.groups}).layer;
    EXPECT_EQ(found.filters, each.mended_filters) << layer;
    EXPECT_EQ(found.groups, each.mended_groups) << layer;
  }
}

TEST(Remedy, TakesGroupsToWhatDividesChannelsAndFilters) {
  const auto groups = [](int filters, int from, int channels) {
    return mended({.filters = filters, .groups = from}, {5, 5, channels}).layer.groups;
  };
  EXPECT_EQ(groups(4, 2, 3), 1);
  EXPECT_EQ(groups(12, 4, 6), 3);
  EXPECT_EQ(groups(12, 12, 6), 6);
  EXPECT_EQ(groups(8, 8, 12), 4);
  EXPECT_EQ(groups(12, 3, 8), 2);
  EXPECT_EQ(groups(16, 16, 1), 1);
}

TEST(Remedy, DropsStridesOrDilationWhicheverIsLess) {
  const auto drop = [](const Pair& strides, const Pair& dilation_rate) {
    return mended({.strides = strides, .padding = Padding::kSame, .dilation_rate = dilation_rate})
        .layer;
  };
  EXPECT_EQ(drop({2, 2}, {2, 2}), (Layer{.strides = {2, 2}, .padding = Padding::kSame}));
  EXPECT_EQ(drop({2, 2}, {3, 1}), (Layer{.strides = {2, 2}, .padding = Padding::kSame}));
  EXPECT_EQ(drop({2, 1}, {2, 2}), (Layer{.padding = Padding::kSame, .dilation_rate = {2, 2}}));
  EXPECT_EQ(drop({1, 3}, {4, 1}), (Layer{.padding = Padding::kSame, .dilation_rate = {4, 1}}));
}

TEST(Remedy, PadsAsSameWhereTheWindowDoesNotFit) {
  EXPECT_EQ(mended({.kernel_size = {6, 2}}).layer,
            (Layer{.kernel_size = {6, 2}, .padding = Padding::kSame}));
  const Layer pooling{.type = LayerType::kAveragePooling2D, .pool_size = {9, 9}};
  EXPECT_EQ(mended(pooling).layer.padding, Padding::kSame);
}

TEST(Remedy, AddsTheRowsAndColumnsThatExplicitPadsLack) {
  const auto pads = [](const Pair& kernel_size, const Pads& from) {
    return mended({.kernel_size = kernel_size, .padding = Padding::kExplicit, .pads = from})
        .layer.pads;
  };
  EXPECT_EQ(pads({7, 1}, {0, 0, 4, 2}), (Pads{1, 1, 4, 2}));
  EXPECT_EQ(pads({1, 8}, {2, 2, 0, 0}), (Pads{2, 2, 1, 2}));
  EXPECT_EQ(pads({7, 9}, {1, 0, 1, 1}), (Pads{1, 1, 2, 2}));
  // No side gets more than the page offers: the other has it all.
  EXPECT_EQ(pads({28, 1}, {0, 20, 0, 0}), (Pads{3, 20, 0, 0}));
}

TEST(Remedy, GivesPadsUpForANameWhereTheyHoldLittle) {
  EXPECT_EQ(mended({.kernel_size = {1, 8}, .padding = Padding::kExplicit}).layer.padding,
            Padding::kSame);
  const Layer held{.kernel_size = {1, 8}, .padding = Padding::kExplicit, .pads = {0, 0, 1, 0}};
  EXPECT_EQ(mended(held).layer.padding, Padding::kExplicit);
}

TEST(Remedy, LeavesOneValueUncropped) {
  // A single value and 7 taps make 7, and strides leave no room for dilation.
  const auto pads = [](const Pads& from) {
    return mended({.type = LayerType::kConv2DTranspose,
                   .kernel_size = {7, 7},
                   .strides = {2, 2},
                   .padding = Padding::kExplicit,
                   .pads = from},
                  {1, 1, 1})
        .layer.pads;
  };
  EXPECT_EQ(pads({4, 3, 1, 2}), (Pads{4, 2, 1, 2}));
  EXPECT_EQ(pads({0, 0, 5, 5}), (Pads{0, 0, 3, 3}));
  EXPECT_EQ(pads({9, 0, 0, 9}), (Pads{6, 0, 0, 6}));
  EXPECT_EQ(pads({1, 11, 12, 1}), (Pads{0, 6, 6, 0}));
}

TEST(Remedy, CutsNothingOffWhereSameLeavesNothing) {
  const Layer layer{.type = LayerType::kConv2DTranspose,
                    .kernel_size = {2, 2},
                    .padding = Padding::kSame,
                    .output_padding = Pair{0, 0}};
  EXPECT_EQ(mended(layer, {1, 4, 1}).layer.padding, Padding::kValid);
}

// No integer makes it overflow, which the sanitizers of the debug build would tell, or run for
// long.
TEST(Remedy, BearsTheLargestNumbers) {
  constexpr int kHuge = std::numeric_limits<int>::max();
  constexpr int kTiny = std::numeric_limits<int>::min();
  const Pads huge{kHuge, kHuge, kHuge, kHuge};
  const std::vector<Layer> layers{
      {.kernel_size = {kTiny, kHuge}},
      {.kernel_size = {kHuge, kHuge}, .dilation_rate = {kHuge, kHuge}},
      {.kernel_size = {kHuge, kHuge}, .padding = Padding::kExplicit},
      {.kernel_size = {kHuge, 3}, .padding = Padding::kExplicit, .dilation_rate = {kHuge, 1}},
      {.padding = Padding::kExplicit, .pads = {kTiny, kTiny, kTiny, kTiny}},
      {.strides = {kHuge, kHuge}, .dilation_rate = {kHuge, kHuge}},
      {.filters = kHuge, .groups = kHuge - 1},
      {.filters = kHuge - 1, .groups = kHuge},
      {.filters = kHuge, .groups = kHuge},
      {.type = LayerType::kConv2DTranspose, .padding = Padding::kExplicit, .pads = huge},
      {.type = LayerType::kConv2DTranspose,
       .strides = {2, 2},
       .output_padding = Pair{kHuge, kHuge}},
      {.type = LayerType::kMaxPooling2D, .pool_size = {kHuge, kHuge}},
  };
  for (const Layer& layer : layers) {
    const auto refusal = resolve(layer, {5, 5, 6}).refusal;
    ASSERT_TRUE(refusal) << layer;
    EXPECT_FALSE(keras_message(*refusal).empty());
    for (std::size_t kept = 0; kept < Names<Mendable>::kList.size(); ++kept) {
      mended(layer, {5, 5, 6}, {.kept = static_cast<Mendable>(kept)});
    }
  }
}

}  // namespace
}  // namespace conv2d::tests
