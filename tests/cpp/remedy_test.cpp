// The way out that is offered with a refusal: one argument, changed as little as the rule allows.
#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <string>
#include <vector>

#include "any_layer.hpp"
#include "conv2d/geometry.hpp"
#include "print.hpp"
#include "refusals_golden.hpp"

namespace conv2d::tests {
namespace {

// The members in which a remedy differs from what it is to mend.
std::vector<std::string> changes(const Refusal& from, const Remedy& to) {
  std::vector<std::string> changed;
  Layer back = to.layer;
  const auto compare = [&](const char* name, auto Layer::*member) {
    if (from.layer.*member != to.layer.*member) changed.emplace_back(name);
    back.*member = from.layer.*member;
  };
  compare("type", &Layer::type);
  compare("filters", &Layer::filters);
  compare("kernel_size", &Layer::kernel_size);
  compare("pool_size", &Layer::pool_size);
  compare("strides", &Layer::strides);
  compare("padding", &Layer::padding);
  compare("pads", &Layer::pads);
  compare("padding_mode", &Layer::padding_mode);
  compare("output_padding", &Layer::output_padding);
  compare("data_format", &Layer::data_format);
  compare("dilation_rate", &Layer::dilation_rate);
  compare("groups", &Layer::groups);
  compare("depth_multiplier", &Layer::depth_multiplier);
  compare("activation", &Layer::activation);
  compare("use_bias", &Layer::use_bias);
  if (from.input != to.input) changed.emplace_back("input");
  // Fails if a member of Layer is missing above.
  EXPECT_EQ(back, from.layer);
  return changed;
}

void expect_remedy(const Refusal& refusal) {
  SCOPED_TRACE(testing::Message() << refusal);
  const auto found = remedy(refusal);
  ASSERT_TRUE(found);
  EXPECT_EQ(changes(refusal, *found).size(), 1u);
  const auto next = resolve(found->layer, found->input).refusal;
  EXPECT_FALSE(next && next->code == refusal.code) << found->layer;
}

TEST(Remedy, ChangesOneMemberAndMendsTheRuleForTheWholeTable) {
  int refused = 0;
  for (const Setting& each : read_refusals()) {
    if (!each.verdict) continue;
    ++refused;
    expect_remedy({each.verdict->code, each.layer, each.input});
  }
  EXPECT_GE(refused, 96);
}

TEST(Remedy, FollowedAgainAndAgainLeadsToALayerThatKerasAccepts) {
  Draw draw{11};
  std::array<int, 9> steps_taken{};
  for (int round = 0; round < 20000; ++round) {
    Remedy now{any_layer(draw), any_input(draw)};
    const Remedy start = now;
    std::size_t steps = 0;
    auto refusal = resolve(now.layer, now.input).refusal;
    for (; refusal; ++steps) {
      ASSERT_LT(steps, steps_taken.size() - 1) << start.layer << " on " << start.input;
      expect_remedy(*refusal);
      if (testing::Test::HasFailure()) return;
      now = *remedy(*refusal);
      refusal = resolve(now.layer, now.input).refusal;
    }
    ++steps_taken[steps];
  }
  // The draw is of use only if many layers break several rules.
  EXPECT_GT(steps_taken[0], 1000);
  EXPECT_GT(steps_taken[1], 1000);
  EXPECT_GT(steps_taken[4], 300);
}

// The layer that the remedy makes of `layer`, which must be refused for `code`.
Layer mended(RefusalCode code, const Layer& layer, const Shape& input = {5, 5, 1}) {
  const auto refusal = resolve(layer, input).refusal;
  EXPECT_TRUE(refusal) << layer;
  if (!refusal) return layer;
  EXPECT_EQ(refusal->code, code) << layer;
  const auto found = remedy(*refusal);
  EXPECT_TRUE(found);
  return found ? found->layer : layer;
}

TEST(Remedy, RaisesOnlyWhatIsTooSmall) {
  EXPECT_EQ(mended(RefusalCode::kKernelSize, {.kernel_size = {-3, 4}}).kernel_size, (Pair{1, 4}));
  EXPECT_EQ(mended(RefusalCode::kStrides, {.strides = {2, 0}}).strides, (Pair{2, 1}));
  EXPECT_EQ(mended(RefusalCode::kDilationRate, {.dilation_rate = {0, -1}}).dilation_rate,
            (Pair{1, 1}));
  EXPECT_EQ(mended(RefusalCode::kFilters, {.filters = -2}).filters, 1);
  EXPECT_EQ(mended(RefusalCode::kGroups, {.groups = 0}).groups, 1);
  EXPECT_EQ(mended(RefusalCode::kDepthMultiplier,
                   {.type = LayerType::kDepthwiseConv2D, .depth_multiplier = 0})
                .depth_multiplier,
            1);
  const Layer pooling{.type = LayerType::kMaxPooling2D, .pool_size = {3, 0}, .strides = {0, -1}};
  const Layer sized = mended(RefusalCode::kPoolSize, pooling);
  EXPECT_EQ(sized.pool_size, (Pair{3, 1}));
  EXPECT_EQ(mended(RefusalCode::kStrides, sized).strides, (Pair{1, 1}));
}

TEST(Remedy, TakesNegativePadsAndOutputPaddingToZero) {
  EXPECT_EQ(
      mended(RefusalCode::kPads, {.padding = Padding::kExplicit, .pads = {-1, 2, 3, -4}}).pads,
      (Pads{0, 2, 3, 0}));
  const Layer transposed{
      .type = LayerType::kConv2DTranspose, .strides = {3, 3}, .output_padding = Pair{-1, 2}};
  EXPECT_EQ(mended(RefusalCode::kOutputPadding, transposed).output_padding, (Pair{0, 2}));
}

TEST(Remedy, TakesOutputPaddingBelowStrides) {
  const Layer transposed{
      .type = LayerType::kConv2DTranspose, .strides = {2, 3}, .output_padding = Pair{5, 1}};
  EXPECT_EQ(mended(RefusalCode::kOutputPaddingWithStrides, transposed).output_padding,
            (Pair{1, 1}));
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
      {15, 8, 16, 8},    // the most filters on offer
      {15, 9, 15, 5},    // 18 would be nearest, which is too many: fewer groups
      {3, 20, 3, 3},     // so here
      {15, 17, 15, 15},  // and by one
      {100, 3, 100, 2},  // so of more filters than the page offers
      {17, 2, 16, 2},    // unless fewer of them do
  }};
  for (const FiltersCase& each : cases) {
    const Layer layer{.filters = each.filters, .groups = each.groups};
    const Layer found = mended(RefusalCode::kFiltersWithGroups, layer, {5, 5, each.groups});
    EXPECT_EQ(found.filters, each.mended_filters) << layer;
    EXPECT_EQ(found.groups, each.mended_groups) << layer;
  }
}

