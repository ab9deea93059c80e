#include "conv2d/connections.hpp"

#include <cstddef>

#include "conv2d/geometry.hpp"
#include "layers/description.hpp"

namespace conv2d {
namespace {

// Whether each output channel belongs to one group, and each input channel too.
bool divides(const Layer& layer, int channels) {
  if (!takes(layer.type, Argument::kGroups)) return true;
  return layer.groups > 0 && layer.filters % layer.groups == 0 && channels % layer.groups == 0;
}

}  // namespace

std::vector<int> connections(const Layer& layer, int channels) {
  const KernelShape kernel = kernel_shape(layer, channels);
  const int outputs = is_separable(layer.type) ? pointwise_shape(layer, channels).third
                                               : output_channels(layer, channels);
  const std::int64_t pairs = std::int64_t{channels} * outputs;
  if (channels < 1 || outputs < 1 || pairs > kMaxConnections || !divides(layer, channels)) {
    return {};
  }
  const auto joined = layers::description(layer.type).joined;
  std::vector<int> result;
  result.reserve(static_cast<std::size_t>(pairs));
  for (int c = 0; c < channels; ++c) {
    for (int f = 0; f < outputs; ++f) result.push_back(joined(layer, kernel, c, f));
  }
  return result;
}

}  // namespace conv2d
