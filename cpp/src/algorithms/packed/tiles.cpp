#include "algorithms/packed/tiles.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "algorithms/packed/blocks.hpp"
#include "algorithms/packed/kernel.hpp"
#include "algorithms/packed/rows.hpp"
#include "algorithms/packed/tile.hpp"
#include "algorithms/packed/walk.hpp"
#include "conv2d/facts.hpp"

namespace conv2d::algorithms {
namespace {

// The outputs of one phase of rows and one of columns, which all have the same taps.
struct Part {
  std::vector<Run> runs;
  std::vector<float> weights;  // block by block, each in the order of the runs
  int values = 0;              // of one filter: how many the runs hold
};

class Tiles final : public Plan {
 public:
  Tiles(const Geometry& g, const Weights& w, const Walk& rows, const Walk& columns)
      : g_{g},
        down_{rows},
        across_{columns},
        rows_{g.input, rows, columns},
        blocks_{blocks_of(g.groups, Kernel{g, nullptr}.filters)} {
    const Kernel kernel{g, w.kernel.data()};
    for (const Phase& row : down_.phases) {
      for (const Phase& column : across_.phases) parts_.push_back(pack(kernel, row, column));
    }
    pack_bias(w.bias);
    std::size_t most = 0;
    for (const Phase& phase : down_.phases) most = std::max(most, phase.taps.size());
    looked_at_.resize(most);
  }

  Algorithm algorithm() const override { return Algorithm::kTiles; }

  void run(const float* input, float* output) override {
    rows_.start(input);
    for (int i = 0; i < g_.output.height; ++i) {
      const int phase = i % down_.output_step;
      const int at = i / down_.output_step * down_.input_step;
      const auto& taps = down_.phases[static_cast<std::size_t>(phase)].taps;
      for (std::size_t tap = 0; tap < taps.size(); ++tap) {
        looked_at_[tap] = rows_.row(at + taps[tap].offset);
      }
      float* const row = output + std::ptrdiff_t{i} * g_.output.width * g_.output.channels;
      for (std::size_t column = 0; column < across_.phases.size(); ++column) {
        const auto part = static_cast<std::size_t>(phase) * across_.phases.size() + column;
        add_row(parts_[part], across_.phases[column].count,
                row + static_cast<int>(column) * g_.output.channels);
      }
    }
  }

 private:
  // Taps whose values follow one another are one run: neighbouring columns, if all their channels
  // are the group's.
  std::vector<Run> runs_of(const Phase& row, const Phase& column, int channels) const {
    std::vector<Run> runs;
    for (int u = 0; u < static_cast<int>(row.taps.size()); ++u) {
      const AxisTap* before = nullptr;
      for (const AxisTap& tap : column.taps) {
        const bool follows = before && tap.offset == before->offset + 1 && g_.groups == 1;
        if (follows) {
          runs.back().length += channels;
        } else {
          runs.push_back({u, tap.offset * g_.input.channels, channels});
        }
        before = &tap;
      }
    }
    return runs;
  }

  Part pack(const Kernel& kernel, const Phase& row, const Phase& column) const {
    Part part{runs_of(row, column, kernel.channels), {}, 0};
    part.values = static_cast<int>(row.taps.size() * column.taps.size()) * kernel.channels;
    std::size_t packed = 0;
    for (const Block& block : blocks_) packed += static_cast<std::size_t>(block.vectors) * kLanes;
    part.weights.reserve(packed * static_cast<std::size_t>(part.values));
    for (const Block& block : blocks_) {
      for (const AxisTap& u : row.taps) {
        for (const AxisTap& v : column.taps) {
          for (int c = 0; c < kernel.channels; ++c) {
            for (int f = 0; f < block.vectors * kLanes; ++f) {
              part.weights.push_back(
                  f < block.filters ? kernel.at(u.index, v.index, c, block.first + f) : 0.0f);
            }
          }
        }
      }
    }
    return part;
  }

  // Padded as the blocks are. Zeros where there is none: adding them changes no sum, since a sum
  // that begins with 0 never comes to be -0.
  void pack_bias(std::span<const float> bias) {
    for (const Block& block : blocks_) {
      for (int f = 0; f < block.vectors * kLanes; ++f) {
        const bool any = !bias.empty() && f < block.filters;
        bias_.push_back(any ? bias[static_cast<std::size_t>(block.first) + f] : 0.0f);
      }
    }
  }

  // Of the outputs of one part in one row, of which the first is at `output`.
  void add_row(const Part& part, int count, float* output) const {
    const int channels = g_.input.channels;
    const TileRow tile{looked_at_.data(), part.runs.data(), static_cast<int>(part.runs.size()),
                       across_.input_step * channels, across_.output_step * g_.output.channels};
    const float* weights = part.weights.data();
    const float* bias = bias_.data();
    for (const auto& [group, first, filters, vectors] : blocks_) {
      const int group_offset = group * channels / g_.groups;
      const int most = most_pixels(vectors);
      int pixel = 0;
      for (int left = (count + most - 1) / most; left > 0; --left) {
        const int pixels = (count - pixel + left - 1) / left;
        tile_of(pixels, vectors)(tile, pixel * tile.input_step + group_offset, weights, bias,
                                 filters, output + pixel * tile.output_step + first);
        pixel += pixels;
      }
      weights += part.values * vectors * kLanes;
      bias += vectors * kLanes;
    }
  }

  Geometry g_;
  Walk down_;
  Walk across_;
  Rows rows_;
  std::vector<Block> blocks_;
  std::vector<Part> parts_;
  std::vector<float> bias_;
  std::vector<const float*> looked_at_;
};

}  // namespace

std::unique_ptr<Plan> make_tiles(const Geometry& g, const Weights& w) {
  const Walk rows = walk(g.rows, scatters(g.type));
  const Walk columns = walk(g.columns, scatters(g.type));
  if (has_too_many_phases(rows, columns)) return nullptr;
  if (!Rows::fit(g.input, rows, columns)) return nullptr;
  return std::make_unique<Tiles>(g, w, rows, columns);
}

}  // namespace conv2d::algorithms
