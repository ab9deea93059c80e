// Where an input value and a weight go to.
#pragma once

#include <vector>

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

// The output cells that input cell (row, column) takes part in: of a Conv2DTranspose those that it
// scatters to, of every other layer those whose window holds it, itself or repeated by the padding.
// In the order of u, row, v, column, which is that of u, v unless padding repeats the cell.
std::vector<Reached> reached(const Geometry& geometry, int row, int column);

// One cell of the output, and the position in the input that a weight takes to it, which may be
// beyond the edge.
struct Multiplied {
  int row;
  int column;
  int input_row;
  int input_column;
  TapSource source;
};

// What the weights at (u, v) of the kernel, which lies in the kernel or the pool, multiply: one
// entry an output cell, of a Conv2DTranspose one an input cell but for those that it takes to where
// the output is cut off. Of SeparableConv2D by the depthwise kernel. In the order of row, column,
// which is that of input_row, input_column too.
std::vector<Multiplied> multiplied(const Geometry& geometry, int u, int v);

}  // namespace conv2d
