// The rows of an input, each spread out so that what vectors take together lies together, with
// padding on its left and right.
#pragma once

#include "algorithms/packed/ring.hpp"
#include "algorithms/packed/walk.hpp"
#include "conv2d/layer.hpp"

namespace conv2d::algorithms {

inline constexpr int kMostRepeats = 3;

struct Spreading {
  bool apart = false;  // each channel in a plane of its own
  int repeats = 1;     // each value so many times in a row
  float beyond = 0;    // what stands around
};

class Spread {
 public:
  // For walks over an input of that shape.
  Spread(const Shape& input, const Walk& rows, const Walk& columns, const Spreading& spreading);

  // Whether the ring is small enough to be kept beside the arrays.
  static bool fit(const Shape& input, const Walk& rows, const Walk& columns, int repeats);

  // Starts anew with the values of another input.
  void start(const float* input);

  // That row, if it lies within the input, else null. Stays until as many other rows as the walk
  // spans have been asked for.
  const float* row(int index);

  // Where in each row the values are that a tap of that offset meets for output column 0.
  int place(int plane, int offset) const;

  // How many values a pixel of a plane has, and how far they are from those that the next output
  // column meets. The two are equal, and output columns meet values without gaps, unless pixels are
  // whole vectors. Up to a vector less one value beyond the last may be read.
  int pixel() const { return pixel_; }
  int step() const { return step_; }

 private:
  void lay(const float* values, float* to) const;

  const float* input_ = nullptr;
  int height_;
  int width_;
  int channels_;
  int planes_;
  int repeats_;
  int pixel_;
  int apart_;  // columns that are so far apart are neighbours, in as many lists of columns
  int step_;
  int before_;  // columns on the left
  int list_;    // values of one such list in one plane
  Ring ring_;   // none where rows are as they have to be
};

}  // namespace conv2d::algorithms
