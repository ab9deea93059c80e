// Filters that are computed together: as many as two vectors hold, or one.
#pragma once

#include <vector>

namespace conv2d::algorithms {

inline constexpr int kMostVectors = 2;

struct Block {
  int group;
  int first;  // of all filters
  int filters;
  int vectors;
};

// Those of each group. With as many filters left as one vector holds, half a block would be wasted.
std::vector<Block> blocks_of(int groups, int filters);

}  // namespace conv2d::algorithms
