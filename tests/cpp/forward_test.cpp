// The fast algorithms against the definition, bit for bit, over every remainder of a vector; and
// facts about forward() that need no second computation.
#include "conv2d/forward.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "conv2d/activation.hpp"
#include "conv2d/data.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

using Values = std::vector<float>;

void expect_same_bits(const Trial& trial) {
  const auto all = algorithms_for(trial.geometry);
  ASSERT_GE(all.size(), 2u);
  const auto expected = bits(compute(all.front(), trial.geometry, trial.arrays));
  for (const Way& algorithm : all) {
    ASSERT_EQ(bits(compute(algorithm, trial.geometry, trial.arrays)), expected)
        << algorithm.name << ": " << trial;
  }
}

// The smallest input from which a layer makes `output` values along an axis.
int input_for(int output, int kernel, int stride, int dilation, Padding padding) {
  const int window = padding == Padding::kValid ? (kernel - 1) * dilation + 1 : 1;
  return (output - 1) * stride + window;
}

// A trial of `width` output columns. The rows get other arguments than the columns, so that mixing
// up the axes shows.
Trial make_trial(int width, int channels, Layer layer, int column_stride, int column_dilation,
                 Draw& draw) {
  layer.strides = {4 - column_stride, column_stride};
  layer.dilation_rate = {3 - column_dilation, column_dilation};
  const Shape input{input_for(2, layer.kernel_size.height, layer.strides.height,
                              layer.dilation_rate.height, layer.padding),
                    input_for(width, layer.kernel_size.width, layer.strides.width,
                              layer.dilation_rate.width, layer.padding),
                    channels};
  const Geometry geometry = resolve(layer, input).geometry.value();
  return {layer, geometry, draw_fractions(geometry, draw)};
}

// Every remainder of vectors of 4 and 8, over columns and over filters.
TEST(Forward, OfConv2DGivesTheSameBitsByEveryAlgorithm) {
  constexpr Pair kKernelSizes[] = {{1, 1}, {2, 3}, {3, 2}, {4, 5}};
  Draw draw{7};
  int count = 0;
  int widest = 0;
  int kernels_beyond_input = 0;
  int with_bias = 0;
  for (const Padding padding : {Padding::kValid, Padding::kSame}) {
    for (const Pair& kernel_size : kKernelSizes) {
      for (const int stride : {1, 2, 3}) {
        for (const int dilation : {1, 2}) {
          for (int channels = 1; channels <= 3; ++channels) {
            for (int filters = 1; filters <= 9; ++filters) {
              for (int width = 1; width <= 17; ++width) {
                const Layer layer{.filters = filters,
                                  .kernel_size = kernel_size,
                                  .padding = padding,
                                  .use_bias = draw.flip()};
                const Trial trial = make_trial(width, channels, layer, stride, dilation, draw);
                const Geometry& g = trial.geometry;
                ASSERT_EQ(algorithms_for(g).size(), 5u);
                expect_same_bits(trial);
                if (HasFatalFailure()) return;
                ++count;
                widest = std::max(widest, g.output.width);
                kernels_beyond_input += g.columns.effective_kernel > g.input.width;
                with_bias += g.use_bias;
              }
            }
          }
        }
      }
    }
  }
  constexpr int kTrials = 2 * 4 * 3 * 2 * 3 * 9 * 17;
  EXPECT_EQ(count, kTrials);
  EXPECT_EQ(widest, 17);
  EXPECT_GT(kernels_beyond_input, 500);
  EXPECT_GT(with_bias, kTrials / 3);
  EXPECT_LT(with_bias, kTrials * 2 / 3);
}

TEST(Forward, OfGroupsGivesTheSameBitsByEveryAlgorithm) {
  Draw draw{8};
  for (int groups = 2; groups <= 5; ++groups) {
    for (int group_channels = 1; group_channels <= 3; ++group_channels) {
      for (int group_filters = 1; group_filters <= 9; ++group_filters) {
        for (int width = 1; width <= 9; ++width) {
          const Layer layer{.filters = groups * group_filters,
                            .kernel_size = {2, 3},
                            .padding = Padding::kSame,
                            .groups = groups,
                            .use_bias = draw.flip()};
          const Trial trial =
              make_trial(width, groups * group_channels, layer, 1 + width % 3, 1 + width % 2, draw);
          ASSERT_EQ(algorithms_for(trial.geometry).size(), 5u);
          expect_same_bits(trial);
          if (HasFatalFailure()) return;
        }
      }
    }
  }
}

