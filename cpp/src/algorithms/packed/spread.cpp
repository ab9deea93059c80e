#include "algorithms/packed/spread.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "algorithms/packed/vectors.hpp"

namespace conv2d::algorithms {
namespace {

int columns_before(const Walk& columns) { return std::max(0, -columns.least); }
int padded_width(const Shape& input, const Walk& columns) {
  return columns_before(columns) + std::max(input.width, columns.end);
}

// Lays down values that are `step` apart, each kRepeats times.
template <int kRepeats>
void repeat(const float* from, int count, int step, float* to) {
  if (kRepeats == 1 && step == 1) {
    copy(from, count, to);
    return;
  }
  for (int i = 0; i < count; ++i) {
    for (int r = 0; r < kRepeats; ++r) to[i * kRepeats + r] = from[i * step];
  }
}

// Lays down pixels of fewer values than a vector has, each a whole vector that the next one
// overwrites in part: after the last there is none, and nothing more may be read.
void lay_small(const float* from, int count, int step, int pixel, float* to) {
  for (int i = 0; i < count - 1; ++i) store(load(from + i * step), to + i * pixel);
  for (int at = 0; at < pixel; ++at) {
    to[(count - 1) * pixel + at] = from[(count - 1) * step + at];
  }
}

using RepeatValues = void(const float* from, int count, int step, float* to);
constexpr RepeatValues* kRepeat[kMostRepeats] = {repeat<1>, repeat<2>, repeat<3>};

}  // namespace

bool Spread::fit(const Shape& input, const Walk& rows, const Walk& columns, int repeats) {
  const std::int64_t width = padded_width(input, columns) + columns.input_step;
  return width * input.channels * repeats * Ring::places(rows, input.height) <= kMostInRing;
}

Spread::Spread(const Shape& input, const Walk& rows, const Walk& columns,
               const Spreading& spreading)
    : height_{input.height},
      width_{input.width},
      channels_{input.channels},
      planes_{spreading.apart ? channels_ : 1},
      repeats_{spreading.repeats},
      pixel_{channels_ / planes_ * repeats_},
      // Vectors that reach over several pixels need the columns met one after the other to be
      // neighbours; others are as well off where the columns are.
      apart_{pixel_ % kLanes == 0 ? 1 : columns.input_step},
      step_{columns.input_step / apart_ * pixel_},
      before_{columns_before(columns)},
      list_{(padded_width(input, columns) + apart_ - 1) / apart_ * pixel_} {
  const bool as_they_are = planes_ == 1 && repeats_ == 1 && pixel_ % kLanes == 0 &&
                           padded_width(input, columns) == width_;
  if (as_they_are) return;
  const std::size_t row = static_cast<std::size_t>(list_) * apart_ * planes_;
  ring_.make(Ring::places(rows, height_), row, kLanes - 1, spreading.beyond);
}

void Spread::start(const float* input) {
  input_ = input;
  ring_.start();
}

const float* Spread::row(int index) {
  if (index < 0 || index >= height_) return nullptr;
  const float* const values = input_ + std::ptrdiff_t{index} * width_ * channels_;
  if (ring_.is_absent()) return values;
  return ring_.row(index, [&](float* to) { lay(values, to); });
}

int Spread::place(int plane, int offset) const {
  const int column = before_ + offset;
  return (plane * apart_ + column % apart_) * list_ + column / apart_ * pixel_;
}

void Spread::lay(const float* values, float* to) const {
  const int of_pixel = channels_ / planes_;
  const int column_step = apart_ * channels_;
  for (int plane = 0; plane < planes_; ++plane) {
    for (int first = 0; first < std::min(apart_, width_); ++first) {
      const float* const from = values + first * channels_ + plane * of_pixel;
      float* const next = to + place(plane, first);
      const int columns = (width_ - first + apart_ - 1) / apart_;
      RepeatValues& repeat_them = *kRepeat[repeats_ - 1];
      if (of_pixel == 1) {
        repeat_them(from, columns, column_step, next);
      } else if (of_pixel == column_step) {
        repeat_them(from, columns * of_pixel, 1, next);
      } else if (repeats_ == 1 && of_pixel < kLanes) {
        lay_small(from, columns, column_step, of_pixel, next);
      } else {
        for (int i = 0; i < columns; ++i) {
          repeat_them(from + i * column_step, of_pixel, 1, next + i * pixel_);
        }
      }
    }
  }
}

}  // namespace conv2d::algorithms
