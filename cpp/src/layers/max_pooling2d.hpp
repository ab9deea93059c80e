// The rule of MaxPooling2D: the largest value under the window. A NaN there makes it NaN, as it
// makes a mean. Of single values, and of vectors lane by lane.
#pragma once

#include <limits>

namespace conv2d::layers {

struct Largest {
  static constexpr float kStart = -std::numeric_limits<float>::infinity();
  static constexpr bool kDivides = false;
  // Nothing exceeds a NaN, so that one, once taken, stays.
  template <typename Values>
  static Values take(Values largest, Values value) {
    return ((value > largest) | (value != value)) ? value : largest;
  }
};

}  // namespace conv2d::layers
