// A layer prepared once, to be computed again and again on new values.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "conv2d/algorithm.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/geometry.hpp"

namespace conv2d {

namespace algorithms {
class Plan;
}

// What a layer has learned, laid out as in Operands.
struct Weights {
  std::span<const float> kernel;
  std::span<const float> pointwise;
  std::span<const float> bias;
};

// Whether these are the weights of such a layer, by how many there are of each kind.
bool fit(const Weights& weights, const Geometry& geometry);

// Whether this module has the algorithms that pack weights: not the one that a page loads first.
bool packs();

// Keeps its weights packed and its scratch, so that forward() allocates nothing, but once where it
// packs anew.
class Prepared {
 public:
  // The weights are copied. With Order::kDefined the output has the bits of forward() of
  // forward.hpp; with Order::kAny it may differ by bound(), where that saves time.
  Prepared(const Geometry& geometry, const Weights& weights, Order order);
  ~Prepared();
  Prepared(Prepared&&) noexcept;
  Prepared& operator=(Prepared&&) noexcept;

  // Computes the layer. Both are HWC, of the shapes of the geometry. Where F(4 x 4, 3 x 3) turns
  // out to be too coarse to be painted, this call computes the layer once more, packs its weights
  // anew, and with all calls after it does without. Where sums that are not the definition's could
  // overflow, or spread what is not finite, this one call is computed plainly.
  void forward(std::span<const float> input, std::span<float> output);

  // What the first stage of a SeparableConv2D put out last, HWC; else empty.
  std::span<const float> depthwise() const;

  // By which forward() went; before its first call, by which it will as a rule.
  Algorithm algorithm() const { return algorithm_; }

  // By how much any value of the output may be off what exact sums give, besides the rounding of an
  // activation. 0 where it has the bits of the definition.
  float bound() const { return bound_; }

 private:
  Geometry geometry_;
  std::vector<float> padded_;
  std::unique_ptr<algorithms::Plan> plan_;
  Algorithm algorithm_;
  float bound_ = 0;
  // Without a plan, or where it may not do.
  std::vector<float> kernel_;
  std::vector<float> pointwise_;
  std::vector<float> bias_;
  std::vector<float> depthwise_;
};

}  // namespace conv2d
