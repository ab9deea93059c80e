// SeparableConv2D: a DepthwiseConv2D without bias, then a 1 x 1 Conv2D. HWCM and HWIO kernels.
#include <array>

#include "algorithms/algorithms.hpp"
#include "layers/depthwise.hpp"

namespace conv2d::layers {
namespace {

using enum Argument;

constexpr std::array kArguments{kFilters,
                                kKernelSize,
                                kStrides,
                                kPadding,
                                kDataFormat,
                                kDilationRate,
                                kDepthMultiplier,
                                kActivation,
                                kUseBias,
                                kDepthwiseInitializer,
                                kPointwiseInitializer,
                                kBiasInitializer};

// Without a first stage, the second one has nothing to work on.
std::int64_t output_channels(const Layer& layer, int) {
  return layer.depth_multiplier > 0 ? layer.filters : 0;
}

std::int64_t work(const Geometry& g) {
  const std::int64_t taps = std::int64_t{g.kernel.height} * g.kernel.width;
  return values(g.depthwise) * (taps + g.output.channels);
}

std::string_view weights(const Geometry&) { return "kh * kw * C * M"; }

}  // namespace

extern constinit const Description kSeparableConv2D{
    .arguments = kArguments,
    .separable = true,
    .third = KernelAxis::kChannels,
    .fourth = KernelAxis::kDepthMultiplier,
    .kernel_shape = depthwise::kernel_shape,
    .output_channels = output_channels,
    .work = work,
    .weights = weights,
    .pointwise_weights = "C * M * F",
    .joined = depthwise::joined,
    .run = algorithms::convolve_separable,
};

}  // namespace conv2d::layers
