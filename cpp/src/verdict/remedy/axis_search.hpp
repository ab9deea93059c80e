// The nearest sizes along one axis, of the arguments that a search may change.
#pragma once

#include <cstdint>

#include "conv2d/facts.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/sliders.hpp"
#include "verdict/remedy/sets.hpp"

namespace conv2d::remedies {

// In the order of preference.
inline constexpr Set kPaddingBit = 1;
inline constexpr Set kOutputPaddingBit = 2;
inline constexpr Set kDilationBit = 4;
inline constexpr Set kStridesBit = 8;
inline constexpr Set kWindowBit = 16;

// What a layer is given for one axis.
struct AxisSizes {
  int input;
  int window;
  int stride;
  int dilation;
  int before;
  int after;
  int more;  // output_padding, if it is given
};

// What the axes have in common.
struct Common {
  LayerType type;
  Padding padding;
  bool output_padding;  // whether it is given
};

// Strides and dilation may exclude each other, and on any axes: then one of them is 1 on both.
enum Ones { kFree, kUnitDilation, kUnitStrides };

inline const Offer& window_offer(LayerType type) {
  return is_pooling(type) ? kOffers.pool_size : kOffers.kernel_size;
}

// The nearest sizes that Keras accepts along one axis, if they are nearer than `limit`.
class AxisSearch {
 public:
  AxisSearch(const Common& common, Ones ones, const AxisSizes& now, Set set, std::int64_t limit);

  bool found() const { return found_; }
  const AxisSizes& best() const { return best_; }
  std::int64_t steps() const { return steps_; }

 private:
  Values values(Set bit, int now, const Offer& offer) const;
  void search(Ones ones);
  void offer(AxisSizes sizes);
  std::int64_t steps_to(const AxisSizes& sizes) const;

  Common common_;
  AxisSizes now_;
  Set set_;
  AxisSizes best_{};
  bool found_ = false;
  std::int64_t steps_;
};

}  // namespace conv2d::remedies
