// The initializers: Keras's fans and limits, and what their values look like as a crowd.
#include "conv2d/initializer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "conv2d/random.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;

constexpr std::array kRandom{Initializer::kGlorotUniform, Initializer::kHeUniform,
                             Initializer::kRandomNormal, Initializer::kRandomUniform};

Values initialized(Initializer initializer, std::uint32_t seed, const Fans& fans,
                   std::size_t count) {
  Values values(count, std::nanf(""));
  initialize(initializer, seed, 0.0f, fans, values);
  return values;
}

void expect_fans(const std::vector<int>& shape, double in, double out) {
  const Fans found = fans(shape);
  EXPECT_EQ(found.in, in) << testing::PrintToString(shape);
  EXPECT_EQ(found.out, out) << testing::PrintToString(shape);
}

// By position alone, whatever the axes of a layer's kernel mean.
TEST(Fans, AreKerass) {
  expect_fans({3, 5, 4, 8}, 15 * 4, 15 * 8);  // Conv2D of 4 channels, 8 filters
  expect_fans({3, 5, 2, 8}, 15 * 2, 15 * 8);  // ... in 2 groups: all filters count
  expect_fans({3, 5, 4, 2}, 15 * 4, 15 * 2);  // DepthwiseConv2D of 4 channels: all of them count
  expect_fans({1, 1, 8, 6}, 8, 6);            // the pointwise kernel of 8 channels, 6 filters
  expect_fans({3, 5, 6, 4}, 15 * 6, 15 * 4);  // Conv2DTranspose of 4 channels, 6 filters
  expect_fans({7}, 7, 7);                     // a bias
  expect_fans({2, 3}, 2, 3);
  expect_fans({}, 1, 1);
  expect_fans({4096, 4096, 4096, 1}, 0x1p36, 0x1p24);  // more than an int holds
}

TEST(Initializer, FillsWithWhatItIsNamedAfter) {
  Values values(5);
  initialize(Initializer::kOnes, 1, 7.5f, {1, 1}, values);
  EXPECT_EQ(values, Values(5, 1.0f));
  initialize(Initializer::kConstant, 1, 7.5f, {1, 1}, values);
  EXPECT_EQ(values, Values(5, 7.5f));
  initialize(Initializer::kZeros, 1, 7.5f, {1, 1}, values);
  EXPECT_EQ(values, Values(5, 0.0f));
}

TEST(Initializer, RepeatsWithItsSeedAndDiffersWithoutIt) {
  const Fans some{10, 20};
  for (const Initializer initializer : kRandom) {
    const Values values = initialized(initializer, 5, some, 100);
    EXPECT_EQ(initialized(initializer, 5, some, 100), values);
    EXPECT_NE(initialized(initializer, 6, some, 100), values);
    // Longer ones begin alike, of odd and even length.
    for (const std::size_t count : {1u, 2u, 49u, 50u}) {
      EXPECT_EQ(initialized(initializer, 5, some, count),
                Values(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count)));
    }
  }
}

// The first draws of SplitMix64(0) are 0xe220a8397b1dcdaf and 0x6e789e6aa1b965f4.
TEST(Initializer, DrawsFromSplitMix64) {
  SplitMix64 random{0};
  EXPECT_EQ(random.fraction(), 0xe220a8 / 16777216.0);
  EXPECT_EQ(random.fraction(), 0x6e789e / 16777216.0);
  const Values values = initialized(Initializer::kRandomUniform, 0, {1, 1}, 2);
  EXPECT_EQ(values[0], static_cast<float>(0.05 * (2 * (0xe220a8 / 16777216.0) - 1)));
  EXPECT_EQ(values[1], static_cast<float>(0.05 * (2 * (0x6e789e / 16777216.0) - 1)));
}

struct Moments {
  double mean = 0;
  double deviation = 0;
};

Moments moments(const Values& values) {
  Moments found;
  for (const float value : values) found.mean += value / static_cast<double>(values.size());
  double squares = 0;
  for (const float value : values) squares += (value - found.mean) * (value - found.mean);
  found.deviation = std::sqrt(squares / static_cast<double>(values.size()));
  return found;
}

constexpr std::size_t kMany = 1 << 20;

