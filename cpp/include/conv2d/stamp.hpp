// What one input value of a layer that scatters puts where.
#pragma once

#include <cstdint>
#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/geometry.hpp"

namespace conv2d {

// A value of the input.
struct InputCell {
  int row;
  int column;
  int channel;
};
template <>
struct Fields<InputCell> {
  static constexpr auto kType = "InputCell";
  static constexpr std::tuple kList{field("row", &InputCell::row),
                                    field("column", &InputCell::column),
                                    field("channel", &InputCell::channel)};
};

// An array for each member of what it puts there, all of one length, in the order u, v.
struct Stamp {
  float value = 0;  // the input value
  std::vector<std::int32_t> u;
  std::vector<std::int32_t> v;
  std::vector<std::int32_t> row;  // of the output; where that is cut off, beyond it
  std::vector<std::int32_t> column;
  std::vector<std::int32_t> weight;  // where in the kernel's memory its weight is
  std::vector<float> factor;         // which this is
  std::vector<float> product;
  std::vector<std::uint8_t> cut;  // 1 where the output is cut off
};
template <>
struct Fields<Stamp> {
  static constexpr auto kType = "Stamp";
  static constexpr std::tuple kList{
      field("value", &Stamp::value),   field("u", &Stamp::u),
      field("v", &Stamp::v),           field("row", &Stamp::row),
      field("column", &Stamp::column), field("weight", &Stamp::weight),
      field("factor", &Stamp::factor), field("product", &Stamp::product),
      field("cut", &Stamp::cut)};
};

// What `cell`, which lies in the input of a Conv2DTranspose, adds to output channel `filter`. Of
// the operands, input and kernel are read.
Stamp stamp(const Geometry& geometry, const Operands& operands, const InputCell& cell, int filter);

}  // namespace conv2d
