// The pooling layers, each by its own rule (layers/fold.hpp). Under a window that holds no value
// that counts, the result is what the rule starts from, or NaN where it divides; resolve() leaves
// no such window, since padding of 'same' is shorter than the window on either side, and counted
// padding is a value like any other.
#pragma once

#include <algorithm>

#include "algorithms/stretch.hpp"
#include "conv2d/forward.hpp"

namespace conv2d::algorithms {

// Takes every value under each window, in the order u, v.
template <typename Rule>
void take_all(const Geometry& g, const Operands& a) {
  const int channels = g.input.channels;
  const int stride = g.columns.stride;
  for (int i = 0; i < g.output.height; ++i) {
    for (int u = 0; u < g.rows.kernel; ++u) {
      const int row = i * g.rows.stride + u - g.rows.pad_before;
      if (row < 0 || row >= g.input.height) continue;
      for (int v = 0; v < g.columns.kernel; ++v) {
        const auto [first, last, origin] = stretch(g.columns, v);
        // Without strides, the columns that a tap meets follow one another: they are one run.
        const int length = (stride == 1 ? last - first : 1) * channels;
        for (int j = first; j < last; j += stride == 1 ? last - first : 1) {
          const float* const values =
              a.input.data() + (row * g.input.width + j * stride + origin) * channels;
          float* const results = a.output.data() + (i * g.output.width + j) * channels;
          for (int c = 0; c < length; ++c) results[c] = Rule::take(results[c], values[c]);
        }
      }
    }
  }
}

// Divides each sum by how many values were taken.
void divide_by_counts(const Geometry& g, const Operands& a);

template <typename Rule>
void pool(const Geometry& g, const Operands& a) {
  std::fill(a.output.begin(), a.output.end(), Rule::kStart);
  take_all<Rule>(g, a);
  if (Rule::kDivides) divide_by_counts(g, a);
}

}  // namespace conv2d::algorithms
