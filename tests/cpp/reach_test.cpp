// reached() and multiplied() against a search through every tap of every output, and against
// forward() itself.
#include "conv2d/reach.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <vector>

#include "trial.hpp"
#include "walk.hpp"

namespace conv2d::tests {
namespace {

using Found = std::vector<std::tuple<int, int, int, int>>;  // u, row, v, column

Found in_order(const std::vector<Reached>& taps) {
  Found found;
  for (const auto& [row, column, u, v] : taps) found.emplace_back(u, row, v, column);
  return found;
}

// Whether output position `output` reads input position `input` by tap number `tap`, or gets from
// it.
bool connects(const Geometry& g, const Axis& axis, int input, int output, int tap) {
  if (g.type == LayerType::kConv2DTranspose) {
    return input * axis.stride + tap * axis.dilation == output + axis.pad_before;
  }
  const int position = output * axis.stride + tap * axis.dilation - axis.pad_before;
  return walk_beyond(position, axis.input, g.padding_mode) == input;
}

Found search(const Geometry& g, int row, int column) {
  Found found;
  for (int u = 0; u < g.rows.kernel; ++u) {
    for (int i = 0; i < g.output.height; ++i) {
      if (!connects(g, g.rows, row, i, u)) continue;
      for (int v = 0; v < g.columns.kernel; ++v) {
        for (int j = 0; j < g.output.width; ++j) {
          if (connects(g, g.columns, column, j, v)) found.emplace_back(u, i, v, j);
        }
      }
    }
  }
  return found;
}

class Reached : public testing::TestWithParam<LayerType> {};
class ReachedByWeights : public testing::TestWithParam<LayerType> {};

std::string name_of(const testing::TestParamInfo<LayerType>& tested) {
  return std::string{name(tested.param)};
}
INSTANTIATE_TEST_SUITE_P(Layer, Reached, testing::ValuesIn(kLayerTypes), name_of);
INSTANTIATE_TEST_SUITE_P(Layer, ReachedByWeights,
                         testing::Values(LayerType::kConv2D, LayerType::kDepthwiseConv2D,
                                         LayerType::kSeparableConv2D, LayerType::kConv2DTranspose),
                         name_of);

TEST_P(Reached, IsWhatASearchFinds) {
  Draw draw{41};
  int unread = 0;
  int repeated = 0;
  for (int count = 0; count < 400; ++count) {
    const Trial trial = draw_trial(GetParam(), draw);
    const Geometry& g = trial.geometry;
    for (int row = 0; row < g.input.height; ++row) {
      for (int column = 0; column < g.input.width; ++column) {
        const auto taps = reached(g, row, column);
        ASSERT_EQ(in_order(taps), search(g, row, column))
            << "from (" << row << ", " << column << "): " << trial;
        unread += taps.empty();
        repeated += static_cast<int>(taps.size()) > g.rows.kernel * g.columns.kernel;
      }
    }
  }
  EXPECT_GT(unread, 100);
  const bool scatters = GetParam() == LayerType::kConv2DTranspose;
  EXPECT_TRUE(scatters ? repeated == 0 : repeated > 100) << repeated;
}

// A single 1 in the input shows up at the outputs that it reaches with the weights of their taps.
TEST_P(ReachedByWeights, IsWhereASingleValueGoes) {
  Draw draw{42};
  for (int count = 0; count < 200; ++count) {
    Trial trial = draw_trial(GetParam(), draw);
    trial.layer.filters = 1;
    trial.layer.groups = 1;
    trial.layer.depth_multiplier = 1;
    trial.layer.use_bias = false;
    const Geometry g =
        resolve(trial.layer, {trial.geometry.input.height, trial.geometry.input.width, 1})
            .geometry.value();
    Arrays arrays = draw_integers(g, draw);
    std::fill(arrays.pointwise.begin(), arrays.pointwise.end(), 1.0f);
    const int row = draw.between(0, g.input.height - 1);
    const int column = draw.between(0, g.input.width - 1);
    std::fill(arrays.input.begin(), arrays.input.end(), 0.0f);
    arrays.input[static_cast<std::size_t>(row * g.input.width + column)] = 1;
    std::vector<float> expected(static_cast<std::size_t>(values(g.output)));
    for (const auto& [i, j, u, v] : reached(g, row, column)) {
      expected[static_cast<std::size_t>(i * g.output.width + j)] +=
          arrays.kernel[static_cast<std::size_t>(u * g.kernel.width + v)];
    }
    ASSERT_EQ(output_of(trial.layer, g.input, arrays), expected) << trial;
  }
}

using Pairs = std::vector<std::array<int, 5>>;

Pairs as_pairs(const Products& all) {
  Pairs pairs;
  for (std::size_t i = 0; i < all.row.size(); ++i) {
    pairs.push_back({all.row[i], all.column[i], all.input_row.at(i), all.input_column.at(i),
                     static_cast<int>(all.source.at(i))});
  }
  return pairs;
}

Pairs multiplied_by(const Layer& layer, const Shape& input, int u, int v) {
  return as_pairs(multiplied(resolve(layer, input).geometry.value(), u, v));
}

TEST(Multiplied, IsOnePairAnOutputCell) {
  const int zero = static_cast<int>(TapSource::kZero);
  const int repeated = static_cast<int>(TapSource::kRepeated);
  const int nothing = static_cast<int>(TapSource::kNothing);
  const Layer conv{.filters = 3, .kernel_size = {1, 2}, .strides = {1, 2}, .groups = 3};
  EXPECT_EQ(multiplied_by(conv, {2, 4, 6}, 0, 1),
            (Pairs{{0, 0, 0, 1, 0}, {0, 1, 0, 3, 0}, {1, 0, 1, 1, 0}, {1, 1, 1, 3, 0}}));
  Layer same{.type = LayerType::kSeparableConv2D,
             .kernel_size = {1, 3},
             .padding = Padding::kSame,
             .dilation_rate = {1, 2}};
  EXPECT_EQ(multiplied_by(same, {1, 3, 2}, 0, 0),
            (Pairs{{0, 0, 0, -2, zero}, {0, 1, 0, -1, zero}, {0, 2, 0, 0, 0}}));
  same.padding_mode = PaddingMode::kReflect;
  EXPECT_EQ(multiplied_by(same, {1, 3, 2}, 0, 2),
            (Pairs{{0, 0, 0, 2, 0}, {0, 1, 0, 3, repeated}, {0, 2, 0, 4, repeated}}));
  const Layer pool{.type = LayerType::kMaxPooling2D, .padding = Padding::kSame};
  EXPECT_EQ(multiplied_by(pool, {1, 2, 2}, 1, 0),
            (Pairs{{0, 0, 1, 0, nothing}, {0, 1, 1, 1, nothing}}));
}

TEST(Multiplied, OfATransposedConvolutionIsOnePairAnInputCell) {
  Layer layer{
      .type = LayerType::kConv2DTranspose, .filters = 2, .kernel_size = {1, 3}, .strides = {1, 2}};
  EXPECT_EQ(multiplied_by(layer, {1, 3, 2}, 0, 2),
            (Pairs{{0, 2, 0, 0, 0}, {0, 4, 0, 1, 0}, {0, 6, 0, 2, 0}}));
  layer.padding = Padding::kExplicit;
  layer.pads = {0, 0, 3, 0};
  EXPECT_EQ(multiplied_by(layer, {1, 3, 2}, 0, 2), (Pairs{{0, 1, 0, 1, 0}, {0, 3, 0, 2, 0}}))
      << "the first is cut off";
}

// From every weight, the pairs that a search from every input cell finds, if padding repeats
// nothing.
TEST_P(Reached, IsTheOtherWayRoundWhatWeightsMultiply) {
  Draw draw{45};
  for (int count = 0; count < 200; ++count) {
    const Trial trial = draw_trial(GetParam(), draw);
    const Geometry& g = trial.geometry;
    std::vector<std::array<int, 6>> by_input;
    for (int row = 0; row < g.input.height; ++row) {
      for (int column = 0; column < g.input.width; ++column) {
        for (const auto& [i, j, u, v] : reached(g, row, column)) {
          by_input.push_back({u, v, i, j, row, column});
        }
      }
    }
    std::vector<std::array<int, 6>> by_weight;
    for (int u = 0; u < g.rows.kernel; ++u) {
      for (int v = 0; v < g.columns.kernel; ++v) {
        const Pairs all = as_pairs(multiplied(g, u, v));
        ASSERT_TRUE(g.type == LayerType::kConv2DTranspose ||
                    std::ssize(all) == g.output.height * g.output.width)
            << trial;
        for (const auto& [i, j, row, column, number] : all) {
          const auto source = static_cast<TapSource>(number);
          const auto from_row = walk_beyond(row, g.input.height, g.padding_mode);
          const auto from_column = walk_beyond(column, g.input.width, g.padding_mode);
          const bool there = source == TapSource::kInput || source == TapSource::kRepeated;
          ASSERT_EQ(there, from_row && from_column) << trial;
          if (there) by_weight.push_back({u, v, i, j, *from_row, *from_column});
        }
      }
    }
    std::sort(by_input.begin(), by_input.end());
    ASSERT_EQ(by_weight, by_input) << trial;
  }
}

}  // namespace
}  // namespace conv2d::tests
