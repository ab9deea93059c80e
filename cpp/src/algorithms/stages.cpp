#include "algorithms/stages.hpp"

namespace conv2d::algorithms {
namespace {

// Of a kernel of one value, which looks at each position once.
Axis pointwise_axis(int extent) { return {.input = extent, .output = extent}; }

void take_padded(Axis& axis) {
  axis.input += axis.pad_before + axis.pad_after;
  axis.pad_before = 0;
  axis.pad_after = 0;
}

}  // namespace

Geometry as_grouped(const Geometry& depthwise) {
  Geometry g = depthwise;
  const auto [height, width, channels, multiplier] = depthwise.kernel;
  g.type = LayerType::kConv2D;
  g.kernel = {height, width, 1, channels * multiplier};
  g.groups = channels;
  return g;
}

Geometry depthwise_stage(const Geometry& separable) {
  Geometry g = separable;
  g.type = LayerType::kDepthwiseConv2D;
  g.output = separable.depthwise;
  g.use_bias = false;
  return g;
}

Geometry pointwise_stage(const Geometry& separable) {
  Geometry g = separable;
  g.type = LayerType::kConv2D;
  g.rows = pointwise_axis(separable.depthwise.height);
  g.columns = pointwise_axis(separable.depthwise.width);
  g.input = separable.depthwise;
  g.kernel = separable.pointwise;
  return g;
}

Operands depthwise_stage(const Operands& separable) {
  Operands a = separable;
  a.bias = {};
  a.output = separable.depthwise;
  return a;
}

Operands pointwise_stage(const Operands& separable) {
  Operands a = separable;
  a.input = separable.depthwise;
  a.kernel = separable.pointwise;
  return a;
}

Geometry on_padded(const Geometry& g) {
  Geometry padded = g;
  padded.input = padded_shape(g);
  take_padded(padded.rows);
  take_padded(padded.columns);
  return padded;
}

}  // namespace conv2d::algorithms
