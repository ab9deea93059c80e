#include "conv2d/frame.hpp"

#include "conv2d/keras.hpp"
#include "conv2d/measure.hpp"

namespace conv2d {
namespace {

Measured measured(std::span<const float> values, int planes) {
  Measured m{values, 0, 0, {}, {}};
  if (values.empty()) return m;
  const Range all = ranges(values, planes, m.lows, m.highs);
  m.low = all.low;
  m.high = all.high;
  m.whole = all.whole;
  return m;
}

// What need not be said again is kept, and stands without values.
std::span<const float> unless_same(bool same, FrameArray array, const std::vector<float>& values,
                                   std::vector<FrameArray>& kept) {
  if (!same || values.empty()) return values;
  kept.push_back(array);
  return {};
}

Tensor tensor(const Shape& shape, std::span<const float> values) {
  return {measured(values, shape.channels), shape};
}

KernelTensor tensor(const KernelShape& shape, const KernelAxes& axes,
                    std::span<const float> values) {
  // Without values, the sizes may be anything.
  const int planes = values.empty() ? 0 : shape.third * shape.fourth;
  return {measured(values, planes), shape, axes};
}

std::optional<Tensor> if_any(const Shape& shape, std::span<const float> values) {
  return values.empty() ? std::nullopt : std::optional{tensor(shape, values)};
}

std::optional<Sizes> sizes(const std::optional<Geometry>& g) {
  if (!g) return std::nullopt;
  return Sizes{g->output, pads(*g), padding_counts(*g), windows(*g, g->rows),
               windows(*g, g->columns)};
}

TableRow table_row(const Comparison& comparison, const KerasCall& keras) {
  const FrameworkRow& row = comparison.row;
  const auto& g = row.geometry;
  return {row.framework,
          row.framework == Framework::kKeras ? statements(keras) : row.call,
          row.accepted,
          row.refusal,
          row.note,
          g ? std::optional{pads(*g)} : std::nullopt,
          g ? std::optional{g->output} : std::nullopt,
          comparison.different};
}

std::vector<KernelSource> defined_kernels(const Pair& kernel_size) {
  std::vector<KernelSource> sources;
  for (std::size_t i = 0; i < Names<KernelSource>::kList.size(); ++i) {
    const auto source = static_cast<KernelSource>(i);
    if (is_defined(source, kernel_size)) sources.push_back(source);
  }
  return sources;
}

PaddingValue padding_value(const Layer& layer) {
  if (layer.padding == Padding::kExplicit) return layer.pads;
  return layer.padding;
}

Ruling ruling(const Refusal& refusal, const Remedy& remedy) {
  return {refusal.code, keras_message(refusal), remedy_patch(refusal, remedy),
          keras_change(refusal.layer, remedy.layer)};
}

}  // namespace

RemedyPatch remedy_patch(const Refusal& from, const Remedy& to) {
  const Layer& before = from.layer;
  const Layer& after = to.layer;
  const auto changed = [](const auto& was, const auto& is) {
    return was == is ? std::nullopt : std::optional{is};
  };
  RemedyPatch patch;
  patch.filters = changed(before.filters, after.filters);
  patch.kernel_size = changed(before.kernel_size, after.kernel_size);
  patch.pool_size = changed(before.pool_size, after.pool_size);
  patch.strides = changed(before.strides, after.strides);
  if (before.padding != after.padding || before.pads != after.pads) {
    patch.padding = padding_value(after);
  }
  if (before.output_padding != after.output_padding) patch.output_padding = after.output_padding;
  patch.depth_multiplier = changed(before.depth_multiplier, after.depth_multiplier);
  patch.dilation_rate = changed(before.dilation_rate, after.dilation_rate);
  patch.groups = changed(before.groups, after.groups);
  if (from.input != to.input) patch.input = RemedyInput{to.input};
  return patch;
}

Frame frame(const Request& request, const Experiment& e) {
  const Layer& layer = request.layer;
  const auto& [geometry, refusal, beyond_limits] = e.resolution;
  const Shape none{};
  const int channels = e.input_shape.channels;
  Frame f;
  f.problem = e.problem;
  f.layer = {arguments(layer.type), pooling(layer.type), scatters(layer.type),
             strides_or_dilation(layer.type), !geometry || padding_counts(*geometry)};
  f.call = keras_call(request, e.resolution);
  if (refusal) f.refusal = ruling(*refusal, *e.remedy);
  f.caveats = e.caveats;
  f.beyond_limits = beyond_limits;
  f.effective_kernel = effective_kernel(layer);
  f.geometry = sizes(geometry);
  const Same& same = e.same;
  f.input = tensor(e.input_shape, unless_same(same.input, FrameArray::kInput, e.input, f.kept));
  f.kernel = tensor(e.kernel_shape, e.kernel_axes,
                    unless_same(same.kernel, FrameArray::kKernel, e.kernel, f.kept));
  const auto pointwise = unless_same(same.pointwise, FrameArray::kPointwise, e.pointwise, f.kept);
  if (!pointwise.empty()) f.pointwise = tensor(e.pointwise_shape, kPointwiseAxes, pointwise);
  f.kernel_source = e.kernel_source;
  f.defined_kernels = defined_kernels(layer.kernel_size);
  if (!e.input.empty()) {
    f.connections = connected(layer, channels);
    f.planes = looked_at(f.connections, layer, channels, request.planes);
  }
  f.bias = e.bias;
  f.depthwise = if_any(geometry ? geometry->depthwise : none,
                       unless_same(same.output, FrameArray::kDepthwise, e.depthwise, f.kept));
  f.output = if_any(geometry ? geometry->output : none,
                    unless_same(same.output, FrameArray::kOutput, e.output, f.kept));
  f.costs = e.costs;
  for (const Comparison& each : e.comparisons) f.frameworks.push_back(table_row(each, f.call));
  f.foreign = if_any(e.foreign_geometry ? e.foreign_geometry->output : none, e.foreign);
  f.foreign_geometry = sizes(e.foreign_geometry);
  f.differs = e.differs;
  f.uncut = if_any(e.uncut_shape, e.uncut);
  if (geometry) f.algorithm = e.prepared ? e.prepared->algorithm() : Algorithm::kPlain;
  f.large = geometry && !packs() && work(*geometry) >= kLargeWork;
  return f;
}

}  // namespace conv2d
