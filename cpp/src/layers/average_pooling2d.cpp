// AveragePooling2D: the mean of the values under the window.
#include "layers/pooling.hpp"

namespace conv2d::layers {
namespace {

struct Mean {
  static constexpr float kStart = 0;
  static constexpr bool kDivides = true;
  static float take(float sum, float value) { return sum + value; }
};

}  // namespace

extern constinit const Description kAveragePooling2D = pools::described<Mean>(Pooling::kMean);

}  // namespace conv2d::layers
