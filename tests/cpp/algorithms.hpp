// Every way the core has to compute a convolution, run alike on memory of the test.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "conv2d/forward.hpp"
#include "kernels/kernels.hpp"

namespace conv2d::tests {

struct Algorithm {
  std::string_view name;
  kernels::Kernel& run;
};

inline constexpr std::array<Algorithm, 4> kAlgorithms{{
    {"reference", kernels::reference},
    {"columns", kernels::columns},
    {"filters", kernels::filters},
    {"forward", forward},
}};

struct Arrays {
  std::vector<float> input;
  std::vector<float> kernel;
  std::vector<float> bias;
};

// The output starts as NaN, which stays in every value that the algorithm forgets to write.
inline std::vector<float> compute(const Algorithm& algorithm, const Geometry& g, const Arrays& a) {
  std::vector<float> output(static_cast<std::size_t>(values(g.output)),
                            std::numeric_limits<float>::quiet_NaN());
  algorithm.run(g, {a.input, a.kernel, a.bias, output});
  return output;
}

// Equality of floats lets -0 pass for 0 and fails on NaN; equality of their bits does neither.
inline std::vector<std::uint32_t> bits(std::span<const float> floats) {
  std::vector<std::uint32_t> patterns;
  patterns.reserve(floats.size());
  for (const float each : floats) patterns.push_back(std::bit_cast<std::uint32_t>(each));
  return patterns;
}

}  // namespace conv2d::tests
