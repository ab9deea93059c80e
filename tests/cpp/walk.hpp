// The sizes along one axis and what is beyond it, found by walking along it. Nothing here
// multiplies, divides or rounds, so that it shares no formula with the core, and no mistake in one.
#pragma once

#include <optional>

#include "conv2d/geometry.hpp"

namespace conv2d::tests {

// How many positions a kernel covers, from its first tap to its last.
inline int walk_kernel(int kernel, int dilation) {
  int last = 0;
  for (int tap = 1; tap < kernel; ++tap) last += dilation;
  return last + 1;
}

// What a layer does along an axis; nothing if not even one window fits.
inline std::optional<Axis> walk(int input, int kernel, int stride, int dilation, Padding padding) {
  Axis axis{input, kernel, stride, dilation, walk_kernel(kernel, dilation), 0, 0, 0};
  if (padding == Padding::kValid) {
    for (int start = 0; start + axis.effective_kernel <= input; start += stride) ++axis.output;
    if (axis.output == 0) return std::nullopt;
    return axis;
  }
  // Padding 'same' keeps one window for each stride that starts within the input...
  int last_start = 0;
  for (int start = 0; start < input; start += stride) {
    ++axis.output;
    last_start = start;
  }
  // ...and adds padding, one by one and first to the far side, until the last window fits.
  int padded = input;
  while (last_start + axis.effective_kernel > padded) {
    ++padded;
    ++(axis.pad_after > axis.pad_before ? axis.pad_before : axis.pad_after);
  }
  return axis;
}

// Which of `size` positions is read at `position`, which may lie beyond either edge: the walker
// starts at the first and does on arriving at an edge what the padding mode says. Nothing where
// there are zeros.
inline std::optional<int> walk_beyond(int position, int size, PaddingMode mode) {
  int at = 0;
  int direction = position < 0 ? -1 : 1;
  for (int walked = 0; walked != position; position < 0 ? --walked : ++walked) {
    const bool leaving = direction < 0 ? at == 0 : at == size - 1;
    if (leaving && mode == PaddingMode::kZeros) return std::nullopt;
    if (leaving && mode == PaddingMode::kReplicate) continue;
    if (leaving && mode == PaddingMode::kCircular) {
      at = direction < 0 ? size - 1 : 0;
      continue;
    }
    if (leaving) direction = -direction;
    if (size > 1) at += direction;
  }
  return at;
}

}  // namespace conv2d::tests
