// Float inputs that JavaScript can make bit for bit, too, and a hash of the output's bits: with
// them, one file says whether native and WebAssembly builds compute the same. The twin of this file
// is tests/web/float-bits.ts.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "algorithms.hpp"

namespace conv2d::tests {

// Fractions in (-1/2, 1/2) without a pattern that a kernel could resonate with. Whole numbers below
// 2^53, one division in double and one rounding to float: exact in both languages.
inline std::vector<float> scatter(std::int64_t count, int step, int modulus) {
  std::vector<float> made(static_cast<std::size_t>(count));
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int64_t numerator = i * step % modulus - modulus / 2;
    made[static_cast<std::size_t>(i)] =
        static_cast<float>(static_cast<double>(numerator) / modulus);
  }
  return made;
}

inline Arrays scattered_arrays(const Geometry& g) {
  return {scatter(values(g.input), 7919, 1009), scatter(values(g.kernel), 6007, 997),
          scatter(g.use_bias ? g.output.channels : 0, 5003, 991),
          std::vector<float>(static_cast<std::size_t>(values(g.pointwise)), 1.0f)};
}

// FNV-1a, 64 bits, over the floats' bytes, the lowest byte of each first; in hexadecimal.
inline std::string hash(std::span<const float> floats) {
  std::uint64_t state = 0xcbf29ce484222325u;
  for (std::uint32_t pattern : bits(floats)) {
    for (int byte = 0; byte < 4; ++byte) {
      state = (state ^ (pattern & 0xff)) * 0x100000001b3u;
      pattern >>= 8;
    }
  }
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[state >> shift & 15];
  return digits;
}

}  // namespace conv2d::tests
