// The algorithms that pack their weights, over every remainder of their vectors: which is chosen,
// and that it makes the bits of the definition.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "trial.hpp"

namespace conv2d::tests {
namespace {

using enum conv2d::Algorithm;

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

conv2d::Algorithm chosen(const Layer& layer, const Shape& input) {
  const Geometry g = resolve(layer, input).geometry.value();
  const Arrays a = {.kernel = std::vector<float>(static_cast<std::size_t>(values(g.kernel))),
                    .bias = std::vector<float>(g.use_bias ? g.output.channels : 0),
                    .pointwise = std::vector<float>(static_cast<std::size_t>(values(g.pointwise)))};
  return Prepared{g, {a.kernel, a.pointwise, a.bias}, Order::kDefined}.algorithm();
}

// Whether the layer, if it has an output on that input, takes that algorithm and makes those bits.
void try_on(Layer layer, const Shape& input, conv2d::Algorithm expected, Draw& draw) {
  layer.padding = kPaddings[static_cast<std::size_t>(draw.between(0, 2))];
  layer.pads = pads_between(draw, -1, 4);
  layer.padding_mode = kPaddingModes[static_cast<std::size_t>(draw.between(0, 3))];
  layer.use_bias = draw.flip();
  const auto geometry = resolve(layer, input).geometry;
  if (!geometry) return;
  const Arrays a = draw_fractions(*geometry, draw);
  ASSERT_EQ(chosen(layer, input), expected) << layer << " on " << input;
  ASSERT_EQ(bits(compute({"prepared", prepared_twice}, *geometry, a)),
            bits(compute({"reference", algorithms::reference}, *geometry, a)))
      << layer << " on " << input;
}

TEST(Packed, ChoosesBySizes) {
  const Layer conv{.padding = Padding::kSame};
  const auto with = [&](int filters, int groups = 1) {
    Layer layer = conv;
    layer.filters = filters;
    layer.groups = groups;
    return layer;
  };
  const auto depthwise = [](int multiplier) {
    return Layer{.type = LayerType::kDepthwiseConv2D, .depth_multiplier = multiplier};
  };
  EXPECT_EQ(chosen(with(1), {512, 512, 1}), kPlanes);
  // Strides of 16 each way are as many phases as weights are packed for.
  Layer scattered{.type = LayerType::kConv2DTranspose, .strides = {16, 16}};
  EXPECT_EQ(chosen(scattered, {4, 4, 8}), kPlanes);
  scattered.strides = {16, 17};
  EXPECT_EQ(chosen(scattered, {4, 4, 8}), kPlain);
  EXPECT_EQ(chosen(with(1), {64, 64, 64}), kPlanes);
  EXPECT_EQ(chosen(with(2), {64, 64, 3}), kPlanes);
  EXPECT_EQ(chosen(with(2), {64, 64, 16}), kTiles);
  EXPECT_EQ(chosen(with(3), {28, 28, 1}), kPlanes);
  EXPECT_EQ(chosen(with(3), {28, 28, 3}), kTiles);
  EXPECT_EQ(chosen(with(32), {28, 28, 1}), kTiles);
  EXPECT_EQ(chosen(with(8, 4), {28, 28, 8}), kPlanes);
  EXPECT_EQ(chosen(with(16, 4), {28, 28, 16}), kTiles);
  EXPECT_EQ(chosen(with(16, 8), {28, 28, 8}), kChannels);
  EXPECT_EQ(chosen(depthwise(1), {112, 112, 32}), kChannels);
  EXPECT_EQ(chosen(depthwise(3), {28, 28, 5}), kChannels);
  EXPECT_EQ(chosen(depthwise(4), {28, 28, 5}), kTiles);
  EXPECT_EQ(chosen(depthwise(1), {28, 28, 1}), kPlanes);
  EXPECT_EQ(chosen({.type = LayerType::kSeparableConv2D, .filters = 8}, {28, 28, 8}), kTiles);
  EXPECT_EQ(chosen({.type = LayerType::kMaxPooling2D}, {28, 28, 8}), kWindows);
  EXPECT_EQ(chosen({.type = LayerType::kAveragePooling2D}, {28, 28, 1}), kWindows);
  EXPECT_EQ(chosen({.type = LayerType::kConv2DTranspose}, {28, 28, 1}), kPlanes);
  EXPECT_EQ(chosen({.type = LayerType::kConv2DTranspose, .filters = 4}, {28, 28, 1}), kTiles);
}

TEST(Packed, PlanesOfAnyWidth) {
  Draw draw{31};
  for (int width = 1; width <= 40; ++width) {
    for (int each = 0; each < 18; ++each) {
      const int filters = each % 3 + 1;
      const int channels = filters == 3 ? 1 : draw.between(1, filters == 2 ? 4 : 9);
      const Layer layer{.filters = filters,
                        .kernel_size = pair_between(draw, 1, 5),
                        .strides = {draw.between(1, 3), each / 3 % 3 + 1},
                        .dilation_rate = {draw.between(1, 3), each / 9 + 1}};
      try_on(layer, {draw.between(1, 9), width, channels}, kPlanes, draw);
    }
  }
  // Nothing but rows that lie beyond the edge, and columns that do.
  for (int size = 1; size <= 4; ++size) {
    for (int kernel = 1; kernel <= 11; ++kernel) {
      try_on({.kernel_size = {kernel, 12 - kernel}}, {size, 5 - size, 2}, kPlanes, draw);
    }
  }
}

TEST(Packed, PlanesThatScatterOrAreGroups) {
  Draw draw{32};
  for (int width = 1; width <= 24; ++width) {
    for (int stride = 1; stride <= 3; ++stride) {
      for (int filters = 1; filters <= 2; ++filters) {
        const Layer scattering{.type = LayerType::kConv2DTranspose,
                               .filters = filters,
                               .kernel_size = pair_between(draw, 1, 4),
                               .strides = {draw.between(1, 3), stride},
                               .dilation_rate = pair_between(draw, 1, stride == 1 ? 2 : 1)};
        try_on(scattering, {3, width, draw.between(1, 3)}, kPlanes, draw);
        const int groups = draw.between(2, 4);
        const Layer grouped{.filters = filters * groups, .strides = {1, stride}, .groups = groups};
        try_on(grouped, {4, width, 2 * groups}, kPlanes, draw);
      }
    }
  }
}

TEST(Packed, ChannelsOfAnyNumber) {
  Draw draw{33};
  for (int channels = 2; channels <= 17; ++channels) {
    for (int multiplier = 1; multiplier <= 3; ++multiplier) {
      for (int stride = 1; stride <= 3; ++stride) {
        for (int dilation = 1; dilation <= 3; ++dilation) {
          const Layer layer{.type = LayerType::kDepthwiseConv2D,
                            .kernel_size = pair_between(draw, 1, 4),
                            .strides = {draw.between(1, 3), stride},
                            .dilation_rate = {draw.between(1, 3), dilation},
                            .depth_multiplier = multiplier};
          try_on(layer, {draw.between(1, 6), draw.between(1, 21), channels}, kChannels, draw);
        }
      }
    }
  }
}

TEST(Packed, TilesOfAnyNumberOfPixelsAndFilters) {
  Draw draw{34};
  for (int width = 1; width <= 20; ++width) {
    for (int filters = 4; filters <= 17; ++filters) {
      const Layer layer{.filters = filters,
                        .kernel_size = pair_between(draw, 1, 4),
                        .strides = pair_between(draw, 1, 3),
                        .dilation_rate = pair_between(draw, 1, 3)};
      try_on(layer, {draw.between(1, 4), width, draw.between(1, 9)}, kTiles, draw);
    }
  }
  for (int multiplier = 4; multiplier <= 9; ++multiplier) {
    try_on({.type = LayerType::kDepthwiseConv2D, .depth_multiplier = multiplier}, {5, 7, 3}, kTiles,
           draw);
  }
}

// With zeros of both signs, infinities and NaN, which a maximum has to tell apart by its rule.
TEST(Packed, WindowsOfAnyNumberOfChannels) {
  Draw draw{35};
  for (int channels = 1; channels <= 17; ++channels) {
    for (int stride = 1; stride <= 3; ++stride) {
      for (int each = 0; each < 12; ++each) {
        Layer layer{.type = each % 2 ? LayerType::kMaxPooling2D : LayerType::kAveragePooling2D,
                    .pool_size = pair_between(draw, 1, 4),
                    .strides = {draw.between(1, 3), stride}};
        const Shape input{draw.between(1, 6), draw.between(1, 21), channels};
        try_on(layer, input, kWindows, draw);
        layer.padding = draw.flip() ? Padding::kSame : Padding::kValid;
        const auto g = resolve(layer, input).geometry;
        if (!g) continue;
        Arrays a = draw_integers(*g, draw);
        for (float& value : a.input) {
          if (value == 0) value = draw.flip() ? -0.0f : 0.0f;
          if (value == 9) value = kNaN;
          if (value == -9 && each % 2) value = draw.flip() ? kInfinity : -kInfinity;
        }
        ASSERT_EQ(bits(compute({"prepared", prepared_twice}, *g, a)),
                  bits(compute({"reference", algorithms::reference}, *g, a)))
            << layer << " on " << input;
      }
    }
  }
}

// A value that is no number reaches the outputs that meet it, and no others: not by zeros around
// the input, nor by what lies in the lanes beside.
TEST(Packed, NaNReachesNoOtherOutputs) {
  Draw draw{36};
  for (const int channels : {1, 3, 4, 5}) {
    for (const LayerType type : kLayerTypes) {
      for (const int filters : {1, 2, 5}) {
        const Layer layer{.type = type, .filters = filters, .padding = Padding::kSame};
        const Geometry g = resolve(layer, {7, 11, channels}).geometry.value();
        Arrays a = draw_fractions(g, draw);
        a.input[static_cast<std::size_t>(draw.between(0, 7 * 11 * channels - 1))] = kNaN;
        const auto expected = compute({"reference", algorithms::reference}, g, a);
        const auto actual = compute({"prepared", prepared_twice}, g, a);
        for (std::size_t i = 0; i < expected.size(); ++i) {
          ASSERT_TRUE(expected[i] == actual[i] ||
                      (std::isnan(expected[i]) && std::isnan(actual[i])))
              << layer << " on " << channels << " channels, at " << i;
        }
      }
    }
  }
}

}  // namespace
}  // namespace conv2d::tests
