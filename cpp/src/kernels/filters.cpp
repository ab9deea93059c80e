#include <algorithm>

#include "bias.hpp"
#include "kernels.hpp"
#include "taps.hpp"

namespace conv2d::kernels {

void filters(const Geometry& g, const Operands& a) {
  const auto [kernel_height, kernel_width, channels, filters] = g.kernel;
  std::fill(a.output.begin(), a.output.end(), 0.0f);
  for (int i = 0; i < g.output.height; ++i) {
    for (int u = 0; u < kernel_height; ++u) {
      const int row = i * g.rows.stride + u * g.rows.dilation - g.rows.pad_before;
      if (row < 0 || row >= g.input.height) continue;
      for (int v = 0; v < kernel_width; ++v) {
        const auto [first, last, origin] = reach(g.columns, v);
        const float* const tap = a.kernel.data() + (u * kernel_width + v) * channels * filters;
        for (int j = first; j < last; ++j) {
          const int column = j * g.columns.stride + origin;
          const float* const values = a.input.data() + (row * g.input.width + column) * channels;
          float* const sums = a.output.data() + (i * g.output.width + j) * filters;
          for (int c = 0; c < channels; ++c) {
            const float* const weights = tap + c * filters;
            for (int f = 0; f < filters; ++f) sums[f] += values[c] * weights[f];
          }
        }
      }
    }
  }
  add_bias(g, a);
}

}  // namespace conv2d::kernels
