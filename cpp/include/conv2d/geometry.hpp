// resolve(): from a layer and an input shape to every size that follows from them.
#pragma once

#include <cstdint>
#include <optional>

#include "conv2d/layer.hpp"
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
  int pad_before = 0;  // top or left
  int pad_after = 0;   // bottom or right; takes the extra one when the total is odd
  bool operator==(const Axis&) const = default;
};

// Everything forward() needs to run, and everything a page can tell about it beforehand.
struct Geometry {
  Axis rows;
  Axis columns;
  Shape input;
  KernelShape kernel;
  Shape output;
  bool use_bias = false;
  std::int64_t parameters = 0;  // kernel weights, and one bias a filter if there is one
  std::int64_t macs = 0;        // multiply-accumulates for one sample, those on padding included
};

// The verdict on a layer. Geometry and refusal are independent: strides with dilation is computed
// although Keras refuses it, so both may be present; an output without cells leaves only the
// refusal. A run larger than the limits below has no geometry either: Keras may try it, this
// program will not.
struct Resolution {
  std::optional<Geometry> geometry;
  std::optional<Refusal> refusal;
  bool beyond_limits = false;
};

// The most one run may cost, so that no link can hang or exhaust a page: the largest single size or
// argument, the values of any one array (input, kernel, output: 16 MiB as float32), and the work.
inline constexpr int kMaxExtent = 1 << 12;
inline constexpr std::int64_t kMaxValues = std::int64_t{1} << 22;
inline constexpr std::int64_t kMaxMacs = std::int64_t{1} << 28;

// Judges `layer` on an input of shape `input` (each size at least 1), in Keras's order of checks.
//   valid: output = floor((n - ek) / s) + 1, none if ek > n
//   same:  output = ceil(n / s), total padding = max(0, (output - 1) * s + ek - n), half of it,
//          rounded down, before and the rest after
// Source: TensorFlow's GetWindowedOutputSizeVerbose and Keras's compute_conv_output_shape.
Resolution resolve(const Layer& layer, const Shape& input);

// The values that the kernel spans on each axis, (k - 1) * d + 1, whether or not there is an
// output. Beyond the range of int, the nearest int.
Pair effective_kernel(const Layer& layer);

// The kernel's shape that `layer` builds for an input with that many channels.
KernelShape kernel_shape(const Layer& layer, int channels);

}  // namespace conv2d
