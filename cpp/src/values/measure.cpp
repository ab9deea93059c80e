#include "conv2d/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace conv2d {
namespace {

constexpr float kHighest = std::numeric_limits<float>::infinity();
constexpr float kLargest = std::numeric_limits<float>::max();
// Values that are compared side by side.
constexpr std::size_t kLanes = 16;

bool whole_or_not_finite(float value) {
  return !std::isfinite(value) || value == std::floor(value);
}

// Takes one value of each plane into its range, unless it is not finite.
void narrow(const float* values, std::size_t planes, float* __restrict lows,
            float* __restrict highs) {
  for (std::size_t plane = 0; plane < planes; ++plane) {
    const float value = values[plane];
    const bool finite = std::abs(value) <= kLargest;
    lows[plane] = finite && value < lows[plane] ? value : lows[plane];
    highs[plane] = finite && value > highs[plane] ? value : highs[plane];
  }
}

}  // namespace

Range ranges(std::span<const float> values, int planes, std::vector<float>& lows,
             std::vector<float>& highs) {
  if (planes == 1) {
    const Range all = range(values);
    lows = {all.low};
    highs = {all.high};
    return all;
  }
  // Several values of each plane side by side, so that few planes are compared several at once,
  // too.
  const auto count = static_cast<std::size_t>(planes);
  const std::size_t lanes = (kLanes + count - 1) / count * count;
  lows.assign(lanes, kHighest);
  highs.assign(lanes, -kHighest);
  std::size_t at = 0;
  for (; at + lanes <= values.size(); at += lanes) {
    narrow(values.data() + at, lanes, lows.data(), highs.data());
  }
  narrow(values.data() + at, values.size() - at, lows.data(), highs.data());
  for (std::size_t lane = count; lane < lanes; ++lane) {
    lows[lane % count] = std::min(lows[lane % count], lows[lane]);
    highs[lane % count] = std::max(highs[lane % count], highs[lane]);
  }
  lows.resize(count);
  highs.resize(count);
  Range all{kHighest, -kHighest};
  for (std::size_t plane = 0; plane < count; ++plane) {
    all.low = std::min(all.low, lows[plane]);
    all.high = std::max(all.high, highs[plane]);
    if (lows[plane] > highs[plane]) lows[plane] = highs[plane] = 0;
  }
  return all.low <= all.high ? all : Range{};
}

Range range(std::span<const float> values) {
  // As if they were those of several planes: then they are compared several at once.
  const std::size_t whole = values.size() / kLanes * kLanes;
  std::array<float, kLanes> lows;
  std::array<float, kLanes> highs;
  lows.fill(kHighest);
  highs.fill(-kHighest);
  for (std::size_t at = 0; at < whole; at += kLanes) {
    narrow(values.data() + at, kLanes, lows.data(), highs.data());
  }
  narrow(values.data() + whole, values.size() - whole, lows.data(), highs.data());
  const float low = *std::min_element(lows.begin(), lows.end());
  const float high = *std::max_element(highs.begin(), highs.end());
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
