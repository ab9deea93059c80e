#include "geometry/taps_in_order.hpp"

#include <optional>

#include "geometry/beyond_edge.hpp"

namespace conv2d::taps {
namespace {

constexpr int kNowhere = -1;

struct Position {
  int u;
  int v;
  int row;
  int column;
};

// Calls visit(position) for each tap of the window that output position (i, j) is made of.
template <typename Visit>
void each_position(const Geometry& g, int i, int j, Visit visit) {
  for (int u = 0; u < g.rows.kernel; ++u) {
    for (int v = 0; v < g.columns.kernel; ++v) {
      visit(Position{u, v, i * g.rows.stride + u * g.rows.dilation - g.rows.pad_before,
                     j * g.columns.stride + v * g.columns.dilation - g.columns.pad_before});
    }
  }
}

int input_index(const Geometry& g, int row, int column, int channel) {
  return (row * g.input.width + column) * g.input.channels + channel;
}

int weight_index(const Geometry& g, const Position& at, int third, int fourth) {
  return ((at.u * g.kernel.width + at.v) * g.kernel.third + third) * g.kernel.fourth + fourth;
}

// The tap there, of an input on which the window may lie in part.
Tap tap(const Geometry& g, const Position& at, int channel, int weight) {
  Tap tap{at.u, at.v, at.row, at.column, channel, kNowhere, weight, TapSource::kInput};
  const auto row = source(at.row, g.input.height, g.padding_mode);
  const auto column = source(at.column, g.input.width, g.padding_mode);
  if (row && column) {
    tap.input = input_index(g, *row, *column, channel);
    const bool itself = row == at.row && column == at.column;
    tap.source = itself ? TapSource::kInput : TapSource::kRepeated;
  } else {
    tap.source = padding_counts(g) ? TapSource::kZero : TapSource::kNothing;
  }
  return tap;
}

// Where along the axis the input is that a tap takes to `output`, if there is one.
std::optional<int> scattered_from(const Axis& axis, int output, int tap) {
  const int steps = output + axis.pad_before - tap * axis.dilation;
  if (steps < 0 || steps % axis.stride != 0 || steps / axis.stride >= axis.input) {
    return std::nullopt;
  }
  return steps / axis.stride;
}

}  // namespace

void of_group(const Geometry& g, int i, int j, int f, std::vector<Tap>& taps) {
  taps.clear();
  const int channels = g.kernel.third;
  const int first = f / (g.kernel.fourth / g.groups) * channels;
  each_position(g, i, j, [&](const Position& at) {
    for (int c = 0; c < channels; ++c) {
      taps.push_back(tap(g, at, first + c, weight_index(g, at, c, f)));
    }
  });
}

void of_channel(const Geometry& g, int i, int j, int f, std::vector<Tap>& taps) {
  taps.clear();
  const int c = f / g.kernel.fourth;
  each_position(g, i, j, [&](const Position& at) {
    taps.push_back(tap(g, at, c, weight_index(g, at, c, f % g.kernel.fourth)));
  });
}

void scattered(const Geometry& g, int i, int j, int f, std::vector<Tap>& taps) {
  taps.clear();
  for (int u = 0; u < g.kernel.height; ++u) {
    for (int v = 0; v < g.kernel.width; ++v) {
      const auto row = scattered_from(g.rows, i, u);
      const auto column = scattered_from(g.columns, j, v);
      if (!row || !column) continue;
      const Position at{u, v, *row, *column};
      for (int c = 0; c < g.input.channels; ++c) {
        taps.push_back({u, v, *row, *column, c, input_index(g, *row, *column, c),
                        weight_index(g, at, f, c), TapSource::kInput});
      }
    }
  }
}

void pooled(const Geometry& g, int i, int j, int f, std::vector<Tap>& taps) {
  taps.clear();
  each_position(g, i, j, [&](const Position& at) { taps.push_back(tap(g, at, f, kNowhere)); });
}

}  // namespace conv2d::taps
