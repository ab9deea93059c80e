// Keras's rules, one after the other.
#pragma once

#include <optional>

#include "conv2d/layer.hpp"
#include "conv2d/refusal.hpp"

namespace conv2d {

// The first rule of Keras that `layer` breaks, in the order in which its constructor, then build()
// and compute_output_shape() check. `has_output`: whether a window fits anywhere.
std::optional<RefusalCode> broken_rule(const Layer& layer, const Shape& input, bool has_output);

}  // namespace conv2d
