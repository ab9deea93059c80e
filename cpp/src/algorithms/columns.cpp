#include <algorithm>

#include "algorithms/algorithms.hpp"
#include "algorithms/bias.hpp"
#include "algorithms/stretch.hpp"

namespace conv2d::algorithms {
namespace {

// sums[j * to] += weight * values[j * from] for j in [0, count). Where both steps are 1, they are a
// template argument, or the compiler would not dare to vectorize.
template <bool kOnes>
void add_scaled(int count, float weight, const float* values, int from, float* sums, int to) {
  const int read = kOnes ? 1 : from;
  const int write = kOnes ? 1 : to;
  for (int j = 0; j < count; ++j) sums[j * write] += weight * values[j * read];
}

// Adds up the sums of one group in output row i.
void add_row(const Geometry& g, const Operands& a, int i, int group) {
  const auto [kernel_height, kernel_width, channels, filters] = g.kernel;  // channels: of a group
  const int group_filters = g.groups == 1 ? filters : filters / g.groups;
  const float* const input = a.input.data() + group * channels;
  const float* const kernel = a.kernel.data() + group * group_filters;
  float* const output_row = a.output.data() + i * g.output.width * filters + group * group_filters;
  const int from = g.columns.stride * g.input.channels;
  const auto add = filters == 1 && from == 1 ? add_scaled<true> : add_scaled<false>;
  for (int u = 0; u < kernel_height; ++u) {
    const int row = i * g.rows.stride + u * g.rows.dilation - g.rows.pad_before;
    if (row < 0 || row >= g.input.height) continue;
    for (int v = 0; v < kernel_width; ++v) {
      const auto [first, last, origin] = stretch(g.columns, v);
      if (first >= last) continue;
      const int column = first * g.columns.stride + origin;
      for (int c = 0; c < channels; ++c) {
        const float* values = input + (row * g.input.width + column) * g.input.channels + c;
        const float* weights = kernel + ((u * kernel_width + v) * channels + c) * filters;
        for (int f = 0; f < group_filters; ++f) {
          add(last - first, weights[f], values, from, output_row + first * filters + f, filters);
        }
      }
    }
  }
}

}  // namespace

void columns(const Geometry& g, const Operands& a) {
  std::fill(a.output.begin(), a.output.end(), 0.0f);
  for (int i = 0; i < g.output.height; ++i) {
    for (int group = 0; group < g.groups; ++group) add_row(g, a, i, group);
  }
  add_bias(g, a);
}

}  // namespace conv2d::algorithms
