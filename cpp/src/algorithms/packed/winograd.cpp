#include "algorithms/packed/winograd.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "algorithms/packed/largest.hpp"
#include "algorithms/packed/winograd/strips.hpp"
#include "algorithms/packed/winograd/transforms.hpp"
#include "algorithms/packed/winograd/weights.hpp"
#include "conv2d/facts.hpp"

namespace conv2d::algorithms {
namespace {

using namespace winograd;

bool suits(const Geometry& g) {
  return g.rows.kernel == kTaps && g.columns.kernel == kTaps && g.rows.stride == 1 &&
         g.columns.stride == 1 && !is_pooling(g.type) && !scatters(g.type) && !is_depthwise(g.type);
}

// What a product takes, and the transforms of a tile for each channel and for each filter, in
// multiply-adds of tiles.cpp; as measured in WebAssembly.
struct Work {
  double product;
  double input;
  double output;
};
template <typename F>
inline constexpr Work kWork{1.1, 70, 70};
template <>
inline constexpr Work kWork<F4>{1.25, 250, 440};

// A lone tile leaves half of the registers unused.
constexpr int kLeastTiles = 2;
// What speaks against it has to be outweighed.
constexpr double kWorthwhile = 0.85;

// How long it takes, as a share of the definition's multiply-adds.
template <typename F>
double share(const Geometry& g) {
  const auto along = [](const Axis& axis) { return first_outputs(axis, F::kOutputs).size(); };
  const double tiles = std::max<double>(along(g.rows) * along(g.columns), kLeastTiles);
  const int filters = g.kernel.fourth / g.groups;
  const double products = double(g.input.channels) * filters;
  const double taken =
      tiles * (kWork<F>.product * F::kInputs * F::kInputs * g.input.channels * padded(filters) +
               kWork<F>.input * g.input.channels + kWork<F>.output * g.output.channels);
  return taken / (products * kTaps * kTaps * g.output.height * g.output.width);
}

template <typename F>
std::unique_ptr<Plan> make(const Geometry& g, const Weights& w, Algorithm name) {
  if (!suits(g) || !Strips<F>::fit(g.kernel.third)) return nullptr;
  Packed weights = pack(kForm<F>, g, w);
  if (!std::isfinite(largest(weights.values))) return nullptr;
  return std::make_unique<Strips<F>>(g, name, std::move(weights));
}

}  // namespace

bool pays_winograd2(const Geometry& g) { return suits(g) && share<F2>(g) < kWorthwhile; }

bool pays_winograd4(const Geometry& g) {
  return suits(g) && share<F4>(g) < std::min(share<F2>(g), kWorthwhile);
}

std::unique_ptr<Plan> make_winograd2(const Geometry& g, const Weights& w) {
  return make<F2>(g, w, Algorithm::kWinograd2);
}

std::unique_ptr<Plan> make_winograd4(const Geometry& g, const Weights& w) {
  return make<F4>(g, w, Algorithm::kWinograd4);
}

}  // namespace conv2d::algorithms
