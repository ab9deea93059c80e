// The sizes between the layers that Keras needs for explicit pads: ZeroPadding2D before the layer,
// or Cropping2D after a Conv2DTranspose.
#pragma once

#include <cstdint>

#include "conv2d/geometry.hpp"
#include "conv2d/layer.hpp"

namespace conv2d {

// In 64 bits, since nothing bounds what a link may ask for.
struct Extents {
  std::int64_t height;
  std::int64_t width;
};

// The input of a layer other than Conv2DTranspose, with explicit pads, if it has them, around it.
inline Extents padded(const Layer& layer, const Shape& input) {
  if (layer.padding != Padding::kExplicit) return {input.height, input.width};
  const auto& [top, bottom, left, right] = layer.pads;
  return {std::int64_t{input.height} + top + bottom, std::int64_t{input.width} + left + right};
}

// The output of a Conv2DTranspose before its explicit pads are cut off.
inline Extents uncropped(const Layer& layer, const Shape& input) {
  const Pair span = effective_kernel(layer);
  const Pair more = layer.output_padding.value_or(Pair{0, 0});
  return {(std::int64_t{input.height} - 1) * layer.strides.height + span.height + more.height,
          (std::int64_t{input.width} - 1) * layer.strides.width + span.width + more.width};
}

}  // namespace conv2d
