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

bool prepares_alike(const Geometry& g, const Experiment& e, const PreparedFor& kept) {
  return kept.geometry == g && kept.kernel == e.kernel && kept.pointwise == e.pointwise &&
         kept.bias == e.bias;
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

void compute_again(const Geometry& g, Experiment& e, std::vector<float>& output) {
  if (!packs()) return compute(g, e, output);
  size(g, e, output);
  if (!e.prepared || !prepares_alike(g, e, *e.prepared)) {
    // Before the next is made: two of them may be large.
    e.prepared.reset();
    e.prepared = std::make_unique<PreparedFor>(
        PreparedFor{g, e.kernel, e.pointwise, e.bias, Prepared{g, weights(e), kOrder}});
  }
  run(e.prepared->prepared, e, output);
}

}  // namespace conv2d
