#include <algorithm>

#include "algorithms/algorithms.hpp"
#include "algorithms/bias.hpp"
#include "algorithms/stretch.hpp"

namespace conv2d::algorithms {
namespace {

// Seen from its output, a transposed convolution is a convolution: with input and output exchanged,
// stretch() tells which inputs a tap takes to somewhere on the output, and where to.
Axis exchanged(Axis axis) {
  std::swap(axis.input, axis.output);
  return axis;
}

}  // namespace

// A tap brings at most one input position to an output position. With the taps in the outer loops,
// each output value gets its products in the order u, v, c, although they are scattered.
void transpose(const Geometry& g, const Operands& a) {
  const auto [kernel_height, kernel_width, filters, channels] = g.kernel;
  const Axis rows = exchanged(g.rows);
  const Axis columns = exchanged(g.columns);
  std::fill(a.output.begin(), a.output.end(), 0.0f);
  for (int u = 0; u < kernel_height; ++u) {
    const Stretch down = stretch(rows, u);
    for (int i = down.first; i < down.last; ++i) {
      const int row = i * rows.stride + down.origin;
      for (int v = 0; v < kernel_width; ++v) {
        const Stretch right = stretch(columns, v);
        const float* const tap = a.kernel.data() + (u * kernel_width + v) * filters * channels;
        for (int j = right.first; j < right.last; ++j) {
          const int column = j * columns.stride + right.origin;
          const float* const values = a.input.data() + (i * g.input.width + j) * channels;
          float* const sums = a.output.data() + (row * g.output.width + column) * filters;
          for (int f = 0; f < filters; ++f) {
            const float* const weights = tap + f * channels;
            float sum = sums[f];
            for (int c = 0; c < channels; ++c) sum += values[c] * weights[c];
            sums[f] = sum;
          }
        }
      }
    }
  }
  add_bias(g, a);
}

}  // namespace conv2d::algorithms
