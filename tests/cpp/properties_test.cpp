// What must hold between layers, whatever the numbers. The tensors are small whole numbers, whose
// sums are exact, so everything here is an equality.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

#include "exact.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;
using Floats = Image<float>;

class Every : public testing::TestWithParam<LayerType> {
 protected:
  LayerType type() const { return GetParam(); }
};
class Weighted : public Every {};   // has weights and is linear in them
class Gathering : public Every {};  // has a window that moves over the input

std::string name_of(const testing::TestParamInfo<LayerType>& tested) {
  return std::string{name(tested.param)};
}
INSTANTIATE_TEST_SUITE_P(Layer, Weighted,
                         testing::Values(LayerType::kConv2D, LayerType::kDepthwiseConv2D,
                                         LayerType::kSeparableConv2D, LayerType::kConv2DTranspose),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Layer, Gathering,
                         testing::Values(LayerType::kConv2D, LayerType::kDepthwiseConv2D,
                                         LayerType::kSeparableConv2D, LayerType::kMaxPooling2D,
                                         LayerType::kAveragePooling2D),
                         name_of);

constexpr int kTrials = 300;

// Whole numbers of which sums, and for averages also means of 1 to 16 values in a rectangle of at
// most 4 x 4, are exact.
Values draw_integers_for(LayerType type, std::int64_t count, Draw& draw) {
  Values drawn = draw.integers(count, 9);
  if (type == LayerType::kAveragePooling2D) {
    for (float& value : drawn) value *= 16 * 9;
  }
  return drawn;
}

// A drawn trial of which each test changes what it is about.
Trial draw_whole(
    LayerType type, Draw& draw, const std::function<void(Layer&)>& change = [](Layer&) {}) {
  for (;;) {
    Trial trial = draw_trial(type, draw);
    change(trial.layer);
    const auto geometry = resolve(trial.layer, trial.geometry.input).geometry;
    if (!geometry) continue;
    trial.geometry = *geometry;
    trial.arrays = draw_integers(*geometry, draw);
    trial.arrays.input = draw_integers_for(type, values(geometry->input), draw);
    return trial;
  }
}

Values run(const Trial& trial) {
  return output_of(trial.layer, trial.geometry.input, trial.arrays);
}

Values combine(float a, const Values& x, float b, const Values& y) {
  Values result(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) result[i] = a * x[i] + b * y[i];
  return result;
}

// Rows [top, top + height) and columns [left, left + width) of an image, zeros where it has none.
Values crop(const Values& image, const Shape& shape, int top, int left, int height, int width) {
  Floats from{shape, image};
  Floats to{{height, width, shape.channels}};
  for (int i = 0; i < height; ++i) {
    for (int j = 0; j < width; ++j) {
      const bool inside =
          i + top >= 0 && i + top < shape.height && j + left >= 0 && j + left < shape.width;
      for (int c = 0; c < shape.channels; ++c) {
        to.at(i, j, c) = inside ? from.at(i + top, j + left, c) : 0;
      }
    }
  }
  return to.cells;
}

// Every step-th row and column.
Values subsample(const Values& image, const Shape& shape, Pair step) {
  Floats from{shape, image};
  Values taken;
  for (int i = 0; i < shape.height; i += step.height) {
    for (int j = 0; j < shape.width; j += step.width) {
      for (int c = 0; c < shape.channels; ++c) taken.push_back(from.at(i, j, c));
    }
  }
  return taken;
}

// Channels [first, first + count); of a kernel, an image of taps, those of its last axis.
Values channels_of(const Values& image, int channels, int first, int count) {
  Values taken;
  for (std::size_t at = 0; at < image.size(); at += static_cast<std::size_t>(channels)) {
    const auto from = image.begin() + static_cast<std::ptrdiff_t>(at) + first;
    taken.insert(taken.end(), from, from + count);
  }
  return taken;
}