void expect_uniform(Initializer initializer, const Fans& fans, double limit) {
  const Values values = initialized(initializer, 3, fans, kMany);
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  EXPECT_GE(*low, static_cast<float>(-limit));
  EXPECT_LT(*high, limit);
  // Of that many values some come within a millionth share of either end, times a margin.
  EXPECT_LT(*low, -limit * (1 - 1e-4));
  EXPECT_GT(*high, limit * (1 - 1e-4));
  // Five standard errors: of a mean sigma / sqrt(n), of a deviation somewhat less.
  const double deviation = limit / std::sqrt(3.0);
  const double error = 5 * deviation / std::sqrt(static_cast<double>(kMany));
  const Moments found = moments(values);
  EXPECT_NEAR(found.mean, 0, error);
  EXPECT_NEAR(found.deviation, deviation, error);
  // As many in each tenth of the range, give or take five standard deviations of their number.
  std::array<int, 10> tenths{};
  for (const float value : values) ++tenths[static_cast<std::size_t>((value / limit + 1) * 5)];
  const double share = kMany / 10.0;
  for (const int count : tenths) EXPECT_NEAR(count, share, 5 * std::sqrt(share * 0.9));
}

TEST(Initializer, OfGlorotFillsItsRangeEvenly) {
  for (const Fans& each : {Fans{27, 72}, Fans{1, 1}, Fans{9, 9}, Fans{1024, 3}}) {
    expect_uniform(Initializer::kGlorotUniform, each, std::sqrt(6 / (each.in + each.out)));
  }
  // Of the smallest fans there are, the limit is sqrt(3).
  const Values widest = initialized(Initializer::kGlorotUniform, 3, fans({1, 1, 1, 1}), 1000);
  EXPECT_GT(*std::max_element(widest.begin(), widest.end()), 1.7f);
}

TEST(Initializer, OfHeFillsItsRangeEvenly) {
  expect_uniform(Initializer::kHeUniform, {27, 72}, std::sqrt(6 / 27.0));
}

TEST(Initializer, OfRandomUniformFillsItsRangeEvenly) {
  expect_uniform(Initializer::kRandomUniform, {27, 72}, 0.05);
}

TEST(Initializer, OfRandomNormalIsNormal) {
  const Values values = initialized(Initializer::kRandomNormal, 3, {27, 72}, kMany);
  const Moments found = moments(values);
  const double error = 5 * 0.05 / std::sqrt(static_cast<double>(kMany));
  EXPECT_NEAR(found.mean, 0, error);
  EXPECT_NEAR(found.deviation, 0.05, error);
  // The shares within one, two and three deviations, give or take five of their standard errors.
  for (const int deviations : {1, 2, 3}) {
    const double expected = std::erf(deviations / std::sqrt(2.0));
    const auto within = std::count_if(values.begin(), values.end(), [&](float value) {
      return std::abs(value) < deviations * 0.05;
    });
    EXPECT_NEAR(static_cast<double>(within) / kMany, expected,
                5 * std::sqrt(expected * (1 - expected) / kMany))
        << deviations;
  }
  // Not truncated, unlike Keras's TruncatedNormal, which ends at two.
  EXPECT_GT(*std::max_element(values.begin(), values.end()), 4 * 0.05f);
  // The two of a pair know nothing of each other.
  double covariance = 0;
  for (std::size_t i = 0; i < kMany; i += 2) covariance += double{values[i]} * values[i + 1];
  EXPECT_NEAR(covariance / (0.0025 * kMany / 2), 0, 5 / std::sqrt(kMany / 2.0));
}

// The bits of a few, so that a seed in a link means the same on any platform.
TEST(Initializer, KeepsTheValuesOfASeed) {
  const Fans some{27, 72};
  const auto first = [&](Initializer initializer) { return initialized(initializer, 1, some, 3); };
  EXPECT_EQ(first(Initializer::kGlorotUniform), (Values{0.0327726267f, 0.12101455f, 0.231905699f}));
  EXPECT_EQ(first(Initializer::kHeUniform), (Values{0.0627548024f, 0.231725231f, 0.444065601f}));
  EXPECT_EQ(first(Initializer::kRandomNormal),
            (Values{0.0214725994f, 0.0792886391f, 0.0228227843f}));
  EXPECT_EQ(first(Initializer::kRandomUniform),
            (Values{0.0066561522f, 0.0245781727f, 0.0471002683f}));
}

}  // namespace
}  // namespace conv2d::tests
