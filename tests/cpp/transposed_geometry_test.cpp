// resolve() of Conv2DTranspose against windows laid out one by one, and against the convolution
// that it undoes.
#include <gtest/gtest.h>

#include <algorithm>

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
  std::optional<int> output_padding;
};

Layer layer_of(const AxisCase& a, Padding padding) {
  Layer layer{.type = LayerType::kConv2DTranspose,
              .kernel_size = {a.kernel, 1},
              .strides = {a.stride, 1},
              .padding = padding,
              .dilation_rate = {a.dilation, 1}};
  if (a.output_padding) layer.output_padding = Pair{*a.output_padding, 0};
  return layer;
}

std::optional<Axis> rows(const Layer& layer, int input) {
  const auto geometry = resolve(layer, {input, 1, 1}).geometry;
  if (!geometry) return std::nullopt;
  return geometry->rows;
}

// Where the last tap of the last window lands, and where a next window would start.
struct Walked {
  int last = 0;
  int next = 0;
};
Walked walk_windows(const AxisCase& a) {
  Walked walked;
  for (int i = 0; i < a.input; ++i) {
    int at = walked.next;
    for (int tap = 1; tap < a.kernel; ++tap) at += a.dilation;
    walked.last = std::max(walked.last, at);
    walked.next += a.stride;
  }
  return walked;
}

// Calls visit for every small axis, with and without output_padding.
template <typename Visit>
void each_axis(Visit visit) {
  for (int input = 1; input <= 7; ++input) {
    for (int kernel = 1; kernel <= 5; ++kernel) {
      for (int stride = 1; stride <= 4; ++stride) {
        for (int dilation = 1; dilation <= 3; ++dilation) {
          visit(AxisCase{input, kernel, stride, dilation, {}});
          for (int more = 0; more < stride; ++more) {
            visit(AxisCase{input, kernel, stride, dilation, more});
          }
        }
      }
    }
  }
}

TEST(TransposedGeometry, ValidHoldsEveryWindow) {
  int visited = 0;
  each_axis([&](const AxisCase& a) {
    ++visited;
    const auto [last, next] = walk_windows(a);
    // Left alone, Keras also gives a stride's length to an input that reaches less far.
    const int output = a.output_padding ? last + 1 + *a.output_padding : std::max(last + 1, next);
    const auto axis = rows(layer_of(a, Padding::kValid), a.input);
    ASSERT_TRUE(axis);
    ASSERT_EQ(axis->output, output) << *axis;
    ASSERT_EQ(axis->pad_before, 0);
    ASSERT_EQ(axis->pad_after, 0);
    ASSERT_EQ(axis->effective_kernel, walk_kernel(a.kernel, a.dilation));
  });
  EXPECT_EQ(visited, 7 * 5 * 3 * (2 + 3 + 4 + 5));
}

TEST(TransposedGeometry, SameIsAStrideForEachInput) {
  each_axis([](const AxisCase& a) {
    if (a.output_padding) return;
    const auto axis = rows(layer_of(a, Padding::kSame), a.input);
    ASSERT_TRUE(axis);
    ASSERT_EQ(axis->output, walk_windows(a).next) << *axis;
  });
}

// What is cut off is what the convolution from the output back to the input would pad.
TEST(TransposedGeometry, SameCutsOffThePadsOfTheWayBack) {
  int led_back = 0;
  int one_short = 0;
  int empty = 0;
  each_axis([&](const AxisCase& a) {
    const auto axis = rows(layer_of(a, Padding::kSame), a.input);
    if (!axis) {
      // A single value and an even window, which nothing adds to.
      ASSERT_TRUE(a.input == 1 && a.output_padding == 0 &&
                  walk_kernel(a.kernel, a.dilation) % 2 == 0);
      ++empty;
      return;
    }
    const auto back = walk(axis->output, a.kernel, a.stride, a.dilation, Padding::kSame);
    ASSERT_TRUE(back);
    if (back->output == a.input) {
      ++led_back;
      ASSERT_EQ(axis->pad_before, back->pad_before) << *axis;
      ASSERT_EQ(axis->pad_after, back->pad_after) << *axis;
    } else {
      ++one_short;
      ASSERT_EQ(back->output, a.input - 1) << *axis;
      ASSERT_EQ(a.output_padding, 0) << *axis;
      ASSERT_EQ(walk_kernel(a.kernel, a.dilation) % 2, 0) << *axis;
    }
    // All of the windows is either cut off or in the output, and the odd one is cut off the end.
    const int whole = walk_windows(a).last + 1;
    ASSERT_EQ(axis->pad_before + axis->pad_after, std::max(0, whole - axis->output)) << *axis;
    ASSERT_LE(axis->pad_before, axis->pad_after) << *axis;
    ASSERT_LE(axis->pad_after - axis->pad_before, 1) << *axis;
  });
  EXPECT_GT(led_back, 1000);
  EXPECT_GT(one_short, 80);
  EXPECT_GT(empty, 10);
}

