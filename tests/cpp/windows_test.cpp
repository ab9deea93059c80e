// windows() by hand, and against the taps of every output.
#include "conv2d/windows.hpp"

#include <gtest/gtest.h>

#include <string>

#include "conv2d/reach.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

using Ints = std::vector<int>;

Windows of_rows(const Layer& layer, int height) {
  const Geometry g = resolve(layer, {height, 9, 1}).geometry.value();
  return windows(g, g.rows);
}

TEST(Windows, BeginAStrideApart) {
  EXPECT_EQ(of_rows({.kernel_size = {3, 1}}, 5).starts, (Ints{0, 1, 2}));
  EXPECT_EQ(of_rows({.kernel_size = {3, 1}, .strides = {2, 1}}, 6).starts, (Ints{0, 2}));
  EXPECT_EQ(of_rows({.kernel_size = {3, 1}, .padding = Padding::kSame}, 3).starts,
            (Ints{-1, 0, 1}));
  EXPECT_EQ(
      of_rows({.kernel_size = {2, 1}, .padding = Padding::kExplicit, .pads = {-1, 0, 0, 0}}, 4)
          .starts,
      (Ints{1, 2}));
}

TEST(Windows, LeaveRowsUnread) {
  EXPECT_EQ(of_rows({.kernel_size = {3, 1}}, 5).unread, Ints{});
  EXPECT_EQ(of_rows({.kernel_size = {3, 1}, .strides = {2, 1}}, 6).unread, Ints{5}) << "behind";
  EXPECT_EQ(of_rows({.kernel_size = {1, 1}, .strides = {2, 2}}, 5).unread, (Ints{1, 3}))
      << "between windows";
  EXPECT_EQ(of_rows({.kernel_size = {2, 1}, .dilation_rate = {2, 1}}, 3).unread, Ints{1})
      << "within a window";
  EXPECT_EQ(
      of_rows({.kernel_size = {2, 1}, .padding = Padding::kExplicit, .pads = {-1, 0, 0, 0}}, 4)
          .unread,
      Ints{0})
      << "cropped";
  EXPECT_EQ(
      of_rows({.type = LayerType::kMaxPooling2D, .pool_size = {2, 1}, .strides = {3, 1}}, 6).unread,
      (Ints{2, 5}));
}

TEST(Windows, ReadWhatPaddingRepeats) {
  Layer layer{.kernel_size = {1, 1},
              .strides = {5, 1},
              .padding = Padding::kExplicit,
              .pads = {2, 0, 0, 0}};
  EXPECT_EQ(of_rows(layer, 4).starts, (Ints{-2, 3}));
  EXPECT_EQ(of_rows(layer, 4).unread, (Ints{0, 1, 2}));
  layer.padding_mode = PaddingMode::kReplicate;
  EXPECT_EQ(of_rows(layer, 4).unread, (Ints{1, 2}));
  layer.padding_mode = PaddingMode::kReflect;
  EXPECT_EQ(of_rows(layer, 4).unread, (Ints{0, 1}));
  layer.padding_mode = PaddingMode::kCircular;
  EXPECT_EQ(of_rows(layer, 4).unread, (Ints{0, 1}));
}

TEST(Windows, AreTakenBeyondTheEdge) {
  Layer layer{.kernel_size = {1, 1}, .padding = Padding::kExplicit, .pads = {2, 3, 0, 0}};
  EXPECT_EQ(of_rows(layer, 4).beyond, (Ints{-1, -1, -1, -1, -1}));
  layer.padding_mode = PaddingMode::kReplicate;
  EXPECT_EQ(of_rows(layer, 4).beyond, (Ints{0, 0, 3, 3, 3}));
  layer.padding_mode = PaddingMode::kReflect;
  EXPECT_EQ(of_rows(layer, 4).beyond, (Ints{2, 1, 2, 1, 0}));
  layer.padding_mode = PaddingMode::kCircular;
  EXPECT_EQ(of_rows(layer, 4).beyond, (Ints{2, 3, 0, 1, 2}));
  layer.pads = {-1, 1, 0, 0};
  EXPECT_EQ(of_rows(layer, 4).beyond, (Ints{0})) << "a negative pad has no positions";
}

TEST(Windows, OfATransposedConvolutionLieOnTheOutput) {
  const Layer same{.type = LayerType::kConv2DTranspose,
                   .kernel_size = {3, 1},
                   .strides = {2, 1},
                   .padding = Padding::kSame};
  EXPECT_EQ(of_rows(same, 3).starts, (Ints{0, 2, 4}));
  const Layer cropped{.type = LayerType::kConv2DTranspose,
                      .kernel_size = {2, 1},
                      .strides = {2, 1},
                      .padding = Padding::kExplicit,
                      .pads = {3, 2, 0, 0}};
  EXPECT_EQ(of_rows(cropped, 4).starts, (Ints{-3, -1, 1, 3}));
  EXPECT_EQ(of_rows(cropped, 4).unread, (Ints{0, 3}));
  EXPECT_EQ(of_rows(cropped, 4).beyond, Ints{}) << "what is cut off is no padding";
}

class WindowsDrawn : public testing::TestWithParam<LayerType> {};
INSTANTIATE_TEST_SUITE_P(Layer, WindowsDrawn, testing::ValuesIn(kLayerTypes),
                         [](const auto& tested) { return std::string{name(tested.param)}; });

// The positions of an axis that reach no output, whichever the other axis's.
Ints unreached(const Geometry& g, bool rows) {
  Ints found;
  for (int at = 0; at < (rows ? g.input.height : g.input.width); ++at) {
    bool somewhere = false;
    for (int other = 0; other < (rows ? g.input.width : g.input.height); ++other) {
      somewhere |= !(rows ? reached(g, at, other) : reached(g, other, at)).empty();
    }
    if (!somewhere) found.push_back(at);
  }
  return found;
}

TEST_P(WindowsDrawn, LeaveUnreadWhatReachesNothing) {
  Draw draw{44};
  for (int count = 0; count < 400; ++count) {
    const Trial trial = draw_trial(GetParam(), draw);
    const Geometry& g = trial.geometry;
    const Windows rows = windows(g, g.rows);
    const Windows columns = windows(g, g.columns);
    // Where all of one axis is unread, so is all of the other to reached().
    if (static_cast<int>(columns.unread.size()) < g.input.width) {
      ASSERT_EQ(rows.unread, unreached(g, true)) << trial;
    }
    if (static_cast<int>(rows.unread.size()) < g.input.height) {
      ASSERT_EQ(columns.unread, unreached(g, false)) << trial;
    }
  }
}

}  // namespace
}  // namespace conv2d::tests
