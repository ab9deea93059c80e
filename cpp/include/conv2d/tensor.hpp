// Arrays as they are looked at: their values, their shapes, and how far they reach.
#pragma once

#include <span>
#include <tuple>
#include <vector>

#include "conv2d/facts.hpp"
#include "conv2d/fields.hpp"
#include "conv2d/layer.hpp"

namespace conv2d {

// Values and how far they reach: low and high are the range of all, lows and highs that of each
// plane; whole is whether all of them are whole numbers.
struct Measured {
  std::span<const float> values;
  float low = 0;
  float high = 0;
  std::vector<float> lows;
  std::vector<float> highs;
  bool whole = true;
};
inline constexpr std::tuple kMeasuredFields{
    field("values", &Measured::values), field("low", &Measured::low),
    field("high", &Measured::high),     field("lows", &Measured::lows),
    field("highs", &Measured::highs),   field("whole", &Measured::whole)};

// HWC; its planes are those of the channels.
struct Tensor : Measured {
  Shape shape;
};
template <>
struct Fields<Tensor> {
  static constexpr auto kType = "Tensor";
  static constexpr auto kList =
      std::tuple_cat(std::tuple{field("shape", &Tensor::shape)}, kMeasuredFields);
};

// A kernel in its layer's layout; its planes are in the order of its last two axes.
struct KernelTensor : Measured {
  KernelShape shape;
  KernelAxes axes;
};
template <>
struct Fields<KernelTensor> {
  static constexpr auto kType = "KernelTensor";
  static constexpr auto kList = std::tuple_cat(
      std::tuple{field("shape", &KernelTensor::shape), field("axes", &KernelTensor::axes)},
      kMeasuredFields);
};

}  // namespace conv2d
