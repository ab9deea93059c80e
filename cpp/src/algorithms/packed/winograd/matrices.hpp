// Winograd's algorithm as matrices: with x, w, y for inputs, weights and outputs along an axis,
// y = A^T ((G w) * (B^T x)). They follow from the points.
#pragma once

#include <vector>

#include "algorithms/packed/winograd/transforms.hpp"

namespace conv2d::algorithms::winograd {

// A row a point, the last that of infinity.
struct Matrices {
  std::vector<std::vector<double>> input;   // B^T
  std::vector<std::vector<double>> weight;  // G
  std::vector<std::vector<double>> output;  // A
};

Matrices matrices(const Points& points);

}  // namespace conv2d::algorithms::winograd
