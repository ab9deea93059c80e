// Convolutions that Winograd's algorithm can compute, drawn at random, and its two plans.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

#include "algorithms/packed/winograd.hpp"
#include "exact.hpp"
#include "trial.hpp"

namespace conv2d::tests {

struct Form {
  Algorithm algorithm;
  algorithms::MakePlan* make;
};
inline constexpr std::array kForms{Form{Algorithm::kWinograd2, &algorithms::make_winograd2},
                                   Form{Algorithm::kWinograd4, &algorithms::make_winograd4}};

inline Weights weights(const Arrays& a) { return {a.kernel, a.pointwise, a.bias}; }

inline std::unique_ptr<algorithms::Plan> plan_of(const Form& form, const Trial& trial) {
  return form.make(trial.geometry, weights(trial.arrays));
}

// Begins with NaN, which stays in every value that is forgotten.
inline std::vector<float> run(algorithms::Plan& plan, const Geometry& g,
                              const std::vector<float>& input) {
  std::vector<float> output(static_cast<std::size_t>(values(g.output)),
                            std::numeric_limits<float>::quiet_NaN());
  plan.run(input.data(), output.data());
  return output;
}

// How far it is from the sums of the definition in double.
inline double error(const std::vector<float>& output, const std::vector<Exact>& sums) {
  double most = 0;
  for (std::size_t at = 0; at < output.size(); ++at) {
    const double off = std::abs(output[at] - sums[at].value);
    most = off <= most ? most : off;  // takes NaN
  }
  return most;
}

inline Layer convolution(int filters) {
  return {.type = LayerType::kConv2D,
          .filters = filters,
          .kernel_size = {3, 3},
          .strides = {1, 1},
          .padding = Padding::kSame};
}

inline Trial trial_of(const Layer& layer, const Shape& input, Draw& draw) {
  const Geometry geometry = resolve(layer, input).geometry.value();
  return {layer, geometry, draw_fractions(geometry, draw)};
}

// On 1 to 9 outputs each way, 1 to 9 channels and 1 to 17 filters of a group.
inline Trial draw_convolution(Draw& draw) {
  for (;;) {
    Layer layer = convolution(0);
    layer.groups = draw.flip() ? 1 : draw.between(2, 3);
    layer.filters = layer.groups * draw.between(1, 17);
    layer.padding = kPaddings[static_cast<std::size_t>(draw.between(0, 2))];
    layer.pads = pads_between(draw, -2, 7);
    layer.dilation_rate = pair_between(draw, 1, 3);
    layer.use_bias = draw.flip();
    const Shape input{draw.between(1, 12), draw.between(1, 12), layer.groups * draw.between(1, 9)};
    const auto g = resolve(layer, input).geometry;
    if (g && std::max(g->output.height, g->output.width) <= 9) {
      return {layer, *g, draw_fractions(*g, draw)};
    }
  }
}

}  // namespace conv2d::tests
