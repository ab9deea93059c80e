// The input with its padding around it, for layers that read values beyond its edge.
#pragma once

#include "conv2d/forward.hpp"

namespace conv2d::algorithms {

// Fills a.padded with the input and its padding around it. Where padding is negative, the input is
// cropped; what stands beyond the other edge is still that of the whole input.
void lay_out(const Geometry& g, const Operands& a);

}  // namespace conv2d::algorithms
