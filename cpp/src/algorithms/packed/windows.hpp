// Pooling whose vectors run along a row: over the channels of one pixel after the other, whether or
// not they fill vectors.
#pragma once

#include "algorithms/packed/plan.hpp"

namespace conv2d::algorithms {

MakePlan make_windows;

}  // namespace conv2d::algorithms
