#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>

#include "conv2d/geometry.hpp"
#include "conv2d/refusal.hpp"
#include "extents.hpp"

namespace conv2d {
namespace {

// The most filters that a remedy asks for, which is the most that the page offers: beyond them, a
// reader is better served with other groups.
constexpr int kMostFilters = 16;

// So for a side of the padding: beyond that, 'same' says it shorter.
constexpr int kMostPad = 12;

Pair at_least(int least, const Pair& pair) {
  return {std::max(pair.height, least), std::max(pair.width, least)};
}

Pads not_negative(const Pads& pads) {
  return {std::max(pads.top, 0), std::max(pads.bottom, 0), std::max(pads.left, 0),
          std::max(pads.right, 0)};
}

int largest_divisor(int number, int most) {
  int largest = 1;
  for (int small = 1; small <= number / small; ++small) {
    if (number % small != 0) continue;
    for (const int divisor : {small, number / small}) {
      if (divisor <= most) largest = std::max(largest, divisor);
    }
  }
  return largest;
}

// As many filters as the nearest multiple of groups, of two equally near the smaller, which costs
// less; or fewer groups, where that would be too many filters.
void divide_filters(Layer& layer) {
  const std::int64_t below = layer.filters - layer.filters % layer.groups;
  const std::int64_t above = below + layer.groups;
  const bool nearer = layer.filters - below <= above - layer.filters;
  const std::int64_t nearest = below > 0 && nearer ? below : above;
  if (nearest <= kMostFilters) {
    layer.filters = static_cast<int>(nearest);
  } else {
    layer.groups = largest_divisor(layer.filters, layer.groups);
  }
}

// How far a pair of positive values is from (1, 1).
std::int64_t beyond_one(const Pair& pair) { return std::int64_t{pair.height} - 1 + pair.width - 1; }

// Whichever says less; of two that say as much, the dilation.
void drop_strides_or_dilation(Layer& layer) {
  if (beyond_one(layer.strides) < beyond_one(layer.dilation_rate)) {
    layer.strides = {1, 1};
  } else {
    layer.dilation_rate = {1, 1};
  }
}

// Evenly, the odd one after.
void widen(int& before, int& after, std::int64_t more) {
  if (more <= 0) return;
  before += static_cast<int>(more / 2);
  after += static_cast<int>(more - more / 2);
}

// So that one value is left of `size`; evenly as well, unless one side has not so much to give.
void crop_less(int& before, int& after, std::int64_t size) {
  const std::int64_t excess = std::int64_t{before} + after - size + 1;
  if (excess <= 0) return;
  const std::int64_t half = std::min<std::int64_t>(before, excess / 2);
  const std::int64_t rest = std::min<std::int64_t>(after, excess - half);
  before -= static_cast<int>(excess - rest);
  after -= static_cast<int>(rest);
}

void leave_something(Layer& layer, const Shape& input) {
  // 'same' cuts a single window of an even kernel off entirely if output_padding is 0; 'valid' cuts
  // nothing off.
  if (layer.padding != Padding::kExplicit) {
    layer.padding = Padding::kValid;
    return;
  }
  const Extents size = uncropped(layer, input);
  crop_less(layer.pads.top, layer.pads.bottom, size.height);
  crop_less(layer.pads.left, layer.pads.right, size.width);
}

void make_room(Layer& layer, const Shape& input) {
  const Extents size = padded(layer, input);
  const Pair span = effective_kernel(layer);
  const std::int64_t rows = span.height - size.height;
  const std::int64_t columns = span.width - size.width;
  // effective_kernel() ends at the largest int: what is missing is then unknown.
  const bool endless = std::max(span.height, span.width) == std::numeric_limits<int>::max();
  Pads pads = layer.pads;
  if (layer.padding == Padding::kExplicit && !endless && std::max(rows, columns) <= kMaxExtent) {
    widen(pads.top, pads.bottom, rows);
    widen(pads.left, pads.right, columns);
    if (std::max({pads.top, pads.bottom, pads.left, pads.right}) <= kMostPad) {
      layer.pads = pads;
      return;
    }
  }
  // This pads as much as it takes.
  layer.padding = Padding::kSame;
}

}  // namespace

std::optional<Remedy> remedy(const Refusal& refusal) {
  Layer layer = refusal.layer;
  const Shape& input = refusal.input;
  switch (refusal.code) {
    case RefusalCode::kKernelSize:
      layer.kernel_size = at_least(1, layer.kernel_size);
      break;
    case RefusalCode::kPoolSize:
      layer.pool_size = at_least(1, layer.pool_size);
      break;
    case RefusalCode::kStrides:
      layer.strides = at_least(1, layer.strides);
      break;
    case RefusalCode::kDilationRate:
      layer.dilation_rate = at_least(1, layer.dilation_rate);
      break;
    case RefusalCode::kPads:
      layer.pads = not_negative(layer.pads);
      break;
    case RefusalCode::kOutputPadding:
      layer.output_padding = at_least(0, layer.output_padding.value_or(Pair{0, 0}));
      break;
    case RefusalCode::kDepthMultiplier:
      layer.depth_multiplier = 1;
      break;
    case RefusalCode::kFilters:
      layer.filters = 1;
      break;
    case RefusalCode::kGroups:
      layer.groups = 1;
      break;
    case RefusalCode::kFiltersWithGroups:
      divide_filters(layer);
      break;
    case RefusalCode::kOutputPaddingWithStrides: {
      const Pair more = layer.output_padding.value_or(Pair{0, 0});
      layer.output_padding = Pair{std::min(more.height, layer.strides.height - 1),
                                  std::min(more.width, layer.strides.width - 1)};
      break;
    }
    case RefusalCode::kStridesWithDilation:
      drop_strides_or_dilation(layer);
      break;
    case RefusalCode::kChannelsWithGroups:
      layer.groups = largest_divisor(std::gcd(input.channels, layer.filters), layer.groups);
      break;
    case RefusalCode::kOutputSize:
      if (layer.type == LayerType::kConv2DTranspose) {
        leave_something(layer, input);
      } else {
        make_room(layer, input);
      }
      break;
  }
  return Remedy{layer, input};
}

}  // namespace conv2d
