#include "conv2d/windows.hpp"

#include <cstddef>

#include "conv2d/facts.hpp"
#include "geometry/beyond_edge.hpp"

namespace conv2d {
namespace {

std::vector<int> beyond(const Axis& axis, PaddingMode mode) {
  std::vector<int> standing;
  const auto add = [&](int at) { standing.push_back(source(at, axis.input, mode).value_or(-1)); };
  for (int at = -axis.pad_before; at < 0; ++at) add(at);
  for (int at = axis.input; at < axis.input + axis.pad_after; ++at) add(at);
  return standing;
}

}  // namespace

Windows windows(const Geometry& g, const Axis& axis) {
  const bool scattering = scatters(g.type);
  Windows found;
  std::vector<int> read(static_cast<std::size_t>(axis.input));
  for (int window = 0; window < (scattering ? axis.input : axis.output); ++window) {
    const int start = window * axis.stride - axis.pad_before;
    found.starts.push_back(start);
    for (int tap = 0; tap < axis.kernel; ++tap) {
      const int at = start + tap * axis.dilation;
      if (!scattering) {
        if (const auto position = source(at, axis.input, g.padding_mode)) read[*position] = 1;
      } else if (at >= 0 && at < axis.output) {
        read[window] = 1;
      }
    }
  }
  for (int position = 0; position < axis.input; ++position) {
    if (read[position] == 0) found.unread.push_back(position);
  }
  if (!scattering) found.beyond = beyond(axis, g.padding_mode);
  return found;
}

}  // namespace conv2d
