// What a request brings along, judged and chosen.
#pragma once

#include "conv2d/layer.hpp"
#include "conv2d/request.hpp"

namespace conv2d {

// Whether an array of that shape can be made: no size below 1, none too large.
bool can_hold(const Shape& shape);
bool can_hold(const KernelShape& shape);

// The weights that were brought for the first kernel of that layer; where there are none, those
// that were brought for another serve until then.
const BroughtWeights& weights_for(const KernelRequest& kernel, LayerType type);

}  // namespace conv2d
