#include "algorithms/packed/rows.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "algorithms/packed/vectors.hpp"

namespace conv2d::algorithms {
namespace {

constexpr int kNoRow = -1;
constexpr std::int64_t kMostValues = 600'000;  // 2.4 MB

int zeros_before(const Walk& columns) { return std::max(0, -columns.least); }
int zeros_after(const Shape& input, const Walk& columns) {
  return std::max(0, columns.end - input.width);
}
int padded_width(const Shape& input, const Walk& columns) {
  return zeros_before(columns) + input.width + zeros_after(input, columns);
}

}  // namespace

bool Rows::fit(const Shape& input, const Walk& rows, const Walk& columns) {
  const std::int64_t values = std::int64_t{padded_width(input, columns)} * input.channels;
  return padded_width(input, columns) == input.width ||
         values * std::min(rows.span, input.height) <= kMostValues;
}

Rows::Rows(const Shape& input, const Walk& rows, const Walk& columns)
    : height_{input.height},
      length_{input.width * input.channels},
      before_{zeros_before(columns) * input.channels},
      padded_length_{padded_width(input, columns) * input.channels} {
  if (padded_length_ == length_) return;
  held_.resize(static_cast<std::size_t>(std::min(rows.span, input.height)));
  ring_.resize(held_.size() * static_cast<std::size_t>(padded_length_));
}

void Rows::start(const float* input) {
  input_ = input;
  std::fill(held_.begin(), held_.end(), kNoRow);
}

const float* Rows::row(int index) {
  if (index < 0 || index >= height_) return nullptr;
  const float* const values = input_ + std::ptrdiff_t{index} * length_;
  if (held_.empty()) return values;
  const auto place = static_cast<std::size_t>(index) % held_.size();
  float* const padded = ring_.data() + place * static_cast<std::size_t>(padded_length_) + before_;
  if (held_[place] != index) {
    copy(values, length_, padded);
    held_[place] = index;
  }
  return padded;
}

}  // namespace conv2d::algorithms
