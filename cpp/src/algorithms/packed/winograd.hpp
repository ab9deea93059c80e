// Winograd's minimal filtering (Lavin and Gray, 2016) for convolutions by 3 x 3 kernels with
// strides of 1: F(2 x 2, 3 x 3) takes 4 products an output and channel, F(4 x 4, 3 x 3) 2.25, in
// place of 9. A strip of tiles is transformed, multiplied by weights that were transformed
// beforehand, and transformed back. Sums are not those of the definition: see Plan::bound().
#pragma once

#include "algorithms/packed/plan.hpp"

namespace conv2d::algorithms {

// Whether they save time: F(2 x 2, 3 x 3) against the definition, F(4 x 4, 3 x 3) against both.
// They do not on few channels and filters, or where most of a tile lies beyond the edge.
bool pays_winograd2(const Geometry& geometry);
bool pays_winograd4(const Geometry& geometry);

MakePlan make_winograd2;
MakePlan make_winograd4;

}  // namespace conv2d::algorithms
