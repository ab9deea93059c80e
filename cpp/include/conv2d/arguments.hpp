// Which arguments each layer of Keras has.
#pragma once

#include <span>

#include "conv2d/layer.hpp"

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

// The arguments of a layer in the order of its signature in Keras 3.15. Regularizers and
// constraints are left out: they act on training, never on the forward pass.
std::span<const Argument> arguments(LayerType type);

bool takes(LayerType type, Argument argument);

}  // namespace conv2d
