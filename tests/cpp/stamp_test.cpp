// stamp() by hand, and against the taps of every output value.
#include "conv2d/stamp.hpp"

#include <gtest/gtest.h>

#include <map>
#include <tuple>

#include "conv2d/frameworks.hpp"
#include "explained.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

using Floats = std::vector<float>;
using Ints = std::vector<std::int32_t>;

constexpr auto kTransposed = LayerType::kConv2DTranspose;

Operands operands(const Arrays& arrays) {
  return {arrays.input, arrays.kernel, {}, arrays.bias, {}, {}, {}};
}

TEST(Stamp, TellsWhatAnInputValuePutsWhere) {
  const Layer layer{.type = kTransposed,
                    .filters = 2,
                    .kernel_size = {1, 3},
                    .strides = {1, 2},
                    .padding = Padding::kExplicit,
                    .pads = {0, 0, 1, 2}};
  const Geometry g = resolve(layer, {1, 2, 2}).geometry.value();
  ASSERT_EQ(g.output, (Shape{1, 2, 2}));
  // Filters, then channels.
  const Arrays arrays{{1, 2, 3, 4}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, {}, {}};
  const Stamp s = stamp(g, operands(arrays), {0, 1, 1}, 1);
  EXPECT_EQ(s.value, 4);
  EXPECT_EQ(s.u, (Ints{0, 0, 0}));
  EXPECT_EQ(s.v, (Ints{0, 1, 2}));
  EXPECT_EQ(s.row, (Ints{0, 0, 0}));
  EXPECT_EQ(s.column, (Ints{1, 2, 3}));
  EXPECT_EQ(s.weight, (Ints{3, 7, 11}));
  EXPECT_EQ(s.factor, (Floats{4, 8, 12}));
  EXPECT_EQ(s.product, (Floats{16, 32, 48}));
  EXPECT_EQ(s.cut, (std::vector<std::uint8_t>{0, 1, 1}));
  EXPECT_EQ(stamp(g, operands(arrays), {0, 0, 0}, 0).column, (Ints{-1, 0, 1}));
  EXPECT_EQ(stamp(g, operands(arrays), {0, 0, 0}, 0).cut, (std::vector<std::uint8_t>{1, 0, 0}));
}

// Input row, column and channel, u and v.
using Origin = std::tuple<int, int, int, int, int>;
// What each of them puts into a cell of the output, and by which weight.
using Parts = std::map<Origin, std::pair<int, float>>;

// All that is put into each value of the output, HWC.
std::vector<Parts> put(const Geometry& g, const Arrays& arrays) {
  std::vector<Parts> all(static_cast<std::size_t>(values(g.output)));
  for (int row = 0; row < g.input.height; ++row) {
    for (int column = 0; column < g.input.width; ++column) {
      for (int c = 0; c < g.input.channels; ++c) {
        for (int f = 0; f < g.output.channels; ++f) {
          const Stamp s = stamp(g, operands(arrays), {row, column, c}, f);
          for (std::size_t at = 0; at < s.u.size(); ++at) {
            if (s.cut[at] != 0) continue;
            const auto to = (s.row[at] * g.output.width + s.column[at]) * g.output.channels + f;
            all.at(static_cast<std::size_t>(to))[{row, column, c, s.u[at], s.v[at]}] = {
                s.weight[at], s.product[at]};
          }
        }
      }
    }
  }
  return all;
}

Parts explained(const Taps& taps) {
  Parts parts;
  for (std::size_t t = 0; t < taps.u.size(); ++t) {
    parts[{taps.row[t], taps.column[t], taps.channel[t], taps.u[t], taps.v[t]}] = {taps.weight[t],
                                                                                   taps.product[t]};
  }
  return parts;
}

TEST(StampDrawn, PutsIntoEachOutputValueWhatExplainsIt) {
  Draw draw{47};
  for (int count = 0; count < 100; ++count) {
    const Trial trial = draw_trial(kTransposed, draw);
    for (const FrameworkRow& each : frameworks(trial.layer, trial.geometry.input)) {
      if (!each.geometry) continue;
      const Geometry& g = *each.geometry;
      Ran run{g, trial.arrays};
      const std::vector<Parts> all = put(g, trial.arrays);
      auto parts = all.begin();
      for (int i = 0; i < g.output.height; ++i) {
        for (int j = 0; j < g.output.width; ++j) {
          for (int f = 0; f < g.output.channels; ++f, ++parts) {
            ASSERT_EQ(*parts, explained(run.explain({i, j, f}).taps)) << each.call << ": " << trial;
          }
        }
      }
    }
  }
}

// Each has an entry for each weight, on the output or cut off, and nothing beyond what is cut off.
TEST(StampDrawn, LeavesOnlyTheOutputByWhatIsCutOff) {
  Draw draw{48};
  for (int count = 0; count < 200; ++count) {
    const Trial trial = draw_trial(kTransposed, draw);
    const Geometry& g = trial.geometry;
    const Stamp s = stamp(g, operands(trial.arrays),
                          {draw.between(0, g.input.height - 1), draw.between(0, g.input.width - 1),
                           draw.between(0, g.input.channels - 1)},
                          draw.between(0, g.output.channels - 1));
    ASSERT_EQ(std::ssize(s.u), g.rows.kernel * g.columns.kernel);
    for (std::size_t at = 0; at < s.u.size(); ++at) {
      const bool within = s.row[at] >= 0 && s.row[at] < g.output.height && s.column[at] >= 0 &&
                          s.column[at] < g.output.width;
      ASSERT_EQ(s.cut[at], within ? 0 : 1) << trial;
      ASSERT_GE(s.row[at], -g.rows.pad_before) << trial;
      ASSERT_LT(s.row[at], g.output.height + std::max(0, g.rows.pad_after)) << trial;
      ASSERT_GE(s.column[at], -g.columns.pad_before) << trial;
      ASSERT_LT(s.column[at], g.output.width + std::max(0, g.columns.pad_after)) << trial;
    }
  }
}

}  // namespace
}  // namespace conv2d::tests
