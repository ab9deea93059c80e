// MaxPooling2D: the largest value under the window. A NaN there makes it NaN, as it makes a mean.
#include <limits>

#include "layers/pooling.hpp"

namespace conv2d::layers {
namespace {

struct Largest {
  static constexpr float kStart = -std::numeric_limits<float>::infinity();
  static constexpr bool kDivides = false;
  // Nothing exceeds a NaN, so that one, once taken, stays.
  static float take(float largest, float value) {
    return value > largest || value != value ? value : largest;
  }
};

}  // namespace

extern constinit const Description kMaxPooling2D = pools::described<Largest>(Pooling::kLargest);

}  // namespace conv2d::layers
