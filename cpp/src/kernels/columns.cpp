#include <algorithm>

#include "bias.hpp"
#include "kernels.hpp"
#include "taps.hpp"

namespace conv2d::kernels {
namespace {

// sums[j * to] += weight * values[j * from] for j in [0, count).
// The steps are template arguments where they are 1, or the compiler would not dare to vectorize.
template <int kFrom, int kTo>
void add_scaled(int count, float weight, const float* values, int from, float* sums, int to) {
  const int read = kFrom ? kFrom : from;
  const int write = kTo ? kTo : to;
  for (int j = 0; j < count; ++j) sums[j * write] += weight * values[j * read];
}

}  // namespace

void columns(const Geometry& g, const Operands& a) {
  const auto [kernel_height, kernel_width, channels, filters] = g.kernel;
  const int from = g.columns.stride * channels;
  const auto add = filters == 1 ? (from == 1 ? add_scaled<1, 1> : add_scaled<0, 1>)
                                : (from == 1 ? add_scaled<1, 0> : add_scaled<0, 0>);
  std::fill(a.output.begin(), a.output.end(), 0.0f);
  for (int i = 0; i < g.output.height; ++i) {
    float* const output_row = a.output.data() + i * g.output.width * filters;
    for (int u = 0; u < kernel_height; ++u) {
      const int row = i * g.rows.stride + u * g.rows.dilation - g.rows.pad_before;
      if (row < 0 || row >= g.input.height) continue;
      for (int v = 0; v < kernel_width; ++v) {
        const auto [first, last, origin] = reach(g.columns, v);
        if (first >= last) continue;
        const int column = first * g.columns.stride + origin;
        for (int c = 0; c < channels; ++c) {
          const float* values = a.input.data() + (row * g.input.width + column) * channels + c;
          const float* weights =
              a.kernel.data() + ((u * kernel_width + v) * channels + c) * filters;
          for (int f = 0; f < filters; ++f) {
            add(last - first, weights[f], values, from, output_row + first * filters + f, filters);
          }
        }
      }
    }
  }
  add_bias(g, a);
}

}  // namespace conv2d::kernels
