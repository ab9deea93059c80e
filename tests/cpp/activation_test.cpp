// The activations against Keras's formulas in long double.
#include "conv2d/activation.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include "draw.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;
using Real = long double;

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kLargest = std::numeric_limits<float>::max();
constexpr float kLeast = std::numeric_limits<float>::denorm_min();

Values activated(Activation activation, Values values) {
  activate(activation, DataFormat::kChannelsLast, {1, 1, static_cast<int>(values.size())}, values);
  return values;
}
float activated(Activation activation, float value) {
  return activated(activation, Values{value})[0];
}

Real sigmoid(Real x) { return 1 / (1 + std::exp(-x)); }
Real softplus(Real x) { return x > 40 ? x + std::exp(-x) : std::log1p(std::exp(x)); }

Real relu6(Real x) { return std::min(std::max(x, Real{0}), Real{6}); }
Real selu(Real x) {
  constexpr Real kScale = 1.0507009873554804934193349852946L;
  constexpr Real kAlpha = 1.6732632423543772848170429916717L;
  return kScale * (x > 0 ? x : kAlpha * std::expm1(x));
}

struct Formula {
  Activation activation;
  Real (*of)(Real);
  bool rises;  // never falls as its input grows
  float at_minus_infinity;
  float at_infinity;
};

// Every activation of single values.
constexpr std::array<Formula, 16> kFormulas{{
    {Activation::kLinear, [](Real x) { return x; }, true, -kInfinity, kInfinity},
    {Activation::kRelu, [](Real x) { return x > 0 ? x : 0; }, true, 0, kInfinity},
    {Activation::kLeakyRelu, [](Real x) { return x > 0 ? x : x / 5; }, true, -kInfinity, kInfinity},
    {Activation::kRelu6, relu6, true, 0, 6},
    {Activation::kElu, [](Real x) { return x > 0 ? x : std::expm1(x); }, true, -1, kInfinity},
    {Activation::kSelu, selu, true, -1.75809934f, kInfinity},
    {Activation::kGelu, [](Real x) { return x / 2 * std::erfc(-x / std::sqrt(Real{2})); }, false, 0,
     kInfinity},
    {Activation::kSilu, [](Real x) { return x * sigmoid(x); }, false, 0, kInfinity},
    {Activation::kMish, [](Real x) { return x * std::tanh(softplus(x)); }, false, 0, kInfinity},
    {Activation::kSigmoid, sigmoid, true, 0, 1},
    {Activation::kHardSigmoid, [](Real x) { return relu6(x + 3) / 6; }, true, 0, 1},
    {Activation::kHardSilu, [](Real x) { return x * relu6(x + 3) / 6; }, false, 0, kInfinity},
    {Activation::kTanh, [](Real x) { return std::tanh(x); }, true, -1, 1},
    {Activation::kSoftplus, softplus, true, 0, kInfinity},
    {Activation::kSoftsign, [](Real x) { return x / (1 + std::abs(x)); }, true, -1, 1},
    {Activation::kExponential, [](Real x) { return std::exp(x); }, true, 0, kInfinity},
}};

// Finite floats of every magnitude and both signs, ascending; the thickest about 0.01 to 100, where
// the bends are.
Values samples() {
  Draw draw{51};
  Values drawn{0, kLeast, kLargest, -kLeast, -kLargest, -3, 3, -6, 6};
  for (int exponent = -149; exponent <= 127; ++exponent) {
    const int count = exponent >= -7 && exponent <= 7 ? 1000 : 20;
    for (int i = 0; i < count; ++i) {
      const float magnitude = std::ldexp(1.0f + std::abs(draw.fraction()), exponent);
      if (std::isfinite(magnitude)) drawn.push_back(draw.flip() ? magnitude : -magnitude);
    }
  }
  std::sort(drawn.begin(), drawn.end());
  return drawn;
}

// The distance between the floats about `value`.
Real unit(Real value) {
  const float magnitude = std::min(static_cast<float>(std::abs(value)), kLargest);
  const float below = magnitude == kLargest ? std::nextafter(magnitude, 0.0f) : magnitude;
  return static_cast<Real>(std::nextafter(below, kInfinity)) - below;
}

