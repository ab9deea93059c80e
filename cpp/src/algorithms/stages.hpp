// Layers put in terms of other layers, so that one algorithm serves several.
#pragma once

#include "conv2d/forward.hpp"

namespace conv2d::algorithms {

// A DepthwiseConv2D as the Conv2D that it is, with a group for each channel. The weights lie in
// memory alike.
Geometry as_grouped(const Geometry& depthwise);

// The two stages of a SeparableConv2D: a DepthwiseConv2D without bias, and a 1 x 1 Conv2D.
Geometry depthwise_stage(const Geometry& separable);
Geometry pointwise_stage(const Geometry& separable);
Operands depthwise_stage(const Operands& separable);
Operands pointwise_stage(const Operands& separable);

// The same layer on the padded input, where nothing is left to pad.
Geometry on_padded(const Geometry& g);

}  // namespace conv2d::algorithms
