// The outputs of an experiment.
#pragma once

#include <vector>

#include "conv2d/experiment.hpp"

namespace conv2d {

// Computes `output` by that geometry from the arrays of the experiment.
void compute(const Geometry& geometry, Experiment& e, std::vector<float>& output);

// The layer's own output, unless that of the run before is the same. While only the input changes,
// as under a brush, weights are packed once.
void compute_output(const Geometry& geometry, Experiment& e);

}  // namespace conv2d
