// The ways in which a layer can be computed.
#pragma once

#include "conv2d/names.hpp"

namespace conv2d {

enum class Algorithm {
  kPlain,      // one tap at a time, straight from the arrays
  kTiles,      // a block of pixels by a block of filters in registers, over packed weights
  kPlanes,     // neighbouring columns of one plane at once, for groups of very few filters
  kChannels,   // neighbouring channels at once, where each has filters of its own
  kWindows,    // neighbouring channels and columns at once, for pooling
  kWinograd2,  // F(2 x 2, 3 x 3)
  kWinograd4,  // F(4 x 4, 3 x 3)
};
template <>
struct Names<Algorithm> {
  static constexpr auto kType = "Algorithm";
  static constexpr auto kList =
      name_list("plain", "tiles", "planes", "channels", "windows", "winograd2", "winograd4");
};

// Whether sums are not those of the definition.
inline constexpr bool is_winograd(Algorithm algorithm) {
  return algorithm == Algorithm::kWinograd2 || algorithm == Algorithm::kWinograd4;
}

// In which order the products of an output value may be added: in that of the definition, which
// makes the same bits everywhere, or in any that stays close to it.
enum class Order { kDefined, kAny };
template <>
struct Names<Order> {
  static constexpr auto kType = "Order";
  static constexpr auto kList = name_list("defined", "any");
};

}  // namespace conv2d