// Rounding to float moves a value by half a unit at most; what double precision adds to that is
// some 2^-53 of the value before, at worst times the 2 * x^2 by which erfc and exp magnify an error
// of x, about 2^9 where gelu still is a float: no more than 2^-18 units.
TEST(Activation, RoundsTheFormulaOnce) {
  const Values inputs = samples();
  ASSERT_GT(inputs.size(), 20000u);
  for (const Formula& formula : kFormulas) {
    const Values outputs = activated(formula.activation, inputs);
    Real worst = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      const Real exact = formula.of(inputs[i]);
      if (std::abs(exact) > kLargest) {
        ASSERT_EQ(outputs[i], kInfinity) << name(formula.activation) << " of " << inputs[i];
        continue;
      }
      const Real off = std::abs(outputs[i] - exact) / unit(exact);
      ASSERT_LE(off, 0.5L + 0x1p-18L) << name(formula.activation) << " of " << inputs[i] << " is "
                                      << outputs[i] << ", exactly " << exact;
      worst = std::max(worst, off);
    }
    // Those that do round have been seen to: fifths end 0.4 units away, others anywhere.
    const bool rounds = formula.activation != Activation::kLinear &&
                        formula.activation != Activation::kRelu &&
                        formula.activation != Activation::kRelu6;
    EXPECT_TRUE(rounds ? worst > 0.39L : worst == 0) << name(formula.activation);
  }
}

TEST(Activation, NeverFallsWhereItOnlyRises) {
  const Values inputs = samples();
  for (const Formula& formula : kFormulas) {
    const Values outputs = activated(formula.activation, inputs);
    EXPECT_EQ(std::is_sorted(outputs.begin(), outputs.end()), formula.rises)
        << name(formula.activation);
    // The others dip below zero, and come back to it.
    if (!formula.rises) {
      EXPECT_LT(*std::min_element(outputs.begin(), outputs.end()), -0.1f);
      EXPECT_EQ(activated(formula.activation, -200), 0);
    }
  }
}

TEST(Activation, TakesItsLimitAtInfinity) {
  for (const Formula& formula : kFormulas) {
    EXPECT_EQ(activated(formula.activation, -kInfinity), formula.at_minus_infinity)
        << name(formula.activation);
    EXPECT_EQ(activated(formula.activation, kInfinity), formula.at_infinity)
        << name(formula.activation);
  }
}

TEST(Activation, KeepsNan) {
  for (const Formula& formula : kFormulas) {
    EXPECT_TRUE(std::isnan(activated(formula.activation, kNan))) << name(formula.activation);
  }
}

// Published digits, where other libraries have other constants or an approximation.
TEST(Activation, HasKerassConstants) {
  EXPECT_EQ(activated(Activation::kLeakyRelu, -1), -0.2f);
  EXPECT_EQ(activated(Activation::kHardSigmoid, 1), 4.0f / 6);
  EXPECT_EQ(activated(Activation::kHardSilu, -1), -2.0f / 6);
  EXPECT_FLOAT_EQ(activated(Activation::kElu, -1), -0.63212056f);
  EXPECT_FLOAT_EQ(activated(Activation::kSelu, 1), 1.05070099f);
  EXPECT_FLOAT_EQ(activated(Activation::kSelu, -kLargest), -1.75809934f);
  EXPECT_FLOAT_EQ(activated(Activation::kGelu, 1), 0.84134475f);  // 0.84119 by tanh
  EXPECT_FLOAT_EQ(activated(Activation::kSilu, 1), 0.73105858f);
  EXPECT_FLOAT_EQ(activated(Activation::kMish, 1), 0.86509839f);
  EXPECT_FLOAT_EQ(activated(Activation::kSoftplus, 0), 0.69314718f);
  EXPECT_FLOAT_EQ(activated(Activation::kSoftsign, -3), -0.75f);
}

// Softmax of one row, in long double.
std::vector<Real> softmax(const Values& row) {
  const float largest = *std::max_element(row.begin(), row.end());
  std::vector<Real> shares;
  for (const float value : row) shares.push_back(std::exp(Real{value} - largest));
  const Real sum = std::accumulate(shares.begin(), shares.end(), Real{0});
  for (Real& share : shares) share /= sum;
  return shares;
}

