// The one spelling of every enum value: in links, in the element's state, in message keys.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "conv2d/arguments.hpp"
#include "conv2d/cost.hpp"
#include "conv2d/data.hpp"
#include "conv2d/experiment.hpp"
#include "conv2d/frameworks.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/refusal.hpp"
#include "conv2d/remedy.hpp"

namespace conv2d {

// Names<E>::list holds the names of E's values, in the order of their declaration.
template <typename E>
struct Names;

// Traits are written like members, not like constants.
// NOLINTBEGIN(readability-identifier-naming)
template <>
struct Names<LayerType> {
  static constexpr std::array<std::string_view, 6> list{"Conv2D",          "DepthwiseConv2D",
                                                        "SeparableConv2D", "Conv2DTranspose",
                                                        "MaxPooling2D",    "AveragePooling2D"};
};
template <>
struct Names<Padding> {
  static constexpr std::array<std::string_view, 3> list{"valid", "same", "explicit"};
};
template <>
struct Names<PaddingMode> {
  static constexpr std::array<std::string_view, 4> list{"zeros", "reflect", "replicate",
                                                        "circular"};
};
template <>
struct Names<DataFormat> {
  static constexpr std::array<std::string_view, 2> list{"channels_last", "channels_first"};
};
template <>
struct Names<Activation> {
  static constexpr std::array<std::string_view, 17> list{
      "linear", "relu",     "leaky_relu", "relu6",       "elu",          "selu",
      "gelu",   "silu",     "mish",       "sigmoid",     "hard_sigmoid", "hard_silu",
      "tanh",   "softplus", "softsign",   "exponential", "softmax"};
};
template <>
struct Names<Argument> {
  static constexpr std::array<std::string_view, 16> list{"filters",
                                                         "kernel_size",
                                                         "pool_size",
                                                         "strides",
                                                         "padding",
                                                         "output_padding",
                                                         "depth_multiplier",
                                                         "data_format",
                                                         "dilation_rate",
                                                         "groups",
                                                         "activation",
                                                         "use_bias",
                                                         "kernel_initializer",
                                                         "depthwise_initializer",
                                                         "pointwise_initializer",
                                                         "bias_initializer"};
};
template <>
struct Names<InputSource> {
  static constexpr std::array<std::string_view, 7> list{
      "counting", "ones", "gradient", "checkerboard", "random", "custom", "picture"};
};
template <>
struct Names<KernelSource> {
  static constexpr std::array<std::string_view, 16> list{
      "ones",           "mean",       "identity",      "gaussian",      "sharpen", "sobel_x",
      "sobel_y",        "laplacian",  "random",        "custom",        "zeros",   "constant",
      "glorot_uniform", "he_uniform", "random_normal", "random_uniform"};
};
template <>
struct Names<BiasSource> {
  static constexpr std::array<std::string_view, 8> list{
      "custom",         "zeros",      "ones",          "constant",
      "glorot_uniform", "he_uniform", "random_normal", "random_uniform"};
};
template <>
struct Names<RefusalCode> {
  static constexpr std::array<std::string_view, 15> list{"kernel_size",
                                                         "pool_size",
                                                         "strides",
                                                         "dilation_rate",
                                                         "pads",
                                                         "numpy_pads",
                                                         "output_padding",
                                                         "depth_multiplier",
                                                         "filters",
                                                         "groups",
                                                         "filters_with_groups",
                                                         "output_padding_with_strides",
                                                         "strides_with_dilation",
                                                         "channels_with_groups",
                                                         "output_size"};
};
template <>
struct Names<Mendable> {
  static constexpr std::array<std::string_view, 10> list{
      "filters",        "kernel_size",   "pool_size", "strides",          "padding",
      "output_padding", "dilation_rate", "groups",    "depth_multiplier", "input_shape"};
};
template <>
struct Names<CaveatCode> {
  static constexpr std::array<std::string_view, 8> list{
      "channels_first",     "transpose_channels_first", "unequal_strides",
      "transpose_dilation", "transpose_size",           "transpose_size_without_onednn",
      "softmax_over_width", "padding_mode_too_wide"};
};
template <>
struct Names<Framework> {
  static constexpr std::array<std::string_view, 8> list{
      "keras", "pytorch",         "pytorch_same",    "pytorch_exact",
      "jax",   "onnx_same_upper", "onnx_same_lower", "onnx"};
};
template <>
struct Names<FrameworkNote> {
  static constexpr std::array<std::string_view, 8> list{
      "none",        "ort_dilation", "ort_negative_pad", "ort_refuses_pad",
      "ort_smaller", "pytorch_copy", "jax_empty",        "jax_transposed"};
};
template <>
struct Names<Measure> {
  static constexpr std::array<std::string_view, 12> list{"output_height",
                                                         "output_width",
                                                         "effective_kernel_height",
                                                         "effective_kernel_width",
                                                         "receptive_field_height",
                                                         "receptive_field_width",
                                                         "unread_rows",
                                                         "unread_columns",
                                                         "parameters",
                                                         "macs",
                                                         "flops",
                                                         "activation_bytes"};
};
template <>
struct Names<Problem> {
  static constexpr std::array<std::string_view, 4> list{"input_shape", "input_values",
                                                        "kernel_values", "pointwise_values"};
};

// NOLINTEND(readability-identifier-naming)

template <typename E>
constexpr std::string_view name(E value) {
  return Names<E>::list[static_cast<std::size_t>(value)];
}

template <typename E>
constexpr std::optional<E> from_name(std::string_view name) {
  const auto& list = Names<E>::list;
  const auto found = std::find(list.begin(), list.end(), name);
  if (found == list.end()) return std::nullopt;
  return static_cast<E>(found - list.begin());
}

}  // namespace conv2d