// A kernel of a single 1 a channel, where 'same' puts the window's middle, leaves the input alone.
TEST_P(Weighted, WithADeltaKernelGivesTheInputBack) {
  Draw draw{21};
  for (int height = 1; height <= 6; ++height) {
    for (int width = 1; width <= 6; ++width) {
      const Shape input{4, 5, 3};
      const Layer layer{
          .type = type(), .filters = 3, .kernel_size = {height, width}, .padding = Padding::kSame};
      const Geometry g = resolve(layer, input).geometry.value();
      Arrays arrays{draw.integers(values(input), 99),
                    Values(static_cast<std::size_t>(values(g.kernel))),
                    {},
                    Values(static_cast<std::size_t>(values(g.pointwise)))};
      const int middle = (height - 1) / 2 * width + (width - 1) / 2;
      const auto tap = static_cast<std::size_t>(middle * g.kernel.third * g.kernel.fourth);
      for (std::size_t c = 0; c < 3; ++c) {
        arrays.kernel[tap + (is_depthwise(type()) ? c : 4 * c)] = 1;
        if (!arrays.pointwise.empty()) arrays.pointwise[4 * c] = 1;
      }
      EXPECT_EQ(output_of(layer, input, arrays), arrays.input) << layer;
    }
  }
}

TEST_P(Weighted, IsLinearInTheInputAndInTheKernel) {
  Draw draw{22};
  for (int count = 0; count < kTrials; ++count) {
    const Trial x = draw_whole(type(), draw, [](Layer& layer) { layer.use_bias = false; });
    Trial y = x;
    Trial sum = x;
    y.arrays.input = draw.integers(values(x.geometry.input), 9);
    sum.arrays.input = combine(2, x.arrays.input, -3, y.arrays.input);
    ASSERT_EQ(run(sum), combine(2, run(x), -3, run(y))) << x;
    y = x;
    sum = x;
    y.arrays.kernel = draw.integers(values(x.geometry.kernel), 5);
    sum.arrays.kernel = combine(2, x.arrays.kernel, -3, y.arrays.kernel);
    ASSERT_EQ(run(sum), combine(2, run(x), -3, run(y))) << x;
  }
}

// Leaving out t strides of rows and columns at the input leaves out t at the output.
TEST_P(Gathering, MovesWithItsInput) {
  Draw draw{23};
  for (int count = 0; count < kTrials; ++count) {
    const Trial moved =
        draw_whole(type(), draw, [](Layer& layer) { layer.padding = Padding::kValid; });
    const Pair moves = pair_between(draw, 0, 3);
    const Shape& few = moved.geometry.input;
    const int top = moves.height * moved.layer.strides.height;
    const int left = moves.width * moved.layer.strides.width;
    const Shape all{few.height + top, few.width + left, few.channels};
    const Geometry g = resolve(moved.layer, all).geometry.value();
    Trial whole{moved.layer, g, moved.arrays};
    whole.arrays.input = draw_integers_for(type(), values(all), draw);
    Trial part = moved;
    part.arrays.input = crop(whole.arrays.input, all, top, left, few.height, few.width);
    ASSERT_EQ(run(part), crop(run(whole), g.output, moves.height, moves.width,
                              part.geometry.output.height, part.geometry.output.width))
        << moved;
  }
}

// Moving the input of a transposed convolution by one moves its output by a stride.
TEST(Transpose, MovesByStridesWithItsInput) {
  Draw draw{24};
  for (int count = 0; count < kTrials; ++count) {
    const Trial trial = draw_whole(LayerType::kConv2DTranspose, draw, [](Layer& layer) {
      layer.padding = Padding::kValid;
      layer.use_bias = false;
    });
    const Shape& shape = trial.geometry.input;
    const Shape& output = trial.geometry.output;
    Trial moved = trial;
    // Of zeros in its last row and column nothing is lost.
    const Shape wide{shape.height + 1, shape.width + 1, shape.channels};
    const Geometry g = resolve(trial.layer, wide).geometry.value();
    moved.geometry = g;
    moved.arrays.input = crop(trial.arrays.input, shape, -1, -1, wide.height, wide.width);
    const Pair& strides = trial.layer.strides;
    ASSERT_EQ(run(moved), crop(run(trial), output, -strides.height, -strides.width, g.output.height,
                               g.output.width))
        << trial;
  }
}

