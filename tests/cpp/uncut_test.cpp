// What a frame tells of the output of a Conv2DTranspose before something is cut off it.
#include "experiment/uncut.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "conv2d/frame.hpp"
#include "conv2d/frameworks.hpp"
#include "explained.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

using Floats = std::vector<float>;

constexpr auto kTransposed = LayerType::kConv2DTranspose;

Request of_a_row(const Layer& layer, int width = 3) {
  return {.layer = layer, .input = {.shape = {1, width, 1}}};
}

// By a kernel of 1 x 3 ones, unless told otherwise.
Layer row_layer(Padding padding, const Pads& pads = {}) {
  return {.type = kTransposed, .kernel_size = {1, 3}, .padding = padding, .pads = pads};
}

Floats uncut_of(const Request& request) {
  Experiment e;
  run(request, e);
  return e.uncut;
}

TEST(Uncut, HoldsWhatIsCutOff) {
  Experiment e;
  const Request request = of_a_row(row_layer(Padding::kSame));
  run(request, e);
  EXPECT_EQ(e.output, (Floats{3, 6, 5}));
  EXPECT_EQ(e.uncut, (Floats{1, 3, 6, 5, 3}));
  const Tensor shown = frame(request, e).uncut.value();
  EXPECT_EQ(shown.shape, (Shape{1, 5, 1}));
  EXPECT_EQ(shown.values.data(), e.uncut.data());
  EXPECT_EQ(shown.low, 1);
  EXPECT_EQ(shown.high, 6);
}

TEST(Uncut, EndsWithTheOutputWhereNothingIsCutOff) {
  EXPECT_EQ(uncut_of(of_a_row(row_layer(Padding::kExplicit, {0, 0, -1, 1}))),
            (Floats{0, 1, 3, 6, 5, 3}));
  EXPECT_EQ(uncut_of(of_a_row(row_layer(Padding::kExplicit, {0, 0, 2, -1}))),
            (Floats{1, 3, 6, 5, 3, 0}));
}

TEST(Uncut, HasBiasAndActivationAsTheyWouldStandThere) {
  Layer layer = row_layer(Padding::kSame);
  layer.use_bias = true;
  layer.activation = Activation::kRelu;
  Request request = of_a_row(layer);
  request.bias.values = {-4};
  EXPECT_EQ(uncut_of(request), (Floats{0, 0, 2, 1, 0}));
}

TEST(Uncut, IsNotThereWhereNothingIsCutOff) {
  EXPECT_TRUE(uncut_of(of_a_row(row_layer(Padding::kValid))).empty());
  EXPECT_TRUE(uncut_of(of_a_row(row_layer(Padding::kExplicit, {0, 0, -1, 0}))).empty());
  Layer gathering = row_layer(Padding::kSame);
  gathering.type = LayerType::kConv2D;
  EXPECT_TRUE(uncut_of(of_a_row(gathering)).empty());
  EXPECT_TRUE(uncut_of(of_a_row(row_layer(Padding::kExplicit, {0, 0, 5, 5}))).empty())
      << "no output";
}

TEST(Uncut, IsNotLeftOfTheRunBefore) {
  Experiment e;
  run(of_a_row(row_layer(Padding::kSame)), e);
  const Request next = of_a_row(row_layer(Padding::kValid));
  run(next, e);
  EXPECT_FALSE(frame(next, e).uncut);
}

TEST(Uncut, IsNotThereWhereSoftmaxGoesOverTheWidth) {
  Layer layer = row_layer(Padding::kSame);
  layer.activation = Activation::kSoftmax;
  EXPECT_EQ(uncut_of(of_a_row(layer)), (Floats{1, 1, 1, 1, 1}));
  layer.data_format = DataFormat::kChannelsFirst;
  EXPECT_TRUE(uncut_of(of_a_row(layer)).empty());
}

