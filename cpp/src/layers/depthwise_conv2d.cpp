// DepthwiseConv2D: each channel by itself, depth_multiplier times. HWCM kernel.
#include <array>

#include "algorithms/algorithms.hpp"
#include "layers/depthwise.hpp"

namespace conv2d::layers {
namespace {

using enum Argument;

constexpr std::array kArguments{
    kKernelSize,   kStrides,    kPadding, kDepthMultiplier,      kDataFormat,
    kDilationRate, kActivation, kUseBias, kDepthwiseInitializer, kBiasInitializer};

std::int64_t work(const Geometry& g) { return values(g.output) * g.kernel.height * g.kernel.width; }

std::string_view weights(const Geometry&) { return "kh * kw * C * M"; }

}  // namespace

extern constinit const Description kDepthwiseConv2D{
    .arguments = kArguments,
    .third = KernelAxis::kChannels,
    .fourth = KernelAxis::kDepthMultiplier,
    .kernel_shape = depthwise::kernel_shape,
    .output_channels = depthwise::channels,
    .work = work,
    .weights = weights,
    .joined = depthwise::joined,
    .run = algorithms::convolve_depthwise,
    .taps = taps::of_channel,
};

}  // namespace conv2d::layers
