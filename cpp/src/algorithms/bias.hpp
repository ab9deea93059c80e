// The last step that the convolutions share.
#pragma once

#include "conv2d/forward.hpp"

namespace conv2d::algorithms {

// Adds each output channel's bias to its sums; nothing where the layer has none.
inline void add_bias(const Geometry& g, const Operands& a) {
  if (a.bias.empty()) return;
  const int channels = g.output.channels;
  for (int at = 0; at < g.output.height * g.output.width; ++at) {
    for (int f = 0; f < channels; ++f) a.output[at * channels + f] += a.bias[f];
  }
}

}  // namespace conv2d::algorithms