TEST(Uncut, ObeysTheLimits) {
  const Layer layer{.type = kTransposed,
                    .kernel_size = {1, 1},
                    .strides = {4000, 4000},
                    .padding = Padding::kExplicit,
                    .pads = {4000, 0, 0, 0}};
  const Geometry g = resolve(layer, {2, 2, 1}).geometry.value();
  EXPECT_EQ(g.output, (Shape{1, 4001, 1}));
  EXPECT_FALSE(uncut(g));
}

// Of which something is cut off.
TEST(UncutDrawn, HasTheOutputInItsMidst) {
  Draw draw{45};
  int cut = 0;
  for (int count = 0; count < 400; ++count) {
    const Trial trial = draw_trial(kTransposed, draw);
    for (const FrameworkRow& row : frameworks(trial.layer, trial.geometry.input)) {
      if (!row.geometry) continue;
      const Geometry& g = *row.geometry;
      const auto whole = uncut(g);
      const Pads sides = pads(g);
      ASSERT_EQ(whole.has_value(), std::max({sides.top, sides.bottom, sides.left, sides.right}) > 0)
          << row.call << ": " << trial;
      if (!whole) continue;
      ++cut;
      const Ran shown{g, trial.arrays};
      const Ran around{*whole, trial.arrays};
      const int top = std::max(0, sides.top);
      const int left = std::max(0, sides.left);
      ASSERT_EQ(whole->output.height, top + g.output.height + std::max(0, sides.bottom));
      ASSERT_EQ(whole->output.width, left + g.output.width + std::max(0, sides.right));
      for (int i = 0; i < g.output.height; ++i) {
        for (int j = 0; j < g.output.width; ++j) {
          for (int f = 0; f < g.output.channels; ++f) {
            ASSERT_TRUE(same(at(g.output, shown.output, {i, j, f}),
                             at(whole->output, around.output, {top + i, left + j, f})))
                << row.call << ": " << trial;
          }
        }
      }
    }
  }
  EXPECT_GT(cut, 400);
}

// With pads of its own a layer says outright that it cuts nothing off.
TEST(UncutDrawn, IsTheOutputOfTheLayerWithoutItsPads) {
  Draw draw{46};
  for (int count = 0; count < 400; ++count) {
    Trial trial = draw_trial(kTransposed, draw);
    const auto whole = uncut(trial.geometry);
    if (trial.layer.padding != Padding::kExplicit || !whole) continue;
    auto& [top, bottom, left, right] = trial.layer.pads;
    for (int* side : {&top, &bottom, &left, &right}) *side = std::min(0, *side);
    const Geometry plain = resolve(trial.layer, trial.geometry.input).geometry.value();
    ASSERT_EQ(plain.output, whole->output) << trial;
    ASSERT_EQ(bits(Ran(plain, trial.arrays).output), bits(Ran(*whole, trial.arrays).output));
  }
}

TEST(Uncut, IsThatOfTheFrameworkThatIsLookedAt) {
  const Layer layer{.type = kTransposed, .strides = {2, 2}, .padding = Padding::kSame};
  const auto shape = [&](Framework framework) {
    const Request request{.layer = layer, .extras = {.frameworks = true, .framework = framework}};
    Experiment e;
    run(request, e);
    const Frame f = frame(request, e);
    const Sizes& shown = f.foreign_geometry ? *f.foreign_geometry : *f.geometry;
    const Shape whole = f.uncut.value().shape;
    EXPECT_EQ(whole.height, shown.output_shape.height + shown.padding.top + shown.padding.bottom);
    EXPECT_EQ(whole.width, shown.output_shape.width + shown.padding.left + shown.padding.right);
    return shown.padding;
  };
  EXPECT_EQ(shape(Framework::kKeras), (Pads{0, 1, 0, 1}));
  // Its output_padding adds what is then cut off.
  EXPECT_EQ(shape(Framework::kPyTorch), (Pads{1, 1, 1, 1}));
}

}  // namespace
}  // namespace conv2d::tests
