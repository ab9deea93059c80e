#include "algorithms/lay_out.hpp"

#include <algorithm>

#include "geometry/beyond_edge.hpp"

namespace conv2d::algorithms {

void lay_out(const Geometry& g, const Operands& a) {
  const Shape padded = padded_shape(g);
  const int channels = g.input.channels;
  float* to = a.padded.data();
  for (int i = 0; i < padded.height; ++i) {
    const auto row = source(i - g.rows.pad_before, g.input.height, g.padding_mode);
    for (int j = 0; j < padded.width; ++j, to += channels) {
      const auto column = source(j - g.columns.pad_before, g.input.width, g.padding_mode);
      if (row && column) {
        std::copy_n(a.input.data() + (*row * g.input.width + *column) * channels, channels, to);
      } else {
        std::fill_n(to, channels, 0.0f);
      }
    }
  }
}

}  // namespace conv2d::algorithms
