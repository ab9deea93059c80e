// What a layer is like, whatever its arguments are: for those who show it or write it down
// elsewhere. Each layer says it of itself, in a file of its own under cpp/src/layers.
#pragma once

#include <array>

#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

// What a layer takes of the values under its window.
enum class Pooling {
  kNone,     // their products with weights, added up
  kLargest,  // the largest of them
  kMean,     // their mean
};
template <>
struct Names<Pooling> {
  static constexpr auto kType = "Pooling";
  static constexpr auto kList = name_list("none", "largest", "mean");
};

// What an axis of a kernel counts.
enum class KernelAxis {
  kHeight,
  kWidth,
  kChannels,
  kChannelsOfGroup,  // of the input, C / groups
  kFilters,
  kDepthMultiplier,
  kDepthwiseChannels,  // what the first stage of a SeparableConv2D puts out
};
template <>
struct Names<KernelAxis> {
  static constexpr auto kType = "KernelAxis";
  static constexpr auto kList = name_list("height", "width", "channels", "channels_of_group",
                                          "filters", "depth_multiplier", "depthwise_channels");
};
using KernelAxes = std::array<KernelAxis, 4>;

// The axes of a pointwise kernel, which is that of a 1 x 1 Conv2D.
inline constexpr KernelAxes kPointwiseAxes{KernelAxis::kHeight, KernelAxis::kWidth,
                                           KernelAxis::kDepthwiseChannels, KernelAxis::kFilters};

// The axes of the layer's kernel, of SeparableConv2D of its depthwise one; means nothing for
// pooling.
KernelAxes kernel_axes(const Layer& layer);

Pooling pooling(LayerType type);
inline bool is_pooling(LayerType type) { return pooling(type) != Pooling::kNone; }

// Whether each input value puts a window into the output, instead of each output value being made
// of a window on the input.
bool scatters(LayerType type);

// Whether Keras refuses strides > 1 together with dilation_rate > 1, even on different axes.
bool strides_or_dilation(LayerType type);

// Whether the first kernel sees each channel by itself.
bool is_depthwise(LayerType type);

// Whether a pointwise kernel follows the first one.
bool is_separable(LayerType type);

}  // namespace conv2d
