// The rows of an input with zeros on their left and right.
#pragma once

#include "algorithms/packed/ring.hpp"
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
  int length_;  // values of a row of the input
  int before_;  // zeros on its left
  Ring ring_;   // none where there are no zeros
};

}  // namespace conv2d::algorithms
