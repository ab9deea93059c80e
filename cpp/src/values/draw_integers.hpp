// Whole numbers drawn one after the other.
#pragma once

#include <cstdint>
#include <span>

#include "conv2d/random.hpp"

namespace conv2d {

// Fills `out` with integers from `low` to `high`, in the order of memory.
inline void draw_integers(std::uint32_t seed, int low, int high, std::span<float> out) {
  SplitMix64 random{seed};
  for (float& value : out) value = static_cast<float>(random.between(low, high));
}

}  // namespace conv2d