TEST(TransposedGeometry, ValidLeadsBackByAValidConvolution) {
  each_axis([](const AxisCase& a) {
    const auto axis = rows(layer_of(a, Padding::kValid), a.input);
    ASSERT_TRUE(axis);
    const auto back = walk(axis->output, a.kernel, a.stride, a.dilation, Padding::kValid);
    ASSERT_TRUE(back);
    ASSERT_EQ(back->output, a.input) << *axis;
  });
}

TEST(TransposedGeometry, ExplicitPadsAreCutOffTheWholeSumOrAddedToIt) {
  int longer = 0;
  int empty = 0;
  each_axis([&](const AxisCase& a) {
    for (const auto& [before, after] :
         {Pair{0, 0}, Pair{1, 0}, Pair{0, 2}, Pair{3, 4}, Pair{-1, 2}, Pair{2, -3}, Pair{-2, -2}}) {
      Layer layer = layer_of(a, Padding::kExplicit);
      layer.pads = {.top = before, .bottom = after};
      int left = 0;
      const int end = walk_windows(a).last + 1 + a.output_padding.value_or(0) - after;
      for (int at = before; at < end; ++at) ++left;
      const auto axis = rows(layer, a.input);
      ASSERT_EQ(axis.has_value(), left > 0) << layer << " on " << a.input;
      if (!axis) {
        ++empty;
        ASSERT_TRUE(resolve(layer, {a.input, 1, 1}).refusal) << layer << " on " << a.input;
        continue;
      }
      longer += before < 0;
      ASSERT_EQ(axis->output, left) << layer << " on " << a.input;
      ASSERT_EQ(axis->pad_before, before);
      ASSERT_EQ(axis->pad_after, after);
    }
  });
  EXPECT_GT(longer, 1000);
  EXPECT_GT(empty, 100);
}

int output_of(const AxisCase& a, Padding padding) {
  return rows(layer_of(a, padding), a.input).value().output;
}

// Leaving output_padding out is not the same as asking for 0.
TEST(TransposedGeometry, NoOutputPaddingIsNotZero) {
  for (int n = 1; n <= 9; ++n) {
    EXPECT_EQ(output_of({n, 3, 2, 1, {}}, Padding::kSame), 2 * n);
    EXPECT_EQ(output_of({n, 3, 2, 1, 0}, Padding::kSame), 2 * n - 1);
    EXPECT_EQ(output_of({n, 3, 2, 1, 1}, Padding::kSame), 2 * n);
    EXPECT_EQ(output_of({n, 2, 3, 1, {}}, Padding::kValid), 3 * n);
    EXPECT_EQ(output_of({n, 2, 3, 1, 0}, Padding::kValid), 3 * n - 1);
  }
}

// An even kernel with an output_padding of 0: TensorFlow finds 4 where it is given 5.
TEST(TransposedGeometry, AnEvenKernelLosesAValueWithoutOutputPadding) {
  EXPECT_EQ(rows(layer_of({5, 4, 1, 1, 0}, Padding::kSame), 5), (Axis{5, 4, 1, 1, 4, 4, 2, 2}));
  EXPECT_EQ(walk(4, 4, 1, 1, Padding::kSame)->output, 4);
}

TEST(TransposedGeometry, StridesBeyondTheKernelCutOffNothing) {
  EXPECT_EQ(rows(layer_of({3, 2, 4, 1, {}}, Padding::kSame), 3), (Axis{3, 2, 4, 1, 2, 12, 0, 0}));
  EXPECT_EQ(rows(layer_of({3, 2, 4, 1, {}}, Padding::kValid), 3), (Axis{3, 2, 4, 1, 2, 12, 0, 0}));
}

TEST(TransposedGeometry, KernelHoldsFiltersBeforeChannels) {
  const Layer layer{.type = LayerType::kConv2DTranspose,
                    .filters = 6,
                    .kernel_size = {2, 5},
                    .strides = {2, 1},
                    .groups = 3,
                    .depth_multiplier = 4,
                    .use_bias = true};
  const auto g = resolve(layer, {3, 4, 2}).geometry;
  ASSERT_TRUE(g);
  EXPECT_EQ(g->kernel, (KernelShape{2, 5, 6, 2}));
  EXPECT_EQ(g->output, (Shape{6, 8, 6}));
  EXPECT_EQ(g->groups, 1);
  EXPECT_EQ(g->parameters, 2 * 5 * 6 * 2 + 6);
  // Every input value meets every weight of its channel.
  EXPECT_EQ(g->macs, 3 * 4 * 2 * (2 * 5 * 6));
}

TEST(TransposedGeometry, TreatsHeightAndWidthApart) {
  const Layer layer{.type = LayerType::kConv2DTranspose,
                    .kernel_size = {3, 2},
                    .strides = {1, 3},
                    .padding = Padding::kExplicit,
                    .pads = {1, 0, 2, 1},
                    .output_padding = Pair{0, 2}};
  const auto g = resolve(layer, {4, 2, 1}).geometry;
  ASSERT_TRUE(g);
  EXPECT_EQ(g->rows, (Axis{4, 3, 1, 1, 3, 5, 1, 0}));
  EXPECT_EQ(g->columns, (Axis{2, 2, 3, 1, 2, 4, 2, 1}));
}

}  // namespace
}  // namespace conv2d::tests
