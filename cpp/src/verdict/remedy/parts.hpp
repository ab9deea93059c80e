// The two parts of a remedy. No rule of Keras speaks of arguments of both, so that the smallest
// change of all is the smallest of each.
#pragma once

#include "conv2d/remedy.hpp"

namespace conv2d::remedies {

// Mends filters, groups, the depth multiplier and the input's channels.
void mend_counts(const Leeway& leeway, Remedy& remedy);

// Mends the window, strides, padding, output_padding and dilation.
void mend_sizes(const Leeway& leeway, Remedy& remedy);

}  // namespace conv2d::remedies
