#include <cstddef>

#include "conv2d/explain.hpp"
#include "conv2d/geometry.hpp"

namespace conv2d {
namespace {

constexpr int kNone = -1;

// The weights between input channel c and output channel f.
int connection(const Layer& layer, const KernelShape& kernel, int c, int f) {
  switch (layer.type) {
    case LayerType::kConv2D: {
      const int group = f / (layer.filters / layer.groups);
      return c / kernel.third == group ? c % kernel.third * kernel.fourth + f : kNone;
    }
    case LayerType::kDepthwiseConv2D:
    case LayerType::kSeparableConv2D:
      return f / kernel.fourth == c ? f : kNone;
    case LayerType::kConv2DTranspose:
      return f * kernel.fourth + c;
    case LayerType::kMaxPooling2D:
    case LayerType::kAveragePooling2D:
      break;
  }
  return c == f ? 0 : kNone;
}

// Whether each output channel belongs to one group, and each input channel too.
bool divides(const Layer& layer, int channels) {
  if (layer.type != LayerType::kConv2D) return true;
  return layer.groups > 0 && layer.filters % layer.groups == 0 && channels % layer.groups == 0;
}

}  // namespace

std::vector<int> connections(const Layer& layer, int channels) {
  const KernelShape kernel = kernel_shape(layer, channels);
  const int outputs = layer.type == LayerType::kSeparableConv2D
                          ? pointwise_shape(layer, channels).third
                          : output_channels(layer, channels);
  const std::int64_t pairs = std::int64_t{channels} * outputs;
  if (channels < 1 || outputs < 1 || pairs > kMaxConnections || !divides(layer, channels)) {
    return {};
  }
  std::vector<int> result;
  result.reserve(static_cast<std::size_t>(pairs));
  for (int c = 0; c < channels; ++c) {
    for (int f = 0; f < outputs; ++f) result.push_back(connection(layer, kernel, c, f));
  }
  return result;
}

}  // namespace conv2d
