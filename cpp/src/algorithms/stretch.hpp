// Which outputs one tap of the kernel can reach, so that inner loops need no test for padding.
#pragma once

#include <algorithm>

#include "conv2d/geometry.hpp"

namespace conv2d::algorithms {

// Output positions [first, last) whose tap falls inside the input, and where the tap of output
// position 0 would fall (negative on padding).
struct Stretch {
  int first;
  int last;
  int origin;
};

// That of tap number `tap` along `axis`: first <= i < last  <=>  0 <= i * stride + origin <
// input.
inline Stretch stretch(const Axis& axis, int tap) {
  const int origin = tap * axis.dilation - axis.pad_before;
  const int first = origin >= 0 ? 0 : (-origin + axis.stride - 1) / axis.stride;
  const int end = axis.input - origin;  // i * stride must stay below this
  const int last = end <= 0 ? 0 : (end + axis.stride - 1) / axis.stride;
  return {first, std::clamp(last, first, std::max(first, axis.output)), origin};
}

}  // namespace conv2d::algorithms
