// Which channels are joined, as groups and by offset, and which planes are looked at.
#include "conv2d/planes.hpp"

#include <gtest/gtest.h>

#include "conv2d/connections.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

using Indices = std::vector<int>;

Planes planes_of(const Layer& layer, int channels, const PlanesRequest& asked) {
  return looked_at(connected(layer, channels), layer, channels, asked);
}

TEST(Connected, HasARowOfOffsetsForEachInputChannel) {
  const Layer layer{.filters = 4, .groups = 2};
  const Connections found = connected(layer, 4);
  const Indices flat = connections(layer, 4);
  EXPECT_EQ(found.outputs, 4);
  ASSERT_EQ(found.offsets.size(), 4u);
  for (std::size_t c = 0; c < 4; ++c) {
    for (std::size_t f = 0; f < 4; ++f) EXPECT_EQ(found.offsets[c].at(f), flat[c * 4 + f]);
  }
}

TEST(Connected, GroupsOutputsThatSeeTheSameInputs) {
  const auto groups = connected({.filters = 4, .groups = 2}, 4).groups;
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_EQ(groups[0].inputs, (Indices{0, 1}));
  EXPECT_EQ(groups[0].outputs, (Indices{0, 1}));
  EXPECT_EQ(groups[1].inputs, (Indices{2, 3}));
  EXPECT_EQ(groups[1].outputs, (Indices{2, 3}));
}

TEST(Connected, IsOneGroupWhereAllSeeAll) {
  for (const LayerType type : {LayerType::kConv2D, LayerType::kConv2DTranspose}) {
    const auto groups = connected({.type = type, .filters = 3}, 2).groups;
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0].inputs, (Indices{0, 1}));
    EXPECT_EQ(groups[0].outputs, (Indices{0, 1, 2}));
  }
}

TEST(Connected, IsNothingWhereNobodyCanTell) {
  const Connections found = connected({.filters = 3, .groups = 2}, 4);
  EXPECT_EQ(found.outputs, 0);
  EXPECT_TRUE(found.offsets.empty());
  EXPECT_TRUE(found.groups.empty());
}

TEST(LookedAt, IsWhatIsAskedForWhereThereIsSuchAPlane) {
  const Planes planes = planes_of({.filters = 4}, 3, {.channel = 2, .filter = 3});
  EXPECT_EQ(planes.channel, 2);
  EXPECT_EQ(planes.filter, 3);
  EXPECT_EQ(planes.between, 3);
  EXPECT_EQ(planes.filters, 4);
  EXPECT_EQ(planes.channels, (Indices{0, 1, 2}));
  EXPECT_TRUE(planes.betweens.empty());
}

TEST(LookedAt, IsTheLastFilterWhereThereAreFewer) {
  EXPECT_EQ(planes_of({.filters = 2}, 1, {.filter = 9}).filter, 1);
  EXPECT_EQ(planes_of({.filters = 2}, 1, {.filter = -9}).filter, 0);
}

TEST(LookedAt, IsAChannelThatLeadsToTheFilter) {
  const Layer layer{.filters = 4, .groups = 2};
  EXPECT_EQ(planes_of(layer, 4, {.channel = 0, .filter = 3}).channel, 2);
  EXPECT_EQ(planes_of(layer, 4, {.channel = 3, .filter = 3}).channel, 3);
  EXPECT_EQ(planes_of(layer, 4, {.channel = 3, .filter = 3}).channels, (Indices{2, 3}));
}

TEST(LookedAt, IsTheChannelThatPoolingLeads) {
  const Planes planes =
      planes_of({.type = LayerType::kMaxPooling2D}, 3, {.channel = 0, .filter = 2});
  EXPECT_EQ(planes.channel, 2);
  EXPECT_EQ(planes.filters, 3);
}

TEST(LookedAt, HasStagesOfSeparableConv2DInBetween) {
  const Layer layer{.type = LayerType::kSeparableConv2D, .filters = 5, .depth_multiplier = 2};
  const Planes planes = planes_of(layer, 3, {.channel = 1, .filter = 4, .between = 3});
  EXPECT_EQ(planes.channels, (Indices{0, 1, 2}));
  EXPECT_EQ(planes.betweens, (Indices{2, 3}));
  EXPECT_EQ(planes.between, 3);
  EXPECT_EQ(planes.filter, 4);
  EXPECT_EQ(planes.filters, 5);
  EXPECT_EQ(planes_of(layer, 3, {.channel = 1, .between = 0}).between, 2);
}

TEST(LookedAt, IsTheFirstOfAllWhereNothingIsJoined) {
  const Planes planes = planes_of({.filters = 3, .groups = 2}, 4, {.channel = 3, .filter = 2});
  EXPECT_EQ(planes.channel, 3);
  EXPECT_EQ(planes.filter, 0);
  EXPECT_EQ(planes.filters, 1);
}

}  // namespace
}  // namespace conv2d::tests
