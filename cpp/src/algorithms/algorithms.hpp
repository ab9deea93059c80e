// The algorithms that layers run. Those of one layer add the same products in the same order
// (u, v, c), so all give the same bits; they differ in how they walk memory. Each adds the bias;
// the activation is left to forward(), and so is padding that has to be laid out first.
#pragma once

#include "conv2d/forward.hpp"

namespace conv2d::algorithms {

using PlainAlgorithm = void(const Geometry&, const Operands&);

// The definition of every layer, word for word: for each output value, each tap. Slow, and what the
// others are tested against, whence it does all that forward() does.
PlainAlgorithm reference;

// Conv2D, one tap at a time over a whole output row, for groups of few filters: neighbouring
// columns share a weight, so the compiler turns the inner loop into vectors.
PlainAlgorithm columns;

// Conv2D, one tap at a time over all filters of an output value, for groups of many filters.
PlainAlgorithm filters;

// DepthwiseConv2D, one tap at a time over all channels of an output value.
PlainAlgorithm depthwise;

// Conv2DTranspose, one tap at a time over all that it scatters.
PlainAlgorithm transpose;

// Conv2D, DepthwiseConv2D and SeparableConv2D by whichever of these suits the sizes.
PlainAlgorithm convolve;
PlainAlgorithm convolve_depthwise;
PlainAlgorithm convolve_separable;

}  // namespace conv2d::algorithms
