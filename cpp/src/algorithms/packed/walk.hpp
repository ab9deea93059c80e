// Which input positions the taps of each output position meet along an axis, alike for layers that
// gather and layers that scatter.
#pragma once

#include <vector>

#include "conv2d/geometry.hpp"

namespace conv2d::algorithms {

// A tap of output number n of its phase meets input position n * Walk::input_step + offset, which
// may lie outside.
struct AxisTap {
  int offset;
  int index;  // in the kernel
};

// Output positions that all have the same taps: every Walk::output_step-th.
struct Phase {
  int count;
  std::vector<AxisTap> taps;  // in the order in which they are added
};

struct Walk {
  int output_step = 1;
  int input_step = 1;
  std::vector<Phase> phases;  // of output positions 0, 1, ... output_step - 1
  // The input positions that are met: [least, end), which may reach beyond the input.
  int least = 0;
  int end = 0;
  // The most positions between the first and the last tap of one output, both counted.
  int span = 1;
};

// A layer that gathers has one phase. One that scatters by strides of s has s: of its outputs that
// lie s apart, each meets the input one position further.
Walk walk(const Axis& axis, bool scatters);

// Whether strides are so large that there would be more phases than it is worth to pack weights
// for.
bool has_too_many_phases(const Walk& rows, const Walk& columns);

}  // namespace conv2d::algorithms
