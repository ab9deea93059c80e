// The lines of Python that make y of x.
#pragma once

#include <string>
#include <vector>

#include "conv2d/fields.hpp"

namespace conv2d {

struct KerasCall {
  // Statements before the layer: "x = keras.layers.ZeroPadding2D(((1, 1), (1, 1)))(x)".
  std::vector<std::string> before;
  // The call that makes the layer, in the pieces between which its line may break at a space:
  // "keras.layers.Conv2D(", "filters=1,", ..., "use_bias=False)".
  std::vector<std::string> pieces;
  // Statements after it: "y = keras.layers.Cropping2D(((1, 1), (1, 1)))(y)".
  std::vector<std::string> after;
};
template <>
struct Fields<KerasCall> {
  static constexpr auto kType = "KerasCall";
  static constexpr std::tuple kList{field("before", &KerasCall::before),
                                    field("pieces", &KerasCall::pieces),
                                    field("after", &KerasCall::after)};
};

}  // namespace conv2d
