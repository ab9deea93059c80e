// The last step that the kernels share.
#pragma once

#include "conv2d/forward.hpp"

namespace conv2d::kernels {

// Adds each filter's bias to its sums; nothing where the layer has none.
inline void add_bias(const Geometry& g, const Operands& a) {
  if (a.bias.empty()) return;
  for (int at = 0; at < g.output.height * g.output.width; ++at) {
    for (int f = 0; f < g.kernel.filters; ++f) a.output[at * g.kernel.filters + f] += a.bias[f];
  }
}

}  // namespace conv2d::kernels
