#include "kernels.hpp"

namespace conv2d::kernels {

void reference(const Geometry& g, const Operands& a) {
  const auto [kernel_height, kernel_width, channels, filters] = g.kernel;
  for (int i = 0; i < g.output.height; ++i) {
    for (int j = 0; j < g.output.width; ++j) {
      for (int f = 0; f < filters; ++f) {
        float sum = 0.0f;
        for (int u = 0; u < kernel_height; ++u) {
          const int row = i * g.rows.stride + u * g.rows.dilation - g.rows.pad_before;
          if (row < 0 || row >= g.input.height) continue;
          for (int v = 0; v < kernel_width; ++v) {
            const int column = j * g.columns.stride + v * g.columns.dilation - g.columns.pad_before;
            if (column < 0 || column >= g.input.width) continue;
            for (int c = 0; c < channels; ++c) {
              const int at = (row * g.input.width + column) * channels + c;
              const int tap = ((u * kernel_width + v) * channels + c) * filters + f;
              sum += a.input[at] * a.kernel[tap];
            }
          }
        }
        a.output[(i * g.output.width + j) * filters + f] = a.bias.empty() ? sum : sum + a.bias[f];
      }
    }
  }
}

}  // namespace conv2d::kernels
