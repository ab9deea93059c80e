#include "conv2d/stamp.hpp"

namespace conv2d {
namespace {

// The output position to which a tap takes an input position.
int scattered_to(const Axis& axis, int input, int tap) {
  return input * axis.stride + tap * axis.dilation - axis.pad_before;
}

bool is_cut_off(const Axis& axis, int output) { return output < 0 || output >= axis.output; }

}  // namespace

Stamp stamp(const Geometry& g, const Operands& a, const InputCell& cell, int filter) {
  const auto& [height, width, filters, channels] = g.kernel;
  Stamp s;
  s.value = a.input[(cell.row * g.input.width + cell.column) * channels + cell.channel];
  int weight = filter * channels + cell.channel;
  for (int u = 0; u < height; ++u) {
    for (int v = 0; v < width; ++v, weight += filters * channels) {
      const int row = scattered_to(g.rows, cell.row, u);
      const int column = scattered_to(g.columns, cell.column, v);
      s.u.push_back(u);
      s.v.push_back(v);
      s.row.push_back(row);
      s.column.push_back(column);
      s.weight.push_back(weight);
      s.factor.push_back(a.kernel[weight]);
      s.product.push_back(s.value * a.kernel[weight]);
      s.cut.push_back(is_cut_off(g.rows, row) || is_cut_off(g.columns, column));
    }
  }
  return s;
}

}  // namespace conv2d
