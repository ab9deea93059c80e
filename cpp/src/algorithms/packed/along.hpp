// How an output row is cut into vectors where they run along the row, over whatever lies there:
// columns, or channels of one pixel after the other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "algorithms/packed/vectors.hpp"

namespace conv2d::algorithms {

inline constexpr int kMostBlocks = 8;

// Vectors that are a period apart meet the same weights, as many as begin at the same value of a
// pixel: of 3 values a pixel, every third vector. Weights packed by vectors of a period are at most
// four times those of the layer.
struct Period {
  int vectors;
  int input_step;  // values from one period to the next
  int output_step;

  // Of output pixels with `pixel` values each, which meet input values `step` apart.
  Period(int pixel, int step)
      : vectors{std::lcm(pixel, kLanes) / kLanes},
        input_step{pixel % kLanes == 0 ? step : vectors * kLanes},
        output_step{vectors * kLanes} {}
};

// Calls add(blocks, vector, input, output) for groups of 1 to kMostBlocks vectors that are a period
// apart, of which the first is that vector of its period, at those places of the input row and the
// output row of `values` values. The periods of a group are all done before the next group, so that
// what they read is still near.
template <typename Add>
void along_row(int values, const Period& period, Add add) {
  const int vectors = (values + kLanes - 1) / kLanes;
  const int periods = (vectors + period.vectors - 1) / period.vectors;
  const int of_last = vectors - (periods - 1) * period.vectors;
  int first = 0;
  for (int left = (periods + kMostBlocks - 1) / kMostBlocks; left > 0; --left) {
    const int taken = (periods - first + left - 1) / left;
    for (int k = 0; k < period.vectors; ++k) {
      const bool ends_sooner = k >= of_last && first + taken == periods;
      const int blocks = ends_sooner ? taken - 1 : taken;
      if (blocks == 0) break;
      add(blocks, k, first * period.input_step + k * kLanes,
          first * period.output_step + k * kLanes);
    }
    first += taken;
  }
}

// One vector a period. Only the last of a row may reach beyond its end.
template <int kBlocks>
void store_blocks(const Float4 (&blocks)[kBlocks], const Period& period, float* to,
                  const float* end) {
  for (int b = 0; b < kBlocks - 1; ++b, to += period.output_step) store(blocks[b], to);
  if (end - to >= kLanes) {
    store(blocks[kBlocks - 1], to);
  } else {
    store_some(blocks[kBlocks - 1], static_cast<int>(end - to), to);
  }
}

}  // namespace conv2d::algorithms