// On a ring there is no edge, so that any rotation of the input is one of the output.
TEST_P(Gathering, OnCircularPaddingTurnsWithItsInput) {
  Draw draw{25};
  for (int count = 0; count < kTrials; ++count) {
    const Trial trial = draw_whole(type(), draw, [](Layer& layer) {
      layer.padding = Padding::kSame;
      layer.padding_mode = PaddingMode::kCircular;
      layer.strides = {1, 1};
    });
    const Pair turn = pair_between(draw, 0, 9);
    const auto turned = [&](const Values& values, const Shape& shape) {
      Floats from{shape, values};
      Floats to{shape};
      for (int i = 0; i < shape.height; ++i) {
        for (int j = 0; j < shape.width; ++j) {
          for (int c = 0; c < shape.channels; ++c) {
            to.at(i, j, c) =
                from.at((i + turn.height) % shape.height, (j + turn.width) % shape.width, c);
          }
        }
      }
      return to.cells;
    };
    Trial rotated = trial;
    rotated.arrays.input = turned(trial.arrays.input, trial.geometry.input);
    ASSERT_EQ(run(rotated), turned(run(trial), trial.geometry.output)) << trial;
  }
}

TEST_P(Weighted, WithDilationIsTheLayerOfAKernelWithZerosPutIn) {
  Draw draw{26};
  int dilated = 0;
  for (int count = 0; count < kTrials; ++count) {
    const Trial trial = draw_whole(type(), draw);
    const Geometry& g = trial.geometry;
    Trial inflated = trial;
    inflated.layer.kernel_size = {g.rows.effective_kernel, g.columns.effective_kernel};
    inflated.layer.dilation_rate = {1, 1};
    const int depth = g.kernel.third * g.kernel.fourth;
    Floats taps{{g.kernel.height, g.kernel.width, depth}, trial.arrays.kernel};
    Floats spread{{g.rows.effective_kernel, g.columns.effective_kernel, depth}};
    for (int u = 0; u < g.kernel.height; ++u) {
      for (int v = 0; v < g.kernel.width; ++v) {
        for (int at = 0; at < depth; ++at) {
          spread.at(u * g.rows.dilation, v * g.columns.dilation, at) = taps.at(u, v, at);
        }
      }
    }
    inflated.arrays.kernel = spread.cells;
    ASSERT_EQ(run(inflated), run(trial)) << trial;
    dilated += spread.cells.size() > taps.cells.size();
  }
  EXPECT_GT(dilated, kTrials / 2);
}

// With the same pads around, a stride takes every s-th of the outputs that there are without one.
TEST_P(Gathering, WithStridesSubsamplesTheLayerWithout) {
  Draw draw{27};
  int strided = 0;
  for (int count = 0; count < kTrials; ++count) {
    const Trial trial =
        draw_whole(type(), draw, [](Layer& layer) { layer.padding = Padding::kExplicit; });
    Trial dense = trial;
    dense.layer.strides = {1, 1};
    const Geometry g = resolve(dense.layer, trial.geometry.input).geometry.value();
    ASSERT_EQ(run(trial), subsample(run(dense), g.output, trial.layer.strides)) << trial;
    strided += values(trial.geometry.output) < values(g.output);
  }
  EXPECT_GT(strided, kTrials / 2);
}

