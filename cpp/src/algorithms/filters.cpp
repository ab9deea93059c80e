#include <algorithm>

#include "algorithms/algorithms.hpp"
#include "algorithms/bias.hpp"
#include "algorithms/stretch.hpp"

namespace conv2d::algorithms {
namespace {

// Adds up the sums of one group in output row i.
void add_row(const Geometry& g, const Operands& a, int i, int group) {
  const auto [kernel_height, kernel_width, channels, filters] = g.kernel;  // channels: of a group
  const int group_filters = filters / g.groups;
  const float* const input = a.input.data() + group * channels;
  const float* const kernel = a.kernel.data() + group * group_filters;
  float* const output_row = a.output.data() + i * g.output.width * filters + group * group_filters;
  for (int u = 0; u < kernel_height; ++u) {
    const int row = i * g.rows.stride + u * g.rows.dilation - g.rows.pad_before;
    if (row < 0 || row >= g.input.height) continue;
    for (int v = 0; v < kernel_width; ++v) {
      const auto [first, last, origin] = stretch(g.columns, v);
      const float* const tap = kernel + (u * kernel_width + v) * channels * filters;
      for (int j = first; j < last; ++j) {
        const int column = j * g.columns.stride + origin;
        const float* const values = input + (row * g.input.width + column) * g.input.channels;
        float* const sums = output_row + j * filters;
        for (int c = 0; c < channels; ++c) {
          const float* const weights = tap + c * filters;
          for (int f = 0; f < group_filters; ++f) sums[f] += values[c] * weights[f];
        }
      }
    }
  }
}

}  // namespace

void filters(const Geometry& g, const Operands& a) {
  std::fill(a.output.begin(), a.output.end(), 0.0f);
  for (int i = 0; i < g.output.height; ++i) {
    for (int group = 0; group < g.groups; ++group) add_row(g, a, i, group);
  }
  add_bias(g, a);
}

}  // namespace conv2d::algorithms
