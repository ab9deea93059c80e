// Prepared layers: which algorithm they take, and that it makes the bits of the definition at sizes
// beyond those of forward_test.cpp.
#include "conv2d/prepared.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "conv2d/experiment.hpp"
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

// What an experiment keeps prepared is what the next one asks for, or is made anew.
TEST(Prepared, IsKeptWhileOnlyTheInputChanges) {
  Request request{.layer = {.filters = 2, .use_bias = true},
                  .input = {.source = InputSource::kRandom}};
  Experiment e;
  run(request, e);
  ASSERT_TRUE(e.prepared);
  const Prepared* const kept = e.prepared.get();
  request.input.seed = 5;
  run(request, e);
  EXPECT_EQ(e.prepared.get(), kept);
  const auto fresh = [&] {
    Experiment anew;
    run(request, anew);
    return anew.output;
  };
  EXPECT_EQ(e.output, fresh());
  // Each alone has another output.
  auto before = e.output;
  const auto expect_another = [&] {
    run(request, e);
    EXPECT_EQ(e.output, fresh());
    EXPECT_NE(e.output, before);
    before = e.output;
  };
  request.kernel.source = KernelSource::kSharpen;
  expect_another();
  request.bias.source = BiasSource::kOnes;
  expect_another();
  request.layer.padding = Padding::kSame;
  expect_another();
  request.layer.activation = Activation::kTanh;
  expect_another();
}

// The frame shows both stages of a SeparableConv2D.
TEST(Prepared, TellsWhatIsBetweenTheStages) {
  Draw draw{22};
  const Layer layer{.type = LayerType::kSeparableConv2D, .filters = 3, .depth_multiplier = 2};
  const Geometry g = resolve(layer, {6, 7, 5}).geometry.value();
  const Arrays a = draw_fractions(g, draw);
  Prepared prepared{g, {a.kernel, a.pointwise, a.bias}, Order::kDefined};
  ASSERT_NE(prepared.algorithm(), conv2d::Algorithm::kPlain);
  std::vector<float> output(static_cast<std::size_t>(values(g.output)));
  prepared.forward(a.input, output);
  Geometry stage = algorithms::depthwise_stage(g);
  stage.pointwise = {0, 0, 0, 0};
  stage.depthwise = {0, 0, 0};
  const auto between = compute({"forward", forward}, stage, {a.input, a.kernel, {}, {}});
  EXPECT_EQ(bits(prepared.depthwise()), bits(between));
}

// Zeros around the input times an infinite weight would be NaN.
TEST(Prepared, PacksNoWeightsThatAreNotFinite) {
  const Layer layer{.padding = Padding::kSame};
  const Geometry g = resolve(layer, {5, 5, 1}).geometry.value();
  std::vector<float> kernel(9, 1.0f);
  EXPECT_NE((Prepared{g, {kernel, {}, {}}, Order::kDefined}.algorithm()),
            conv2d::Algorithm::kPlain);
  kernel[4] = std::numeric_limits<float>::infinity();
  EXPECT_EQ((Prepared{g, {kernel, {}, {}}, Order::kDefined}.algorithm()),
            conv2d::Algorithm::kPlain);
}

}  // namespace
}  // namespace conv2d::tests
