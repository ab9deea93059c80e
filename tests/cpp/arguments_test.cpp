// Which arguments a layer has: the signatures of Keras, and that the others change nothing.
#include "conv2d/arguments.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string_view>
#include <vector>

#include "trial.hpp"

namespace conv2d::tests {
namespace {

using Signature = std::vector<std::string_view>;

// Of Keras 3.15, in the order of position, without regularizers and constraints.
Signature signature(LayerType type) {
  switch (type) {
    case LayerType::kConv2D:
      return {"filters",     "kernel_size",        "strides",         "padding",
              "data_format", "dilation_rate",      "groups",          "activation",
              "use_bias",    "kernel_initializer", "bias_initializer"};
    case LayerType::kDepthwiseConv2D:
      return {"kernel_size",           "strides",         "padding",    "depth_multiplier",
              "data_format",           "dilation_rate",   "activation", "use_bias",
              "depthwise_initializer", "bias_initializer"};
    case LayerType::kSeparableConv2D:
      return {"filters",
              "kernel_size",
              "strides",
              "padding",
              "data_format",
              "dilation_rate",
              "depth_multiplier",
              "activation",
              "use_bias",
              "depthwise_initializer",
              "pointwise_initializer",
              "bias_initializer"};
    case LayerType::kConv2DTranspose:
      return {"filters",        "kernel_size",        "strides",         "padding",
              "output_padding", "data_format",        "dilation_rate",   "activation",
              "use_bias",       "kernel_initializer", "bias_initializer"};
    case LayerType::kMaxPooling2D:
    case LayerType::kAveragePooling2D:
      return {"pool_size", "strides", "padding", "data_format"};
  }
  return {};
}

TEST(Arguments, AreThoseOfKerasInItsOrder) {
  for (const LayerType type : kLayerTypes) {
    Signature listed;
    for (const Argument argument : arguments(type)) listed.push_back(name(argument));
    EXPECT_EQ(listed, signature(type)) << name(type);
  }
}

TEST(Arguments, AreTakenIfListed) {
  for (const LayerType type : kLayerTypes) {
    const Signature listed = signature(type);
    for (std::size_t i = 0; i < Names<Argument>::kList.size(); ++i) {
      const bool expected =
          std::find(listed.begin(), listed.end(), Names<Argument>::kList[i]) != listed.end();
      EXPECT_EQ(takes(type, static_cast<Argument>(i)), expected)
          << name(type) << " " << Names<Argument>::kList[i];
    }
  }
}

// `layer` with numbers that no layer could bear in each member that is none of its arguments.
Layer littered(Layer layer, bool huge) {
  const int number = huge ? std::numeric_limits<int>::max() : std::numeric_limits<int>::min();
  const auto litter = [&](Argument argument, auto& member, const auto& junk) {
    if (!takes(layer.type, argument)) member = junk;
  };
  litter(Argument::kFilters, layer.filters, number);
  litter(Argument::kKernelSize, layer.kernel_size, Pair{number, 0});
  litter(Argument::kPoolSize, layer.pool_size, Pair{0, number});
  litter(Argument::kOutputPadding, layer.output_padding, Pair{number, 99});
  litter(Argument::kDepthMultiplier, layer.depth_multiplier, number);
  litter(Argument::kDilationRate, layer.dilation_rate, Pair{number, 3});
  litter(Argument::kGroups, layer.groups, number);
  litter(Argument::kActivation, layer.activation, Activation::kExponential);
  litter(Argument::kUseBias, layer.use_bias, true);
  if (layer.padding != Padding::kExplicit) layer.pads = {number, 1, 2, 3};
  return layer;
}

// Refused alike, and computed alike.
TEST(Arguments, ThatALayerDoesNotTakeChangeNothing) {
  Draw draw{31};
  for (const LayerType type : kLayerTypes) {
    int refused = 0;
    for (int count = 0; count < 300; ++count) {
      const Trial trial = draw_trial(type, draw);
      const Layer layer = littered(trial.layer, draw.flip());
      ASSERT_NE(layer, trial.layer);
      const Shape& input = trial.geometry.input;
      const Resolution plain = resolve(trial.layer, input);
      const Resolution other = resolve(layer, input);
      ASSERT_EQ(other.refusal.has_value(), plain.refusal.has_value()) << layer;
      if (plain.refusal) {
        ++refused;
        ASSERT_EQ(other.refusal->code, plain.refusal->code) << layer;
        ASSERT_EQ(keras_message(*other.refusal), keras_message(*plain.refusal)) << layer;
      }
      const auto& g = other.geometry;
      ASSERT_TRUE(g) << layer;
      ASSERT_EQ(g->output, plain.geometry->output) << layer;
      ASSERT_EQ(g->parameters, plain.geometry->parameters) << layer;
      ASSERT_EQ(g->macs, plain.geometry->macs) << layer;
      ASSERT_EQ(bits(output_of(layer, input, trial.arrays)),
                bits(output_of(trial.layer, input, trial.arrays)))
          << layer;
    }
    EXPECT_GT(refused, 10) << name(type);
    EXPECT_LT(refused, 290) << name(type);
  }
}

}  // namespace
}  // namespace conv2d::tests
