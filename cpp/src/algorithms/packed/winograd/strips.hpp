// The plan of a layer by Winograd's algorithm: F2 or F4 of transforms.hpp. Tiles are taken in
// strips, of which what is on the way stays in the second cache.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "algorithms/packed/largest.hpp"
#include "algorithms/packed/plan.hpp"
#include "algorithms/packed/winograd/multiply.hpp"
#include "algorithms/packed/winograd/tile.hpp"
#include "algorithms/packed/winograd/weights.hpp"

namespace conv2d::algorithms::winograd {

inline constexpr int kMostInStrip = 25;
inline constexpr int kLeastInStrip = kMostTiles;
inline constexpr int kLine = 16;                         // floats of a cache line
inline constexpr std::int64_t kValuesInStrip = 160'000;  // of transformed inputs
inline constexpr std::int64_t kMostValues = 600'000;     // the same if it cannot be shorter

// The first outputs of all tiles along an axis. Those of a tile lie `dilation` apart, and meet only
// inputs that do.
inline std::vector<int> first_outputs(const Axis& axis, int outputs) {
  std::vector<int> firsts;
  for (int phase = 0; phase < axis.dilation; ++phase) {
    for (int first = phase; first < axis.output; first += outputs * axis.dilation) {
      firsts.push_back(first);
    }
  }
  return firsts;
}

inline int padded(int count) { return (count + kLanes - 1) / kLanes * kLanes; }

template <typename F>
class Strips final : public Plan {
 public:
  Strips(const Geometry& g, Algorithm name, Packed weights)
      : g_{g},
        name_{name},
        channels_{g.kernel.third},
        weights_{std::move(weights)},
        rows_{first_outputs(g.rows, F::kOutputs)},
        columns_{first_outputs(g.columns, F::kOutputs)},
        tiles_{static_cast<int>(rows_.size() * columns_.size())},
        zeros_(static_cast<std::size_t>(channels_)) {
    const int step = padded(channels_);
    const auto fitting = static_cast<int>(kValuesInStrip / (kPositions * step));
    const int most = std::clamp(fitting, kLeastInStrip, kMostInStrip);
    const int strips = (tiles_ + most - 1) / most;
    strip_ = (tiles_ + strips - 1) / strips;
    // Positions that lie a multiple of 4096 bytes apart would share a few places of the cache.
    plane_ = (strip_ * step + kLine - 1) / kLine * kLine;
    if (plane_ / kLine % 2 == 0) plane_ += kLine;
    inputs_.resize(static_cast<std::size_t>(kPositions) * plane_);
    sums_.resize(static_cast<std::size_t>(kPositions) * strip_ * kMostVectors * kLanes);
  }

  // Whether scratch stays small.
  static bool fit(int channels) {
    return std::int64_t{kPositions} * padded(channels) * kLeastInStrip <= kMostValues;
  }

  Algorithm algorithm() const override { return name_; }

  float bound(std::span<const float> input) const override {
    return weights_.error.bound(largest(input));
  }

  void run(const float* input, float* output) override {
    for (int first = 0; first < tiles_; first += strip_) {
      const int count = std::min(strip_, tiles_ - first);
      const float* values = weights_.values.data();
      const float* bias = weights_.bias.data();
      int group = -1;
      for (const Block& block : weights_.blocks) {
        if (block.group != group) {
          group = block.group;
          for (int t = 0; t < count; ++t) read(input + group * channels_, first + t, t);
        }
        multiply_all(block, count, values);
        for (int t = 0; t < count; ++t) write(block, first + t, t, bias, output + block.first);
        values += kPositions * channels_ * block.vectors * kLanes;
        bias += block.vectors * kLanes;
      }
    }
  }

 private:
  static constexpr int kPositions = F::kInputs * F::kInputs;

  int first_row(int tile) const { return rows_[tile / columns_.size()]; }
  int first_column(int tile) const { return columns_[tile % columns_.size()]; }

  // Tile number `tile` of the output, which is number t of its strip.
  void read(const float* input, int tile, int t) {
    const int row = first_row(tile) - g_.rows.pad_before;
    const int column = first_column(tile) - g_.columns.pad_before;
    const float* from[F::kInputs][F::kInputs];
    for (int i = 0; i < F::kInputs; ++i) {
      const int y = row + i * g_.rows.dilation;
      const bool inside = y >= 0 && y < g_.input.height;
      for (int j = 0; j < F::kInputs; ++j) {
        const int x = column + j * g_.columns.dilation;
        const std::ptrdiff_t place = std::ptrdiff_t{y} * g_.input.width + x;
        from[i][j] = inside && x >= 0 && x < g_.input.width ? input + place * g_.input.channels
                                                            : zeros_.data();
      }
    }
    transform_input<F>(from, channels_, inputs_.data() + t * padded(channels_), plane_);
  }

  void multiply_all(const Block& block, int count, const float* weights) {
    const int step = padded(channels_);
    const int width = block.vectors * kLanes;
    for (int p = 0; p < kPositions; ++p, weights += channels_ * width) {
      const float* const values = inputs_.data() + p * plane_;
      float* const sums = sums_.data() + p * strip_ * width;
      int t = 0;
      for (int left = (count + kMostTiles - 1) / kMostTiles; left > 0; --left) {
        const int tiles = (count - t + left - 1) / left;
        multiply_of(tiles, block.vectors)(values + t * step, step, channels_, weights,
                                          sums + t * width);
        t += tiles;
      }
    }
  }

  void write(const Block& block, int tile, int t, const float* bias, float* output) const {
    const int row = first_row(tile);
    const int column = first_column(tile);
    const auto left = [](int from, const Axis& axis) {
      return std::min(F::kOutputs, (axis.output - from + axis.dilation - 1) / axis.dilation);
    };
    const std::ptrdiff_t line = std::ptrdiff_t{g_.output.width} * g_.output.channels;
    Outputs to{output + row * line + std::ptrdiff_t{column} * g_.output.channels,
               g_.rows.dilation * line, std::ptrdiff_t{g_.columns.dilation} * g_.output.channels,
               left(row, g_.rows), left(column, g_.columns)};
    const int width = block.vectors * kLanes;
    for (int f = 0; f < block.filters; f += kLanes, to.first += kLanes) {
      transform_output<F>(sums_.data() + t * width + f, strip_ * width, load(bias + f),
                          block.filters - f, to);
    }
  }

  Geometry g_;
  Algorithm name_;
  int channels_;  // of a group
  Packed weights_;
  std::vector<int> rows_;
  std::vector<int> columns_;
  int tiles_;
  int strip_;  // tiles of the longest
  int plane_;  // values from one position of inputs_ to the next
  std::vector<float> zeros_;
  std::vector<float> inputs_;  // position by position, tile by tile, of one group
  std::vector<float> sums_;    // the same of one block's filters
};

}  // namespace conv2d::algorithms::winograd
