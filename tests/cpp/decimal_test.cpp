// shortest(): held against the standard library, which finds the fewest digits by another way, and
// against the definition, with the C library's exact digits.
#include "frameworks/decimal.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>

#include "draw.hpp"

namespace conv2d::tests {
namespace {

// What a number is, however it is written: its digits without zeros around them, and the place of
// the first one.
struct Parts {
  std::string digits;
  int exponent = 0;
  bool operator==(const Parts&) const = default;
};

Parts parts(const std::string& text) {
  const std::size_t letter = text.find('e');
  Parts found;
  int place = letter == std::string::npos ? 0 : std::stoi(text.substr(letter + 1));
  bool after_point = false;
  bool begun = false;
  place -= 1;
  for (const char each : text.substr(0, letter)) {
    if (each == '.') after_point = true;
    if (each < '0' || each > '9') continue;
    begun = begun || each != '0';
    if (begun) found.digits += each;
    if (begun && !after_point) ++place;
    if (!begun && after_point) --place;
  }
  found.exponent = place;
  while (!found.digits.empty() && found.digits.back() == '0') found.digits.pop_back();
  return found;
}

float read_back(const std::string& text) {
  return static_cast<float>(std::strtod(text.c_str(), nullptr));
}

// The definition, digit by digit. printf() rounds exactly, and halves to even: a hair farther from
// 0, there are no halves.
std::string defined(float value) {
  const double magnitude = std::abs(value);
  const double nudged = std::nextafter(magnitude, std::numeric_limits<double>::infinity());
  char text[64];
  for (int digits = 1; digits <= 9; ++digits) {
    std::snprintf(text, sizeof(text), "%.*e", digits - 1, nudged);
    if (read_back(text) == magnitude) break;
  }
  return text;
}

std::string fewest(float value) {
  char text[64];
  const auto result =
      std::to_chars(text, text + sizeof(text), std::abs(value), std::chars_format::scientific);
  return {text, result.ptr};
}

void expect_shortest(float value) {
  if (!std::isfinite(value) || value == 0) return;
  const std::string text = shortest(value);
  ASSERT_EQ(read_back(text), value) << text;
  ASSERT_EQ(text.front() == '-', value < 0) << text;
  ASSERT_EQ(parts(text), parts(defined(value))) << text;
  // Of a power of two, the decimal of fewest digits need not be the nearest of that many.
  int exponent = 0;
  if (std::frexp(std::abs(value), &exponent) == 0.5f) return;
  ASSERT_EQ(parts(text).digits.size(), parts(fewest(value)).digits.size()) << text;
}

TEST(Decimal, IsWrittenAsJavaScriptDoes) {
  EXPECT_EQ(shortest(0.0f), "0");
  EXPECT_EQ(shortest(-0.0f), "0");
  EXPECT_EQ(shortest(1.0f), "1");
  EXPECT_EQ(shortest(-12.5f), "-12.5");
  EXPECT_EQ(shortest(0.1f), "0.1");
  EXPECT_EQ(shortest(1.0f / 3), "0.33333334");
  EXPECT_EQ(shortest(1234.5677f), "1234.5677");
  EXPECT_EQ(shortest(1e6f), "1000000");
  EXPECT_EQ(shortest(16777215.0f), "16777215");
  EXPECT_EQ(shortest(16777216.0f), "16777216");
  EXPECT_EQ(shortest(16777220.0f), "16777220");
  EXPECT_EQ(shortest(1e20f), "100000000000000000000");
  EXPECT_EQ(shortest(1e21f), "1e+21");
  EXPECT_EQ(shortest(-1.5e21f), "-1.5e+21");
  EXPECT_EQ(shortest(1.5e-6f), "0.0000015");
  EXPECT_EQ(shortest(1e-6f), "0.000001");
  EXPECT_EQ(shortest(1e-7f), "1e-7");
  EXPECT_EQ(shortest(-1.25e-10f), "-1.25e-10");
}

TEST(Decimal, OfTheOutermostFloats) {
  using Limits = std::numeric_limits<float>;
  EXPECT_EQ(shortest(Limits::max()), "3.4028235e+38");
  EXPECT_EQ(shortest(Limits::min()), "1.1754944e-38");
  EXPECT_EQ(shortest(Limits::denorm_min()), "1e-45");
  EXPECT_EQ(shortest(Limits::infinity()), "Infinity");
  EXPECT_EQ(shortest(-Limits::infinity()), "-Infinity");
  EXPECT_EQ(shortest(Limits::quiet_NaN()), "NaN");
}

// Where two decimals are equally near, JavaScript takes the larger, the C++ library the even one.
TEST(Decimal, OfTwoThatAreEquallyNearIsTheLarger) {
  EXPECT_EQ(shortest(128.015625f), "128.01563");
  EXPECT_EQ(shortest(-128.015625f), "-128.01563");
}

// Floats are denser below a power of two. 1.2621775e-29 has fewer digits and is read as this one,
// but of eight digits it is not the nearest, which is read as another.
TEST(Decimal, IsTheNearestOfItsDigits) { EXPECT_EQ(shortest(0x1p-96f), "1.26217745e-29"); }

TEST(Decimal, OfPowersOfTwoAndTheirNeighbours) {
  for (int exponent = -149; exponent < 128; ++exponent) {
    const float power = std::ldexp(1.0f, exponent);
    expect_shortest(power);
    expect_shortest(std::nextafter(power, 0.0f));
    expect_shortest(std::nextafter(power, 1e38f));
  }
}

TEST(Decimal, OfFewDigitsIsThoseDigits) {
  for (int exponent = -37; exponent < 36; ++exponent) {
    for (int digits = 1; digits < 1000; ++digits) {
      const std::string typed = std::to_string(digits) + "e" + std::to_string(exponent);
      ASSERT_EQ(parts(shortest(read_back(typed))), parts(typed)) << typed;
    }
  }
}

TEST(Decimal, OfWholeNumbersHasAllTheirDigits) {
  for (int number = 0; number < 200'000; ++number) {
    ASSERT_EQ(shortest(static_cast<float>(number)), std::to_string(number));
    ASSERT_EQ(shortest(static_cast<float>(-83 * number)), std::to_string(-83 * number));
  }
}

TEST(Decimal, OfWhatInitializersDraw) {
  Draw draw{1};
  for (int i = 0; i < 20'000; ++i) {
    const int step = draw.between(0, (1 << 24) - 1);
    expect_shortest(static_cast<float>(0.05 * (2.0 * step / (1 << 24) - 1)));
  }
}

TEST(Decimal, OfWhatReadersType) {
  Draw draw{2};
  for (int i = 0; i < 20'000; ++i) {
    const float fraction = draw.fraction();
    expect_shortest(fraction * 1e6f);
    expect_shortest(std::ldexp(fraction, draw.between(-20, 20)));
    // Few bits after the point, which may make a tie of two decimals.
    expect_shortest(std::ldexp(static_cast<float>(draw.between(1, 1 << 20)), -draw.between(1, 20)));
  }
}

TEST(Decimal, OfAnyBits) {
  Draw draw{3};
  for (int i = 0; i < 40'000; ++i) {
    const auto high = static_cast<std::uint32_t>(draw.between(0, 0xffff));
    const auto low = static_cast<std::uint32_t>(draw.between(0, 0xffff));
    expect_shortest(std::bit_cast<float>(high << 16 | low));
    // Subnormal.
    expect_shortest(std::bit_cast<float>((high & 0x7f) << 16 | low));
  }
}

}  // namespace
}  // namespace conv2d::tests
