// The most that one run may cost.
#pragma once

#include <cstdint>

namespace conv2d {

// So that no link can hang or exhaust a page: the largest single size or
// argument, the values of any one array (16 MiB as float32; all arrays of an experiment together
// stay below 256 MiB), and the work().
inline constexpr int kMaxExtent = 1 << 12;
inline constexpr std::int64_t kMaxValues = std::int64_t{1} << 22;
inline constexpr std::int64_t kMaxMacs = std::int64_t{1} << 28;

// The work() from which the algorithms that pack weights are worth fetching: about a millisecond.
inline constexpr std::int64_t kLargeWork = std::int64_t{1} << 20;

}  // namespace conv2d
