// What stands beyond the edge of the input.
#pragma once

#include <algorithm>
#include <optional>

#include "conv2d/layer.hpp"

namespace conv2d {

// Which of the `size` positions of an axis is read at `position`, which may be any; nothing where a
// zero is. Reflection and repetition go on beyond their first turn, as in NumPy, so that padding
// may be wider than the input; a single value that reflects stands everywhere.
inline std::optional<int> source(int position, int size, PaddingMode mode) {
  if (position >= 0 && position < size) return position;
  // The remainder of a negative number is negative.
  const auto turn = [&](int period) { return (position % period + period) % period; };
  switch (mode) {
    case PaddingMode::kZeros:
      return std::nullopt;
    case PaddingMode::kReplicate:
      return std::clamp(position, 0, size - 1);
    case PaddingMode::kCircular:
      return turn(size);
    case PaddingMode::kReflect:
      break;
  }
  if (size == 1) return 0;
  const int there_and_back = 2 * (size - 1);
  const int turned = turn(there_and_back);
  return std::min(turned, there_and_back - turned);
}

}  // namespace conv2d
