#include "experiment/uncut.hpp"

#include <algorithm>

#include "conv2d/facts.hpp"

namespace conv2d {
namespace {

Axis uncut(Axis axis) {
  const int before = std::max(0, axis.pad_before);
  const int after = std::max(0, axis.pad_after);
  axis.output += before + after;
  axis.pad_before -= before;
  axis.pad_after -= after;
  return axis;
}

}  // namespace

std::optional<Geometry> uncut(const Geometry& g) {
  const bool softmax_over_width =
      g.activation == Activation::kSoftmax && g.data_format == DataFormat::kChannelsFirst;
  if (!scatters(g.type) || softmax_over_width) return std::nullopt;
  Geometry whole = g;
  whole.rows = uncut(g.rows);
  whole.columns = uncut(g.columns);
  whole.output = {whole.rows.output, whole.columns.output, g.output.channels};
  if (whole.output == g.output || values(whole.output) > kMaxValues) return std::nullopt;
  return whole;
}

}  // namespace conv2d
