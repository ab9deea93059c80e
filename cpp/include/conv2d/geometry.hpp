// resolve(): from a layer and an input shape to every size that follows from them.
#pragma once

#include <cstdint>
#include <optional>

#include "conv2d/facts.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/limits.hpp"
#include "conv2d/refusal.hpp"

namespace conv2d {

// What a layer does along one axis. Height and width never influence each other.
struct Axis {
  int input = 1;
  int kernel = 1;
  int stride = 1;
  int dilation = 1;
  int effective_kernel = 1;  // (kernel - 1) * dilation + 1
  int output = 1;
  // Top or left, and bottom or right: what is laid around the input; of a Conv2DTranspose what is
  // cut off the sum of its scattered windows.
  int pad_before = 0;
  int pad_after = 0;
  bool operator==(const Axis&) const = default;
};

// Everything forward() needs to run, and everything a page can tell about it beforehand.
struct Geometry {
  LayerType type = LayerType::kConv2D;
  Axis rows;
  Axis columns;
  Shape input;
  KernelShape kernel;     // the depthwise one of SeparableConv2D; zeros for pooling
  Shape depthwise;        // what is between the two stages of SeparableConv2D; else zeros
  KernelShape pointwise;  // of SeparableConv2D; else zeros
  Shape output;
  int groups = 1;
  PaddingMode padding_mode = PaddingMode::kZeros;
  // Of pooling: whether padding takes part like any other value, as after ZeroPadding2D, instead of
  // never winning a maximum and being left out of a mean.
  bool padding_counts = false;
  DataFormat data_format = DataFormat::kChannelsLast;
  Activation activation = Activation::kLinear;
  bool use_bias = false;
  std::int64_t parameters = 0;  // kernel weights, and one bias an output channel if there is one
  // Multiply-accumulates for one sample, those on padding included, before any cropping; 0 for
  // pooling, which multiplies nothing.
  std::int64_t macs = 0;
  bool operator==(const Geometry&) const = default;
};

// The padding on the four sides.
inline Pads pads(const Geometry& g) {
  return {g.rows.pad_before, g.rows.pad_after, g.columns.pad_before, g.columns.pad_after};
}

// Whether what stands in the padding takes part like any other value.
inline bool padding_counts(const Geometry& g) { return !is_pooling(g.type) || g.padding_counts; }

// The verdict on a layer. Geometry and refusal are independent: strides with dilation is computed
// although Keras refuses it, so both may be present; an output without cells leaves only the
// refusal. A run larger than the limits (limits.hpp) has no geometry either: Keras may try it, this
// program will not.
struct Resolution {
  std::optional<Geometry> geometry;
  std::optional<Refusal> refusal;
  bool beyond_limits = false;
};

// Judges `layer` on an input of shape `input` (each size at least 1), in Keras's order of checks.
// With n, k, s, ek, o for the input, kernel, stride, effective kernel and output along an axis:
//   valid: o = floor((n - ek) / s) + 1, none if ek > n
//   same:  o = ceil(n / s), total padding = max(0, (o - 1) * s + ek - n), half of it, rounded down,
//          before and the rest after
//   explicit: as valid, on the padded input
// Conv2DTranspose, with op for the output_padding:
//   valid: o = (n - 1) * s + max(ek, s), or + ek + op if op is given
//   same:  o = n * s, or (n - 1) * s + ek mod 2 + op if op is given; cut off are the pads
//          by which a convolution would lead from o to n
//   explicit: o = (n - 1) * s + ek + op - pads
// Source: TensorFlow's GetWindowedOutputSizeVerbose, Keras's compute_conv_output_shape and
// compute_conv_transpose_output_shape.
Resolution resolve(const Layer& layer, const Shape& input);

// The values that a run looks at, each with its weight if it has one: multiply-accumulates, or for
// pooling what its windows hold.
std::int64_t work(const Geometry& geometry);

// The window that moves over the input: kernel_size, or pool_size.
const Pair& window(const Layer& layer);

// The values that the window spans on each axis, (k - 1) * d + 1, whether or not there is an
// output. Beyond the range of int, the nearest int.
Pair effective_kernel(const Layer& layer);

// The kernel's shape that `layer` builds for an input with that many channels, and that of the
// pointwise kernel of a SeparableConv2D; zeros where the layer has none. Where groups do not divide
// the channels, what remains of the division is left out.
KernelShape kernel_shape(const Layer& layer, int channels);
KernelShape pointwise_shape(const Layer& layer, int channels);

// The channels of the output, of which each has a bias. Saturates at the range of int.
int output_channels(const Layer& layer, int channels);

}  // namespace conv2d
