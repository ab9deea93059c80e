// Where an input value and a weight go to.
#pragma once

#include <cstdint>
#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/tap.hpp"

namespace conv2d {

// One cell of the output, and the weight by which an input cell takes part in it.
struct Reached {
  int row;
  int column;
  int u;
  int v;
};
template <>
struct Fields<Reached> {
  static constexpr auto kType = "Reached";
  static constexpr std::tuple kList{field("row", &Reached::row), field("column", &Reached::column),
                                    field("u", &Reached::u), field("v", &Reached::v)};
};

// The output cells that input cell (row, column) takes part in: of a Conv2DTranspose those that it
// scatters to, of every other layer those whose window holds it, itself or repeated by the padding.
// In the order of u, row, v, column, which is that of u, v unless padding repeats the cell.
std::vector<Reached> reached(const Geometry& geometry, int row, int column);

// Cells of the output, and the positions in the input that a weight takes to them, which may be
// beyond the edge: an array for each, all of one length.
struct Products {
  std::vector<std::int32_t> row;
  std::vector<std::int32_t> column;
  std::vector<std::int32_t> input_row;
  std::vector<std::int32_t> input_column;
  std::vector<std::uint8_t> source;  // a TapSource by its number
};
template <>
struct Fields<Products> {
  static constexpr auto kType = "Products";
  static constexpr std::tuple kList{
      field("row", &Products::row), field("column", &Products::column),
      field("inputRow", &Products::input_row), field("inputColumn", &Products::input_column),
      field("source", &Products::source)};
};

// What the weights at (u, v) of the kernel, which lies in the kernel or the pool, multiply: one
// entry an output cell, of a Conv2DTranspose one an input cell but for those that it takes to where
// the output is cut off. Of SeparableConv2D by the depthwise kernel. In the order of row, column,
// which is that of input_row, input_column too. Which channels it joins, connections.hpp tells.
Products multiplied(const Geometry& geometry, int u, int v);

// What the weights of the pointwise kernel of a SeparableConv2D multiply: their input is what
// stands between the stages.
Products multiplied_pointwise(const Geometry& separable);

}  // namespace conv2d
