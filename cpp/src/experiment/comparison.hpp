// What other frameworks compute, held against Keras.
#pragma once

#include <vector>

#include "conv2d/experiment.hpp"

namespace conv2d {

// Computes `output` by that geometry from the arrays of the experiment.
void compute(const Geometry& geometry, Experiment& e, std::vector<float>& output);

// Makes the table of frameworks, and the output of the one that is asked for.
void compare_frameworks(const Request& request, Experiment& e);

}  // namespace conv2d
