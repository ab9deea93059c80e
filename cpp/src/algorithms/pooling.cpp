#include "algorithms/pooling.hpp"

namespace conv2d::algorithms {
namespace {

// How much of the window of `output` lies within the input.
int inside(const Axis& axis, int output) {
  const int start = output * axis.stride - axis.pad_before;
  return std::max(0, std::min(start + axis.kernel, axis.input) - std::max(start, 0));
}

}  // namespace

void divide_by_counts(const Geometry& g, const Operands& a) {
  float* sums = a.output.data();
  for (int i = 0; i < g.output.height; ++i) {
    for (int j = 0; j < g.output.width; ++j) {
      const auto count = static_cast<float>(inside(g.rows, i) * inside(g.columns, j));
      for (int c = 0; c < g.output.channels; ++c) *sums++ /= count;
    }
  }
}

}  // namespace conv2d::algorithms
