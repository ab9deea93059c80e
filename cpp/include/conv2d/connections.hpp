// Which channels are joined.
#pragma once

#include <cstdint>
#include <vector>

#include "conv2d/layer.hpp"

namespace conv2d {

inline constexpr std::int64_t kMaxConnections = 1 << 16;

// Which input channels feed which output channels, [channels, output channels] in row-major order:
// where in the kernel's last two axes the weights between them lie, t * fourth + q, or -1 where
// there are none. Of SeparableConv2D for its first stage; of pooling, 0 where a channel leads to
// itself. Empty where the layer has no output channels, or more pairs than kMaxConnections: nobody
// would read them.
std::vector<int> connections(const Layer& layer, int channels);

}  // namespace conv2d
