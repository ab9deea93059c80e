// Arrays as they are looked at: their values, their shapes, and how far they reach.
#pragma once

#include <span>
#include <tuple>
#include <vector>

#include "conv2d/facts.hpp"
#include "conv2d/fields.hpp"
#include "conv2d/layer.hpp"

namespace conv2d {

// Values with their shape: HWC. low and high are their range, lows and highs that of each channel;
// whole is whether all of them are whole numbers.
struct Tensor {
  Shape shape;
  std::span<const float> values;
  float low = 0;
  float high = 0;
  std::vector<float> lows;
  std::vector<float> highs;
  bool whole = true;
};
template <>
struct Fields<Tensor> {
  static constexpr auto kType = "Tensor";
  static constexpr std::tuple kList{
      field("shape", &Tensor::shape), field("values", &Tensor::values),
      field("low", &Tensor::low),     field("high", &Tensor::high),
      field("lows", &Tensor::lows),   field("highs", &Tensor::highs),
      field("whole", &Tensor::whole)};
};

// A kernel in its layer's layout; lows and highs are the ranges of its planes, in the order of its
// last two axes.
struct KernelTensor {
  KernelShape shape;
  KernelAxes axes;
  std::span<const float> values;
  float low = 0;
  float high = 0;
  std::vector<float> lows;
  std::vector<float> highs;
  bool whole = true;
};
template <>
struct Fields<KernelTensor> {
  static constexpr auto kType = "KernelTensor";
  static constexpr std::tuple kList{
      field("shape", &KernelTensor::shape),   field("axes", &KernelTensor::axes),
      field("values", &KernelTensor::values), field("low", &KernelTensor::low),
      field("high", &KernelTensor::high),     field("lows", &KernelTensor::lows),
      field("highs", &KernelTensor::highs),   field("whole", &KernelTensor::whole)};
};

}  // namespace conv2d
