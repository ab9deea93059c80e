#include "algorithms/packed/largest.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace conv2d::algorithms {

float largest(std::span<const float> values) {
  // Without their signs, bits are in the order of the values, and those of NaN above all.
  std::uint32_t most = 0;
  for (const float value : values) {
    std::uint32_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    most = std::max(most, bits & 0x7fffffffu);
  }
  float largest;
  std::memcpy(&largest, &most, sizeof largest);
  return largest;
}

}  // namespace conv2d::algorithms
