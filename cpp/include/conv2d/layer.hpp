// What a reader asks for: a layer with its arguments, and the shape it is fed.
// Plain values, Keras's names, nothing checked yet: resolve() in geometry.hpp judges them.
#pragma once

#include <cstdint>
#include <optional>

#include "conv2d/fields.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

// A pair of per-axis numbers, in Keras's order (height, width).
struct Pair {
  int height = 1;
  int width = 1;
  bool operator==(const Pair&) const = default;
};
template <>
struct Fields<Pair> {
  static constexpr auto kType = "Pair";
  static constexpr bool kTuple = true;
  static constexpr std::tuple kList{field("height", &Pair::height), field("width", &Pair::width)};
};

constexpr int least(const Pair& pair) {
  return pair.height < pair.width ? pair.height : pair.width;
}
constexpr int largest(const Pair& pair) {
  return pair.height > pair.width ? pair.height : pair.width;
}

// Values laid around an input, or cut off an output; negative ones do the opposite.
struct Pads {
  int top = 0;
  int bottom = 0;
  int left = 0;
  int right = 0;
  bool operator==(const Pads&) const = default;
};
template <>
struct Fields<Pads> {
  static constexpr auto kType = "Pads";
  static constexpr bool kTuple = true;
  static constexpr std::tuple kList{field("top", &Pads::top), field("bottom", &Pads::bottom),
                                    field("left", &Pads::left), field("right", &Pads::right)};
};

// The shape of one sample, HWC: `values[(row * width + column) * channels + channel]`. It is so
// whatever data_format says, which changes Keras's axes, not what is computed.
struct Shape {
  int height = 5;
  int width = 5;
  int channels = 1;
  bool operator==(const Shape&) const = default;
};
template <>
struct Fields<Shape> {
  static constexpr auto kType = "Shape";
  static constexpr bool kTuple = true;
  static constexpr std::tuple kList{field("height", &Shape::height), field("width", &Shape::width),
                                    field("channels", &Shape::channels)};
};

// The shape of a kernel. What its last two axes count depends on the layer:
//   Conv2D           HWIO: channels a group, filters
//   DepthwiseConv2D  HWCM: channels, depth_multiplier; so the depthwise kernel of SeparableConv2D,
//                    whose pointwise kernel is 1 x 1 HWIO
//   Conv2DTranspose  HWOI: filters, channels
//   pooling          no kernel: all zeros
struct KernelShape {
  int height = 3;
  int width = 3;
  int third = 1;
  int fourth = 1;
  bool operator==(const KernelShape&) const = default;
};
template <>
struct Fields<KernelShape> {
  static constexpr auto kType = "KernelShape";
  static constexpr bool kTuple = true;
  static constexpr std::tuple kList{
      field("height", &KernelShape::height), field("width", &KernelShape::width),
      field("third", &KernelShape::third), field("fourth", &KernelShape::fourth)};
};

// How many values an array of that shape holds.
constexpr std::int64_t values(const Shape& s) {
  return std::int64_t{s.height} * s.width * s.channels;
}
constexpr std::int64_t values(const KernelShape& s) {
  return std::int64_t{s.height} * s.width * s.third * s.fourth;
}

enum class LayerType {
  kConv2D,
  kDepthwiseConv2D,
  kSeparableConv2D,
  kConv2DTranspose,
  kMaxPooling2D,
  kAveragePooling2D,
};
template <>
struct Names<LayerType> {
  static constexpr auto kType = "LayerType";
  static constexpr auto kList = name_list("Conv2D", "DepthwiseConv2D", "SeparableConv2D",
                                          "Conv2DTranspose", "MaxPooling2D", "AveragePooling2D");
};

// kExplicit is not Keras's: there, it takes a ZeroPadding2D before the layer and 'valid' in it, and
// for Conv2DTranspose a Cropping2D after it.
enum class Padding { kValid, kSame, kExplicit };
template <>
struct Names<Padding> {
  static constexpr auto kType = "Padding";
  static constexpr auto kList = name_list("valid", "same", "explicit");
};

// What stands beyond the edge where there is padding. All but zeros are PyTorch's.
enum class PaddingMode {
  kZeros,
  kReflect,    // mirrored at the edge, which itself is not repeated
  kReplicate,  // the edge, again and again
  kCircular,   // the opposite side
};
template <>
struct Names<PaddingMode> {
  static constexpr auto kType = "PaddingMode";
  static constexpr auto kList = name_list("zeros", "reflect", "replicate", "circular");
};

enum class DataFormat { kChannelsLast, kChannelsFirst };
template <>
struct Names<DataFormat> {
  static constexpr auto kType = "DataFormat";
  static constexpr auto kList = name_list("channels_last", "channels_first");
};

enum class Activation {
  kLinear,
  kRelu,
  kLeakyRelu,
  kRelu6,
  kElu,
  kSelu,
  kGelu,
  kSilu,
  kMish,
  kSigmoid,
  kHardSigmoid,
  kHardSilu,
  kTanh,
  kSoftplus,
  kSoftsign,
  kExponential,
  kSoftmax,
};
template <>
struct Names<Activation> {
  static constexpr auto kType = "Activation";
  static constexpr auto kList = name_list(
      "linear", "relu", "leaky_relu", "relu6", "elu", "selu", "gelu", "silu", "mish", "sigmoid",
      "hard_sigmoid", "hard_silu", "tanh", "softplus", "softsign", "exponential", "softmax");
};

// A layer of Keras, one member an argument. Any integer may stand in any member; a layer does not
// read the members that it has no argument for (arguments.hpp lists them).
struct Layer {
  LayerType type = LayerType::kConv2D;
  int filters = 1;
  Pair kernel_size{3, 3};
  Pair pool_size{2, 2};
  Pair strides{1, 1};
  Padding padding = Padding::kValid;
  Pads pads;  // read where padding is kExplicit
  PaddingMode padding_mode = PaddingMode::kZeros;
  std::optional<Pair> output_padding;
  DataFormat data_format = DataFormat::kChannelsLast;
  Pair dilation_rate{1, 1};
  int groups = 1;
  int depth_multiplier = 1;
  Activation activation = Activation::kLinear;
  bool use_bias = false;
  bool operator==(const Layer&) const = default;
};
template <>
struct Fields<Layer> {
  static constexpr auto kType = "Layer";
  static constexpr std::tuple kList{field("type", &Layer::type),
                                    field("filters", &Layer::filters),
                                    field("kernelSize", &Layer::kernel_size),
                                    field("poolSize", &Layer::pool_size),
                                    field("strides", &Layer::strides),
                                    field("padding", &Layer::padding),
                                    field("pads", &Layer::pads),
                                    field("paddingMode", &Layer::padding_mode),
                                    field("outputPadding", &Layer::output_padding),
                                    field("dataFormat", &Layer::data_format),
                                    field("dilationRate", &Layer::dilation_rate),
                                    field("groups", &Layer::groups),
                                    field("depthMultiplier", &Layer::depth_multiplier),
                                    field("activation", &Layer::activation),
                                    field("useBias", &Layer::use_bias)};
};

constexpr bool channels_first(const Layer& layer) {
  return layer.data_format == DataFormat::kChannelsFirst;
}

}  // namespace conv2d