// 'same' is another matter: its padding depends on the strides. Of 4 values under 3 taps, stride 1
// pads one on either side, stride 2 only one at the end.
TEST(Same, WithStridesDoesNotSubsampleTheLayerWithout) {
  const Arrays arrays{{1, 2, 3, 4}, {1, 1, 1}};
  const Shape input{1, 4, 1};
  Layer layer{.kernel_size = {1, 3}, .padding = Padding::kSame};
  EXPECT_EQ(output_of(layer, input, arrays), (Values{3, 6, 9, 7}));
  layer.strides = {1, 2};
  EXPECT_EQ(output_of(layer, input, arrays), (Values{6, 7}));
  // Of 5 values both pad alike.
  const Arrays five{{1, 2, 3, 4, 5}, {1, 1, 1}};
  EXPECT_EQ(output_of(layer, {1, 5, 1}, five), (Values{3, 9, 9}));
}

// Padding by hand, then none in the layer: for pooling, that is what counted padding means.
TEST_P(Gathering, WithExplicitPadsIsTheValidLayerOnAPaddedInput) {
  Draw draw{28};
  for (int count = 0; count < kTrials; ++count) {
    const Trial trial =
        draw_whole(type(), draw, [](Layer& layer) { layer.padding = Padding::kExplicit; });
    const Padded padded = padded_input(trial.geometry, trial.arrays.input);
    Trial valid = trial;
    valid.layer.padding = Padding::kValid;
    valid.geometry.input = padded.shape;
    valid.arrays.input.clear();
    for (const auto& value : padded.cells) {
      valid.arrays.input.push_back(static_cast<float>(value.value_or(0)));
    }
    ASSERT_EQ(run(valid), run(trial)) << trial;
  }
}

// Values that are the same everywhere are so beyond an edge that repeats them.
TEST_P(Gathering, SeesNoEdgeOfAConstantInputThatPaddingGoesOnWith) {
  Draw draw{29};
  for (int count = 0; count < kTrials; ++count) {
    Trial trial = draw_whole(type(), draw, [](Layer& layer) {
      if (layer.padding_mode == PaddingMode::kZeros) layer.padding_mode = PaddingMode::kReflect;
    });
    std::fill(trial.arrays.input.begin(), trial.arrays.input.end(), 7.0f);
    const Values output = run(trial);
    const int channels = trial.geometry.output.channels;
    for (std::size_t at = static_cast<std::size_t>(channels); at < output.size(); ++at) {
      ASSERT_EQ(output[at], output[at - static_cast<std::size_t>(channels)]) << trial;
    }
  }
}

TEST(Groups, AreLayersOfTheirOwnJoined) {
  Draw draw{30};
  int grouped = 0;
  for (int count = 0; count < kTrials; ++count) {
    const Trial trial = draw_whole(LayerType::kConv2D, draw);
    const Geometry& g = trial.geometry;
    const Values output = run(trial);
    const int filters = g.output.channels / g.groups;
    for (int group = 0; group < g.groups; ++group) {
      Trial alone = trial;
      alone.layer.groups = 1;
      alone.layer.filters = filters;
      alone.geometry.input.channels = g.kernel.third;
      const int first = group * filters;
      alone.arrays = {
          channels_of(trial.arrays.input, g.input.channels, group * g.kernel.third, g.kernel.third),
          channels_of(trial.arrays.kernel, g.output.channels, first, filters),
          g.use_bias ? channels_of(trial.arrays.bias, g.output.channels, first, filters)
                     : Values{}};
      ASSERT_EQ(run(alone), channels_of(output, g.output.channels, first, filters))
          << "group " << group << ": " << trial;
    }
    grouped += g.groups > 1;
  }
  EXPECT_GT(grouped, kTrials / 2);
}

