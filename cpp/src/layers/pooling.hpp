// What the pooling layers have in common: no weights, and each channel by itself.
#pragma once

#include <array>

#include "algorithms/pooling.hpp"
#include "layers/description.hpp"

namespace conv2d::layers::pools {

inline constexpr std::array kArguments{Argument::kPoolSize, Argument::kStrides, Argument::kPadding,
                                       Argument::kDataFormat};

inline KernelShape kernel_shape(const Layer&, int) { return {0, 0, 0, 0}; }
inline std::int64_t output_channels(const Layer&, int channels) { return channels; }
inline std::int64_t work(const Geometry& g) {
  return values(g.output) * g.rows.kernel * g.columns.kernel;
}
inline std::string_view weights(const Geometry&) { return {}; }
inline int joined(const Layer&, const KernelShape&, int channel, int output) {
  return channel == output ? 0 : kNotJoined;
}

// The layer that makes one value of a window's by that rule.
template <typename Rule>
constexpr Description described(Pooling pooling) {
  return {
      .arguments = kArguments,
      .pooling = pooling,
      .fold = &kFoldOf<Rule>,
      .kernel_shape = kernel_shape,
      .output_channels = output_channels,
      .work = work,
      .weights = weights,
      .joined = joined,
      .run = algorithms::pool<Rule>,
      .taps = taps::pooled,
  };
}

}  // namespace conv2d::layers::pools
