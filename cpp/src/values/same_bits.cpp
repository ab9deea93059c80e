#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "conv2d/measure.hpp"

namespace conv2d {
namespace {

// By its bits, as std::bit_cast would, which Debian's Emscripten lacks.
std::uint32_t bits(float value) {
  std::uint32_t result;
  std::memcpy(&result, &value, sizeof(result));
  return result;
}

}  // namespace

bool same_bits(std::span<const float> a, std::span<const float> b) {
  if (a.size() != b.size()) return false;
  // Asked block by block: a loop that may end at any value compares but one at a time.
  constexpr std::size_t kBlock = 1024;
  for (std::size_t start = 0; start < a.size(); start += kBlock) {
    const std::size_t end = std::min(a.size(), start + kBlock);
    std::uint32_t different = 0;
    for (std::size_t at = start; at < end; ++at) {
      different |= bits(a[at]) ^ bits(b[at]);
    }
    if (different != 0) return false;
  }
  return true;
}

}  // namespace conv2d
