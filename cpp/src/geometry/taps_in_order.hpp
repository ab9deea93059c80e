// What each output value is made of: the taps of its window, in the order in which every algorithm
// takes them, u, v, then the channels. An output value's row and column are i and j, its channel f.
#pragma once

#include <vector>

#include "conv2d/geometry.hpp"
#include "conv2d/tap.hpp"

namespace conv2d::taps {

// Writes the taps into `taps`, whose memory it reuses.
using TapsOf = void(const Geometry&, int i, int j, int f, std::vector<Tap>& taps);

// Conv2D: all channels of the filter's group.
TapsOf of_group;

// DepthwiseConv2D: the one channel that leads to f.
TapsOf of_channel;

// Conv2DTranspose: every input value that scatters there; none of what is beyond the edge.
TapsOf scattered;

// Pooling: channel f, without weights.
TapsOf pooled;

}  // namespace conv2d::taps
