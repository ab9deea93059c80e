#include <algorithm>
#include <cstdlib>
#include <limits>

#include "conv2d/arguments.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/geometry.hpp"
#include "geometry/padding.hpp"
#include "layers/description.hpp"
#include "verdict/rules.hpp"

namespace conv2d {
namespace {

bool positive(const Pair& pair) { return pair.height > 0 && pair.width > 0; }

int clamped(std::int64_t value) {
  using Int = std::numeric_limits<int>;
  return static_cast<int>(std::clamp<std::int64_t>(value, Int::min(), Int::max()));
}

Pair dilation(const Layer& layer) {
  return takes(layer.type, Argument::kDilationRate) ? layer.dilation_rate : Pair{1, 1};
}
int groups(const Layer& layer) { return takes(layer.type, Argument::kGroups) ? layer.groups : 1; }

// What the layer asks for along the rows and along the columns.
struct Axes {
  AxisRequest rows;
  AxisRequest columns;
};
Axes axes(const Layer& layer, const Shape& input) {
  const Pair& kernel = window(layer);
  const Pair rate = dilation(layer);
  const auto output_padding = [&](int Pair::*axis) -> std::optional<std::int64_t> {
    if (!takes(layer.type, Argument::kOutputPadding) || !layer.output_padding) return std::nullopt;
    return *layer.output_padding.*axis;
  };
  return {
      {input.height, kernel.height, layer.strides.height, rate.height, layer.padding,
       layer.pads.top, layer.pads.bottom, output_padding(&Pair::height)},
      {input.width, kernel.width, layer.strides.width, rate.width, layer.padding, layer.pads.left,
       layer.pads.right, output_padding(&Pair::width)},
  };
}

AxisAnswer answer(const Layer& layer, const AxisRequest& a) {
  return scatters(layer.type) ? scatter(a) : gather(a);
}

// Whether sizes can be worked out at all, whatever Keras says of them.
bool has_sizes(const Layer& layer) {
  return positive(window(layer)) && positive(layer.strides) && positive(dilation(layer));
}

bool has_output(const Layer& layer, const Axes& a) {
  return answer(layer, a.rows).output > 0 && answer(layer, a.columns).output > 0;
}

// Whether there are values to compute once there are places for them.
bool has_channels(const Layer& layer, const Shape& input) {
  const int g = groups(layer);
  return g > 0 && layer.filters % g == 0 && input.channels % g == 0 &&
         output_channels(layer, input.channels) > 0;
}

// Negated rather than by abs(), which has no answer for the least int.
int size(int value) { return value < 0 ? -(value + 1) : value; }

// Of the arguments that the layer reads.
bool extents_within_limits(const Layer& layer, const Shape& input) {
  const auto has = [&](Argument argument) { return takes(layer.type, argument); };
  int most = std::max({largest(window(layer)), largest(layer.strides), largest(dilation(layer)),
                       groups(layer), input.height, input.width, input.channels});
  if (has(Argument::kFilters)) most = std::max(most, layer.filters);
  if (has(Argument::kDepthMultiplier)) most = std::max(most, layer.depth_multiplier);
  if (has(Argument::kOutputPadding) && layer.output_padding) {
    most = std::max({most, size(layer.output_padding->height), size(layer.output_padding->width)});
  }
  if (layer.padding == Padding::kExplicit) {
    const auto& [top, bottom, left, right] = layer.pads;
    most = std::max({most, size(top), size(bottom), size(left), size(right)});
  }
  return most <= kMaxExtent;
}

Axis axis(const Layer& layer, const AxisRequest& a) {
  const AxisAnswer answered = answer(layer, a);
  return {
      .input = static_cast<int>(a.input),
      .kernel = static_cast<int>(a.kernel),
      .stride = static_cast<int>(a.stride),
      .dilation = static_cast<int>(a.dilation),
      .effective_kernel = static_cast<int>(a.span()),
      .output = static_cast<int>(answered.output),
      .pad_before = static_cast<int>(answered.before),
      .pad_after = static_cast<int>(answered.after),
  };
}

bool arrays_within_limits(const Geometry& g) {
  return std::max({values(g.input), values(g.kernel), values(g.pointwise), values(g.depthwise),
                   values(g.output), values(padded_shape(g))}) <= kMaxValues;
}

// The sizes of a layer that has an output and whose extents are within the limits; none if its
// arrays or its work are not.
std::optional<Geometry> resolve_geometry(const Layer& layer, const Shape& input, const Axes& a) {
  Geometry g{
      .type = layer.type,
      .rows = axis(layer, a.rows),
      .columns = axis(layer, a.columns),
      .input = input,
      .kernel = kernel_shape(layer, input.channels),
      .depthwise = {0, 0, 0},
      .pointwise = pointwise_shape(layer, input.channels),
      .output = {},
      .groups = groups(layer),
      .padding_mode = layer.padding_mode,
      .padding_counts = is_pooling(layer.type) && (layer.padding == Padding::kExplicit ||
                                                   layer.padding_mode != PaddingMode::kZeros),
      .data_format = layer.data_format,
      .activation =
          takes(layer.type, Argument::kActivation) ? layer.activation : Activation::kLinear,
      .use_bias = takes(layer.type, Argument::kUseBias) && layer.use_bias,
  };
  const int channels = output_channels(layer, input.channels);
  g.output = {g.rows.output, g.columns.output, channels};
  if (is_separable(layer.type)) {
    g.depthwise = {g.rows.output, g.columns.output, g.pointwise.third};
  }
  if (!arrays_within_limits(g) || work(g) > kMaxMacs) return std::nullopt;
  g.parameters = values(g.kernel) + values(g.pointwise) + (g.use_bias ? channels : 0);
  g.macs = is_pooling(layer.type) ? 0 : work(g);
  return g;
}

}  // namespace

const Pair& window(const Layer& layer) {
  return is_pooling(layer.type) ? layer.pool_size : layer.kernel_size;
}

Pair effective_kernel(const Layer& layer) {
  const auto [rows, columns] = axes(layer, {});
  return {clamped(rows.span()), clamped(columns.span())};
}

KernelShape kernel_shape(const Layer& layer, int channels) {
  return layers::description(layer.type).kernel_shape(layer, channels);
}

KernelShape pointwise_shape(const Layer& layer, int channels) {
  if (!is_separable(layer.type)) return {0, 0, 0, 0};
  return {1, 1, clamped(std::int64_t{channels} * layer.depth_multiplier), layer.filters};
}

int output_channels(const Layer& layer, int channels) {
  return clamped(layers::description(layer.type).output_channels(layer, channels));
}

std::int64_t work(const Geometry& g) { return layers::description(g.type).work(g); }

Resolution resolve(const Layer& layer, const Shape& input) {
  Resolution resolution;
  const Axes a = axes(layer, input);
  const bool sized = has_sizes(layer);
  const bool outputs = sized && has_output(layer, a);
  if (const auto code = broken_rule(layer, input, outputs)) {
    resolution.refusal = {*code, layer, input};
  }
  if (!outputs || !has_channels(layer, input)) return resolution;
  if (extents_within_limits(layer, input)) {
    resolution.geometry = resolve_geometry(layer, input, a);
  }
  resolution.beyond_limits = !resolution.geometry;
  return resolution;
}

}  // namespace conv2d
