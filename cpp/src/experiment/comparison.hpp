// What other frameworks compute, held against Keras.
#pragma once

#include "conv2d/experiment.hpp"

namespace conv2d {

// Makes the table of frameworks, and the output of the one that is asked for.
void compare_frameworks(const Request& request, Experiment& e);

}  // namespace conv2d
