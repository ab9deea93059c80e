#include "conv2d/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

namespace conv2d {
namespace {

constexpr float kHighest = std::numeric_limits<float>::infinity();
constexpr float kLargest = std::numeric_limits<float>::max();
// Values that are compared side by side.
constexpr std::size_t kLanes = 16;

// By its bits, as std::bit_cast would, which Debian's Emscripten lacks.
std::uint32_t bits(float value) {
  std::uint32_t result;
  std::memcpy(&result, &value, sizeof(result));
  return result;
}

// Ranges of several planes at once, or of one whose values are taken as those of several.
struct Lanes {
  float* __restrict lows;
  float* __restrict highs;
  float* __restrict fractions;  // what is left of a value by its floor, at most
};

// Takes values into the lanes in turn, unless they are not finite. Not inlined: all ranges are as
// fast by the same code.
[[gnu::noinline]] void narrow(std::span<const float> values, std::size_t count,
                              const Lanes& lanes) {
  float* __restrict lows = lanes.lows;
  float* __restrict highs = lanes.highs;
  float* __restrict fractions = lanes.fractions;
  for (std::size_t at = 0; at < values.size(); at += count) {
    const float* row = values.data() + at;
    const std::size_t width = std::min(count, values.size() - at);
    for (std::size_t lane = 0; lane < width; ++lane) {
      const float value = row[lane];
      const bool finite = std::abs(value) <= kLargest;
      const float fraction = value - std::floor(value);
      lows[lane] = finite && value < lows[lane] ? value : lows[lane];
      highs[lane] = finite && value > highs[lane] ? value : highs[lane];
      fractions[lane] = finite && fraction > fractions[lane] ? fraction : fractions[lane];
    }
  }
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
  lows.assign(lanes, kHighest);
  highs.assign(lanes, -kHighest);
  std::vector<float> fractions(lanes);
  narrow(values, lanes, {lows.data(), highs.data(), fractions.data()});
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
  lows.fill(kHighest);
  highs.fill(-kHighest);
  narrow(values, kLanes, {lows.data(), highs.data(), fractions.data()});
  return of_all(lows, highs, fractions);
}

bool same_bits(std::span<const float> a, std::span<const float> b) {
  if (a.size() != b.size()) return false;
  // Asked block by block: a loop that may end at any value compares but one at a time.
  constexpr std::size_t kBlock = 1024;
  for (std::size_t start = 0; start < a.size(); start += kBlock) {
    const std::size_t end = std::min(a.size(), start + kBlock);
    std::uint32_t different = 0;
    for (std::size_t at = start; at < end; ++at) {
      different |= bits(a[at]) ^ bits(b[at]);
    }
    if (different != 0) return false;
  }
  return true;
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
