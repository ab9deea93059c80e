#include "conv2d/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

#include "values/lanes.hpp"

namespace conv2d {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
// Values that are compared side by side.
constexpr std::size_t kLanes = 64;

// Nothing has been taken into them yet.
void start(const Lanes& lanes) {
  std::fill(lanes.lows.begin(), lanes.lows.end(), kInfinity);
  std::fill(lanes.highs.begin(), lanes.highs.end(), -kInfinity);
}

// As narrow(), but passes over what is infinite: seldom needed, and four times as slow.
void narrow_finite(std::span<const float> values, const Lanes& lanes) {
  const std::size_t count = lanes.lows.size();
  for (std::size_t at = 0; at < values.size(); ++at) {
    if (!std::isfinite(values[at])) continue;
    float& low = lanes.lows[at % count];
    float& high = lanes.highs[at % count];
    low = std::min(low, values[at]);
    high = std::max(high, values[at]);
  }
}

void take(std::span<const float> values, const Lanes& lanes) {
  start(lanes);
  narrow(values, lanes);
  const auto has = [](std::span<const float> all, float value) {
    return std::find(all.begin(), all.end(), value) != all.end();
  };
  if (!has(lanes.lows, -kInfinity) && !has(lanes.highs, kInfinity)) return;
  start(lanes);
  narrow_finite(values, lanes);
}

Range of_all(std::span<const float> lows, std::span<const float> highs,
             std::span<const float> fractions) {
  const float low = *std::min_element(lows.begin(), lows.end());
  const float high = *std::max_element(highs.begin(), highs.end());
  if (low > high) return {};
  return {low, high, *std::max_element(fractions.begin(), fractions.end()) == 0};
}

}  // namespace

Range ranges(std::span<const float> values, int planes, std::vector<float>& lows,
             std::vector<float>& highs) {
  // Several values of each plane side by side, so that few planes are compared several at once,
  // too.
  const auto count = static_cast<std::size_t>(planes);
  const std::size_t lanes = (kLanes + count - 1) / count * count;
  lows.resize(lanes);
  highs.resize(lanes);
  std::vector<float> fractions(lanes);
  take(values, {lows, highs, fractions});
  for (std::size_t lane = count; lane < lanes; ++lane) {
    lows[lane % count] = std::min(lows[lane % count], lows[lane]);
    highs[lane % count] = std::max(highs[lane % count], highs[lane]);
  }
  lows.resize(count);
  highs.resize(count);
  const Range all = of_all(lows, highs, fractions);
  for (std::size_t plane = 0; plane < count; ++plane) {
    if (lows[plane] > highs[plane]) lows[plane] = highs[plane] = 0;
  }
  return all;
}

Range range(std::span<const float> values) {
  std::array<float, kLanes> lows;
  std::array<float, kLanes> highs;
  std::array<float, kLanes> fractions{};
  take(values, {lows, highs, fractions});
  return of_all(lows, highs, fractions);
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
  if (span > 0 && limits.whole) {
    width = std::ceil((span + 1) / kMaxBins);
    bins = std::ceil((span + 1) / width);
  } else if (span > 0) {
    width = span / kMaxBins;
    bins = kMaxBins;
  }
  Distribution result{limits.low, width, limits.whole, {}};
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