TEST(Forward, OfDepthwiseLayersGivesTheSameBitsByEveryAlgorithm) {
  Draw draw{9};
  for (const LayerType type : {LayerType::kDepthwiseConv2D, LayerType::kSeparableConv2D}) {
    for (int channels = 1; channels <= 17; ++channels) {
      for (int multiplier = 1; multiplier <= 9; ++multiplier) {
        for (int width = 1; width <= 6; ++width) {
          const Layer layer{.type = type,
                            .filters = 1 + channels % 9,
                            .kernel_size = {2, 3},
                            .padding = Padding::kSame,
                            .depth_multiplier = multiplier,
                            .use_bias = draw.flip()};
          const Trial trial =
              make_trial(width, channels, layer, 1 + width % 3, 1 + width % 2, draw);
          ASSERT_EQ(algorithms_for(trial.geometry).size(),
                    type == LayerType::kDepthwiseConv2D ? 6u : 3u);
          expect_same_bits(trial);
          if (HasFatalFailure()) return;
        }
      }
    }
  }
}

TEST(Forward, OfConv2DTransposeGivesTheSameBitsByEveryAlgorithm) {
  Draw draw{10};
  for (int channels = 1; channels <= 9; ++channels) {
    for (int filters = 1; filters <= 9; ++filters) {
      for (int stride = 1; stride <= 4; ++stride) {
        for (const Padding padding : {Padding::kValid, Padding::kSame}) {
          const Layer layer{.type = LayerType::kConv2DTranspose,
                            .filters = filters,
                            .kernel_size = {4, 3},
                            .strides = {5 - stride, stride},
                            .padding = padding,
                            .dilation_rate = {1 + stride % 2, 2 - stride % 2},
                            .use_bias = draw.flip()};
          const Geometry g = resolve(layer, {3, 4, channels}).geometry.value();
          expect_same_bits({layer, g, draw_fractions(g, draw)});
          if (HasFatalFailure()) return;
        }
      }
    }
  }
}

TEST(Forward, OfPoolingGivesTheSameBitsByEveryAlgorithm) {
  Draw draw{11};
  for (const LayerType type : {LayerType::kMaxPooling2D, LayerType::kAveragePooling2D}) {
    for (const Padding padding : {Padding::kValid, Padding::kSame}) {
      for (int channels = 1; channels <= 9; ++channels) {
        for (int stride = 1; stride <= 3; ++stride) {
          for (int width = 1; width <= 17; ++width) {
            const Layer layer{.type = type,
                              .pool_size = {3, 2},
                              .strides = {4 - stride, stride},
                              .padding = padding};
            const Shape input{5, input_for(width, 2, stride, 1, padding), channels};
            const Geometry g = resolve(layer, input).geometry.value();
            ASSERT_EQ(g.output.width, width);
            expect_same_bits({layer, g, draw_fractions(g, draw)});
            if (HasFatalFailure()) return;
          }
        }
      }
    }
  }
}

// The experiment of the notebook that the page grew out of: 1 to 25 under a 3x3 kernel of ones.
Values notebook(const Layer& layer) {
  Arrays arrays{Values(25), Values(9, 1.0f)};
  fill_input(InputSource::kCounting, 0, {5, 5, 1}, arrays.input);
  return output_of(layer, {5, 5, 1}, arrays);
}

TEST(Forward, GivesTheNotebooksSums) {
  EXPECT_EQ(notebook({}), (Values{63, 72, 81, 108, 117, 126, 153, 162, 171}));
}

TEST(Forward, GivesTheNotebooksStrides) {
  EXPECT_EQ(notebook({.strides = {2, 2}}), (Values{63, 81, 153, 171}));
}

TEST(Forward, GivesTheNotebooksPadding) {
  const auto output = notebook({.padding = Padding::kSame});
  ASSERT_EQ(output.size(), 25u);
  EXPECT_EQ(output.front(), 16);
  EXPECT_EQ(output.back(), 88);
}

TEST(Forward, GivesTheNotebooksDilation) {
  EXPECT_EQ(notebook({.dilation_rate = {2, 2}}), Values{117});
}

void expect_by_all(const Layer& layer, const Shape& input, const Arrays& arrays,
                   const Values& expected) {
  const Geometry g = resolve(layer, input).geometry.value();
  for (const Way& algorithm : algorithms_for(g)) {
    EXPECT_EQ(compute(algorithm, g, arrays), expected) << algorithm.name << ": " << layer;
  }
}

