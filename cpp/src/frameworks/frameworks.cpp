#include "conv2d/frameworks.hpp"

#include "frameworks/rows.hpp"

namespace conv2d {

std::vector<FrameworkRow> frameworks(const Layer& layer, const Shape& input) {
  const table::Wish wish{layer, input};
  std::vector<FrameworkRow> rows;
  table::add_keras(wish, rows);
  // Crops with a padding mode that fills are read differently everywhere, if at all.
  if (wish.fills && wish.pads && table::least(*wish.pads) < 0) return rows;
  table::add_pytorch(wish, rows);
  table::add_jax(wish, rows);
  table::add_onnx(wish, rows);
  return rows;
}

}  // namespace conv2d
