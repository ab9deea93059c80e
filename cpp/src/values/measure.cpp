#include "conv2d/measure.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace conv2d {
namespace {

constexpr float kHighest = std::numeric_limits<float>::infinity();

bool whole_or_not_finite(float value) {
  return !std::isfinite(value) || value == std::floor(value);
}

}  // namespace

Range range(std::span<const float> values) {
  float low = kHighest;
  float high = -kHighest;
  for (const float value : values) {
    if (!std::isfinite(value)) continue;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  return low <= high ? Range{low, high} : Range{};
}

Range ranges(std::span<const float> values, int planes, std::vector<float>& lows,
             std::vector<float>& highs) {
  const auto count = static_cast<std::size_t>(planes);
  // A single plane, the usual case, is compiled by itself.
  if (count == 1) {
    const Range all = range(values);
    lows = {all.low};
    highs = {all.high};
    return all;
  }
  lows.assign(count, kHighest);
  highs.assign(count, -kHighest);
  for (std::size_t at = 0; at + count <= values.size(); at += count) {
    for (std::size_t plane = 0; plane < count; ++plane) {
      const float value = values[at + plane];
      if (!std::isfinite(value)) continue;
      lows[plane] = std::min(lows[plane], value);
      highs[plane] = std::max(highs[plane], value);
    }
  }
  Range all{kHighest, -kHighest};
  for (std::size_t plane = 0; plane < count; ++plane) {
    all.low = std::min(all.low, lows[plane]);
    all.high = std::max(all.high, highs[plane]);
    if (lows[plane] > highs[plane]) lows[plane] = highs[plane] = 0;
  }
  return all.low <= all.high ? all : Range{};
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

Bins bins(std::span<const float> values) {
  const Distribution d = distribution(values);
  Bins result{{}, {}, d.counts};
  for (std::size_t i = 0; i < d.counts.size(); ++i) {
    const Bin each = bin(d, i);
    result.firsts.push_back(each.first);
    result.lasts.push_back(each.last);
  }
  return result;
}

}  // namespace conv2d
