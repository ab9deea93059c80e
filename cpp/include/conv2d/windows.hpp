// Where the windows stand along an axis, what they leave out, and what lies around it.
#pragma once

#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/geometry.hpp"

namespace conv2d {

// Positions along one axis, ascending.
struct Windows {
  // Where each window begins: in positions of the input, negative in the padding before it, one an
  // output position; of a Conv2DTranspose in positions of the output, negative where that is cut
  // off, one an input position.
  std::vector<int> starts;
  // The positions of the input that take no part in any output: that no window reads, neither there
  // nor where padding repeats them; of a Conv2DTranspose those whose whole window is cut off.
  std::vector<int> unread;
  // Of each position of the padding, first those before the input, from the outermost one on, then
  // those after it: the position of the input whose value stands there, or -1 where none does. A
  // Conv2DTranspose has no padding, and no negative pads have.
  std::vector<int> beyond;
};
template <>
struct Fields<Windows> {
  static constexpr auto kType = "Windows";
  static constexpr std::tuple kList{field("starts", &Windows::starts),
                                    field("unread", &Windows::unread),
                                    field("beyond", &Windows::beyond)};
};

// Of `axis`, which is one of the geometry's.
Windows windows(const Geometry& geometry, const Axis& axis);

}  // namespace conv2d
