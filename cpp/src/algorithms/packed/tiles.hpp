// Convolutions, plain, grouped or transposed, by a block of neighbouring pixels and filters whose
// sums stay in registers until they are done. Weights are packed in the order in which they are
// read.
#pragma once

#include "algorithms/packed/plan.hpp"

namespace conv2d::algorithms {

MakePlan make_tiles;

}  // namespace conv2d::algorithms