// The kernel (KH, KW, C, M) becomes (KH, KW, 1, C * M): filter c * M + m is multiplier m of c.
TEST(Depthwise, IsConv2DWithAGroupForEachChannel) {
  Draw draw{31};
  for (int count = 0; count < kTrials; ++count) {
    const Trial trial = draw_whole(LayerType::kDepthwiseConv2D, draw);
    const KernelShape& from = trial.geometry.kernel;
    Trial grouped = trial;
    grouped.layer.type = LayerType::kConv2D;
    grouped.layer.groups = from.third;
    grouped.layer.filters = from.third * from.fourth;
    grouped.arrays.kernel.clear();
    for (int u = 0; u < from.height; ++u) {
      for (int v = 0; v < from.width; ++v) {
        for (int filter = 0; filter < grouped.layer.filters; ++filter) {
          grouped.arrays.kernel.push_back(static_cast<float>(
              weight(trial.arrays.kernel, from, u, v, filter / from.fourth, filter % from.fourth)));
        }
      }
    }
    ASSERT_EQ(run(grouped), run(trial)) << trial;
  }
}

TEST(Separable, IsDepthwiseThenOneByOne) {
  Draw draw{32};
  for (int count = 0; count < kTrials; ++count) {
    const Trial trial = draw_whole(LayerType::kSeparableConv2D, draw);
    Trial first = trial;
    first.layer.type = LayerType::kDepthwiseConv2D;
    first.layer.use_bias = false;
    first.arrays.bias.clear();
    first.arrays.pointwise.clear();
    const Layer second{
        .filters = trial.layer.filters, .kernel_size = {1, 1}, .use_bias = trial.layer.use_bias};
    ASSERT_EQ(output_of(second, trial.geometry.depthwise,
                        {run(first), trial.arrays.pointwise, trial.arrays.bias}),
              run(trial))
        << trial;
  }
}

double dot(const Values& x, const Values& y) {
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += double{x[i]} * y[i];
  return sum;
}

// A convolution A and the transposed one A' of the same kernel: <A x, y> = <x, A' y> for all x, y.
// A (KH, KW, C, F) kernel is HWIO to the one and HWOI to the other.
void expect_adjoint(const Layer& convolution, const Layer& transpose, const Shape& input,
                    Draw& draw) {
  const Geometry there = resolve(convolution, input).geometry.value();
  const Geometry back = resolve(transpose, there.output).geometry.value();
  ASSERT_EQ(back.output, input) << convolution << ", " << transpose;
  ASSERT_EQ(back.kernel, there.kernel);
  const Arrays x = draw_integers(there, draw);
  const Arrays y{draw.integers(values(there.output), 9), x.kernel};
  ASSERT_EQ(dot(output_of(convolution, input, x), y.input),
            dot(x.input, output_of(transpose, there.output, y)))
      << convolution << " on " << input;
}

TEST(Transpose, IsTheAdjointOfTheConvolution) {
  Draw draw{33};
  for (int count = 0; count < 3 * kTrials; ++count) {
    const Trial trial = draw_trial(LayerType::kConv2D, draw);
    Layer there = trial.layer;
    there.groups = 1;
    there.use_bias = false;
    there.padding_mode = PaddingMode::kZeros;
    Shape input = trial.geometry.input;
    const Geometry g = resolve(there, input).geometry.value();
    Layer back = there;
    back.type = LayerType::kConv2DTranspose;
    back.filters = input.channels;
    back.output_padding.reset();
    const auto height = [&](int n) { input.height = n; };
    const auto width = [&](int n) { input.width = n; };
    if (there.padding == Padding::kExplicit) {
      // What the strides leave unread at the end comes back by output_padding.
      const auto unread = [](const Axis& a) {
        return (a.input + a.pad_before + a.pad_after - a.effective_kernel) % a.stride;
      };
      back.output_padding = Pair{unread(g.rows), unread(g.columns)};
    } else if (there.padding == Padding::kSame) {
      height(g.rows.output * g.rows.stride);
      width(g.columns.output * g.columns.stride);
    } else {
      const auto whole = [](const Axis& a) {
        return (a.output - 1) * a.stride + std::max(a.effective_kernel, a.stride);
      };
      height(whole(g.rows));
      width(whole(g.columns));
    }
    expect_adjoint(there, back, input, draw);
    if (HasFatalFailure()) return;
  }
}

