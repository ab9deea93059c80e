// forward(): the layer itself, on memory the caller owns.
#pragma once

#include <cstddef>
#include <span>

#include "conv2d/geometry.hpp"

namespace conv2d {

// The arrays of one run. Their lengths must be those of the geometry's shapes; an array that the
// layer does not have is empty.
struct Operands {
  std::span<const float> input;      // HWC
  std::span<const float> kernel;     // in the layer's own layout, see KernelShape
  std::span<const float> pointwise;  // HWIO, 1 x 1
  std::span<const float> bias;       // one an output channel
  std::span<float> padded;           // room for the padded input, padded_shape() of it
  std::span<float> depthwise;        // HWC, overwritten: the first stage of SeparableConv2D
  std::span<float> output;           // HWC, overwritten
};

// The shape of the input with its padding around it where forward() has to lay it out first: with
// padding modes other than zeros, and where pooling counts padding. All zeros where it does not.
Shape padded_shape(const Geometry& geometry);

// Computes the layer. With x, w, b for input, kernel and bias, x 0 beyond the edge:
//   Conv2D           y[i, j, f] = b[f] + sum over u, v, c of
//                      x[i * sh + u * dh - top, j * sw + v * dw - left, g * (C / G) + c] *
//                      w[u, v, c, f], with g = f / (F / G)
//   DepthwiseConv2D  y[i, j, c * M + m] = b[c * M + m] + sum over u, v of x[..., c] * w[u, v, c, m]
//   SeparableConv2D  that without bias, then a 1 x 1 convolution with the bias
//   Conv2DTranspose  every x[i, j, c] * w[u, v, f, c] is added to
//                      y[i * sh + u * dh - top, j * sw + v * dw - left, f], then b[f]
//   pooling          the largest value under the window, or their mean; see padding_counts
// and last the activation. No kernel is flipped. Taps that fall on padding are left out of the sum.
// Sums run in float32 in the order u, v, c, the bias comes last, on every platform alike.
void forward(const Geometry& geometry, const Operands& operands);

}  // namespace conv2d
