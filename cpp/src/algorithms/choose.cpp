#include "algorithms/algorithms.hpp"
#include "algorithms/stages.hpp"

namespace conv2d::algorithms {

void convolve(const Geometry& g, const Operands& a) {
  // Vectors run over filters where a group has enough to fill one, else over columns.
  if (g.kernel.fourth / g.groups >= 4) {
    filters(g, a);
  } else {
    columns(g, a);
  }
}

void convolve_depthwise(const Geometry& g, const Operands& a) {
  // Vectors run over channels; a single one is an ordinary convolution.
  if (g.input.channels == 1) {
    convolve(as_grouped(g), a);
  } else {
    depthwise(g, a);
  }
}

void convolve_separable(const Geometry& g, const Operands& a) {
  convolve_depthwise(depthwise_stage(g), depthwise_stage(a));
  convolve(pointwise_stage(g), pointwise_stage(a));
}

}  // namespace conv2d::algorithms
