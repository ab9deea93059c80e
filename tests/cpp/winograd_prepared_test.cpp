// Prepared layers in any order: when they take Winograd's algorithm, and when they leave it again.
#include <gtest/gtest.h>

#include "conv2d/activation.hpp"
#include "winograd_trial.hpp"

namespace conv2d::tests {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

std::vector<float> forward_on(Prepared& prepared, const Trial& trial,
                              const std::vector<float>& input) {
  std::vector<float> output(static_cast<std::size_t>(values(trial.geometry.output)));
  prepared.forward(input, output);
  return output;
}

Prepared prepare(const Trial& trial, Order order) {
  return {trial.geometry, weights(trial.arrays), order};
}

std::vector<float> defined(const Trial& trial, const std::vector<float>& input) {
  Prepared prepared = prepare(trial, Order::kDefined);
  auto output = forward_on(prepared, trial, input);
  EXPECT_EQ(prepared.bound(), 0);
  return output;
}

TEST(PreparedInAnyOrder, TakesWinogradWhereThatSavesTime) {
  Draw draw{31};
  const auto algorithm_of = [&](const Layer& layer, const Shape& input) {
    return prepare(trial_of(layer, input, draw), Order::kAny).algorithm();
  };
  EXPECT_EQ(algorithm_of(convolution(64), {56, 56, 64}), Algorithm::kWinograd4);
  EXPECT_EQ(algorithm_of(convolution(64), {5, 5, 64}), Algorithm::kWinograd2);
  EXPECT_EQ(algorithm_of(convolution(64), {1, 1, 64}), Algorithm::kTiles);
  EXPECT_EQ(algorithm_of(convolution(4), {64, 64, 3}), Algorithm::kTiles);
  Layer other = convolution(64);
  other.strides = {1, 2};
  EXPECT_EQ(algorithm_of(other, {28, 28, 64}), Algorithm::kTiles);
  other = convolution(64);
  other.kernel_size = {3, 2};
  EXPECT_EQ(algorithm_of(other, {28, 28, 64}), Algorithm::kTiles);
  other = convolution(64);
  other.type = LayerType::kConv2DTranspose;
  EXPECT_EQ(algorithm_of(other, {28, 28, 64}), Algorithm::kTiles);
  EXPECT_EQ(prepare(trial_of(convolution(64), {28, 28, 64}, draw), Order::kDefined).algorithm(),
            Algorithm::kTiles);
}

TEST(PreparedInAnyOrder, OnFractionsStaysWithFourByFourWithinHalfAColour) {
  Draw draw{32};
  const Trial trial = trial_of(convolution(16), {20, 20, 64}, draw);
  Prepared prepared = prepare(trial, Order::kAny);
  const auto output = forward_on(prepared, trial, trial.arrays.input);
  const auto [low, high] = std::minmax_element(output.begin(), output.end());
  EXPECT_EQ(prepared.algorithm(), Algorithm::kWinograd4);
  EXPECT_LT(prepared.bound(), (*high - *low) / 255 / 2);
  EXPECT_LE(error(output, exact(trial.geometry, trial.arrays)), prepared.bound());
}

// Weights that add up to 0 leave little of a bright and even input.
TEST(PreparedInAnyOrder, GoesOverToTwoByTwoWhereFourByFourCouldBeSeen) {
  Draw draw{33};
  Trial trial = trial_of(convolution(16), {20, 20, 32}, draw);
  auto& kernel = trial.arrays.kernel;
  for (std::size_t at = 0; at + 1 < kernel.size(); at += 32 * 16 * 2) {
    for (std::size_t k = 0; k < 32 * 16; ++k) {
      const bool centre = at == 32 * 16 * 8;
      kernel[at + k] = centre ? 0 : 1.0f;
      if (!centre) kernel[at + 32 * 16 + k] = -1.0f;
    }
  }
  Layer valid = trial.layer;
  valid.padding = Padding::kValid;
  trial.geometry = resolve(valid, trial.geometry.input).geometry.value();
  auto even = trial.arrays.input;
  for (float& value : even) value = 1000 + value * 1e-4f;

  Prepared prepared = prepare(trial, Order::kAny);
  forward_on(prepared, trial, trial.arrays.input);
  ASSERT_EQ(prepared.algorithm(), Algorithm::kWinograd4);
  const auto output = forward_on(prepared, trial, even);
  EXPECT_EQ(prepared.algorithm(), Algorithm::kWinograd2);
  const auto two = plan_of(kForms[0], trial);
  EXPECT_EQ(bits(output), bits(run(*two, trial.geometry, even)));
  EXPECT_EQ(prepared.bound(), two->bound(even));
  forward_on(prepared, trial, trial.arrays.input);
  EXPECT_EQ(prepared.algorithm(), Algorithm::kWinograd2);
}

TEST(PreparedInAnyOrder, StaysWithFourByFourOnZeros) {
  Draw draw{34};
  const Trial trial = trial_of(convolution(16), {20, 20, 16}, draw);
  Prepared prepared = prepare(trial, Order::kAny);
  const auto output = forward_on(prepared, trial, std::vector<float>(trial.arrays.input.size()));
  EXPECT_EQ(std::count(output.begin(), output.end(), 0.0f), std::ssize(output));
  EXPECT_EQ(prepared.algorithm(), Algorithm::kWinograd4);
  EXPECT_EQ(prepared.bound(), 0);
}

TEST(PreparedInAnyOrder, ComputesWhatWinogradWouldSpreadByTheDefinition) {
  Draw draw{35};
  const Trial trial = trial_of(convolution(16), {12, 12, 16}, draw);
  Prepared prepared = prepare(trial, Order::kAny);
  const auto before = forward_on(prepared, trial, trial.arrays.input);
  for (const float strange : {kInfinity, -kInfinity, std::nanf(""), 3e38f}) {
    auto input = trial.arrays.input;
    input[777] = strange;
    EXPECT_EQ(bits(forward_on(prepared, trial, input)), bits(defined(trial, input)));
    EXPECT_EQ(prepared.algorithm(), Algorithm::kPlain);
    EXPECT_EQ(prepared.bound(), 0);
  }
  EXPECT_EQ(bits(forward_on(prepared, trial, trial.arrays.input)), bits(before));
  EXPECT_EQ(prepared.algorithm(), Algorithm::kWinograd4);
}

TEST(PreparedInAnyOrder, ComputesByTheDefinitionWhatWeightsCouldMakeOverflow) {
  Draw draw{36};
  Trial trial = trial_of(convolution(16), {12, 12, 16}, draw);
  for (const float largest : {1e37f, 3e38f}) {
    for (float& value : trial.arrays.kernel) value = value < 0 ? -largest : largest;
    Prepared prepared = prepare(trial, Order::kAny);
    EXPECT_EQ(bits(forward_on(prepared, trial, trial.arrays.input)),
              bits(defined(trial, trial.arrays.input)));
    EXPECT_EQ(prepared.bound(), 0);
  }
}

TEST(PreparedInAnyOrder, PadsAndActivates) {
  Draw draw{37};
  Layer layer = convolution(16);
  layer.padding_mode = PaddingMode::kReflect;
  layer.padding = Padding::kExplicit;
  layer.pads = {2, 1, 3, 0};
  layer.use_bias = true;
  for (const Activation activation : {Activation::kRelu, Activation::kSelu}) {
    layer.activation = activation;
    const Trial trial = trial_of(layer, {16, 15, 16}, draw);
    Prepared prepared = prepare(trial, Order::kAny);
    const auto output = forward_on(prepared, trial, trial.arrays.input);
    EXPECT_EQ(prepared.algorithm(), Algorithm::kWinograd4);
    std::vector<float> expected;
    for (const Exact& sum : exact(trial.geometry, trial.arrays)) {
      expected.push_back(static_cast<float>(sum.value));
    }
    activate(activation, layer.data_format, trial.geometry.output, expected);
    double most = 0;
    for (std::size_t at = 0; at < output.size(); ++at) {
      most = std::max<double>(most, std::abs(output[at] - expected[at]));
    }
    EXPECT_GT(most, 0);
    EXPECT_LE(most, prepared.bound());
  }
}

TEST(PreparedInAnyOrder, TakesTwoByTwoBeforeAnActivationWithoutSteepness) {
  Draw draw{38};
  Layer layer = convolution(16);
  layer.activation = Activation::kExponential;
  const Trial trial = trial_of(layer, {12, 12, 16}, draw);
  Prepared prepared = prepare(trial, Order::kAny);
  forward_on(prepared, trial, trial.arrays.input);
  EXPECT_EQ(prepared.algorithm(), Algorithm::kWinograd2);
  EXPECT_EQ(prepared.bound(), kInfinity);
}

}  // namespace
}  // namespace conv2d::tests
