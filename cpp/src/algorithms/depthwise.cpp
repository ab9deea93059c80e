#include <algorithm>

#include "algorithms/algorithms.hpp"
#include "algorithms/bias.hpp"
#include "algorithms/stretch.hpp"

namespace conv2d::algorithms {

void depthwise(const Geometry& g, const Operands& a) {
  const auto [kernel_height, kernel_width, channels, multiplier] = g.kernel;
  const int outputs = channels * multiplier;
  std::fill(a.output.begin(), a.output.end(), 0.0f);
  for (int i = 0; i < g.output.height; ++i) {
    for (int u = 0; u < kernel_height; ++u) {
      const int row = i * g.rows.stride + u * g.rows.dilation - g.rows.pad_before;
      if (row < 0 || row >= g.input.height) continue;
      for (int v = 0; v < kernel_width; ++v) {
        const auto [first, last, origin] = stretch(g.columns, v);
        const float* const weights = a.kernel.data() + (u * kernel_width + v) * outputs;
        for (int j = first; j < last; ++j) {
          const int column = j * g.columns.stride + origin;
          const float* const values = a.input.data() + (row * g.input.width + column) * channels;
          float* const sums = a.output.data() + (i * g.output.width + j) * outputs;
          if (multiplier == 1) {
            for (int c = 0; c < channels; ++c) sums[c] += values[c] * weights[c];
            continue;
          }
          for (int c = 0; c < channels; ++c) {
            const int at = c * multiplier;
            for (int m = 0; m < multiplier; ++m) sums[at + m] += values[c] * weights[at + m];
          }
        }
      }
    }
  }
  add_bias(g, a);
}

}  // namespace conv2d::algorithms