TEST(Forward, DoesNotFlipTheKernel) {
  Arrays arrays{{1, 2, 3}, {10, 1}};
  Layer layer{.kernel_size = {1, 2}};
  expect_by_all(layer, {1, 3, 1}, arrays, {12, 23});
  layer.type = LayerType::kDepthwiseConv2D;
  expect_by_all(layer, {1, 3, 1}, arrays, {12, 23});
  layer.type = LayerType::kSeparableConv2D;
  arrays.pointwise = {1};
  expect_by_all(layer, {1, 3, 1}, arrays, {12, 23});
}

TEST(Forward, OfConv2DTransposePutsTheKernelDownAsItIs) {
  const Layer layer{.type = LayerType::kConv2DTranspose, .kernel_size = {1, 3}, .strides = {1, 2}};
  expect_by_all(layer, {1, 2, 1}, {{1, 10}, {1, 2, 3}}, {1, 2, 3 + 10, 20, 30});
}

// A kernel wide enough for every pair of channels to have a weight of its own.
TEST(Forward, ReadsTheAxesOfEachKernelInKerassOrder) {
  const Shape input{1, 1, 2};
  const Values values{1, 100};
  const Values weights{1, 2, 3, 4, 5, 6};
  const Pair one{1, 1};
  expect_by_all({.filters = 3, .kernel_size = one}, input, {values, weights}, {401, 502, 603});
  expect_by_all({.filters = 6, .kernel_size = one, .groups = 2}, input, {values, weights},
                {1, 2, 3, 400, 500, 600});
  expect_by_all({.type = LayerType::kDepthwiseConv2D, .kernel_size = one, .depth_multiplier = 3},
                input, {values, weights}, {1, 2, 3, 400, 500, 600});
  expect_by_all({.type = LayerType::kConv2DTranspose, .filters = 3, .kernel_size = one}, input,
                {values, weights}, {201, 403, 605});
  expect_by_all({.type = LayerType::kSeparableConv2D, .filters = 3, .kernel_size = one}, input,
                {values, {1, 10}, {}, weights}, {4001, 5002, 6003});
}

TEST(Forward, AddsOneBiasAnOutputChannel) {
  for (const LayerType type : kLayerTypes) {
    if (is_pooling(type)) continue;
    const Layer layer{
        .type = type, .filters = 2, .kernel_size = {1, 1}, .depth_multiplier = 2, .use_bias = true};
    const Geometry g = resolve(layer, {1, 2, 1}).geometry.value();
    const Arrays arrays{Values(2),
                        Values(static_cast<std::size_t>(conv2d::values(g.kernel)), 1),
                        {3, 4},
                        Values(static_cast<std::size_t>(conv2d::values(g.pointwise)), 1)};
    expect_by_all(layer, {1, 2, 1}, arrays, {3, 4, 3, 4});
  }
}

// Zeros laid around the input would make NaN of infinite weights; left out, taps have no product.
TEST(Forward, LeavesTapsOnPaddingOut) {
  const Values input{1, 2};
  const Values kernel{kInfinity, 1, 1};
  Layer layer{.kernel_size = {1, 3}, .padding = Padding::kSame};
  expect_by_all(layer, {1, 2, 1}, {input, kernel}, {3, kInfinity});
  layer.type = LayerType::kDepthwiseConv2D;
  expect_by_all(layer, {1, 2, 1}, {input, kernel}, {3, kInfinity});
  // One product of each output would be of an input left of the first.
  layer.type = LayerType::kConv2DTranspose;
  expect_by_all(layer, {1, 2, 1}, {input, {1, 1, kInfinity}}, {3, kInfinity});
}

TEST(Forward, LetsANanUnderTheWindowThrough) {
  Layer layer{.pool_size = {1, 2}, .strides = {1, 2}};
  for (const LayerType type : {LayerType::kMaxPooling2D, LayerType::kAveragePooling2D}) {
    layer.type = type;
    const Geometry g = resolve(layer, {1, 6, 1}).geometry.value();
    for (const Way& algorithm : algorithms_for(g)) {
      const Values output = compute(algorithm, g, {{1, kNan, kNan, 1, 1, 2}});
      EXPECT_TRUE(std::isnan(output[0])) << algorithm.name << ": " << layer;
      EXPECT_TRUE(std::isnan(output[1])) << algorithm.name << ": " << layer;
      EXPECT_FALSE(std::isnan(output[2])) << algorithm.name << ": " << layer;
    }
  }
}

