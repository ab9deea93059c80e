#include "conv2d/reach.hpp"

#include "conv2d/facts.hpp"
#include "geometry/beyond_edge.hpp"

namespace conv2d {
namespace {

// An output position, and the kernel's tap that leads there.
struct Step {
  int tap;
  int output;
};

// Where a convolution or a pooling reads input position `input` of an axis: there itself, and where
// the padding repeats it. In the order of taps, then of outputs.
std::vector<Step> read_by(const Axis& axis, int input, PaddingMode mode) {
  std::vector<int> standing;
  for (int at = -axis.pad_before; at < axis.input + axis.pad_after; ++at) {
    if (source(at, axis.input, mode) == input) standing.push_back(at);
  }
  std::vector<Step> steps;
  for (int tap = 0; tap < axis.kernel; ++tap) {
    for (const int at : standing) {
      const int start = at + axis.pad_before - tap * axis.dilation;
      if (start < 0 || start % axis.stride != 0 || start / axis.stride >= axis.output) continue;
      steps.push_back({tap, start / axis.stride});
    }
  }
  return steps;
}

// Where a transposed convolution takes input position `input` of an axis.
std::vector<Step> scattered_to(const Axis& axis, int input) {
  std::vector<Step> steps;
  for (int tap = 0; tap < axis.kernel; ++tap) {
    const int output = input * axis.stride + tap * axis.dilation - axis.pad_before;
    if (output >= 0 && output < axis.output) steps.push_back({tap, output});
  }
  return steps;
}

}  // namespace

std::vector<Reached> reached(const Geometry& g, int row, int column) {
  const bool scattering = scatters(g.type);
  const auto rows = scattering ? scattered_to(g.rows, row) : read_by(g.rows, row, g.padding_mode);
  const auto columns =
      scattering ? scattered_to(g.columns, column) : read_by(g.columns, column, g.padding_mode);
  std::vector<Reached> taps;
  taps.reserve(rows.size() * columns.size());
  for (const auto& [u, i] : rows) {
    for (const auto& [v, j] : columns) taps.push_back({i, j, u, v});
  }
  return taps;
}

}  // namespace conv2d
