#include "values/lanes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace conv2d {

void narrow(std::span<const float> values, const Lanes& lanes) {
  float* __restrict lows = lanes.lows.data();
  float* __restrict highs = lanes.highs.data();
  float* __restrict fractions = lanes.fractions.data();
  const std::size_t count = lanes.lows.size();
  for (std::size_t at = 0; at < values.size(); at += count) {
    const float* row = values.data() + at;
    const std::size_t width = std::min(count, values.size() - at);
    for (std::size_t lane = 0; lane < width; ++lane) {
      const float value = row[lane];
      const float fraction = value - std::floor(value);
      lows[lane] = value < lows[lane] ? value : lows[lane];
      highs[lane] = value > highs[lane] ? value : highs[lane];
      fractions[lane] = fraction > fractions[lane] ? fraction : fractions[lane];
    }
  }
}

}  // namespace conv2d
