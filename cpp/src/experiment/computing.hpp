// The outputs of an experiment.
#pragma once

#include <vector>

#include "conv2d/experiment.hpp"

namespace conv2d {

// Computes `output` by that geometry from the arrays of the experiment.
void compute(const Geometry& geometry, Experiment& e, std::vector<float>& output);

// The same by the layer that was prepared last, if that is the layer still: while only the input
// changes, as under a brush, weights are packed once.
void compute_again(const Geometry& geometry, Experiment& e, std::vector<float>& output);

}  // namespace conv2d