TEST(Forward, FindsNothingLargerThanMinusInfinity) {
  const Layer layer{.type = LayerType::kMaxPooling2D, .padding = Padding::kSame};
  expect_by_all(layer, {1, 2, 1}, {{-kInfinity, -kInfinity}}, {-kInfinity, -kInfinity});
}

// resolve() never comes to this: padding that does not count, and whole windows of it.
TEST(Forward, FindsNothingUnderAWindowWithoutValues) {
  Layer layer{.pool_size = {1, 1}, .padding = Padding::kExplicit, .pads = {2, 2, 2, 2}};
  for (const LayerType type : {LayerType::kMaxPooling2D, LayerType::kAveragePooling2D}) {
    layer.type = type;
    Geometry g = resolve(layer, {1, 1, 1}).geometry.value();
    g.padding_counts = false;
    for (const Way& algorithm : algorithms_for(g)) {
      const Values output = compute(algorithm, g, {{7}});
      ASSERT_EQ(output.size(), 25u);
      for (std::size_t at = 0; at < output.size(); ++at) {
        if (at == 12) {
          EXPECT_EQ(output[at], 7) << algorithm.name << ": " << layer;
        } else if (type == LayerType::kMaxPooling2D) {
          EXPECT_EQ(output[at], -kInfinity) << algorithm.name << ": " << layer;
        } else {
          EXPECT_TRUE(std::isnan(output[at])) << algorithm.name << ": " << layer;
        }
      }
    }
  }
}

TEST(Forward, ActivatesLast) {
  Draw draw{12};
  for (const LayerType type : kLayerTypes) {
    Layer layer{.type = type, .filters = 3, .use_bias = true};
    const Shape input{6, 7, 2};
    const Geometry linear = resolve(layer, input).geometry.value();
    const Arrays arrays = draw_fractions(linear, draw);
    for (const DataFormat data_format : {DataFormat::kChannelsLast, DataFormat::kChannelsFirst}) {
      for (const Activation activation :
           {Activation::kRelu, Activation::kTanh, Activation::kSoftmax}) {
        layer.activation = activation;
        layer.data_format = data_format;
        const Geometry g = resolve(layer, input).geometry.value();
        Values expected = output_of({.type = type, .filters = 3, .use_bias = true}, input, arrays);
        // Pooling takes no activation.
        if (!is_pooling(type)) activate(activation, data_format, g.output, expected);
        expect_by_all(layer, input, arrays, expected);
      }
    }
  }
}

TEST(PaddedShape, IsOfWhatHasToBeLaidOut) {
  const Shape input{5, 6, 2};
  const Pads pads{1, 2, 3, 4};
  const auto shape = [&](Layer layer) {
    layer.kernel_size = {2, 2};
    return padded_shape(resolve(layer, input).geometry.value());
  };
  const Shape none{0, 0, 0};
  using enum PaddingMode;
  // Zeros need no room...
  EXPECT_EQ(shape({.padding = Padding::kExplicit, .pads = pads}), none);
  EXPECT_EQ(shape({.type = LayerType::kMaxPooling2D, .padding = Padding::kSame}), none);
  // ...but where they count...
  EXPECT_EQ(shape({.type = LayerType::kMaxPooling2D, .padding = Padding::kExplicit, .pads = pads}),
            (Shape{8, 13, 2}));
  // ...and other values do, if there are any.
  const auto explicit_pads = [&](Pads given) {
    return shape({.padding = Padding::kExplicit, .pads = given, .padding_mode = kReflect});
  };
  EXPECT_EQ(explicit_pads(pads), (Shape{8, 13, 2}));
  EXPECT_EQ(explicit_pads({-1, 2, 0, -3}), (Shape{6, 3, 2}));
  EXPECT_EQ(explicit_pads({-1, 0, 0, -3}), none);
  EXPECT_EQ(shape({.padding_mode = kCircular}), none);
  EXPECT_EQ(shape({.padding = Padding::kSame, .padding_mode = kCircular}), (Shape{6, 7, 2}));
  // A transposed convolution crops instead.
  EXPECT_EQ(shape({.type = LayerType::kConv2DTranspose,
                   .padding = Padding::kSame,
                   .padding_mode = kReplicate}),
            none);
}

}  // namespace
}  // namespace conv2d::tests