TEST(Activation, StretchesDifferencesByItsSteepnessAtMost) {
  constexpr Real kStep = 0x1p-10L;
  for (const Formula& formula : kFormulas) {
    const double steepest = steepness(formula.activation);
    if (formula.activation == Activation::kExponential) {
      EXPECT_EQ(steepest, kInfinity);
      continue;
    }
    Real most = 0;
    for (Real x = -8; x <= 8; x += kStep) {
      most = std::max(most, std::abs(formula.of(x + kStep) - formula.of(x)) / kStep);
    }
    EXPECT_LE(most, steepest) << name(formula.activation);
    EXPECT_TRUE(steepest == 1 || most >= steepest * 0.99L) << name(formula.activation);
  }
}

TEST(Softmax, RoundsTheFormulaOnceAndSumsToOne) {
  Draw draw{52};
  for (const float scale : {1e-3f, 1.0f, 10.0f, 1000.0f, 1e38f}) {
    for (int count = 1; count <= 300; ++count) {
      Values row = draw.fractions(count);
      for (float& value : row) value *= scale;
      const Values output = activated(Activation::kSoftmax, row);
      const auto expected = softmax(row);
      double sum = 0;
      for (std::size_t i = 0; i < row.size(); ++i) {
        ASSERT_LE(std::abs(output[i] - expected[i]), (0.5L + 0x1p-18L) * unit(expected[i]))
            << i << " of " << count << " at scale " << scale;
        ASSERT_GE(output[i], 0);
        sum += output[i];
      }
      // Each share rounds by 2^-25 of the next power of two above it, so by 2^-24 of itself.
      ASSERT_NEAR(sum, 1, 0x1p-24 * 1.001) << count << " at scale " << scale;
    }
  }
}

TEST(Softmax, OfEqualValuesSharesAlike) {
  for (const float value : {0.0f, -1.0f, kLargest, -kLargest, kInfinity, -kInfinity}) {
    EXPECT_EQ(activated(Activation::kSoftmax, Values(4, value)), Values(4, 0.25f)) << value;
  }
}

TEST(Softmax, GivesAllToInfinity) {
  EXPECT_EQ(activated(Activation::kSoftmax, {1, kInfinity, kLargest}), (Values{0, 1, 0}));
  EXPECT_EQ(activated(Activation::kSoftmax, {-kInfinity, 5, -kInfinity}), (Values{0, 1, 0}));
}

TEST(Softmax, KeepsNan) {
  for (Values row : {Values{kNan, 1, 2}, Values{1, 2, kNan}, Values{kInfinity, kNan, 0}}) {
    for (const float value : activated(Activation::kSoftmax, row)) EXPECT_TRUE(std::isnan(value));
  }
}

// Keras's last axis: the channels of NHWC, the width of NCHW.
TEST(Softmax, GoesOverTheLastAxis) {
  Draw draw{53};
  const Shape shape{2, 3, 4};
  const Values input = draw.fractions(values(shape));
  const auto at = [&](int i, int j, int c) {
    return static_cast<std::size_t>((i * shape.width + j) * shape.channels + c);
  };
  Values last = input;
  activate(Activation::kSoftmax, DataFormat::kChannelsLast, shape, last);
  Values first = input;
  activate(Activation::kSoftmax, DataFormat::kChannelsFirst, shape, first);
  for (int i = 0; i < shape.height; ++i) {
    for (int j = 0; j < shape.width; ++j) {
      Values row;
      for (int c = 0; c < shape.channels; ++c) row.push_back(input[at(i, j, c)]);
      row = activated(Activation::kSoftmax, row);
      for (int c = 0; c < shape.channels; ++c) {
        EXPECT_EQ(last[at(i, j, c)], row[static_cast<std::size_t>(c)]);
      }
    }
    for (int c = 0; c < shape.channels; ++c) {
      Values row;
      for (int j = 0; j < shape.width; ++j) row.push_back(input[at(i, j, c)]);
      row = activated(Activation::kSoftmax, row);
      for (int j = 0; j < shape.width; ++j) {
        EXPECT_EQ(first[at(i, j, c)], row[static_cast<std::size_t>(j)]);
      }
    }
  }
}

// No other activation cares about axes.
TEST(Activation, IsOfEachValueByItself) {
  Draw draw{54};
  const Values input = draw.fractions(24);
  for (const Formula& formula : kFormulas) {
    Values image = input;
    activate(formula.activation, DataFormat::kChannelsFirst, {2, 3, 4}, image);
    EXPECT_EQ(image, activated(formula.activation, input)) << name(formula.activation);
  }
}

}  // namespace
}  // namespace conv2d::tests
