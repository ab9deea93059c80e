#include "algorithms/packed/tile.hpp"

namespace conv2d::algorithms {

AddTile* tile_of(int pixels, int vectors) {
  static constexpr AddTile* kTiles[kMostVectors][kMostPixels] = {
      {add_tile<1, 1>, add_tile<2, 1>, add_tile<3, 1>, add_tile<4, 1>, add_tile<5, 1>,
       add_tile<6, 1>},
      {add_tile<1, 2>, add_tile<2, 2>, add_tile<3, 2>, add_tile<4, 2>, add_tile<5, 2>,
       add_tile<6, 2>}};
  return kTiles[vectors - 1][pixels - 1];
}

}  // namespace conv2d::algorithms
