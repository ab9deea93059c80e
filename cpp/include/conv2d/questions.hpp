// What can be asked about a run after it was made. The answer is nothing where there is no such run
// any more, it has no output, or the place does not lie in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conv2d/explain.hpp"
#include "conv2d/reach.hpp"
#include "conv2d/runs.hpp"
#include "conv2d/stamp.hpp"

namespace conv2d {

// Of the output that is looked at: of the framework asked for, else Keras's.
std::optional<Explanation> explain(Run* run, const OutputCell& cell);

// Of an input cell, in that output.
std::optional<std::vector<Reached>> reached(const Run* run, int row, int column);

// Of an input value, in that output; nothing for a layer that does not scatter.
std::optional<Stamp> stamp(Run* run, const InputCell& cell, int filter);

// Of the weights at (u, v) of the kernel, in that output.
std::optional<Products> multiplied(const Run* run, int u, int v);

// Of the weights of the pointwise kernel; nothing for a layer that has none.
std::optional<Products> multiplied_pointwise(const Run* run);

// The whole program that Keras would run.
std::optional<std::string> program(const Run* run);

}  // namespace conv2d
