#include "layers/average_pooling2d.hpp"

#include "layers/pooling.hpp"

namespace conv2d::layers {

extern constinit const Description kAveragePooling2D = pools::described<Mean>(Pooling::kMean);

}  // namespace conv2d::layers
