#include "algorithms/packed/walk.hpp"

#include <algorithm>
#include <cstddef>

namespace conv2d::algorithms {
namespace {

constexpr std::size_t kMostPhases = 256;

Phase gathered(const Axis& axis) {
  Phase phase{axis.output, {}};
  for (int tap = 0; tap < axis.kernel; ++tap) {
    phase.taps.push_back({tap * axis.dilation - axis.pad_before, tap});
  }
  return phase;
}

// Tap u takes input n to output n * stride + u * dilation - pad_before.
Phase scattered(const Axis& axis, int first) {
  Phase phase{(axis.output - first + axis.stride - 1) / axis.stride, {}};
  for (int tap = 0; tap < axis.kernel; ++tap) {
    const int steps = first + axis.pad_before - tap * axis.dilation;
    if (steps % axis.stride == 0) phase.taps.push_back({steps / axis.stride, tap});
  }
  return phase;
}

void measure(Walk& walk) {
  int low = 0;
  int high = 0;
  bool any = false;
  for (const auto& [count, taps] : walk.phases) {
    for (const auto& [offset, index] : taps) {
      const int last = (count - 1) * walk.input_step + offset;
      walk.least = any ? std::min(walk.least, offset) : offset;
      walk.end = any ? std::max(walk.end, last + 1) : last + 1;
      low = any ? std::min(low, offset) : offset;
      high = any ? std::max(high, offset) : offset;
      any = true;
    }
  }
  walk.span = high - low + 1;
}

}  // namespace

bool has_too_many_phases(const Walk& rows, const Walk& columns) {
  return rows.phases.size() * columns.phases.size() > kMostPhases;
}

Walk walk(const Axis& axis, bool scatters) {
  Walk made;
  if (scatters) {
    made.output_step = axis.stride;
    const int phases = std::min(axis.stride, axis.output);
    for (int first = 0; first < phases; ++first) made.phases.push_back(scattered(axis, first));
  } else {
    made.input_step = axis.stride;
    made.phases.push_back(gathered(axis));
  }
  measure(made);
  return made;
}

}  // namespace conv2d::algorithms
