// Conv2DTranspose: each input value puts a window into the output. HWOI kernel: filters, channels.
#include <array>

#include "algorithms/algorithms.hpp"
#include "layers/description.hpp"

namespace conv2d::layers {
namespace {

using enum Argument;

constexpr std::array kArguments{kFilters,       kKernelSize,        kStrides,        kPadding,
                                kOutputPadding, kDataFormat,        kDilationRate,   kActivation,
                                kUseBias,       kKernelInitializer, kBiasInitializer};

KernelShape kernel_shape(const Layer& layer, int channels) {
  return {layer.kernel_size.height, layer.kernel_size.width, layer.filters, channels};
}

std::int64_t output_channels(const Layer& layer, int) { return layer.filters; }

std::int64_t work(const Geometry& g) {
  return values(g.input) * g.kernel.height * g.kernel.width * g.output.channels;
}

std::string_view weights(const Geometry&) { return "kh * kw * F * C"; }

int joined(const Layer&, const KernelShape& kernel, int c, int f) { return f * kernel.fourth + c; }

}  // namespace

extern constinit const Description kConv2DTranspose{
    .arguments = kArguments,
    .scatters = true,
    .strides_or_dilation = true,
    .third = KernelAxis::kFilters,
    .fourth = KernelAxis::kChannels,
    .kernel_shape = kernel_shape,
    .output_channels = output_channels,
    .work = work,
    .weights = weights,
    .joined = joined,
    .run = algorithms::transpose,
    .taps = taps::scattered,
};

}  // namespace conv2d::layers