TEST(Remedy, TakesGroupsToWhatDividesChannelsAndFilters) {
  const auto groups = [](int filters, int from, int channels) {
    return mended(RefusalCode::kChannelsWithGroups, {.filters = filters, .groups = from},
                  {5, 5, channels})
        .groups;
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
    return mended(RefusalCode::kStridesWithDilation,
                  {.strides = strides, .padding = Padding::kSame, .dilation_rate = dilation_rate});
  };
  EXPECT_EQ(drop({2, 2}, {2, 2}), (Layer{.strides = {2, 2}, .padding = Padding::kSame}));
  EXPECT_EQ(drop({2, 2}, {3, 1}), (Layer{.strides = {2, 2}, .padding = Padding::kSame}));
  EXPECT_EQ(drop({2, 1}, {2, 2}), (Layer{.padding = Padding::kSame, .dilation_rate = {2, 2}}));
  EXPECT_EQ(drop({1, 3}, {4, 1}), (Layer{.padding = Padding::kSame, .dilation_rate = {4, 1}}));
}

TEST(Remedy, PadsAsSameWhereTheWindowDoesNotFit) {
  EXPECT_EQ(mended(RefusalCode::kOutputSize, {.kernel_size = {6, 2}}),
            (Layer{.kernel_size = {6, 2}, .padding = Padding::kSame}));
  const Layer pooling{.type = LayerType::kAveragePooling2D, .pool_size = {9, 9}};
  EXPECT_EQ(mended(RefusalCode::kOutputSize, pooling).padding, Padding::kSame);
}

TEST(Remedy, AddsTheRowsAndColumnsThatExplicitPadsLack) {
  const auto pads = [](const Pair& kernel_size, const Pads& from) {
    return mended(RefusalCode::kOutputSize,
                  {.kernel_size = kernel_size, .padding = Padding::kExplicit, .pads = from})
        .pads;
  };
  EXPECT_EQ(pads({7, 1}, {0, 0, 4, 2}), (Pads{1, 1, 4, 2}));
  EXPECT_EQ(pads({1, 8}, {0, 0, 0, 0}), (Pads{0, 0, 1, 2}));
  EXPECT_EQ(pads({7, 9}, {1, 0, 0, 1}), (Pads{1, 1, 1, 3}));
}

TEST(Remedy, LeavesOneValueUncropped) {
  // 3 values, 3 taps and stride 2 make 7.
  const auto pads = [](const Pads& from) {
    return mended(RefusalCode::kOutputSize,
                  {.type = LayerType::kConv2DTranspose,
                   .strides = {2, 2},
                   .padding = Padding::kExplicit,
                   .pads = from},
                  {3, 3, 1})
        .pads;
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
  EXPECT_EQ(mended(RefusalCode::kOutputSize, layer, {1, 4, 1}).padding, Padding::kValid);
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
    expect_remedy(*refusal);
  }
}

}  // namespace
}  // namespace conv2d::tests
