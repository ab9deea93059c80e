// forward(): the convolution itself, on memory the caller owns.
#pragma once

#include <span>

#include "conv2d/geometry.hpp"

namespace conv2d {

// The arrays of one run. Their lengths must be those of the geometry's shapes.
struct Operands {
  std::span<const float> input;   // HWC
  std::span<const float> kernel;  // HWIO
  std::span<const float> bias;    // one a filter; empty if the layer has none
  std::span<float> output;        // HWC, overwritten
};

// output[i, j, f] = bias[f] + sum over u, v, c of
//   input[i * sh + u * dh - pad_top, j * sw + v * dw - pad_left, c] * kernel[u, v, c, f]
// Cross-correlation: the kernel is not flipped. Taps that fall on padding are left out of the sum.
// The sum runs in float32 in the order u, v, c, and the bias comes last, on every platform alike.
void forward(const Geometry& geometry, const Operands& operands);

}  // namespace conv2d
