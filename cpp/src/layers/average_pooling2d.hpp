// The rule of AveragePooling2D: the mean of the values under the window. Of single values, and of
// vectors lane by lane.
#pragma once

namespace conv2d::layers {

struct Mean {
  static constexpr float kStart = 0;
  static constexpr bool kDivides = true;
  template <typename Values>
  static Values take(Values sum, Values value) {
    return sum + value;
  }
};

}  // namespace conv2d::layers
