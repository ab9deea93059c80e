// Prepared layers: which algorithm they take, and that it makes the bits of the definition at sizes
// beyond those of forward_test.cpp.
#include "conv2d/prepared.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "trial.hpp"

namespace conv2d::tests {
namespace {

TEST(Prepared, OfDrawnLayersGivesTheBitsOfTheDefinition) {
  Draw draw{21};
  int packed = 0;
  for (int trials = 0; trials < 6000; ++trials) {
    const LayerType type = kLayerTypes[static_cast<std::size_t>(draw.between(0, 5))];
    const Trial trial = draw_trial(type, draw);
    const Arrays& a = trial.arrays;
    packed +=
        Prepared{trial.geometry, {a.kernel, a.pointwise, a.bias}, Order::kDefined}.algorithm() !=
        conv2d::Algorithm::kPlain;
    const auto all = algorithms_for(trial.geometry);
    const auto expected = bits(compute(all.front(), trial.geometry, a));
    ASSERT_EQ(bits(compute({"prepared", prepared_twice}, trial.geometry, a)), expected) << trial;
  }
  EXPECT_GT(packed, 3000);
}

}  // namespace
}  // namespace conv2d::tests
