// The one spelling of every enum value: in links, in the element's state, in message keys.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "conv2d/data.hpp"
#include "conv2d/experiment.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/refusal.hpp"

namespace conv2d {

// Names<E>::list holds the names of E's values, in the order of their declaration.
template <typename E>
struct Names;

template <>
struct Names<LayerType> {
  static constexpr std::array<std::string_view, 1> list{"Conv2D"};
};
template <>
struct Names<Padding> {
  static constexpr std::array<std::string_view, 2> list{"valid", "same"};
};
template <>
struct Names<InputSource> {
  static constexpr std::array<std::string_view, 7> list{
      "counting", "ones", "gradient", "checkerboard", "random", "custom", "picture"};
};
template <>
struct Names<KernelSource> {
  static constexpr std::array<std::string_view, 10> list{
      "ones",    "mean",    "identity",  "gaussian", "sharpen",
      "sobel_x", "sobel_y", "laplacian", "random",   "custom"};
};
template <>
struct Names<RefusalCode> {
  static constexpr std::array<std::string_view, 6> list{
      "kernel_size", "strides", "dilation_rate", "filters", "strides_with_dilation", "output_size"};
};

template <>
struct Names<Problem> {
  static constexpr std::array<std::string_view, 3> list{"input_shape", "input_values",
                                                        "kernel_values"};
};

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
