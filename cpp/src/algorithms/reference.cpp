#include <vector>

#include "algorithms/algorithms.hpp"
#include "algorithms/stages.hpp"
#include "conv2d/activation.hpp"
#include "layers/description.hpp"

namespace conv2d::algorithms {
namespace {

float sum_of_products(const std::vector<Tap>& taps, const Operands& a) {
  float sum = 0.0f;
  for (const Tap& tap : taps) {
    if (tap.input >= 0) sum += a.input[tap.input] * a.kernel[tap.weight];
  }
  return sum;
}

float folded(const layers::Fold& fold, const std::vector<Tap>& taps, const Operands& a) {
  float result = fold.start;
  int count = 0;
  for (const Tap& tap : taps) {
    if (tap.source == TapSource::kNothing) continue;
    result = fold.take(result, tap.input >= 0 ? a.input[tap.input] : 0.0f);
    ++count;
  }
  return fold.divides ? result / static_cast<float>(count) : result;
}

void fill(const Geometry& g, const Operands& a) {
  const layers::Description& layer = layers::description(g.type);
  std::vector<Tap> taps;
  float* to = a.output.data();
  for (int i = 0; i < g.output.height; ++i) {
    for (int j = 0; j < g.output.width; ++j) {
      for (int f = 0; f < g.output.channels; ++f) {
        layer.taps(g, i, j, f, taps);
        const float value = layer.fold ? folded(*layer.fold, taps, a) : sum_of_products(taps, a);
        *to++ = a.bias.empty() ? value : value + a.bias[f];
      }
    }
  }
}

}  // namespace

void reference(const Geometry& g, const Operands& a) {
  if (is_separable(g.type)) {
    fill(depthwise_stage(g), depthwise_stage(a));
    fill(pointwise_stage(g), pointwise_stage(a));
  } else {
    fill(g, a);
  }
  activate(g.activation, g.data_format, g.output, a.output);
}

}  // namespace conv2d::algorithms