TEST(MaxPooling, UnderSameNeverTakesPadding) {
  Draw draw{34};
  for (int count = 0; count < kTrials; ++count) {
    Trial trial = draw_whole(LayerType::kMaxPooling2D, draw, [](Layer& layer) {
      layer.padding = Padding::kSame;
      layer.padding_mode = PaddingMode::kZeros;
    });
    for (float& value : trial.arrays.input) value -= 100;
    for (const float value : run(trial)) ASSERT_LT(value, -90) << trial;
  }
}

// A window that reaches beyond the edge holds the edge, too, or it would hold nothing.
TEST(MaxPooling, UnderSameIsThatOfTheEdgeRepeated) {
  Draw draw{35};
  for (int count = 0; count < kTrials; ++count) {
    const Trial trial = draw_whole(LayerType::kMaxPooling2D, draw, [](Layer& layer) {
      layer.padding = Padding::kSame;
      layer.padding_mode = PaddingMode::kZeros;
    });
    Trial repeated = trial;
    repeated.layer.padding_mode = PaddingMode::kReplicate;
    ASSERT_EQ(run(repeated), run(trial)) << trial;
  }
}

TEST(AveragePooling, OfOnesUnderSameIsOne) {
  Draw draw{36};
  for (int count = 0; count < kTrials; ++count) {
    Trial trial = draw_whole(LayerType::kAveragePooling2D, draw, [](Layer& layer) {
      layer.padding = Padding::kSame;
      layer.padding_mode = PaddingMode::kZeros;
    });
    std::fill(trial.arrays.input.begin(), trial.arrays.input.end(), 1.0f);
    for (const float value : run(trial)) ASSERT_EQ(value, 1) << trial;
  }
}

TEST(Pooling, CountsExplicitPadding) {
  Layer layer{
      .type = LayerType::kAveragePooling2D, .padding = Padding::kExplicit, .pads = {1, 0, 1, 0}};
  const Shape input{2, 2, 1};
  const Arrays negative{{-4, -8, -12, -16}};
  EXPECT_EQ(output_of(layer, input, negative), (Values{-1, -3, -4, -10}));
  layer.type = LayerType::kMaxPooling2D;
  EXPECT_EQ(output_of(layer, input, negative), (Values{0, 0, 0, -4}));
}

TEST(Pooling, HasItsMeanBelowItsLargest) {
  Draw draw{37};
  for (int count = 0; count < kTrials; ++count) {
    const Trial mean = draw_whole(LayerType::kAveragePooling2D, draw);
    Trial most = mean;
    most.layer.type = LayerType::kMaxPooling2D;
    Trial least = most;
    if (mean.geometry.padding_mode == PaddingMode::kZeros && mean.geometry.padding_counts) continue;
    for (float& value : least.arrays.input) value = -value;
    const Values means = run(mean);
    const Values largest = run(most);
    const Values smallest = run(least);
    for (std::size_t at = 0; at < means.size(); ++at) {
      ASSERT_LE(means[at], largest[at]) << mean;
      ASSERT_GE(means[at], -smallest[at]) << mean;
    }
  }
}

// What is pooled is each channel by itself.
TEST(Pooling, KeepsChannelsApart) {
  Draw draw{38};
  for (const LayerType type : {LayerType::kMaxPooling2D, LayerType::kAveragePooling2D}) {
    for (int count = 0; count < kTrials; ++count) {
      const Trial trial = draw_whole(type, draw);
      const int channels = trial.geometry.input.channels;
      const Values output = run(trial);
      for (int c = 0; c < channels; ++c) {
        Trial alone = trial;
        alone.geometry.input.channels = 1;
        alone.arrays.input = channels_of(trial.arrays.input, channels, c, 1);
        ASSERT_EQ(run(alone), channels_of(output, channels, c, 1)) << trial;
      }
    }
  }
}

}  // namespace
}  // namespace conv2d::tests
