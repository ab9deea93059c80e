#include "frameworks/pytorch_padding_modes.hpp"

#include <algorithm>

#include "frameworks/call.hpp"
#include "verdict/python.hpp"

namespace conv2d::table {
namespace {

// What PyTorch's reflection padding on a CPU says of an axis, the width being dimension 3 of NCHW.
std::string too_much_to_reflect(const Axis& axis, int dimension, const Shape& input) {
  return "Argument #" + std::string{dimension == 3 ? "4" : "6"} +
         ": Padding size should be less than the corresponding input dimension, but got: padding " +
         python::tuple({axis.pad_before, axis.pad_after}) + " at dimension " +
         std::to_string(dimension) + " of input [" +
         python::joined({1, input.channels, input.height, input.width}) + "]";
}

}  // namespace

std::string too_wide_to_fill(const Geometry& g) {
  // Reflected, the edge itself is not to be had.
  const int spare = g.padding_mode == PaddingMode::kReflect ? 1 : 0;
  const auto wide = [spare](const Axis& axis) {
    return std::max(axis.pad_before, axis.pad_after) > axis.input - spare;
  };
  switch (g.padding_mode) {
    case PaddingMode::kReflect:
      if (wide(g.columns)) return too_much_to_reflect(g.columns, 3, g.input);
      if (wide(g.rows)) return too_much_to_reflect(g.rows, 2, g.input);
      return {};
    case PaddingMode::kCircular:
      if (wide(g.columns) || wide(g.rows)) {
        return "Padding value causes wrapping around more than once.";
      }
      return {};
    default:
      return {};
  }
}

}  // namespace conv2d::table
