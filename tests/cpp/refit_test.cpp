// refit(): weights of one shape laid into a kernel of another.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <vector>

#include "conv2d/data.hpp"
#include "draw.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;

TEST(Refit, KeepsTheTopLeftCorner) {
  const Values three{1, 2, 3, 4, 5, 6, 7, 8, 9};
  Values smaller(4, -99.0f);
  refit(three, {3, 3, 1, 1}, {2, 2, 1, 1}, smaller);
  EXPECT_EQ(smaller, (Values{1, 2, 4, 5}));
  Values other(8, -99.0f);
  refit(three, {3, 3, 1, 1}, {2, 4, 1, 1}, other);
  EXPECT_EQ(other, (Values{1, 2, 3, 0, 4, 5, 6, 0}));
}

TEST(Refit, KeepsTheFirstChannelsAndFilters) {
  const Values two_by_two{1, 2, 3, 4};  // channel 0: filters 1, 2; channel 1: filters 3, 4
  Values wider(6, -99.0f);
  refit(two_by_two, {1, 1, 2, 2}, {1, 1, 2, 3}, wider);
  EXPECT_EQ(wider, (Values{1, 2, 0, 3, 4, 0}));
  Values deeper(6, -99.0f);
  refit(two_by_two, {1, 1, 2, 2}, {1, 1, 3, 2}, deeper);
  EXPECT_EQ(deeper, (Values{1, 2, 3, 4, 0, 0}));
  Values one(1, -99.0f);
  refit(two_by_two, {1, 1, 2, 2}, {1, 1, 1, 1}, one);
  EXPECT_EQ(one, Values{1});
}

TEST(Refit, ChangesNothingInAnEqualShape) {
  Draw draw{3};
  const KernelShape shape{2, 3, 2, 4};
  const Values weights = draw.fractions(values(shape));
  Values out(weights.size(), -99.0f);
  refit(weights, shape, shape, out);
  EXPECT_EQ(out, weights);
}

// Each weight by the place that it stands at, as a reader would write it down.
using Places = std::map<std::array<int, 4>, float>;

Places places(const KernelShape& shape, const Values& values) {
  Places all;
  auto next = values.begin();
  for (int u = 0; u < shape.height; ++u) {
    for (int v = 0; v < shape.width; ++v) {
      for (int t = 0; t < shape.third; ++t) {
        for (int q = 0; q < shape.fourth; ++q) all[{u, v, t, q}] = *next++;
      }
    }
  }
  return all;
}

KernelShape draw_shape(Draw& draw) {
  const int height = draw.between(1, 4);
  const int width = draw.between(1, 4);
  const int third = draw.between(1, 3);
  return {height, width, third, draw.between(1, 3)};
}

// What both shapes have stays where it is, the rest is 0.
TEST(Refit, LeavesEachWeightAtItsPlace) {
  Draw draw{51};
  for (int count = 0; count < 2000; ++count) {
    const KernelShape from = draw_shape(draw);
    const KernelShape to = draw_shape(draw);
    const Values weights = draw.fractions(values(from));
    Values out(static_cast<std::size_t>(values(to)), -99.0f);
    refit(weights, from, to, out);
    const Places given = places(from, weights);
    for (const auto& [place, weight] : places(to, out)) {
      const auto found = given.find(place);
      ASSERT_EQ(weight, found == given.end() ? 0 : found->second) << from << " to " << to;
    }
  }
}

// A slider moved up and back loses nothing.
TEST(Refit, IntoALargerShapeAndBackIsAsBefore) {
  Draw draw{52};
  for (int count = 0; count < 200; ++count) {
    const KernelShape small = draw_shape(draw);
    const KernelShape large{small.height + draw.between(0, 2), small.width + draw.between(0, 2),
                            small.third + draw.between(0, 2), small.fourth + draw.between(0, 2)};
    const Values weights = draw.fractions(values(small));
    Values between(static_cast<std::size_t>(values(large)), -99.0f);
    refit(weights, small, large, between);
    Values back(weights.size(), -99.0f);
    refit(between, large, small, back);
    ASSERT_EQ(back, weights) << small << " to " << large;
  }
}

}  // namespace
}  // namespace conv2d::tests
