#include "conv2d/geometry.hpp"

#include <algorithm>
#include <limits>

namespace conv2d {
namespace {

bool positive(const Pair& pair) { return pair.height > 0 && pair.width > 0; }
int largest(const Pair& pair) { return std::max(pair.height, pair.width); }

// In 64 bits, since nothing bounds the dilation that a link may ask for.
std::int64_t span(int kernel, int dilation) { return (std::int64_t{kernel} - 1) * dilation + 1; }

bool fits(const Layer& layer, const Shape& input) {
  return span(layer.kernel_size.height, layer.dilation_rate.height) <= input.height &&
         span(layer.kernel_size.width, layer.dilation_rate.width) <= input.width;
}

// The first rule of Keras that is broken, in the order in which the constructor, then build()
// check.
std::optional<RefusalCode> broken_rule(const Layer& layer, const Shape& input) {
  if (!positive(layer.kernel_size)) return RefusalCode::kKernelSize;
  if (!positive(layer.strides)) return RefusalCode::kStrides;
  if (!positive(layer.dilation_rate)) return RefusalCode::kDilationRate;
  if (layer.filters <= 0) return RefusalCode::kFilters;
  if (largest(layer.strides) > 1 && largest(layer.dilation_rate) > 1) {
    return RefusalCode::kStridesWithDilation;
  }
  if (layer.padding == Padding::kValid && !fits(layer, input)) return RefusalCode::kOutputSize;
  return std::nullopt;
}

// Whether there is an output at all, whatever Keras says of it.
bool computable(const Layer& layer, const Shape& input) {
  return positive(layer.kernel_size) && positive(layer.strides) && positive(layer.dilation_rate) &&
         layer.filters > 0 && (layer.padding == Padding::kSame || fits(layer, input));
}

bool extents_within_limits(const Layer& layer, const Shape& input) {
  return std::max({largest(layer.kernel_size), largest(layer.strides), largest(layer.dilation_rate),
                   layer.filters, input.height, input.width, input.channels}) <= kMaxExtent;
}

// The sizes along one axis of a layer that is computable and within the limits.
Axis resolve_axis(int input, int kernel, int stride, int dilation, Padding padding) {
  const int effective = static_cast<int>(span(kernel, dilation));
  const bool same = padding == Padding::kSame;
  const int output = (same ? input - 1 : input - effective) / stride + 1;
  const int pads = same ? std::max(0, (output - 1) * stride + effective - input) : 0;
  return {
      .input = input,
      .kernel = kernel,
      .stride = stride,
      .dilation = dilation,
      .effective_kernel = effective,
      .output = output,
      .pad_before = pads / 2,
      .pad_after = pads - pads / 2,
  };
}

// The sizes of a layer that is computable and whose extents are within the limits; none if its
// arrays or its work are not.
std::optional<Geometry> resolve_geometry(const Layer& layer, const Shape& input) {
  const auto rows = resolve_axis(input.height, layer.kernel_size.height, layer.strides.height,
                                 layer.dilation_rate.height, layer.padding);
  const auto columns = resolve_axis(input.width, layer.kernel_size.width, layer.strides.width,
                                    layer.dilation_rate.width, layer.padding);
  const KernelShape kernel = kernel_shape(layer, input.channels);
  const Shape output{rows.output, columns.output, layer.filters};
  if (std::max({values(input), values(kernel), values(output)}) > kMaxValues) return std::nullopt;
  // An output value takes one multiply-accumulate a tap: as many as a filter has weights.
  const std::int64_t macs = values(output) * (values(kernel) / layer.filters);
  if (macs > kMaxMacs) return std::nullopt;
  return Geometry{
      .rows = rows,
      .columns = columns,
      .input = input,
      .kernel = kernel,
      .output = output,
      .use_bias = layer.use_bias,
      .parameters = values(kernel) + (layer.use_bias ? layer.filters : 0),
      .macs = macs,
  };
}

}  // namespace

Pair effective_kernel(const Layer& layer) {
  const auto clamped = [](std::int64_t values) {
    using Int = std::numeric_limits<int>;
    return static_cast<int>(std::clamp<std::int64_t>(values, Int::min(), Int::max()));
  };
  return {clamped(span(layer.kernel_size.height, layer.dilation_rate.height)),
          clamped(span(layer.kernel_size.width, layer.dilation_rate.width))};
}

KernelShape kernel_shape(const Layer& layer, int channels) {
  return {layer.kernel_size.height, layer.kernel_size.width, channels, layer.filters};
}

Resolution resolve(const Layer& layer, const Shape& input) {
  Resolution resolution;
  if (const auto code = broken_rule(layer, input)) resolution.refusal = {*code, layer, input};
  if (!computable(layer, input)) return resolution;
  if (extents_within_limits(layer, input)) resolution.geometry = resolve_geometry(layer, input);
  resolution.beyond_limits = !resolution.geometry;
  return resolution;
}

}  // namespace conv2d
