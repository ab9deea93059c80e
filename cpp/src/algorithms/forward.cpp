#include "conv2d/forward.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "algorithms/lay_out.hpp"
#include "algorithms/stages.hpp"
#include "conv2d/activation.hpp"
#include "layers/description.hpp"

namespace conv2d {
namespace {

bool has_values_beyond_edge(const Geometry& g) {
  if (scatters(g.type)) return false;  // its pads are cut off the output
  const bool padded = std::max({g.rows.pad_before, g.rows.pad_after, g.columns.pad_before,
                                g.columns.pad_after}) > 0;
  return padded && (g.padding_mode != PaddingMode::kZeros || g.padding_counts);
}

}  // namespace

Shape padded_shape(const Geometry& g) {
  if (!has_values_beyond_edge(g)) return {0, 0, 0};
  return {g.input.height + g.rows.pad_before + g.rows.pad_after,
          g.input.width + g.columns.pad_before + g.columns.pad_after, g.input.channels};
}

void forward(const Geometry& g, const Operands& a) {
  assert(std::ssize(a.input) == values(g.input));
  assert(std::ssize(a.kernel) == values(g.kernel));
  assert(std::ssize(a.pointwise) == values(g.pointwise));
  assert(std::ssize(a.bias) == (g.use_bias ? g.output.channels : 0));
  assert(std::ssize(a.padded) == values(padded_shape(g)));
  assert(std::ssize(a.depthwise) == values(g.depthwise));
  assert(std::ssize(a.output) == values(g.output));

  const layers::Description& layer = layers::description(g.type);
  if (a.padded.empty()) {
    layer.run(g, a);
  } else {
    algorithms::lay_out(g, a);
    Operands padded = a;
    padded.input = a.padded;
    layer.run(algorithms::on_padded(g), padded);
  }
  activate(g.activation, g.data_format, g.output, a.output);
}

}  // namespace conv2d
