// All layers, each of which is described in a file of its own.
#include <algorithm>
#include <array>
#include <cstddef>

#include "layers/description.hpp"

namespace conv2d::layers {

extern const Description kConv2D;
extern const Description kDepthwiseConv2D;
extern const Description kSeparableConv2D;
extern const Description kConv2DTranspose;
extern const Description kMaxPooling2D;
extern const Description kAveragePooling2D;

namespace {

// In the order of LayerType.
constexpr std::array kTable{&kConv2D,          &kDepthwiseConv2D, &kSeparableConv2D,
                            &kConv2DTranspose, &kMaxPooling2D,    &kAveragePooling2D};
static_assert(kTable.size() == Names<LayerType>::kList.size());

}  // namespace

const Description& description(LayerType type) { return *kTable[static_cast<std::size_t>(type)]; }

}  // namespace conv2d::layers

namespace conv2d {

std::span<const Argument> arguments(LayerType type) { return layers::description(type).arguments; }

bool takes(LayerType type, Argument argument) {
  const auto list = arguments(type);
  return std::find(list.begin(), list.end(), argument) != list.end();
}

KernelAxes kernel_axes(const Layer& layer) {
  const layers::Description& d = layers::description(layer.type);
  // A single group has all channels.
  const bool grouped = layer.groups != 1 || d.third != KernelAxis::kChannelsOfGroup;
  return {KernelAxis::kHeight, KernelAxis::kWidth, grouped ? d.third : KernelAxis::kChannels,
          d.fourth};
}

Pooling pooling(LayerType type) { return layers::description(type).pooling; }

bool scatters(LayerType type) { return layers::description(type).scatters; }

bool strides_or_dilation(LayerType type) { return layers::description(type).strides_or_dilation; }

bool is_depthwise(LayerType type) { return takes(type, Argument::kDepthMultiplier); }

bool is_separable(LayerType type) { return layers::description(type).separable; }

}  // namespace conv2d
