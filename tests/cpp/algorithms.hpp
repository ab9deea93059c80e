// Every way the core has to compute a layer, run alike on memory of the test.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "algorithms/algorithms.hpp"
#include "algorithms/stages.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/prepared.hpp"

namespace conv2d::tests {

struct Way {
  std::string_view name;
  algorithms::PlainAlgorithm& run;
};

// A depthwise layer by the kernels of Conv2D.
inline void grouped_columns(const Geometry& g, const Operands& a) {
  algorithms::columns(algorithms::as_grouped(g), a);
}
inline void grouped_filters(const Geometry& g, const Operands& a) {
  algorithms::filters(algorithms::as_grouped(g), a);
}

// By the algorithms that pack their weights, the second time: nothing may be left of the first.
inline void prepared_twice(const Geometry& g, const Operands& a) {
  Prepared prepared{g, {a.kernel, a.pointwise, a.bias}, Order::kDefined};
  const std::vector<float> other(a.input.size(), 1e30f);
  prepared.forward(other, a.output);
  prepared.forward(a.input, a.output);
}

// Those that can compute that layer, the definition first. Padding that must be laid out and
// activations are not the kernels' to do.
inline std::vector<Way> algorithms_for(const Geometry& g) {
  std::vector<Way> found{
      {"reference", algorithms::reference}, {"forward", forward}, {"prepared", prepared_twice}};
  const bool bare = g.activation == Activation::kLinear && padded_shape(g) == Shape{0, 0, 0};
  if (bare && g.type == LayerType::kConv2D) {
    found.push_back({"columns", algorithms::columns});
    found.push_back({"filters", algorithms::filters});
  } else if (bare && g.type == LayerType::kDepthwiseConv2D) {
    found.push_back({"depthwise", algorithms::depthwise});
    found.push_back({"columns", grouped_columns});
    found.push_back({"filters", grouped_filters});
  }
  return found;
}

struct Arrays {
  std::vector<float> input;
  std::vector<float> kernel;
  std::vector<float> bias;
  std::vector<float> pointwise;  // of SeparableConv2D
};

// The outputs start as NaN, which stays in every value that the algorithm forgets to write.
inline std::vector<float> compute(const Way& algorithm, const Geometry& g, const Arrays& a) {
  const auto unset = [](std::int64_t count) {
    return std::vector<float>(static_cast<std::size_t>(count),
                              std::numeric_limits<float>::quiet_NaN());
  };
  auto padded = unset(values(padded_shape(g)));
  auto depthwise = unset(values(g.depthwise));
  auto output = unset(values(g.output));
  algorithm.run(g, {a.input, a.kernel, a.pointwise, a.bias, padded, depthwise, output});
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
