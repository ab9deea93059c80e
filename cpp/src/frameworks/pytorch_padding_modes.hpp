// The padding modes that are PyTorch's, where they cannot be had.
#pragma once

#include <string>

#include "conv2d/geometry.hpp"

namespace conv2d::table {

// What PyTorch says of padding that would need the input more than once; empty if it does not.
std::string too_wide_to_fill(const Geometry& geometry);

}  // namespace conv2d::table
