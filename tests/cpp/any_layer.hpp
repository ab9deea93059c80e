// Layers of every type with every argument about the numbers at which rules turn: some are
// accepted, most break one rule or several.
#pragma once

#include "conv2d/layer.hpp"
#include "draw.hpp"

namespace conv2d::tests {

inline Layer any_layer(Draw& draw) {
  const auto pair = [&](int low, int high) {
    const int height = draw.between(low, high);
    return Pair{height, draw.between(low, high)};
  };
  // Most layers have neither, or few rules but theirs would ever be the first to be broken.
  const auto mostly_one = [&](int low, int high) {
    return draw.between(0, 2) == 0 ? pair(low, high) : Pair{1, 1};
  };
  Layer layer;
  layer.type = static_cast<LayerType>(draw.between(0, 5));
  layer.filters = draw.between(-1, 17);
  layer.kernel_size = pair(0, 7);
  layer.pool_size = pair(0, 7);
  layer.strides = mostly_one(-1, 4);
  layer.padding = static_cast<Padding>(draw.between(0, 2));
  const Pair rows = pair(-1, 6);
  const Pair columns = pair(-1, 6);
  layer.pads = {rows.height, rows.width, columns.height, columns.width};
  layer.padding_mode = static_cast<PaddingMode>(draw.between(0, 3));
  if (draw.flip()) layer.output_padding = pair(-1, 3);
  layer.data_format = static_cast<DataFormat>(draw.between(0, 1));
  layer.dilation_rate = mostly_one(-1, 3);
  layer.groups = draw.between(0, 9);
  layer.depth_multiplier = draw.between(0, 3);
  layer.activation = static_cast<Activation>(draw.between(0, 16));
  layer.use_bias = draw.flip();
  return layer;
}

inline Shape any_input(Draw& draw) {
  const int height = draw.between(1, 9);
  const int width = draw.between(1, 9);
  return {height, width, draw.between(1, 8)};
}

}  // namespace conv2d::tests
