// What the layers with a depthwise kernel have in common: channel c leads to the channels
// c * depth_multiplier to (c + 1) * depth_multiplier - 1.
#pragma once

#include "layers/description.hpp"

namespace conv2d::layers::depthwise {

inline KernelShape kernel_shape(const Layer& layer, int channels) {
  return {layer.kernel_size.height, layer.kernel_size.width, channels, layer.depth_multiplier};
}

inline std::int64_t channels(const Layer& layer, int channels) {
  return std::int64_t{channels} * layer.depth_multiplier;
}

inline int joined(const Layer&, const KernelShape& kernel, int channel, int output) {
  return output / kernel.fourth == channel ? output : kNotJoined;
}

}  // namespace conv2d::layers::depthwise
