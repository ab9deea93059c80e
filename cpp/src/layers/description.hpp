// What a layer says of itself. One of these stands in each file of this folder, and table.cpp lists
// them all; everything else asks here instead of comparing types.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "conv2d/arguments.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/geometry.hpp"
#include "geometry/taps_in_order.hpp"
#include "layers/fold.hpp"

namespace conv2d {

struct Operands;

namespace layers {

// No weights between two channels.
inline constexpr int kNotJoined = -1;

struct Description {
  // In the order of Keras's signature.
  std::span<const Argument> arguments;

  // Gathers if false: an axis has ceil or floor of n / s windows, which lie on the input. Else each
  // of the n input values puts a window into the output. Both rules are in geometry/padding.cpp.
  bool scatters = false;
  // Keras refuses strides > 1 together with dilation_rate > 1.
  bool strides_or_dilation = false;
  bool separable = false;

  // Of pooling: how it makes one value of those under the window; else nothing.
  Pooling pooling = Pooling::kNone;
  const Fold* fold = nullptr;

  // The last two axes of the kernel, and its shape for an input of that many channels; zeros
  // without a kernel.
  KernelAxis third = KernelAxis::kChannels;
  KernelAxis fourth = KernelAxis::kFilters;
  KernelShape (*kernel_shape)(const Layer&, int channels);
  std::int64_t (*output_channels)(const Layer&, int channels);

  // The values that a run looks at, each with its weight if it has one.
  std::int64_t (*work)(const Geometry&);

  // The numbers of weights in formulas of cost.hpp: of the kernel, and of the pointwise one.
  std::string_view (*weights)(const Geometry&);
  std::string_view pointwise_weights = {};

  // Where in the kernel's last two axes, as third * fourth's size + fourth, the weights between an
  // input channel and an output channel of the first stage lie, or kNotJoined.
  int (*joined)(const Layer&, const KernelShape&, int channel, int output);

  // The algorithm that computes it, and what each output value is made of; of SeparableConv2D, the
  // stages say that.
  void (*run)(const Geometry&, const Operands&);
  taps::TapsOf* taps = nullptr;
};

const Description& description(LayerType type);

}  // namespace layers
}  // namespace conv2d
