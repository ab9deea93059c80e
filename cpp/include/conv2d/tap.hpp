// One of the values that an output value is made of.
#pragma once

#include "conv2d/names.hpp"

namespace conv2d {

// What stands under a tap.
enum class TapSource {
  kInput,     // an input value
  kRepeated,  // padding that repeats an input value
  kZero,      // padding that is a zero
  kNothing,   // padding that pooling passes over
};
template <>
struct Names<TapSource> {
  static constexpr auto kType = "TapSource";
  static constexpr auto kList = name_list("input", "repeated", "zero", "nothing");
};

struct Tap {
  int u;  // the row and column of the kernel
  int v;
  int row;  // where in the input it stands, which may be beyond the edge
  int column;
  int channel;
  int input;   // where in the input's memory the value is that stands there; -1 for no value of it
  int weight;  // where in the kernel's memory its weight is; -1 for pooling
  TapSource source;
};

}  // namespace conv2d
