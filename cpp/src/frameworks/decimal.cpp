#include "frameworks/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace conv2d {
namespace {

// Whole numbers below it are all floats, so that none has fewer digits than it is written with.
constexpr float kWhole = 1 << 24;
// No float needs more to be told from its neighbours.
constexpr int kMostDigits = 9;
constexpr int kExactPower = 22;

// The number 0.d * 10^point, where d are the digits.
struct Decimal {
  std::string digits;
  int point;
};

// All digits of a float above 0: it is m * 2^n, and m * 2^-n is m * 5^n / 10^n, multiplied out by
// hand.
Decimal exact(float value) {
  int exponent = 0;
  for (; value != std::trunc(value); --exponent) value *= 2;
  for (; value >= kWhole; ++exponent) value /= 2;

  std::string digits = std::to_string(static_cast<int>(value));
  const int factor = exponent < 0 ? 5 : 2;
  for (int n = std::abs(exponent); n > 0; --n) {
    int carry = 0;
    for (std::size_t at = digits.size(); at-- > 0;) {
      carry += (digits[at] - '0') * factor;
      digits[at] = static_cast<char>('0' + carry % 10);
      carry /= 10;
    }
    if (carry > 0) digits.insert(0, 1, static_cast<char>('0' + carry));
  }
  const int point = static_cast<int>(digits.size()) + std::min(exponent, 0);
  return {std::move(digits), point};
}

// number * 10^exponent, rounded once as far as powers of ten are exact, which is up to 10^22.
// Beyond, it is rounded up to three times; taken in this order, no number of up to eight digits
// comes to another float than by reading it at once.
double scaled(double number, int exponent) {
  int left = std::abs(exponent);
  for (int step = left % kExactPower; left > 0; step = kExactPower) {
    double power = 1;
    for (int n = step; n > 0; --n) power *= 10;
    number = exponent < 0 ? number / power : number * power;
    left -= step;
  }
  return number;
}

// The fewest first digits, rounded, that are read as `value`, of which these are all digits.
Decimal shortened(const Decimal& all, float value) {
  const auto digit = [&](int at) {
    return at < std::ssize(all.digits) ? all.digits[static_cast<std::size_t>(at)] - '0' : 0;
  };
  int first = 0;
  int rounded = 0;
  int exponent = all.point;
  for (int count = 1; count <= kMostDigits; ++count) {
    first = first * 10 + digit(count - 1);
    rounded = first + (digit(count) >= 5 ? 1 : 0);
    --exponent;
    if (static_cast<float>(scaled(rounded, exponent)) == value) break;
  }
  for (; rounded % 10 == 0; ++exponent) rounded /= 10;
  std::string digits = std::to_string(rounded);
  const int point = exponent + static_cast<int>(digits.size());
  return {std::move(digits), point};
}

// The rules of ECMAScript's Number::toString.
std::string written(const Decimal& decimal) {
  auto [digits, point] = decimal;
  const int length = static_cast<int>(digits.size());
  if (point > 21 || point < -5) {
    if (length > 1) digits.insert(1, 1, '.');
    digits += point > 0 ? "e+" : "e";
    digits += std::to_string(point - 1);
  } else if (point <= 0) {
    digits.insert(0, static_cast<std::size_t>(2 - point), '0');
    digits[1] = '.';
  } else if (point < length) {
    digits.insert(static_cast<std::size_t>(point), 1, '.');
  } else {
    digits.append(static_cast<std::size_t>(point - length), '0');
  }
  return digits;
}

}  // namespace

std::string shortest(float value) {
  if (std::isnan(value)) return "NaN";
  if (value < 0) return shortest(-value).insert(0, 1, '-');
  if (std::isinf(value)) return "Infinity";
  if (value < kWhole && value == std::trunc(value)) return std::to_string(static_cast<int>(value));
  return written(shortened(exact(value), value));
}

}  // namespace conv2d
