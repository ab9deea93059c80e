// The initializers of keras.initializers, by the limits of Keras and with this project's own
// generator: the same seed gives other values in Keras.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "conv2d/names.hpp"

namespace conv2d {

enum class Initializer {
  kZeros,
  kOnes,
  kConstant,       // `constant` everywhere
  kGlorotUniform,  // U[-L, L), L = sqrt(6 / (fan_in + fan_out))
  kHeUniform,      // U[-L, L), L = sqrt(6 / fan_in)
  kRandomNormal,   // mean 0, standard deviation 0.05
  kRandomUniform,  // U[-0.05, 0.05)
};

template <>
struct Names<Initializer> {
  static constexpr auto kType = "Initializer";
  static constexpr auto kList = name_list("zeros", "ones", "constant", "glorot_uniform",
                                          "he_uniform", "random_normal", "random_uniform");
};

// The initializer of that name; sources of kernels and biases have the same names.
std::optional<Initializer> initializer(std::string_view name);

// Keras's fans of a weight of that shape: purely by position, the last axis but one times the
// receptive field, and the last one times it; of a bias, its length for both.
// Source: keras/src/initializers/random_initializers.py, compute_fans.
struct Fans {
  double in;
  double out;
};
Fans fans(const std::vector<int>& shape);

// Fills `out` with SplitMix64(seed), in the order of memory.
void initialize(Initializer initializer, std::uint32_t seed, float constant, const Fans& fans,
                std::span<float> out);

}  // namespace conv2d
