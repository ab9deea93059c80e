#include "frameworks/rows.hpp"

#include <utility>

#include "conv2d/arguments.hpp"
#include "conv2d/facts.hpp"

namespace conv2d::table {
namespace {

// `layer` without what its type does not take.
Layer taken(Layer layer) {
  const Layer initial;
  const auto has = [&](Argument argument) { return takes(layer.type, argument); };
  if (!has(Argument::kFilters)) layer.filters = initial.filters;
  if (!has(Argument::kOutputPadding)) layer.output_padding = initial.output_padding;
  if (!has(Argument::kDilationRate)) layer.dilation_rate = initial.dilation_rate;
  if (!has(Argument::kGroups)) layer.groups = initial.groups;
  if (!has(Argument::kDepthMultiplier)) layer.depth_multiplier = initial.depth_multiplier;
  if (!has(Argument::kUseBias)) layer.use_bias = false;
  return layer;
}

std::optional<Pads> pads_of(const Layer& layer, const std::optional<Geometry>& g) {
  if (layer.padding == Padding::kValid) return Pads{};
  if (layer.padding == Padding::kExplicit) return layer.pads;
  if (!g) return std::nullopt;
  return pads(*g);
}

bool is_sensible(const Layer& layer, const Shape& input) {
  return std::min({least(window(layer)), least(layer.strides), least(layer.dilation_rate),
                   layer.filters, layer.groups, layer.depth_multiplier}) > 0 &&
         layer.filters % layer.groups == 0 && input.channels % layer.groups == 0;
}

int missing(const Axis& axis) {
  const int sum = (axis.input - 1) * axis.stride + axis.effective_kernel;
  return std::max(0, axis.pad_before + axis.output + axis.pad_after - sum);
}

}  // namespace

Wish::Wish(const Layer& asked, const Shape& shape)
    : layer(taken(asked)),
      input(shape),
      keras(resolve(asked, shape)),
      pads(pads_of(asked, keras.geometry)),
      pools(is_pooling(asked.type)),
      transposed(scatters(asked.type)),
      fills(asked.padding_mode != PaddingMode::kZeros && asked.padding != Padding::kValid &&
            !transposed),
      sensible(is_sensible(layer, shape)) {}

Resolution Wish::with(const Pads& instead, const Pair& output_padding) const {
  Layer changed = layer;
  changed.padding = Padding::kExplicit;
  changed.pads = instead;
  if (transposed) changed.output_padding = output_padding;
  return resolve(changed, input);
}

Pair Wish::missing_output(const Geometry& geometry) const {
  return {missing(geometry.rows), missing(geometry.columns)};
}

FrameworkRow judged(Framework framework, std::string call, const Objection& objection,
                    const Resolution& answer, const std::string& no_values) {
  FrameworkRow row;
  row.framework = framework;
  row.call = std::move(call);
  if (objection) {
    row.accepted = false;
    row.refusal = *objection;
  } else if (answer.geometry) {
    row.geometry = answer.geometry;
  } else if (!answer.beyond_limits) {
    row.accepted = false;
    row.refusal = no_values;
  }
  return row;
}

}  // namespace conv2d::table
