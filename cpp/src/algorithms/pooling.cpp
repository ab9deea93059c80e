#include <algorithm>
#include <limits>

#include "algorithms/algorithms.hpp"
#include "algorithms/taps.hpp"

namespace conv2d::algorithms {
namespace {

// Calls take(result, value) for every value under each window, in the order u, v.
template <typename Take>
void look(const Geometry& g, const Operands& a, Take take) {
  const int channels = g.input.channels;
  const int stride = g.columns.stride;
  for (int i = 0; i < g.output.height; ++i) {
    for (int u = 0; u < g.rows.kernel; ++u) {
      const int row = i * g.rows.stride + u - g.rows.pad_before;
      if (row < 0 || row >= g.input.height) continue;
      for (int v = 0; v < g.columns.kernel; ++v) {
        const auto [first, last, origin] = reach(g.columns, v);
        // Without strides, the columns that a tap meets follow one another: they are one run.
        const int length = (stride == 1 ? last - first : 1) * channels;
        for (int j = first; j < last; j += stride == 1 ? last - first : 1) {
          const float* const values =
              a.input.data() + (row * g.input.width + j * stride + origin) * channels;
          float* const results = a.output.data() + (i * g.output.width + j) * channels;
          for (int c = 0; c < length; ++c) take(results[c], values[c]);
        }
      }
    }
  }
}

// How much of the window of `output` lies within the input.
int inside(const Axis& axis, int output) {
  const int start = output * axis.stride - axis.pad_before;
  return std::max(0, std::min(start + axis.kernel, axis.input) - std::max(start, 0));
}

}  // namespace

void max_pooling(const Geometry& g, const Operands& a) {
  std::fill(a.output.begin(), a.output.end(), -std::numeric_limits<float>::infinity());
  // Nothing exceeds a NaN, so that one, once taken, stays.
  look(g, a, [](float& largest, float value) {
    largest = value > largest || value != value ? value : largest;
  });
}

void average_pooling(const Geometry& g, const Operands& a) {
  std::fill(a.output.begin(), a.output.end(), 0.0f);
  look(g, a, [](float& sum, float value) { sum += value; });
  float* sums = a.output.data();
  for (int i = 0; i < g.output.height; ++i) {
    for (int j = 0; j < g.output.width; ++j) {
      const auto count = static_cast<float>(inside(g.rows, i) * inside(g.columns, j));
      for (int c = 0; c < g.output.channels; ++c) *sums++ /= count;
    }
  }
}

}  // namespace conv2d::algorithms
