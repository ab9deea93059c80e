#include "algorithms/packed/tile.hpp"

namespace conv2d::algorithms {

AddTile* tile_of(int pixels, int vectors) {
  static constexpr AddTile* kOfOne[most_pixels(1)] = {
      add_tile<1, 1>, add_tile<2, 1>, add_tile<3, 1>, add_tile<4, 1>,
      add_tile<5, 1>, add_tile<6, 1>, add_tile<7, 1>, add_tile<8, 1>};
  static constexpr AddTile* kOfTwo[most_pixels(2)] = {
      add_tile<1, 2>, add_tile<2, 2>, add_tile<3, 2>, add_tile<4, 2>, add_tile<5, 2>};
  return (vectors == 1 ? kOfOne : kOfTwo)[pixels - 1];
}

}  // namespace conv2d::algorithms
