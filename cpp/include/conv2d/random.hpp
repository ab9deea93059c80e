// The one random generator. Links of version 1 depend on every bit of it: it must never change.
#pragma once

#include <cstdint>

namespace conv2d {

// SplitMix64 by Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

  // The next 64 random bits.
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }

  // The next integer in [low, high], from the upper 32 bits by multiplication.
  int between(int low, int high) {
    const std::uint64_t count = static_cast<std::uint64_t>(high - low) + 1;
    return low + static_cast<int>(((next() >> 32) * count) >> 32);
  }

  // The next fraction in [0, 1), from the upper 24 bits: as many as a float holds.
  double fraction() { return static_cast<double>(next() >> 40) / (1 << 24); }

 private:
  std::uint64_t state_;
};

}  // namespace conv2d
