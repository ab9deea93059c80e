#include "conv2d/initializer.hpp"

#include <algorithm>
#include <cmath>

#include "conv2d/random.hpp"

namespace conv2d {
namespace {

// Of Keras's RandomNormal and RandomUniform, unless told otherwise.
constexpr double kDefaultSpread = 0.05;

// A double in [-1, 1).
double sign_and_size(SplitMix64& random) { return 2 * random.fraction() - 1; }

void fill_uniform(double limit, SplitMix64& random, std::span<float> out) {
  for (float& value : out) value = static_cast<float>(limit * sign_and_size(random));
}

// Marsaglia's polar method: a point drawn in the unit disc becomes two normal values. Unlike sine
// and cosine, what it needs rounds to the same floats on every platform.
void fill_normal(double deviation, SplitMix64& random, std::span<float> out) {
  for (std::size_t i = 0; i < out.size(); i += 2) {
    double x = 0;
    double y = 0;
    double square = 0;
    do {
      x = sign_and_size(random);
      y = sign_and_size(random);
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    const double scale = deviation * std::sqrt(-2 * std::log(square) / square);
    out[i] = static_cast<float>(scale * x);
    if (i + 1 < out.size()) out[i + 1] = static_cast<float>(scale * y);
  }
}

}  // namespace

std::optional<Initializer> initializer(std::string_view name) {
  const auto& names = Names<Initializer>::kList;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Initializer>(found - names.begin());
}

Fans fans(const std::vector<int>& shape) {
  if (shape.empty()) return {1, 1};
  if (shape.size() == 1) return {static_cast<double>(shape[0]), static_cast<double>(shape[0])};
  double receptive_field = 1;
  for (std::size_t axis = 0; axis + 2 < shape.size(); ++axis) receptive_field *= shape[axis];
  return {receptive_field * shape[shape.size() - 2], receptive_field * shape.back()};
}

void initialize(Initializer initializer, std::uint32_t seed, float constant, const Fans& fans,
                std::span<float> out) {
  SplitMix64 random{seed};
  switch (initializer) {
    case Initializer::kZeros:
      return std::fill(out.begin(), out.end(), 0.0f);
    case Initializer::kOnes:
      return std::fill(out.begin(), out.end(), 1.0f);
    case Initializer::kConstant:
      return std::fill(out.begin(), out.end(), constant);
    case Initializer::kGlorotUniform:
      return fill_uniform(std::sqrt(6 / (fans.in + fans.out)), random, out);
    case Initializer::kHeUniform:
      return fill_uniform(std::sqrt(6 / fans.in), random, out);
    case Initializer::kRandomNormal:
      return fill_normal(kDefaultSpread, random, out);
    case Initializer::kRandomUniform:
      return fill_uniform(kDefaultSpread, random, out);
  }
}

}  // namespace conv2d
