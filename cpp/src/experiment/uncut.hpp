// The output of a Conv2DTranspose before anything is cut off it.
#pragma once

#include <optional>

#include "conv2d/geometry.hpp"

namespace conv2d {

// The layer that cuts nothing off: its output is that of `g` with what pads above 0 take away
// around it. Nothing where they take nothing away, where it would be beyond the limits, and where
// softmax goes over the width, since then what is cut off would change what is left.
std::optional<Geometry> uncut(const Geometry& g);

}  // namespace conv2d
