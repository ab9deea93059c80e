// connections() against forward() itself: which outputs change with an input channel, and by which
// weight.
#include "conv2d/connections.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "trial.hpp"

namespace conv2d::tests {
namespace {

using Floats = std::vector<float>;

// A layer whose every window lies on the input, so that whatever is joined shows.
Layer draw_channels(LayerType type, Draw& draw) {
  Layer layer = draw_sound_layer(type, draw);
  layer.padding = Padding::kValid;
  layer.padding_mode = PaddingMode::kZeros;
  layer.output_padding.reset();
  layer.kernel_size = {2, 2};
  layer.pool_size = {2, 2};
  layer.strides = {1, 1};
  layer.dilation_rate = {1, 1};
  layer.use_bias = false;
  return layer;
}

// 1 in one channel (or at one place of a kernel's last two axes), else 0.
Floats one_of(std::size_t size, int count, int one) {
  Floats values(size, 0.0f);
  for (std::size_t at = static_cast<std::size_t>(one); at < size;
       at += static_cast<std::size_t>(count)) {
    values[at] = 1;
  }
  return values;
}

// Which of the output's channels are not all 0, where nothing but one input channel is 1, and of
// the weights nothing but those at `place`, or all of them.
std::vector<bool> reached_channels(const Geometry& g, int channel, std::optional<int> place) {
  const int weights = g.kernel.third * g.kernel.fourth;
  const auto size = static_cast<std::size_t>(values(g.kernel));
  const Arrays arrays{one_of(static_cast<std::size_t>(values(g.input)), g.input.channels, channel),
                      place ? one_of(size, weights, *place) : Floats(size, 1.0f),
                      {},
                      {}};
  const Floats output = compute({"forward", forward}, g, arrays);
  std::vector<bool> reached(static_cast<std::size_t>(g.output.channels));
  for (std::size_t at = 0; at < output.size(); ++at) {
    if (output[at] != 0) reached[at % reached.size()] = true;
  }
  return reached;
}

// The layer that a connection is about: of SeparableConv2D the first stage.
Geometry first_stage(Layer layer, const Shape& input) {
  if (layer.type == LayerType::kSeparableConv2D) layer.type = LayerType::kDepthwiseConv2D;
  return resolve(layer, input).geometry.value();
}

class Connections : public testing::TestWithParam<LayerType> {};

INSTANTIATE_TEST_SUITE_P(Layer, Connections, testing::ValuesIn(kLayerTypes),
                         [](const auto& tested) { return std::string{name(tested.param)}; });

class WeightedConnections : public testing::TestWithParam<LayerType> {};

INSTANTIATE_TEST_SUITE_P(Layer, WeightedConnections,
                         testing::Values(LayerType::kConv2D, LayerType::kDepthwiseConv2D,
                                         LayerType::kSeparableConv2D, LayerType::kConv2DTranspose),
                         [](const auto& tested) { return std::string{name(tested.param)}; });

TEST_P(Connections, AreWhatAnInputChannelChanges) {
  Draw draw{41};
  for (int count = 0; count < 25; ++count) {
    const Layer layer = draw_channels(GetParam(), draw);
    const Shape input{3, 3, layer.groups * draw.between(1, 3)};
    const Geometry g = first_stage(layer, input);
    const std::vector<int> all = connections(layer, input.channels);
    const int outputs = g.output.channels;
    ASSERT_EQ(std::ssize(all), input.channels * outputs) << layer;
    for (int c = 0; c < input.channels; ++c) {
      const auto changed = reached_channels(g, c, {});
      for (int f = 0; f < outputs; ++f) {
        ASSERT_EQ(all[static_cast<std::size_t>(c * outputs + f)] >= 0,
                  changed[static_cast<std::size_t>(f)])
            << layer << " " << c << " to " << f;
      }
    }
  }
}

TEST_P(WeightedConnections, NameTheWeightBetween) {
  Draw draw{42};
  for (int count = 0; count < 8; ++count) {
    const Layer layer = draw_channels(GetParam(), draw);
    const Shape input{3, 3, layer.groups * draw.between(1, 2)};
    const Geometry g = first_stage(layer, input);
    const std::vector<int> all = connections(layer, input.channels);
    const int outputs = g.output.channels;
    for (int c = 0; c < input.channels; ++c) {
      for (int place = 0; place < g.kernel.third * g.kernel.fourth; ++place) {
        const auto changed = reached_channels(g, c, place);
        for (int f = 0; f < outputs; ++f) {
          ASSERT_EQ(all[static_cast<std::size_t>(c * outputs + f)] == place,
                    changed[static_cast<std::size_t>(f)])
              << layer << " " << c << " by " << place << " to " << f;
        }
      }
    }
  }
}

using Table = std::vector<int>;

TEST(ConnectionTable, OfSmallLayers) {
  EXPECT_EQ(connections({.filters = 3}, 2), (Table{0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(connections({.filters = 4, .groups = 2}, 4),
            (Table{0, 1, -1, -1, 4, 5, -1, -1, -1, -1, 2, 3, -1, -1, 6, 7}));
  EXPECT_EQ(connections({.type = LayerType::kDepthwiseConv2D, .depth_multiplier = 2}, 2),
            (Table{0, 1, -1, -1, -1, -1, 2, 3}));
  EXPECT_EQ(connections({.type = LayerType::kSeparableConv2D, .filters = 5}, 2),
            (Table{0, -1, -1, 1}));
  EXPECT_EQ(connections({.type = LayerType::kConv2DTranspose, .filters = 3}, 2),
            (Table{0, 2, 4, 1, 3, 5}));
  EXPECT_EQ(connections({.type = LayerType::kMaxPooling2D, .filters = 5}, 2),
            (Table{0, -1, -1, 0}));
}

TEST(ConnectionTable, IsEmptyWhereThereAreNoChannelsToJoin) {
  EXPECT_EQ(connections({.filters = 0}, 2), Table{});
  EXPECT_EQ(connections({.filters = -3}, 2), Table{});
  EXPECT_EQ(connections({.filters = 4, .groups = 0}, 4), Table{});
  EXPECT_EQ(connections({.filters = 4, .groups = 3}, 3), Table{});
  EXPECT_EQ(connections({.filters = 4, .groups = 2}, 3), Table{});
  EXPECT_EQ(connections({.type = LayerType::kDepthwiseConv2D, .depth_multiplier = 0}, 2), Table{});
  EXPECT_EQ(connections({.type = LayerType::kSeparableConv2D, .depth_multiplier = -1}, 2), Table{});
  // Only those that groups concern ask whether they divide.
  EXPECT_EQ(connections({.type = LayerType::kConv2DTranspose, .groups = 3}, 1), Table{0});
}

TEST(ConnectionTable, IsEmptyForAnInputThatCannotBe) {
  for (const LayerType type : kLayerTypes) {
    for (const int channels : {0, -1, -4096, std::numeric_limits<int>::min()}) {
      EXPECT_EQ(connections({.type = type}, channels), Table{}) << name(type) << " " << channels;
    }
  }
}

TEST(ConnectionTable, IsEmptyBeyondTheLimit) {
  const auto count = [](int filters, int channels) {
    return std::ssize(connections({.filters = filters}, channels));
  };
  EXPECT_EQ(count(256, 256), kMaxConnections);
  EXPECT_EQ(count(257, 256), 0);
  EXPECT_EQ(count(kMaxConnections, 1), kMaxConnections);
  EXPECT_EQ(count(1, kMaxConnections + 1), 0);
  const Layer depthwise{.type = LayerType::kDepthwiseConv2D,
                        .depth_multiplier = std::numeric_limits<int>::max()};
  EXPECT_EQ(connections(depthwise, 2), Table{});
}

}  // namespace
}  // namespace conv2d::tests
