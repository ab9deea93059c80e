// The algorithms forward() chooses from. All add the same products in the same order (u, v, c), so
// all give the same bits; they differ in how they walk memory.
#pragma once

#include "conv2d/forward.hpp"

namespace conv2d::kernels {

using Kernel = void(const Geometry&, const Operands&);

// The definition, word for word: for each output value, each tap. Slow, and what the others are
// tested against.
Kernel reference;

// One tap at a time over a whole output row, for outputs of few filters: neighbouring columns
// share a weight, so the compiler turns the inner loop into vectors.
Kernel columns;

// One tap at a time over all filters of an output value, for outputs of many filters.
Kernel filters;

}  // namespace conv2d::kernels
