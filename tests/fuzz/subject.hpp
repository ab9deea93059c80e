// What a fuzzer's bytes ask for.
#pragma once

#include <algorithm>

#include "bytes.hpp"
#include "conv2d/experiment.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"

namespace conv2d::fuzz {

template <typename Enum>
Enum any(Bytes& bytes) {
  return bytes.one_of<Enum>(Names<Enum>::kList.size());
}

inline Pair read_pair(Bytes& bytes, int low, int high) {
  const int height = bytes.number(low, high);
  return {height, bytes.number(low, high)};
}

// Every member, whatever the layer's type.
inline Layer read_layer(Bytes& bytes) {
  Layer layer;
  layer.type = any<LayerType>(bytes);
  layer.padding = any<Padding>(bytes);
  layer.padding_mode = any<PaddingMode>(bytes);
  layer.data_format = any<DataFormat>(bytes);
  layer.activation = any<Activation>(bytes);
  layer.use_bias = bytes.flip();
  layer.filters = bytes.number(1, 8);
  layer.kernel_size = read_pair(bytes, 1, 5);
  layer.pool_size = read_pair(bytes, 1, 5);
  layer.strides = read_pair(bytes, 1, 4);
  const Pair rows = read_pair(bytes, -2, 5);
  const Pair columns = read_pair(bytes, -2, 5);
  layer.pads = {rows.height, rows.width, columns.height, columns.width};
  if (bytes.flip()) layer.output_padding = read_pair(bytes, 0, 3);
  layer.dilation_rate = read_pair(bytes, 1, 3);
  layer.groups = bytes.number(1, 4);
  layer.depth_multiplier = bytes.number(1, 3);
  return layer;
}

// Any numbers, those below 1 too.
inline Shape read_shape(Bytes& bytes) {
  const Pair size = read_pair(bytes, 1, 9);
  return {size.height, size.width, bytes.number(1, 8)};
}

// What resolve() asks for.
inline Shape at_least_one(const Shape& shape) {
  return {std::max(1, shape.height), std::max(1, shape.width), std::max(1, shape.channels)};
}

}  // namespace conv2d::fuzz
