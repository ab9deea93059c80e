// The innermost loop of tiles.cpp, and of whatever else multiplies packed weights.
#pragma once

#include "algorithms/packed/blocks.hpp"
#include "algorithms/packed/vectors.hpp"

namespace conv2d::algorithms {

// How many pixels a tile of that many vectors has at most. With the weights and a product, its sums
// just fit into the 15 registers that V8 leaves to x64: of two vectors and six pixels, some would
// go through memory at every step, which takes a third longer.
inline constexpr int most_pixels(int vectors) { return vectors == 1 ? 8 : 5; }

// Input values that follow one another in a row and meet weights that follow one another.
struct Run {
  int row;     // which of the rows that the output row looks at
  int offset;  // of the first value, from where the pixel's column begins
  int length;
};

// What all tiles of an output row share.
struct TileRow {
  const float* const* rows;  // by Run::row; null where there is none, whose taps are left out
  const Run* runs;
  int run_count;
  int input_step;   // values from one pixel to the next
  int output_step;  // the same of the output
};

// Adds products in the order of the runs to `kPixels` pixels of kVectors * 4 filters, and the bias
// last. `column` is where the first pixel's column begins in each row; of the filters, the first
// `filters` are written to `output`.
template <int kPixels, int kVectors>
void add_tile(const TileRow& tile, int column, const float* weights, const float* bias, int filters,
              float* output) {
  Float4 sums[kPixels][kVectors];
  for (auto& pixel : sums) {
    for (Float4& sum : pixel) sum = Float4{};
  }
  for (const Run* run = tile.runs; run != tile.runs + tile.run_count; ++run) {
    const float* const row = tile.rows[run->row];
    if (!row) {
      weights += run->length * kVectors * kLanes;
      continue;
    }
    const float* values = row + column + run->offset;
    for (int l = 0; l < run->length; ++l, ++values, weights += kVectors * kLanes) {
      Float4 weight[kVectors];
      for (int v = 0; v < kVectors; ++v) weight[v] = load(weights + v * kLanes);
      for (int p = 0; p < kPixels; ++p) {
        const Float4 value = splat(values[p * tile.input_step]);
        for (int v = 0; v < kVectors; ++v) sums[p][v] += value * weight[v];
      }
    }
  }
  for (int v = 0; v < kVectors; ++v) {
    const Float4 last = load(bias + v * kLanes);
    for (int p = 0; p < kPixels; ++p) sums[p][v] += last;
  }
  if (filters == kVectors * kLanes) {
    for (int p = 0; p < kPixels; ++p, output += tile.output_step) {
      for (int v = 0; v < kVectors; ++v) store(sums[p][v], output + v * kLanes);
    }
    return;
  }
  for (int p = 0; p < kPixels; ++p, output += tile.output_step) {
    for (int v = 0; v < kVectors - 1; ++v) store(sums[p][v], output + v * kLanes);
    const int whole = (kVectors - 1) * kLanes;
    store_some(sums[p][kVectors - 1], filters - whole, output + whole);
  }
}

using AddTile = void(const TileRow&, int column, const float* weights, const float* bias,
                     int filters, float* output);

// That of `pixels` and `vectors`, each at least 1.
AddTile* tile_of(int pixels, int vectors);

}  // namespace conv2d::algorithms
