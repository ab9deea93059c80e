// Range and distribution: chosen values, and properties over drawn ones against a plain count.
#include "conv2d/measure.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "draw.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;
using Counts = std::vector<std::int32_t>;

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kLargest = std::numeric_limits<float>::max();

std::int64_t total(const Distribution& d) {
  return std::accumulate(d.counts.begin(), d.counts.end(), std::int64_t{0});
}

void expect_range(const Values& values, float low, float high) {
  const Range r = range(values);
  EXPECT_EQ(r.low, low);
  EXPECT_EQ(r.high, high);
}

TEST(Range, SpansTheValues) {
  expect_range({3}, 3, 3);
  expect_range({2, -7, 5}, -7, 5);
  expect_range({-2, -7, -5}, -7, -2);
  expect_range({kLargest, -kLargest, 0}, -kLargest, kLargest);
}

TEST(Range, IsZeroOfNothing) {
  expect_range({}, 0, 0);
  expect_range({kNan, kInfinity, -kInfinity}, 0, 0);
}

TEST(Range, PassesOverWhatIsNotFinite) { expect_range({kNan, 4, kInfinity, 6, -kInfinity}, 4, 6); }

void expect_distribution(const Values& values, float low, double width, const Counts& counts) {
  const Distribution d = distribution(values);
  EXPECT_EQ(d.low, low);
  EXPECT_EQ(d.width, width);
  EXPECT_EQ(d.counts, counts);
}

// 1 to `count`.
Values counting(int count) {
  Values numbers(static_cast<std::size_t>(count));
  std::iota(numbers.begin(), numbers.end(), 1.0f);
  return numbers;
}

// Every number of planes beside that of the lanes in which they are compared, and every remainder.
TEST(Ranges, AreThoseOfEachPlaneAndOfAll) {
  Draw draw{31};
  for (int planes = 1; planes <= 40; ++planes) {
    for (int pixels = 0; pixels <= 40; ++pixels) {
      auto values = draw.fractions(planes * pixels);
      // A plane of nothing finite has no range of its own.
      for (int i = 0; i < pixels && pixels % 3 == 0; ++i) {
        values[static_cast<std::size_t>(i * planes)] = i % 2 ? kNan : kInfinity;
      }
      std::vector<float> lows;
      std::vector<float> highs;
      const Range all = ranges(values, planes, lows, highs);
      const auto count = static_cast<std::size_t>(planes);
      ASSERT_EQ(lows.size(), count);
      ASSERT_EQ(highs.size(), count);
      for (std::size_t plane = 0; plane < count; ++plane) {
        std::vector<float> own;
        for (std::size_t at = plane; at < values.size(); at += count) own.push_back(values[at]);
        const Range expected = range(own);
        ASSERT_EQ(lows[plane], expected.low) << planes << " planes of " << pixels;
        ASSERT_EQ(highs[plane], expected.high) << planes << " planes of " << pixels;
      }
      const Range expected = range(values);
      ASSERT_EQ(all.low, expected.low);
      ASSERT_EQ(all.high, expected.high);
    }
  }
}

TEST(Distribution, GivesWholeNumbersABinEach) {
  expect_distribution({1, 2, 2, 4}, 1, 1, {1, 2, 0, 1});
  expect_distribution({-1, 1, -1, 0}, -1, 1, {2, 1, 1});
  expect_distribution(counting(kMaxBins), 1, 1, Counts(kMaxBins, 1));
}

TEST(Distribution, GivesManyWholeNumbersBinsOfAWholeWidth) {
  static_assert(kMaxBins % 2 == 0);
  Counts pairs(kMaxBins / 2 + 1, 2);
  pairs.back() = 1;
  expect_distribution(counting(kMaxBins + 1), 1, 2, pairs);
}

TEST(Distribution, GivesFractionsBinsOfOneSize) {
  Counts counts(kMaxBins, 0);
  counts[0] = 1;
  counts[kMaxBins / 2] = 1;
  counts[kMaxBins - 1] = 2;
  constexpr float kHigh = kMaxBins / 8.0f;
  expect_distribution({0, kHigh / 2, kHigh - 0.0625f, kHigh}, 0, 0.125, counts);
}

TEST(Distribution, GivesEqualValuesOneBin) {
  expect_distribution({5, 5, 5}, 5, 1, {3});
  expect_distribution({-0.25}, -0.25, 1, {1});
}

TEST(Distribution, IsOneEmptyBinOfNothing) {
  expect_distribution({}, 0, 1, {0});
  expect_distribution({kNan, kInfinity}, 0, 1, {0});
}

TEST(Distribution, PassesOverInfinity) {
  expect_distribution({1, kInfinity, 2, -kInfinity, 4}, 1, 1, {1, 1, 0, 1});
}

TEST(Distribution, PassesOverNan) {
  expect_distribution({1, kNan, 2, 4}, 1, 1, {1, 1, 0, 1});
  expect_distribution({5, kNan}, 5, 1, {1});
}

void expect_bin(const Distribution& d, std::size_t index, double first, double last) {
  EXPECT_EQ(bin(d, index).first, first);
  EXPECT_EQ(bin(d, index).last, last);
}

TEST(Bin, OfWholeNumbersTakesWholeOnes) {
  const Distribution single = distribution(counting(3));
  expect_bin(single, 0, 1, 1);
  expect_bin(single, 2, 3, 3);
  const Distribution pairs = distribution(counting(kMaxBins + 1));
  expect_bin(pairs, 0, 1, 2);
  expect_bin(pairs, 3, 7, 8);
}

