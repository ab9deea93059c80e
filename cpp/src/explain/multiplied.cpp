#include "algorithms/stages.hpp"
#include "conv2d/reach.hpp"
#include "layers/description.hpp"

namespace conv2d {
namespace {

void leave_one(Axis& axis, int tap) {
  axis.pad_before -= tap * axis.dilation;
  axis.kernel = 1;
  axis.effective_kernel = 1;
}

// The layer with but one weight, between one channel and another: its windows begin where that
// weight stood, and what they hold it multiplies.
Geometry of_weight(const Geometry& g, int u, int v) {
  Geometry one = g;
  if (is_separable(g.type)) one = algorithms::depthwise_stage(g);
  leave_one(one.rows, u);
  leave_one(one.columns, v);
  one.input.channels = 1;
  one.kernel = {1, 1, 1, 1};
  one.output.channels = 1;
  one.groups = 1;
  return one;
}

}  // namespace

Products multiplied(const Geometry& g, int u, int v) {
  const Geometry one = of_weight(g, u, v);
  const auto taps_of = layers::description(one.type).taps;
  Products all;
  std::vector<Tap> taps;
  for (int i = 0; i < one.output.height; ++i) {
    for (int j = 0; j < one.output.width; ++j) {
      taps_of(one, i, j, 0, taps);
      for (const Tap& tap : taps) {
        all.row.push_back(i);
        all.column.push_back(j);
        all.input_row.push_back(tap.row);
        all.input_column.push_back(tap.column);
        all.source.push_back(static_cast<std::uint8_t>(tap.source));
      }
    }
  }
  return all;
}

Products multiplied_pointwise(const Geometry& separable) {
  return multiplied(algorithms::pointwise_stage(separable), 0, 0);
}

}  // namespace conv2d
