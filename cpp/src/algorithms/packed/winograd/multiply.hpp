// The innermost loop of Winograd's algorithm: at one position of the transformed tiles, the
// channels of some tiles by the weights of some filters.
#pragma once

#include <algorithm>

#include "algorithms/packed/blocks.hpp"
#include "algorithms/packed/vectors.hpp"

namespace conv2d::algorithms::winograd {

// With two vectors of filters, as many as most_pixels() of tile.hpp, for the same reason.
inline constexpr int kMostTiles = 5;

// So many products are added up before their sum is added to the others: a value is then rounded
// about kChain + channels / kChain times at most, instead of once a channel.
inline constexpr int kChain = 16;

// How often the product of that channel is rounded: once itself, then with each sum that it is part
// of. Sums begin with 0, to which the first addition is exact.
inline int roundings(int channel, int channels) {
  const auto sums = [](int at, int count) { return at == 0 ? count - 1 : count - at; };
  const int chain = channel / kChain;
  const int length = std::min(kChain, channels - chain * kChain);
  return 1 + sums(channel % kChain, length) + sums(chain, (channels + kChain - 1) / kChain);
}

// A tile's channels follow one another, and begin `step` behind those of the tile before.
template <int kTiles, int kVectors>
void multiply(const float* values, int step, int channels, const float* weights, float* to) {
  Float4 totals[kTiles][kVectors] = {};
  for (int left = channels; left > 0; left -= kChain) {
    Float4 sums[kTiles][kVectors] = {};
    for (int c = std::min(left, kChain); c > 0; --c, ++values, weights += kVectors * kLanes) {
      Float4 weight[kVectors];
      for (int v = 0; v < kVectors; ++v) weight[v] = load(weights + v * kLanes);
      for (int t = 0; t < kTiles; ++t) {
        const Float4 value = splat(values[t * step]);
        for (int v = 0; v < kVectors; ++v) sums[t][v] += value * weight[v];
      }
    }
    for (int t = 0; t < kTiles; ++t) {
      for (int v = 0; v < kVectors; ++v) totals[t][v] += sums[t][v];
    }
  }
  for (int t = 0; t < kTiles; ++t) {
    for (int v = 0; v < kVectors; ++v) store(totals[t][v], to + (t * kVectors + v) * kLanes);
  }
}

using Multiply = void(const float* values, int step, int channels, const float* weights, float* to);

// That of `tiles` (1 to 5) and `vectors` (1 or 2).
inline Multiply* multiply_of(int tiles, int vectors) {
  static constexpr Multiply* kAll[kMostVectors][kMostTiles] = {
      {multiply<1, 1>, multiply<2, 1>, multiply<3, 1>, multiply<4, 1>, multiply<5, 1>},
      {multiply<1, 2>, multiply<2, 2>, multiply<3, 2>, multiply<4, 2>, multiply<5, 2>}};
  return kAll[vectors - 1][tiles - 1];
}

}  // namespace conv2d::algorithms::winograd
