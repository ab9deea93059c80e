#include "experiment/computing.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>

#include "conv2d/forward.hpp"
#include "conv2d/prepared.hpp"

namespace conv2d {
namespace {

// What leaves the page, a cell's readout, a comparison, has the bits that are the same everywhere.
// A picture alone would be as good with Order::kAny; this is where it is chosen.
constexpr Order kOrder = Order::kDefined;

Weights weights(const Experiment& e) { return {e.kernel, e.pointwise, e.bias}; }

void size(const Geometry& g, Experiment& e, std::vector<float>& output) {
  e.depthwise.resize(static_cast<std::size_t>(values(g.depthwise)));
  output.resize(static_cast<std::size_t>(values(g.output)));
}

void run(Prepared& prepared, Experiment& e, std::vector<float>& output) {
  prepared.forward(e.input, output);
  const auto between = prepared.depthwise();
  std::copy(between.begin(), between.end(), e.depthwise.begin());
}

}  // namespace

void compute(const Geometry& g, Experiment& e, std::vector<float>& output) {
  size(g, e, output);
  if (packs()) {
    Prepared once{g, weights(e), kOrder};
    run(once, e, output);
  } else {
    e.padded.resize(static_cast<std::size_t>(values(padded_shape(g))));
    forward(g, {e.input, e.kernel, e.pointwise, e.bias, e.padded, e.depthwise, output});
  }
}

void compute_output(const Geometry& g, Experiment& e) {
  // What is small is computed sooner than it would be compared.
  if (!packs()) return compute(g, e, e.output);
  const bool same_layer = e.computed == g && e.same.kernel && e.same.pointwise && e.same.bias;
  e.same.output = same_layer && e.same.input;
  if (e.same.output) return;
  size(g, e, e.output);
  if (!same_layer) {
    // Before the next is made: two of them may be large.
    e.prepared.reset();
    e.prepared = std::make_unique<Prepared>(g, weights(e), kOrder);
    e.computed = g;
  }
  run(*e.prepared, e, e.output);
}

}  // namespace conv2d
