#include "layers/max_pooling2d.hpp"

#include "layers/pooling.hpp"

namespace conv2d::layers {

extern constinit const Description kMaxPooling2D = pools::described<Largest>(Pooling::kLargest);

}  // namespace conv2d::layers
