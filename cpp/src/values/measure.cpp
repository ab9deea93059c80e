#include "conv2d/measure.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace conv2d {
namespace {

bool whole_or_not_finite(float value) {
  return !std::isfinite(value) || value == std::floor(value);
}

}  // namespace

Range range(std::span<const float> values) {
  float low = std::numeric_limits<float>::infinity();
  float high = -low;
  for (const float value : values) {
    if (!std::isfinite(value)) continue;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  return low <= high ? Range{low, high} : Range{};
}

Bin bin(const Distribution& d, std::size_t index) {
  // One bin for equal values is as narrow as they are.
  if (d.counts.size() == 1) return {d.low, d.low};
  const double first = d.low + static_cast<double>(index) * d.width;
  return {first, first + d.width - (d.whole ? 1 : 0)};
}

Distribution distribution(std::span<const float> values) {
  const Range limits = range(values);
  // In double, where the difference of two floats cannot overflow.
  const double span = static_cast<double>(limits.high) - limits.low;
  double width = 1;
  double bins = 1;
  const bool whole = std::all_of(values.begin(), values.end(), whole_or_not_finite);
  if (span > 0 && whole) {
    width = std::ceil((span + 1) / kMaxBins);
    bins = std::ceil((span + 1) / width);
  } else if (span > 0) {
    width = span / kMaxBins;
    bins = kMaxBins;
  }
  Distribution result{limits.low, width, whole, {}};
  result.counts.resize(static_cast<std::size_t>(bins));
  for (const float value : values) {
    if (!std::isfinite(value)) continue;
    const auto bin = static_cast<std::size_t>((static_cast<double>(value) - limits.low) / width);
    ++result.counts[std::min(bin, result.counts.size() - 1)];
  }
  return result;
}

}  // namespace conv2d
