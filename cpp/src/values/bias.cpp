#include <algorithm>
#include <cstddef>

#include "conv2d/data.hpp"
#include "conv2d/initializer.hpp"

namespace conv2d {
namespace {

Initializer initializer(BiasSource source) {
  switch (source) {
    case BiasSource::kOnes:
      return Initializer::kOnes;
    case BiasSource::kConstant:
      return Initializer::kConstant;
    case BiasSource::kGlorotUniform:
      return Initializer::kGlorotUniform;
    case BiasSource::kHeUniform:
      return Initializer::kHeUniform;
    case BiasSource::kRandomNormal:
      return Initializer::kRandomNormal;
    case BiasSource::kRandomUniform:
      return Initializer::kRandomUniform;
    default:
      return Initializer::kZeros;
  }
}

}  // namespace

void fill_bias(BiasSource source, const Filling& filling, std::span<const float> custom,
               std::span<float> out) {
  if (source != BiasSource::kCustom) {
    const Fans both = fans({static_cast<int>(out.size())});
    return initialize(initializer(source), filling.seed, filling.constant, both, out);
  }
  const std::size_t given = std::min(custom.size(), out.size());
  std::fill(std::copy_n(custom.begin(), given, out.begin()), out.end(), 0.0f);
}

}  // namespace conv2d
