// Which arguments each layer of Keras has.
#pragma once

#include <span>

#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

// All that Keras's signatures hold, apart from what every layer takes (name, dtype, ...).
enum class Argument {
  kFilters,
  kKernelSize,
  kPoolSize,
  kStrides,
  kPadding,
  kOutputPadding,
  kDepthMultiplier,
  kDataFormat,
  kDilationRate,
  kGroups,
  kActivation,
  kUseBias,
  kKernelInitializer,
  kDepthwiseInitializer,
  kPointwiseInitializer,
  kBiasInitializer,
};
template <>
struct Names<Argument> {
  static constexpr auto kType = "Argument";
  static constexpr auto kList = name_list(
      "filters", "kernel_size", "pool_size", "strides", "padding", "output_padding",
      "depth_multiplier", "data_format", "dilation_rate", "groups", "activation", "use_bias",
      "kernel_initializer", "depthwise_initializer", "pointwise_initializer", "bias_initializer");
};

// The arguments of a layer in the order of its signature in Keras 3.15. Regularizers and
// constraints are left out: they act on training, never on the forward pass.
std::span<const Argument> arguments(LayerType type);

bool takes(LayerType type, Argument argument);

}  // namespace conv2d
