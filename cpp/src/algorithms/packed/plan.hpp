// A layer made ready for one of the algorithms that pack their weights.
#pragma once

#include <memory>
#include <span>

#include "conv2d/algorithm.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/prepared.hpp"

namespace conv2d::algorithms {

// Has copied what it needs of the weights; its scratch is kept from run to run, in which nothing is
// allocated.
class Plan {
 public:
  virtual ~Plan() = default;
  virtual Algorithm algorithm() const = 0;
  // The layer without its activation: input and output as in Operands. No value of the input,
  // however large or strange, changes what is read.
  virtual void run(const float* input, float* output) = 0;
  // By how much any output of this input may be off the exact sum. 0 of a plan that makes the bits
  // of the definition; infinite where the plan must not be run on it.
  virtual float bound(std::span<const float>) const { return 0; }
  // See Prepared.
  virtual std::span<const float> depthwise() const { return {}; }
};

// How one algorithm makes its plan; null where it does not suit the layer. Weights are finite: a
// plan may multiply them by zeros that it lays around the input, which adds nothing to a sum.
using MakePlan = std::unique_ptr<Plan>(const Geometry&, const Weights&);

// The plans of a layer's stages, chosen by its sizes: two of a SeparableConv2D, else one. Null
// where none suits, weights are not finite, or the module has no such algorithms (packed/none.cpp).
std::unique_ptr<Plan> make_plan(const Geometry&, const Weights&, Order);

// In place of a plan by F(4 x 4, 3 x 3) whose bound is too large for what it is used for.
std::unique_ptr<Plan> make_closer_plan(const Geometry&, const Weights&);

}  // namespace conv2d::algorithms
