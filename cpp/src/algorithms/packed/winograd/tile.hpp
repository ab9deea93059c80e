// One tile on its way in and out, by transforms along both axes: F2 or F4 of transforms.hpp.
#pragma once

#include <algorithm>
#include <cstddef>

#include "algorithms/packed/vectors.hpp"

namespace conv2d::algorithms::winograd {

// The first `count` values, of one to three, and zeros.
inline Float4 load_some(const float* from, int count) {
  return Float4{from[0], count > 1 ? from[1] : 0.0f, count > 2 ? from[2] : 0.0f, 0.0f};
}

// Input values in, each with its channels behind it. Position by position out, `step` apart.
template <typename F>
void transform_input(const float* const (&from)[F::kInputs][F::kInputs], int channels, float* to,
                     std::ptrdiff_t step) {
  constexpr int kSize = F::kInputs;
  for (int c = 0; c < channels; c += kLanes) {
    const int left = channels - c;
    Float4 half[kSize][kSize];
    for (int j = 0; j < kSize; ++j) {
      Float4 column[kSize];
      Float4 transformed[kSize];
      for (int i = 0; i < kSize; ++i) {
        column[i] = left >= kLanes ? load(from[i][j] + c) : load_some(from[i][j] + c, left);
      }
      F::input(column, transformed);
      for (int i = 0; i < kSize; ++i) half[i][j] = transformed[i];
    }
    for (int i = 0; i < kSize; ++i) {
      Float4 transformed[kSize];
      F::input(half[i], transformed);
      for (int j = 0; j < kSize; ++j) store(transformed[j], to + (i * kSize + j) * step + c);
    }
  }
}

// Where the outputs of a tile go. A few may lie beyond the edge.
struct Outputs {
  float* first;
  std::ptrdiff_t row_step;
  std::ptrdiff_t column_step;
  int rows;
  int columns;
};

// Four filters of sums, position by position, `step` apart; `filters` of them are written.
template <typename F>
void transform_output(const float* from, std::ptrdiff_t step, Float4 bias, int filters,
                      const Outputs& to) {
  constexpr int kSize = F::kInputs;
  Float4 half[F::kOutputs][kSize];
  for (int j = 0; j < kSize; ++j) {
    Float4 column[kSize];
    Float4 transformed[F::kOutputs];
    for (int i = 0; i < kSize; ++i) column[i] = load(from + (i * kSize + j) * step);
    F::output(column, transformed);
    for (int a = 0; a < F::kOutputs; ++a) half[a][j] = transformed[a];
  }
  for (int a = 0; a < to.rows; ++a) {
    Float4 transformed[F::kOutputs];
    F::output(half[a], transformed);
    for (int b = 0; b < to.columns; ++b) {
      float* const output = to.first + a * to.row_step + b * to.column_step;
      const Float4 value = transformed[b] + bias;
      if (filters >= kLanes) {
        store(value, output);
      } else {
        store_some(value, filters, output);
      }
    }
  }
}

}  // namespace conv2d::algorithms::winograd
