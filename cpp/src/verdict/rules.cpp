#include "verdict/rules.hpp"

#include <algorithm>

#include "conv2d/arguments.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/geometry.hpp"

namespace conv2d {
namespace {

bool crops_or_adds_negatively(const Layer& layer) {
  const auto& [top, bottom, left, right] = layer.pads;
  return layer.padding == Padding::kExplicit && std::min({top, bottom, left, right}) < 0;
}

// Of the constructor, in its order: first each argument by itself,
std::optional<RefusalCode> broken_argument(const Layer& layer) {
  const auto has = [&](Argument argument) { return takes(layer.type, argument); };
  // ZeroPadding2D is made before the layer; so is what np.pad does in its place.
  if (!scatters(layer.type) && crops_or_adds_negatively(layer)) {
    const bool zeros = layer.padding_mode == PaddingMode::kZeros;
    return zeros ? RefusalCode::kPads : RefusalCode::kNumpyPads;
  }
  if (least(window(layer)) <= 0) {
    return is_pooling(layer.type) ? RefusalCode::kPoolSize : RefusalCode::kKernelSize;
  }
  if (least(layer.strides) <= 0) return RefusalCode::kStrides;
  if (has(Argument::kDilationRate) && least(layer.dilation_rate) <= 0) {
    return RefusalCode::kDilationRate;
  }
  if (has(Argument::kOutputPadding) && layer.output_padding && least(*layer.output_padding) < 0) {
    return RefusalCode::kOutputPadding;
  }
  if (has(Argument::kDepthMultiplier) && layer.depth_multiplier <= 0) {
    return RefusalCode::kDepthMultiplier;
  }
  if (has(Argument::kFilters) && layer.filters <= 0) return RefusalCode::kFilters;
  if (has(Argument::kGroups) && layer.groups <= 0) return RefusalCode::kGroups;
  return std::nullopt;
}

// ... then those that must agree.
std::optional<RefusalCode> broken_agreement(const Layer& layer) {
  const auto has = [&](Argument argument) { return takes(layer.type, argument); };
  if (has(Argument::kGroups) && layer.filters % layer.groups != 0) {
    return RefusalCode::kFiltersWithGroups;
  }
  if (has(Argument::kOutputPadding) && layer.output_padding &&
      (layer.output_padding->height >= layer.strides.height ||
       layer.output_padding->width >= layer.strides.width)) {
    return RefusalCode::kOutputPaddingWithStrides;
  }
  // The depthwise layers and pooling have no such rule.
  if (strides_or_dilation(layer.type) && largest(layer.strides) > 1 &&
      largest(layer.dilation_rate) > 1) {
    return RefusalCode::kStridesWithDilation;
  }
  // Cropping2D is made after the layer.
  if (scatters(layer.type) && crops_or_adds_negatively(layer)) {
    return RefusalCode::kPads;
  }
  return std::nullopt;
}

}  // namespace

std::optional<RefusalCode> broken_rule(const Layer& layer, const Shape& input, bool has_output) {
  if (const auto code = broken_argument(layer)) return code;
  if (const auto code = broken_agreement(layer)) return code;
  if (takes(layer.type, Argument::kGroups) && input.channels % layer.groups != 0) {
    return RefusalCode::kChannelsWithGroups;
  }
  if (!has_output) return RefusalCode::kOutputSize;
  return std::nullopt;
}

}  // namespace conv2d
