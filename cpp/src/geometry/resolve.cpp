#include <algorithm>
#include <cstdlib>
#include <limits>

#include "conv2d/arguments.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/geometry.hpp"
#include "verdict/rules.hpp"

namespace conv2d {
namespace {

bool positive(const Pair& pair) { return pair.height > 0 && pair.width > 0; }
int largest(const Pair& pair) { return std::max(pair.height, pair.width); }

int clamped(std::int64_t value) {
  using Int = std::numeric_limits<int>;
  return static_cast<int>(std::clamp<std::int64_t>(value, Int::min(), Int::max()));
}

Pair dilation(const Layer& layer) {
  return takes(layer.type, Argument::kDilationRate) ? layer.dilation_rate : Pair{1, 1};
}
int groups(const Layer& layer) { return takes(layer.type, Argument::kGroups) ? layer.groups : 1; }

// What a layer is given for one axis. In 64 bits, since nothing bounds what a link may ask for.
struct AxisRequest {
  LayerType type;
  std::int64_t input;
  std::int64_t kernel;
  std::int64_t stride;
  std::int64_t dilation;
  Padding padding;
  std::int64_t before;  // explicit pads
  std::int64_t after;
  std::optional<std::int64_t> output_padding;

  std::int64_t span() const { return (kernel - 1) * dilation + 1; }
};

struct AxisAnswer {
  std::int64_t output;
  std::int64_t before;
  std::int64_t after;
};

AxisAnswer halved(std::int64_t output, std::int64_t pads) {
  return {output, pads / 2, pads - pads / 2};
}

// The windows at which a kernel stands on the input, on which it may lie in part.
AxisAnswer gather(const AxisRequest& a) {
  const std::int64_t span = a.span();
  if (a.padding == Padding::kSame) {
    const std::int64_t output = (a.input - 1) / a.stride + 1;
    return halved(output, std::max<std::int64_t>(0, (output - 1) * a.stride + span - a.input));
  }
  const bool given = a.padding == Padding::kExplicit;
  const std::int64_t before = given ? a.before : 0;
  const std::int64_t after = given ? a.after : 0;
  const std::int64_t room = a.input + before + after - span;
  return {room < 0 ? 0 : room / a.stride + 1, before, after};
}

// The other way round: each input value puts a window into the output.
AxisAnswer scatter(const AxisRequest& a) {
  const std::int64_t span = a.span();
  const std::int64_t start = (a.input - 1) * a.stride;
  const std::int64_t more = a.output_padding.value_or(0);
  switch (a.padding) {
    case Padding::kValid:
      return {start + (a.output_padding ? span + more : std::max(span, a.stride)), 0, 0};
    case Padding::kSame: {
      const std::int64_t output = start + (a.output_padding ? span % 2 + more : a.stride);
      return halved(output, std::max<std::int64_t>(0, start + span - output));
    }
    case Padding::kExplicit:
      return {start + span + more - a.before - a.after, a.before, a.after};
  }
  return {};
}

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
      {layer.type, input.height, kernel.height, layer.strides.height, rate.height, layer.padding,
       layer.pads.top, layer.pads.bottom, output_padding(&Pair::height)},
      {layer.type, input.width, kernel.width, layer.strides.width, rate.width, layer.padding,
       layer.pads.left, layer.pads.right, output_padding(&Pair::width)},
  };
}

AxisAnswer answer(const AxisRequest& a) {
  return a.type == LayerType::kConv2DTranspose ? scatter(a) : gather(a);
}

// Whether sizes can be worked out at all, whatever Keras says of them.
bool has_sizes(const Layer& layer) {
  return positive(window(layer)) && positive(layer.strides) && positive(dilation(layer));
}

bool has_output(const Axes& a) { return answer(a.rows).output > 0 && answer(a.columns).output > 0; }

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

Axis axis(const AxisRequest& a) {
  const AxisAnswer answered = answer(a);
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
      .rows = axis(a.rows),
      .columns = axis(a.columns),
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
  if (layer.type == LayerType::kSeparableConv2D) {
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
  const auto& [height, width] = layer.kernel_size;
  switch (layer.type) {
    case LayerType::kConv2D:
      return {height, width, layer.groups > 0 ? channels / layer.groups : 0, layer.filters};
    case LayerType::kDepthwiseConv2D:
    case LayerType::kSeparableConv2D:
      return {height, width, channels, layer.depth_multiplier};
    case LayerType::kConv2DTranspose:
      return {height, width, layer.filters, channels};
    case LayerType::kMaxPooling2D:
    case LayerType::kAveragePooling2D:
      break;
  }
  return {0, 0, 0, 0};
}

KernelShape pointwise_shape(const Layer& layer, int channels) {
  if (layer.type != LayerType::kSeparableConv2D) return {0, 0, 0, 0};
  return {1, 1, clamped(std::int64_t{channels} * layer.depth_multiplier), layer.filters};
}

int output_channels(const Layer& layer, int channels) {
  if (is_pooling(layer.type)) return channels;
  if (layer.type == LayerType::kDepthwiseConv2D) {
    return clamped(std::int64_t{channels} * layer.depth_multiplier);
  }
  // Without a first stage, the second one has nothing to work on.
  if (layer.type == LayerType::kSeparableConv2D && layer.depth_multiplier <= 0) return 0;
  return layer.filters;
}

std::int64_t work(const Geometry& g) {
  const std::int64_t taps = std::int64_t{g.rows.kernel} * g.columns.kernel;
  const std::int64_t pixels = std::int64_t{g.output.height} * g.output.width;
  switch (g.type) {
    case LayerType::kConv2D:
      return values(g.output) * taps * g.kernel.third;
    case LayerType::kSeparableConv2D:
      return pixels * (taps + g.output.channels) * g.depthwise.channels;
    case LayerType::kConv2DTranspose:
      return values(g.input) * taps * g.output.channels;
    default:
      return values(g.output) * taps;
  }
}

Resolution resolve(const Layer& layer, const Shape& input) {
  Resolution resolution;
  const Axes a = axes(layer, input);
  const bool sized = has_sizes(layer);
  const bool outputs = sized && has_output(a);
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
