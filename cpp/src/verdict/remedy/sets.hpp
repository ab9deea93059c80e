// Sets of arguments to change, and the values that a changed one may get.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "conv2d/sliders.hpp"

namespace conv2d::remedies {

inline std::int64_t steps(int from, int to) {
  const std::int64_t way = std::int64_t{to} - from;
  return way < 0 ? -way : way;
}

// The most values that any of them has.
inline constexpr int kMostValues =
    std::max({kOffers.filters.most, kOffers.groups.most, kOffers.channels.most,
              kOffers.depth_multiplier.most, kOffers.kernel_size.most, kOffers.pool_size.most,
              kOffers.strides.most, kOffers.dilation_rate.most, kOffers.output_padding.most,
              kOffers.pads.most}) +
    1;

// The values to try for a number, the nearest first, of two as near the smaller.
class Values {
 public:
  // That alone.
  explicit Values(int value) { list_[count_++] = value; }

  // All on offer.
  Values(int now, const Offer& offer) {
    const int nearest = std::clamp(now, offer.least, offer.most);
    list_[count_++] = nearest;
    for (int away = 1; away <= offer.most - offer.least; ++away) {
      if (nearest - away >= offer.least) list_[count_++] = nearest - away;
      if (nearest + away <= offer.most) list_[count_++] = nearest + away;
    }
  }

  const int* begin() const { return list_.data(); }
  const int* end() const { return list_.data() + count_; }

 private:
  std::array<int, kMostValues> list_{};
  std::size_t count_ = 0;
};

// Bits, of which each search has its own.
using Set = unsigned;

// Calls `search` with the subsets of `changeable` that hold all of `broken`, the smallest first,
// the earlier bits before the later ones; and no more once it has found something in a smaller one.
template <typename Search>
bool search_sets(Set changeable, Set broken, const Search& search) {
  bool found = false;
  for (int size = 0; size <= std::popcount(changeable) && !found; ++size) {
    for (Set set = 0; set <= changeable; ++set) {
      const bool asked = (set & ~changeable) == 0 && (broken & ~set) == 0;
      if (asked && std::popcount(set) == size && search(set)) found = true;
    }
  }
  return found;
}

// So, without `kept` if that finds anything.
template <typename Search>
void search_keeping(Set kept, Set changeable, Set broken, const Search& search) {
  if (search_sets(changeable & ~kept, broken, search)) return;
  if ((changeable & kept) != 0) search_sets(changeable, broken, search);
}

inline constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::max();

}  // namespace conv2d::remedies