TEST(Bin, OfFractionsEndsWhereTheNextStarts) {
  const Distribution d = distribution(Values{0.5f, 0.5f + kMaxBins / 4.0f, 1});
  expect_bin(d, 0, 0.5, 0.75);
  expect_bin(d, 1, 0.75, 1);
  expect_bin(d, kMaxBins - 1, 0.25 + kMaxBins / 4.0, 0.5 + kMaxBins / 4.0);
}

TEST(Bin, OfEqualValuesIsThatValue) {
  expect_bin(distribution(Values{5, 5}), 0, 5, 5);
  expect_bin(distribution(Values{-0.25f}), 0, -0.25, -0.25);
}

TEST(Distribution, BearsTheWidestSpan) {
  const Distribution d = distribution(Values{-kLargest, -kLargest, 0.5f, kLargest});
  EXPECT_EQ(d.low, -kLargest);
  ASSERT_EQ(d.counts.size(), static_cast<std::size_t>(kMaxBins));
  EXPECT_EQ(d.counts.front(), 2);
  EXPECT_EQ(d.counts.back(), 1);
  EXPECT_EQ(total(d), 4);
}

TEST(Distribution, BearsTheNarrowestSpan) {
  const float least = std::numeric_limits<float>::denorm_min();
  const Distribution d = distribution(Values{0, least});
  EXPECT_GT(d.width, 0);
  EXPECT_EQ(d.counts.front(), 1);
  EXPECT_EQ(total(d), 2);
}

enum class Kind { kSmallWhole, kLargeWhole, kHugeWhole, kFractions, kMixedScales };

float draw_value(Kind kind, Draw& draw) {
  switch (kind) {
    case Kind::kSmallWhole:
      return static_cast<float>(draw.between(-40, 40));
    case Kind::kLargeWhole:
      return static_cast<float>(draw.between(-(1 << 24), 1 << 24));
    case Kind::kHugeWhole:
      return std::ldexp(std::trunc(draw.fraction() * (1 << 23)), draw.between(0, 100));
    case Kind::kFractions:
      return draw.fraction();
    case Kind::kMixedScales:
      return std::ldexp(draw.fraction(), draw.between(-40, 40));
  }
  return kNan;
}

Values draw_values(Draw& draw) {
  const auto kind = static_cast<Kind>(draw.between(0, 4));
  Values drawn(static_cast<std::size_t>(draw.between(1, 80)));
  for (float& value : drawn) value = draw_value(kind, draw);
  for (int i = draw.between(0, 3); i > 0; --i) {
    drawn[static_cast<std::size_t>(draw.between(0, static_cast<int>(drawn.size()) - 1))] =
        draw.flip() ? kNan : kInfinity;
  }
  return drawn;
}

Values finite(Values values) {
  std::erase_if(values, [](float value) { return !std::isfinite(value); });
  return values;
}

std::int64_t count_below(const Values& values, double limit) {
  return std::count_if(values.begin(), values.end(), [&](float value) { return value < limit; });
}

TEST(Distribution, CountsLikeAPlainCount) {
  Draw draw{99};
  int whole_sets = 0;
  for (int set = 0; set < 5000; ++set) {
    const Values drawn = draw_values(draw);
    const Values counted = finite(drawn);
    const Distribution d = distribution(drawn);
    SCOPED_TRACE(testing::Message() << "set " << set << ": " << testing::PrintToString(drawn));
    ASSERT_LE(d.counts.size(), static_cast<std::size_t>(kMaxBins));
    ASSERT_GE(d.counts.size(), 1u);
    ASSERT_EQ(total(d), std::ssize(counted));
    if (counted.empty()) continue;

    const auto [low, high] = std::minmax_element(counted.begin(), counted.end());
    ASSERT_EQ(d.low, *low);
    ASSERT_GT(d.width, 0);
    const bool whole = std::all_of(counted.begin(), counted.end(),
                                   [](float value) { return std::trunc(value) == value; });
    if (whole) {
      ++whole_sets;
      ASSERT_EQ(std::trunc(d.width), d.width);
    }
    // An edge worked out in double is known to a few roundings; between small integers, exactly.
    const double span = static_cast<double>(*high) - *low;
    const double blur = whole && span < (1 << 24) ? 0 : span * std::ldexp(1.0, -50);
    std::int64_t below = 0;
    for (std::size_t bin = 0; bin + 1 < d.counts.size(); ++bin) {
      below += d.counts[bin];
      const double edge = d.low + d.width * static_cast<double>(bin + 1);
      ASSERT_GE(below, count_below(counted, edge - blur)) << "bin " << bin;
      ASSERT_LE(below, count_below(counted, edge + blur)) << "bin " << bin;
    }
    // The last bin ends no sooner than at the highest value.
    const double end = d.low + d.width * static_cast<double>(d.counts.size());
    ASSERT_GE(end + blur, *high);
  }
  EXPECT_GT(whole_sets, 1000);
}

TEST(Bins, SayTheLeastAndTheGreatestValueOfEach) {
  const std::vector<float> values{0, 1, 1, 40};
  const Distribution d = distribution(values);
  const Bins all = bins(values);
  EXPECT_EQ(all.counts, d.counts);
  ASSERT_EQ(all.firsts.size(), d.counts.size());
  ASSERT_EQ(all.lasts.size(), d.counts.size());
  for (std::size_t i = 0; i < d.counts.size(); ++i) {
    EXPECT_EQ(all.firsts[i], bin(d, i).first);
    EXPECT_EQ(all.lasts[i], bin(d, i).last);
  }
}

}  // namespace
}  // namespace conv2d::tests
