#include "algorithms/packed/rows.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "algorithms/packed/vectors.hpp"

namespace conv2d::algorithms {
namespace {

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
         values * Ring::places(rows, input.height) <= kMostInRing;
}

Rows::Rows(const Shape& input, const Walk& rows, const Walk& columns)
    : height_{input.height},
      length_{input.width * input.channels},
      before_{zeros_before(columns) * input.channels} {
  const int padded_length = padded_width(input, columns) * input.channels;
  if (padded_length == length_) return;
  ring_.make(Ring::places(rows, height_), static_cast<std::size_t>(padded_length), 0, 0.0f);
}

void Rows::start(const float* input) {
  input_ = input;
  ring_.start();
}

const float* Rows::row(int index) {
  if (index < 0 || index >= height_) return nullptr;
  const float* const values = input_ + std::ptrdiff_t{index} * length_;
  if (ring_.is_absent()) return values;
  return ring_.row(index, [&](float* to) { copy(values, length_, to + before_); }) + before_;
}

}  // namespace conv2d::algorithms
