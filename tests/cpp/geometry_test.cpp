// resolve() against a walk along each axis, over all small arguments and over drawn pairs of them.
#include "conv2d/geometry.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "draw.hpp"
#include "print.hpp"
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
      for (int f = 0; f < g.kernel.filters; ++f) {
        for (int u = 0; u < g.rows.kernel; ++u) {
          for (int v = 0; v < g.columns.kernel; ++v) {
            for (int c = 0; c < g.kernel.channels; ++c) ++count;
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

}  // namespace
}  // namespace conv2d::tests
