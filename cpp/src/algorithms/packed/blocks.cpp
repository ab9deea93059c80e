#include "algorithms/packed/blocks.hpp"

#include <algorithm>

#include "algorithms/packed/vectors.hpp"

namespace conv2d::algorithms {

std::vector<Block> blocks_of(int groups, int filters) {
  std::vector<Block> blocks;
  const int of_group = filters / groups;
  for (int group = 0; group < groups; ++group) {
    for (int first = 0; first < of_group; first += blocks.back().filters) {
      const int left = of_group - first;
      const int vectors = left > kLanes ? kMostVectors : 1;
      blocks.push_back(
          {group, group * of_group + first, std::min(left, vectors * kLanes), vectors});
    }
  }
  return blocks;
}

}  // namespace conv2d::algorithms
