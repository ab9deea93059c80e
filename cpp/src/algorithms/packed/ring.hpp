// The rows of an input as an algorithm wants them, as many as one output row looks at: in a ring
// they stay in the cache, and take far less memory than a copy of the input.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "algorithms/packed/walk.hpp"

namespace conv2d::algorithms {

// The most values of a ring: 2.4 MB, whatever the layer. Next to it nothing is kept but packed
// weights and what one output row comes to.
inline constexpr std::int64_t kMostInRing = 600'000;

class Ring {
 public:
  // How many rows a walk over `height` of them needs at once.
  static int places(const Walk& rows, int height) { return std::min(rows.span, height); }

  // Rows of `length` values and `beyond` around what is laid into them; up to `slack` values after
  // the last may be read.
  void make(int places, std::size_t length, std::size_t slack, float beyond) {
    length_ = length;
    held_.resize(static_cast<std::size_t>(places));
    values_.resize(held_.size() * length + slack, beyond);
  }

  // Whether none was made: rows are then read where they lie.
  bool is_absent() const { return held_.empty(); }

  // Forgets what it holds.
  void start() { std::fill(held_.begin(), held_.end(), kNoRow); }

  // Where that row is, laid down by lay(to) unless it is there still. Stays until as many others as
  // there are places have been asked for.
  template <typename Lay>
  float* row(int index, const Lay& lay) {
    const auto place = static_cast<std::size_t>(index) % held_.size();
    float* const to = values_.data() + place * length_;
    if (held_[place] != index) {
      lay(to);
      held_[place] = index;
    }
    return to;
  }

 private:
  static constexpr int kNoRow = -1;

  std::size_t length_ = 0;
  std::vector<int> held_;  // which row is in which place
  std::vector<float> values_;
};

}  // namespace conv2d::algorithms
