// Where the weights of a kernel lie in memory.
#pragma once

#include <cstddef>

#include "conv2d/layer.hpp"

namespace conv2d {

// Of row u, column v and the places t and q on the last two axes.
inline std::size_t index_of(const KernelShape& shape, int u, int v, int t, int q) {
  return ((static_cast<std::size_t>(u) * shape.width + v) * shape.third + t) * shape.fourth + q;
}

}  // namespace conv2d
