// The weights of a 3 x 3 convolution as Winograd's algorithm multiplies by them, and how far its
// outputs may be from the exact ones.
#pragma once

#include <vector>

#include "algorithms/packed/blocks.hpp"
#include "algorithms/packed/winograd/transforms.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/prepared.hpp"

namespace conv2d::algorithms::winograd {

// What F2 or F4 says of itself.
struct Form {
  int outputs;
  int inputs;
  Points points;
  int input_roundings;
  int output_roundings;
};
template <typename F>
inline constexpr Form kForm{F::kOutputs, F::kInputs, F::kPoints, F::kInputRoundings,
                            F::kOutputRoundings};

// bound() of an input is a straight line in its largest magnitude. In double, whose own roundings
// are far below.
struct Error {
  double slope = 0;
  double offset = 0;
  // Nothing that is computed on the way exceeds reach * largest + farthest.
  double reach = 0;
  double farthest = 0;

  // Infinite where something may overflow, or the input is not finite.
  float bound(float largest) const;
};

struct Packed {
  std::vector<Block> blocks;
  // Block by block, each position by position, each channel by channel; made in double and rounded
  // once. Zeros where a block has no filter.
  std::vector<float> values;
  std::vector<float> bias;  // by blocks
  Error error;
};

Packed pack(const Form& form, const Geometry& g, const Weights& w);

}  // namespace conv2d::algorithms::winograd
