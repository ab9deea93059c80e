// resolve() of the layers whose windows read the input, against a walk along each axis: over all
// small arguments, and over drawn pairs of them.
#include "conv2d/geometry.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "trial.hpp"
#include "walk.hpp"

namespace conv2d::tests {
namespace {

// The arguments of one axis.
struct AxisCase {
  int input;
  int kernel;
  int stride;
  int dilation;
};

constexpr AxisCase kTrivial{1, 1, 1, 1};

Layer layer_of(const AxisCase& rows, const AxisCase& columns, Padding padding) {
  return {.kernel_size = {rows.kernel, columns.kernel},
          .strides = {rows.stride, columns.stride},
          .padding = padding,
          .dilation_rate = {rows.dilation, columns.dilation}};
}

std::optional<Axis> walk(const AxisCase& a, Padding padding) {
  return tests::walk(a.input, a.kernel, a.stride, a.dilation, padding);
}

TEST(Geometry, EqualsAWalkOverTheWholeLatticeOfAnAxis) {
  int visited = 0;
  int refused = 0;
  for (const Padding padding : {Padding::kValid, Padding::kSame}) {
    for (int input = 1; input <= 12; ++input) {
      for (int kernel = 1; kernel <= 7; ++kernel) {
        for (int stride = 1; stride <= 5; ++stride) {
          for (int dilation = 1; dilation <= 4; ++dilation) {
            ++visited;
            const AxisCase axis{input, kernel, stride, dilation};
            const Layer layer = layer_of(axis, axis, padding);
            const Resolution resolution = resolve(layer, {input, input, 1});
            const std::optional<Axis> expected = walk(axis, padding);
            const int spanned = walk_kernel(kernel, dilation);
            ASSERT_EQ(effective_kernel(layer), (Pair{spanned, spanned})) << layer;
            ASSERT_EQ(resolution.geometry.has_value(), expected.has_value()) << layer << input;
            if (!expected) {
              ++refused;
              continue;
            }
            ASSERT_EQ(resolution.geometry->rows, *expected) << layer;
            ASSERT_EQ(resolution.geometry->columns, *expected) << layer;
            const int extra = expected->pad_after - expected->pad_before;
            ASSERT_TRUE(extra == 0 || extra == 1) << *expected;
          }
        }
      }
    }
  }
  EXPECT_EQ(visited, 3360);
  RecordProperty("visited", visited);
  // Only 'valid' refuses, and it does so for a good part of its half.
  EXPECT_GT(refused, 300);
  EXPECT_LT(refused, 1680);
}

AxisCase draw_axis(Draw& draw) {
  return {draw.between(1, 12), draw.between(1, 7), draw.between(1, 5), draw.between(1, 4)};
}

// The rules of Keras that positive arguments can break.
std::optional<RefusalCode> expected_refusal(const AxisCase& rows, const AxisCase& columns,
                                            bool empty) {
  const bool strided = rows.stride != 1 || columns.stride != 1;
  const bool dilated = rows.dilation != 1 || columns.dilation != 1;
  if (strided && dilated) return RefusalCode::kStridesWithDilation;
  if (empty) return RefusalCode::kOutputSize;
  return std::nullopt;
}

// Multiply-accumulates, by doing each of them.
std::int64_t count_macs(const Geometry& g) {
  std::int64_t count = 0;
  for (int i = 0; i < g.rows.output; ++i) {
    for (int j = 0; j < g.columns.output; ++j) {
      for (int f = 0; f < g.kernel.fourth; ++f) {
        for (int u = 0; u < g.rows.kernel; ++u) {
          for (int v = 0; v < g.columns.kernel; ++v) {
            for (int c = 0; c < g.kernel.third; ++c) ++count;
          }
        }
      }
    }
  }
  return count;
}

// Trainable numbers: filter by filter, its weights and its bias.
std::int64_t count_parameters(const Layer& layer, int channels) {
  std::int64_t count = 0;
  for (int f = 0; f < layer.filters; ++f) {
    for (int u = 0; u < layer.kernel_size.height; ++u) {
      for (int v = 0; v < layer.kernel_size.width; ++v) count += channels;
    }
    if (layer.use_bias) ++count;
  }
  return count;
}

TEST(Geometry, TreatsHeightAndWidthApart) {
  Draw draw{20240501};
  int computed = 0;
  int refused_by_keras = 0;
  constexpr int kPairs = 10'000;
  for (int pair = 0; pair < kPairs; ++pair) {
    const AxisCase rows = draw_axis(draw);
    const AxisCase columns = draw_axis(draw);
    const Padding padding = draw.flip() ? Padding::kSame : Padding::kValid;
    Layer layer = layer_of(rows, columns, padding);
    layer.filters = draw.between(1, 5);
    layer.use_bias = draw.flip();
    const Shape input{rows.input, columns.input, draw.between(1, 4)};
    SCOPED_TRACE(testing::Message() << layer << " on " << input);

    const Resolution resolution = resolve(layer, input);
    const auto rows_alone = resolve(layer_of(rows, kTrivial, padding), {rows.input, 1, 1}).geometry;
    const auto columns_alone =
        resolve(layer_of(kTrivial, columns, padding), {1, columns.input, 1}).geometry;
    const bool empty = !rows_alone || !columns_alone;
    ASSERT_EQ(empty, !walk(rows, padding) || !walk(columns, padding));

    const auto code = expected_refusal(rows, columns, empty);
    ASSERT_EQ(resolution.refusal.has_value(), code.has_value());
    if (code) {
      ++refused_by_keras;
      ASSERT_EQ(*resolution.refusal, (Refusal{*code, layer, input}));
    }
    ASSERT_FALSE(resolution.beyond_limits);
    ASSERT_EQ(resolution.geometry.has_value(), !empty);
    if (empty) continue;

    ++computed;
    const Geometry& g = *resolution.geometry;
    ASSERT_EQ(g.rows, rows_alone->rows);
    ASSERT_EQ(g.columns, columns_alone->columns);
    ASSERT_EQ(g.input, input);
    ASSERT_EQ(g.kernel, (KernelShape{rows.kernel, columns.kernel, input.channels, layer.filters}));
    ASSERT_EQ(g.output, (Shape{g.rows.output, g.columns.output, layer.filters}));
    ASSERT_EQ(g.use_bias, layer.use_bias);
    ASSERT_EQ(g.parameters, count_parameters(layer, input.channels));
    ASSERT_EQ(g.macs, count_macs(g));
  }
  // Neither verdict may be so rare that the draws prove little about it.
  EXPECT_GT(computed, kPairs / 2);
  EXPECT_GT(refused_by_keras, kPairs / 2);
  EXPECT_GT(kPairs - refused_by_keras, kPairs / 20);
}

// A row of the worked tables for an input of 5, in section 2.1 of the project's notes on Keras.
struct WorkedRow {
  Padding padding;
  int kernel;
  int dilation;
  int stride;
  int output;
  int pad_before;
  int pad_after;
};

constexpr WorkedRow kWorked[] = {
    {Padding::kValid, 1, 1, 1, 5, 0, 0}, {Padding::kValid, 1, 1, 4, 2, 0, 0},
    {Padding::kValid, 2, 1, 3, 2, 0, 0}, {Padding::kValid, 3, 1, 1, 3, 0, 0},
    {Padding::kValid, 3, 1, 2, 2, 0, 0}, {Padding::kValid, 5, 1, 5, 1, 0, 0},
    {Padding::kValid, 3, 2, 1, 1, 0, 0}, {Padding::kValid, 2, 3, 1, 2, 0, 0},
    {Padding::kSame, 1, 1, 2, 3, 0, 0},  {Padding::kSame, 2, 1, 1, 5, 0, 1},
    {Padding::kSame, 2, 1, 3, 2, 0, 0},  {Padding::kSame, 3, 1, 1, 5, 1, 1},
    {Padding::kSame, 3, 1, 3, 2, 0, 1},  {Padding::kSame, 4, 1, 1, 5, 1, 2},
    {Padding::kSame, 4, 1, 3, 2, 1, 1},  {Padding::kSame, 5, 1, 3, 2, 1, 2},
    {Padding::kSame, 2, 2, 1, 5, 1, 1},  {Padding::kSame, 4, 2, 3, 2, 2, 3},
    {Padding::kSame, 4, 3, 1, 5, 4, 5},  {Padding::kSame, 4, 3, 5, 1, 2, 3},
    {Padding::kSame, 5, 3, 4, 2, 6, 6},
};

TEST(Geometry, GivesTheWorkedTables) {
  for (const WorkedRow& row : kWorked) {
    const AxisCase axis{5, row.kernel, row.stride, row.dilation};
    const Layer layer = layer_of(axis, axis, row.padding);
    const auto geometry = resolve(layer, {5, 5, 1}).geometry;
    ASSERT_TRUE(geometry) << layer;
    EXPECT_EQ(geometry->rows.output, row.output) << layer;
    EXPECT_EQ(geometry->rows.pad_before, row.pad_before) << layer;
    EXPECT_EQ(geometry->rows.pad_after, row.pad_after) << layer;
  }
}

Axis only_axis(const AxisCase& axis, Padding padding) {
  return resolve(layer_of(axis, axis, padding), {axis.input, axis.input, 1}).geometry.value().rows;
}

TEST(Geometry, OneWindowWhereTheKernelJustFits) {
  for (int stride = 1; stride <= 9; ++stride) {
    EXPECT_EQ(only_axis({7, 3, stride, 3}, Padding::kValid).output, 1) << stride;
  }
  EXPECT_FALSE(resolve(layer_of({6, 3, 1, 3}, kTrivial, Padding::kValid), {6, 1, 1}).geometry);
}

TEST(Geometry, SamePadsAnInputOfOneOnBothSides) {
  EXPECT_EQ(only_axis({1, 5, 1, 1}, Padding::kSame), (Axis{1, 5, 1, 1, 5, 1, 2, 2}));
  EXPECT_EQ(only_axis({1, 4, 1, 1}, Padding::kSame), (Axis{1, 4, 1, 1, 4, 1, 1, 2}));
}

TEST(Geometry, SamePadsNothingWhereStridesJumpOverTheKernel) {
  EXPECT_EQ(only_axis({5, 2, 5, 1}, Padding::kSame), (Axis{5, 2, 5, 1, 2, 1, 0, 0}));
  EXPECT_EQ(only_axis({3, 2, 9, 1}, Padding::kSame), (Axis{3, 2, 9, 1, 2, 1, 0, 0}));
}

TEST(Geometry, SamePadsAnEvenInputUnevenlyAtStridesOfTwo) {
  EXPECT_EQ(only_axis({6, 3, 2, 1}, Padding::kSame), (Axis{6, 3, 2, 1, 3, 3, 0, 1}));
  EXPECT_EQ(only_axis({7, 3, 2, 1}, Padding::kSame), (Axis{7, 3, 2, 1, 3, 4, 1, 1}));
}

TEST(Geometry, SameIsSymmetricForEvenKernelsOfEvenDilation) {
  EXPECT_EQ(only_axis({9, 4, 1, 2}, Padding::kSame), (Axis{9, 4, 1, 2, 7, 9, 3, 3}));
}

TEST(Geometry, StridesWithDilationAreBothComputedAndRefused) {
  const Layer layer{.strides = {2, 1}, .padding = Padding::kSame, .dilation_rate = {1, 2}};
  const Resolution resolution = resolve(layer, {5, 5, 1});
  ASSERT_TRUE(resolution.geometry);
  EXPECT_EQ(resolution.geometry->rows, (Axis{5, 3, 2, 1, 3, 3, 1, 1}));
  EXPECT_EQ(resolution.geometry->columns, (Axis{5, 3, 1, 2, 5, 5, 2, 2}));
  ASSERT_TRUE(resolution.refusal);
  EXPECT_EQ(resolution.refusal->code, RefusalCode::kStridesWithDilation);
}

TEST(Geometry, TellsTheEffectiveKernelByAxis) {
  EXPECT_EQ(effective_kernel({.kernel_size = {2, 5}, .dilation_rate = {4, 3}}), (Pair{5, 13}));
}

TEST(Geometry, TellsTheKernelThatALayerBuilds) {
  const Layer layer{.filters = 8, .kernel_size = {2, 5}};
  EXPECT_EQ(kernel_shape(layer, 3), (KernelShape{2, 5, 3, 8}));
}

// Conv2D's sizes, pads included, are those of every layer that reads through windows; a pooling
// layer's window is not dilated.
class Windows : public testing::TestWithParam<LayerType> {};

INSTANTIATE_TEST_SUITE_P(Layer, Windows,
                         testing::Values(LayerType::kDepthwiseConv2D, LayerType::kSeparableConv2D,
                                         LayerType::kMaxPooling2D, LayerType::kAveragePooling2D),
                         [](const auto& tested) { return std::string{name(tested.param)}; });

TEST_P(Windows, StandWhereThoseOfConv2DStand) {
  Draw draw{21};
  int computed = 0;
  int empty = 0;
  for (int count = 0; count < 3000; ++count) {
    Layer layer = draw_sound_layer(GetParam(), draw);
    const Shape input{draw.between(1, 8), draw.between(1, 8), draw.between(1, 4)};
    Layer convolution = layer;
    convolution.type = LayerType::kConv2D;
    convolution.groups = 1;
    if (is_pooling(GetParam())) {
      convolution.kernel_size = layer.pool_size;
      convolution.dilation_rate = {1, 1};
    }
    const auto geometry = resolve(layer, input).geometry;
    const auto expected = resolve(convolution, input).geometry;
    ASSERT_EQ(geometry.has_value(), expected.has_value()) << layer << " on " << input;
    ++(geometry ? computed : empty);
    if (!geometry) continue;
    ASSERT_EQ(geometry->rows, expected->rows) << layer << " on " << input;
    ASSERT_EQ(geometry->columns, expected->columns) << layer << " on " << input;
    ASSERT_EQ(geometry->padding_mode, layer.padding_mode) << layer;
  }
  EXPECT_GT(computed, 1500);
  EXPECT_GT(empty, 200);
}

// Explicit pads are 'valid' on a larger input, or on a smaller one.
TEST(Geometry, ExplicitPadsAreAWalkOverThePaddedInput) {
  int cropped = 0;
  int empty = 0;
  for (int input = 1; input <= 6; ++input) {
    for (int kernel = 1; kernel <= 4; ++kernel) {
      for (int stride = 1; stride <= 3; ++stride) {
        for (int dilation = 1; dilation <= 2; ++dilation) {
          for (int before = -3; before <= 5; ++before) {
            for (int after = -3; after <= 5; ++after) {
              const AxisCase axis{input, kernel, stride, dilation};
              Layer layer = layer_of(axis, kTrivial, Padding::kExplicit);
              layer.pads = {.top = before, .bottom = after};
              const auto geometry = resolve(layer, {input, 1, 1}).geometry;
              const AxisCase wider{input + before + after, kernel, stride, dilation};
              auto expected = walk(wider, Padding::kValid);
              ASSERT_EQ(geometry.has_value(), expected.has_value()) << layer << " on " << input;
              if (!geometry) {
                ++empty;
                continue;
              }
              cropped += before < 0 || after < 0;
              expected->input = input;
              expected->pad_before = before;
              expected->pad_after = after;
              ASSERT_EQ(geometry->rows, *expected) << layer << " on " << input;
              ASSERT_EQ(geometry->columns, Axis{}) << layer;
            }
          }
        }
      }
    }
  }
  EXPECT_GT(cropped, 1000);
  EXPECT_GT(empty, 1000);
}

TEST(Geometry, ExplicitPadsAreReadOnlyWherePaddingIsExplicit) {
  for (const Padding padding : {Padding::kValid, Padding::kSame}) {
    const Layer plain{.padding = padding};
    Layer layer = plain;
    layer.pads = {7, -9, 7, 7};
    const Resolution resolution = resolve(layer, {5, 5, 1});
    ASSERT_TRUE(resolution.geometry);
    EXPECT_FALSE(resolution.refusal);
    EXPECT_EQ(resolution.geometry->rows, resolve(plain, {5, 5, 1}).geometry->rows);
  }
}

// Multiply-accumulates of both stages, and the weights and biases, one by one.
struct Counts {
  std::int64_t macs = 0;
  std::int64_t parameters = 0;
};
Counts count_depthwise(const Layer& layer, const Geometry& g) {
  Counts counts;
  const bool separable = layer.type == LayerType::kSeparableConv2D;
  for (int c = 0; c < g.input.channels; ++c) {
    for (int m = 0; m < layer.depth_multiplier; ++m) {
      for (int u = 0; u < layer.kernel_size.height; ++u) {
        for (int v = 0; v < layer.kernel_size.width; ++v) {
          ++counts.parameters;
          for (int i = 0; i < g.output.height; ++i) {
            for (int j = 0; j < g.output.width; ++j) ++counts.macs;
          }
        }
      }
      for (int f = 0; separable && f < layer.filters; ++f) {
        ++counts.parameters;
        for (int i = 0; i < g.output.height; ++i) {
          for (int j = 0; j < g.output.width; ++j) ++counts.macs;
        }
      }
    }
  }
  if (layer.use_bias) counts.parameters += g.output.channels;
  return counts;
}

TEST(Geometry, ADepthwiseLayerMultipliesEachChannel) {
  Draw draw{22};
  for (int count = 0; count < 300; ++count) {
    const Trial trial = draw_trial(LayerType::kDepthwiseConv2D, draw);
    const auto& [layer, g, arrays] = trial;
    const int channels = g.input.channels;
    const auto& [height, width] = layer.kernel_size;
    ASSERT_EQ(g.kernel, (KernelShape{height, width, channels, layer.depth_multiplier})) << trial;
    ASSERT_EQ(g.output.channels, channels * layer.depth_multiplier) << trial;
    ASSERT_EQ(g.pointwise, (KernelShape{0, 0, 0, 0})) << trial;
    ASSERT_EQ(g.depthwise, (Shape{0, 0, 0})) << trial;
    ASSERT_EQ(g.groups, 1) << trial;
    const Counts counts = count_depthwise(layer, g);
    ASSERT_EQ(g.macs, counts.macs) << trial;
    ASSERT_EQ(g.parameters, counts.parameters) << trial;
  }
}

TEST(Geometry, ASeparableLayerMixesWhatADepthwiseOneMakes) {
  Draw draw{23};
  for (int count = 0; count < 300; ++count) {
    const Trial trial = draw_trial(LayerType::kSeparableConv2D, draw);
    const auto& [layer, g, arrays] = trial;
    Layer first = layer;
    first.type = LayerType::kDepthwiseConv2D;
    const auto depthwise = resolve(first, g.input).geometry;
    ASSERT_TRUE(depthwise) << trial;
    ASSERT_EQ(g.kernel, depthwise->kernel) << trial;
    ASSERT_EQ(g.depthwise, depthwise->output) << trial;
    ASSERT_EQ(g.pointwise, (KernelShape{1, 1, g.depthwise.channels, layer.filters})) << trial;
    ASSERT_EQ(g.output, (Shape{g.depthwise.height, g.depthwise.width, layer.filters})) << trial;
    const Counts counts = count_depthwise(layer, g);
    ASSERT_EQ(g.macs, counts.macs) << trial;
    ASSERT_EQ(g.parameters, counts.parameters) << trial;
  }
}

TEST(Geometry, PoolingKeepsTheChannelsAndHasNoWeights) {
  for (const LayerType type : {LayerType::kMaxPooling2D, LayerType::kAveragePooling2D}) {
    const Layer layer{.type = type, .filters = 9, .pool_size = {2, 3}, .use_bias = true};
    const auto g = resolve(layer, {5, 7, 4}).geometry;
    ASSERT_TRUE(g);
    EXPECT_EQ(g->output, (Shape{4, 5, 4}));
    EXPECT_EQ(g->kernel, (KernelShape{0, 0, 0, 0}));
    EXPECT_EQ(g->parameters, 0);
    EXPECT_EQ(g->macs, 0);
    EXPECT_FALSE(g->use_bias);
    EXPECT_EQ(&window(layer), &layer.pool_size);
    EXPECT_EQ(effective_kernel(layer), (Pair{2, 3}));
  }
}

// Padding that Keras's pooling makes itself is left out; any other is made of values.
TEST(Geometry, PoolingCountsPaddingThatIsNotItsOwn) {
  const auto counts = [](LayerType type, Padding padding, PaddingMode mode) {
    const Layer layer{.type = type,
                      .pool_size = {3, 3},
                      .padding = padding,
                      .pads = {1, 1, 1, 1},
                      .padding_mode = mode};
    return resolve(layer, {5, 5, 1}).geometry.value().padding_counts;
  };
  for (const LayerType type : {LayerType::kMaxPooling2D, LayerType::kAveragePooling2D}) {
    EXPECT_FALSE(counts(type, Padding::kValid, PaddingMode::kZeros));
    EXPECT_FALSE(counts(type, Padding::kSame, PaddingMode::kZeros));
    EXPECT_TRUE(counts(type, Padding::kExplicit, PaddingMode::kZeros));
    for (const PaddingMode mode :
         {PaddingMode::kReflect, PaddingMode::kReplicate, PaddingMode::kCircular}) {
      EXPECT_TRUE(counts(type, Padding::kSame, mode)) << name(mode);
      EXPECT_TRUE(counts(type, Padding::kExplicit, mode)) << name(mode);
    }
  }
  for (const LayerType type : {LayerType::kConv2D, LayerType::kDepthwiseConv2D,
                               LayerType::kSeparableConv2D, LayerType::kConv2DTranspose}) {
    for (const Padding padding : kPaddings) {
      for (const PaddingMode mode : kPaddingModes) EXPECT_FALSE(counts(type, padding, mode));
    }
  }
}

TEST(Geometry, GroupsShareOutTheChannels) {
  const Layer layer{.filters = 6, .kernel_size = {1, 1}, .groups = 3};
  const auto g = resolve(layer, {2, 2, 9}).geometry;
  ASSERT_TRUE(g);
  EXPECT_EQ(g->groups, 3);
  EXPECT_EQ(g->kernel, (KernelShape{1, 1, 3, 6}));
  EXPECT_EQ(g->parameters, 18);
  EXPECT_EQ(g->macs, 2 * 2 * 18);
  EXPECT_FALSE(resolve(layer, {2, 2, 8}).geometry);
}

TEST(Geometry, TellsTheKernelEvenWithoutAnOutput) {
  EXPECT_EQ(kernel_shape({.filters = 4, .groups = 2}, 5), (KernelShape{3, 3, 2, 4}));
  EXPECT_EQ(kernel_shape({.filters = 4, .groups = 0}, 5), (KernelShape{3, 3, 0, 4}));
  EXPECT_EQ(output_channels({.type = LayerType::kSeparableConv2D, .filters = 4}, 5), 4);
  EXPECT_EQ(output_channels(
                {.type = LayerType::kSeparableConv2D, .filters = 4, .depth_multiplier = 0}, 5),
            0);
}

// One value an output channel, whatever data_format says of Keras's axes.
TEST(Geometry, KeepsWhatDoesNotChangeSizes) {
  const Layer layer{.data_format = DataFormat::kChannelsFirst, .activation = Activation::kMish};
  const auto g = resolve(layer, {5, 6, 2}).geometry;
  ASSERT_TRUE(g);
  EXPECT_EQ(g->data_format, DataFormat::kChannelsFirst);
  EXPECT_EQ(g->activation, Activation::kMish);
  EXPECT_EQ(g->output, (Shape{3, 4, 1}));
}

}  // namespace
}  // namespace conv2d::tests
