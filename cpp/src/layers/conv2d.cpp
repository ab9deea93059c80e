// Conv2D: each filter sees all channels of its group. HWIO kernel: channels of a group, filters.
#include <array>

#include "algorithms/algorithms.hpp"
#include "layers/description.hpp"

namespace conv2d::layers {
namespace {

using enum Argument;

constexpr std::array kArguments{kFilters,    kKernelSize,        kStrides,        kPadding,
                                kDataFormat, kDilationRate,      kGroups,         kActivation,
                                kUseBias,    kKernelInitializer, kBiasInitializer};

KernelShape kernel_shape(const Layer& layer, int channels) {
  const auto& [height, width] = layer.kernel_size;
  return {height, width, layer.groups > 0 ? channels / layer.groups : 0, layer.filters};
}

std::int64_t output_channels(const Layer& layer, int) { return layer.filters; }

std::int64_t work(const Geometry& g) {
  return values(g.output) * g.kernel.height * g.kernel.width * g.kernel.third;
}

std::string_view weights(const Geometry& g) {
  return g.groups == 1 ? "kh * kw * C * F" : "kh * kw * ( C / G ) * F";
}

int joined(const Layer& layer, const KernelShape& kernel, int c, int f) {
  const int group = f / (layer.filters / layer.groups);
  return c / kernel.third == group ? c % kernel.third * kernel.fourth + f : kNotJoined;
}

}  // namespace

extern constinit const Description kConv2D{
    .arguments = kArguments,
    .strides_or_dilation = true,
    .third = KernelAxis::kChannelsOfGroup,
    .fourth = KernelAxis::kFilters,
    .kernel_shape = kernel_shape,
    .output_channels = output_channels,
    .work = work,
    .weights = weights,
    .joined = joined,
    .run = algorithms::convolve,
    .taps = taps::of_group,
};

}  // namespace conv2d::layers
