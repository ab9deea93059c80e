// What a reader asks for: a layer with its arguments, and the shape it is fed.
// Plain values, Keras's names, nothing checked yet: resolve() in geometry.hpp judges them.
#pragma once

#include <cstdint>

namespace conv2d {

// A pair of per-axis numbers, in Keras's order (height, width).
struct Pair {
  int height = 1;
  int width = 1;
  bool operator==(const Pair&) const = default;
};

// The shape of one sample, HWC: `values[(row * width + column) * channels + channel]`.
struct Shape {
  int height = 5;
  int width = 5;
  int channels = 1;
  bool operator==(const Shape&) const = default;
};

// The shape of a Conv2D kernel, HWIO: kernel height, kernel width, input channels, filters.
struct KernelShape {
  int height = 3;
  int width = 3;
  int channels = 1;
  int filters = 1;
  bool operator==(const KernelShape&) const = default;
};

// How many values an array of that shape holds.
constexpr std::int64_t values(const Shape& s) {
  return std::int64_t{s.height} * s.width * s.channels;
}
constexpr std::int64_t values(const KernelShape& s) {
  return std::int64_t{s.height} * s.width * s.channels * s.filters;
}

enum class LayerType { kConv2D };
enum class Padding { kValid, kSame };

// keras.layers.Conv2D, one member an argument. Any integer may stand in any member.
struct Layer {
  LayerType type = LayerType::kConv2D;
  int filters = 1;
  Pair kernel_size{3, 3};
  Pair strides{1, 1};
  Padding padding = Padding::kValid;
  Pair dilation_rate{1, 1};
  bool use_bias = false;
  bool operator==(const Layer&) const = default;
};

}  // namespace conv2d
