// The rows of an input with zeros on their left and right, as many as one output row looks at. A
// ring of them stays in the cache and takes far less memory than a padded copy of the input.
#pragma once

#include <vector>

#include "algorithms/packed/walk.hpp"
#include "conv2d/layer.hpp"

namespace conv2d::algorithms {

class Rows {
 public:
  // For walks over an input of that shape.
  Rows(const Shape& input, const Walk& rows, const Walk& columns);

  // Whether they are small enough to be kept beside the arrays.
  static bool fit(const Shape& input, const Walk& rows, const Walk& columns);

  // Starts anew with the values of another input.
  void start(const float* input);

  // Where column 0 of that row is, if the row lies within the input, else null. Stays until as many
  // other rows as the walk spans have been asked for.
  const float* row(int index);

 private:
  const float* input_ = nullptr;
  int height_;
  int length_;             // values of a row of the input
  int before_;             // zeros on its left
  int padded_length_;      // with all zeros; that of the input where there are none
  std::vector<int> held_;  // which row is in which place of the ring
  std::vector<float> ring_;
};

}  // namespace conv2d::algorithms
