#include "conv2d/forward.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "algorithms/algorithms.hpp"
#include "algorithms/lay_out.hpp"
#include "algorithms/stages.hpp"
#include "conv2d/activation.hpp"

namespace conv2d {
namespace {

void convolve(const Geometry& g, const Operands& a) {
  // Vectors run over filters where a group has enough to fill one, else over columns.
  if (g.kernel.fourth / g.groups >= 4) {
    algorithms::filters(g, a);
  } else {
    algorithms::columns(g, a);
  }
}

void convolve_depthwise(const Geometry& g, const Operands& a) {
  // Vectors run over channels; a single one is an ordinary convolution.
  if (g.input.channels == 1) {
    convolve(algorithms::as_grouped(g), a);
  } else {
    algorithms::depthwise(g, a);
  }
}

void convolve_separable(const Geometry& g, const Operands& a) {
  Operands first = a;
  first.bias = {};
  first.output = a.depthwise;
  convolve_depthwise(algorithms::depthwise_stage(g), first);
  Operands second = a;
  second.input = a.depthwise;
  second.kernel = a.pointwise;
  convolve(algorithms::pointwise_stage(g), second);
}

// The layer on an input around which nothing but zeros or nothing at all is left to pad.
void run(const Geometry& g, const Operands& a) {
  switch (g.type) {
    case LayerType::kConv2D:
      return convolve(g, a);
    case LayerType::kDepthwiseConv2D:
      return convolve_depthwise(g, a);
    case LayerType::kSeparableConv2D:
      return convolve_separable(g, a);
    case LayerType::kConv2DTranspose:
      return algorithms::transpose(g, a);
    case LayerType::kMaxPooling2D:
      return algorithms::max_pooling(g, a);
    case LayerType::kAveragePooling2D:
      return algorithms::average_pooling(g, a);
  }
}

bool has_values_beyond_edge(const Geometry& g) {
  if (g.type == LayerType::kConv2DTranspose) return false;  // its pads are cut off the output
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

  if (a.padded.empty()) {
    run(g, a);
  } else {
    algorithms::lay_out(g, a);
    Operands padded = a;
    padded.input = a.padded;
    run(algorithms::on_padded(g), padded);
  }
  activate(g.activation, g.data_format, g.output, a.output);
}

}  // namespace conv2d
