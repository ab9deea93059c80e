// Convolutions whose vectors run along a row, over weights that repeat with the pixels: over
// neighbouring columns where a group has few filters, over neighbouring channels where each has
// filters of its own.
#pragma once

#include "algorithms/packed/plan.hpp"

namespace conv2d::algorithms {

MakePlan make_planes;    // groups of one filter, or of very few and of few channels
MakePlan make_channels;  // groups of one channel and at most three filters

}  // namespace conv2d::algorithms
