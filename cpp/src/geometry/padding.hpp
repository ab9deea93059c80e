// What the paddings, valid, same and explicit, come to along one axis: of layers that gather and of
// those that scatter.
#pragma once

#include <cstdint>
#include <optional>

#include "conv2d/layer.hpp"

namespace conv2d {

// What a layer is given for one axis. In 64 bits, since nothing bounds what a link may ask for.
struct AxisRequest {
  std::int64_t input;
  std::int64_t kernel;
  std::int64_t stride;
  std::int64_t dilation;
  Padding padding;
  std::int64_t before;  // explicit pads
  std::int64_t after;
  std::optional<std::int64_t> output_padding;

  std::int64_t span() const { return (kernel - 1) * dilation + 1; }
};

struct AxisAnswer {
  std::int64_t output;
  std::int64_t before;
  std::int64_t after;
};

// The windows at which a kernel stands on the input, on which it may lie in part.
AxisAnswer gather(const AxisRequest& axis);

// The other way round: each input value puts a window into the output.
AxisAnswer scatter(const AxisRequest& axis);

}  // namespace conv2d
