// How far from 0 values are.
#pragma once

#include <span>

namespace conv2d::algorithms {

// The largest magnitude of `values`; NaN if there is one.
float largest(std::span<const float> values);

}  // namespace conv2d::algorithms
