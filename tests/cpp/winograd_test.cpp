// Winograd's algorithm against the definition in double: its bound holds and is not far from what
// is seen, and whole numbers are exact.
#include "algorithms/packed/winograd.hpp"

#include <gtest/gtest.h>

#include "winograd_trial.hpp"

namespace conv2d::tests {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

TEST(Winograd, StaysWithinItsBound) {
  for (const Form& form : kForms) {
    Draw draw{7};
    double closest = 0;
    for (int trials = 0; trials < 1500; ++trials) {
      const Trial trial = draw_convolution(draw);
      const auto plan = plan_of(form, trial);
      ASSERT_EQ(plan->algorithm(), form.algorithm);
      const double bound = plan->bound(trial.arrays.input);
      const double off = error(run(*plan, trial.geometry, trial.arrays.input),
                               exact(trial.geometry, trial.arrays));
      ASSERT_LE(off, bound) << trial;
      closest = std::max(closest, off / bound);
    }
    // Rounding errors seldom meet in one place: a bound that counts on it lies above what is seen.
    EXPECT_GE(closest, 1.0 / 70);
  }
}

TEST(Winograd, StaysWithinItsBoundOverManyChannels) {
  for (const Form& form : kForms) {
    Draw draw{8};
    for (const auto& [channels, filters] : {std::pair{63, 64}, {64, 33}, {65, 62}, {256, 12}}) {
      const Trial trial = trial_of(convolution(filters), {9, 10, channels}, draw);
      const auto plan = plan_of(form, trial);
      const double bound = plan->bound(trial.arrays.input);
      const double off = error(run(*plan, trial.geometry, trial.arrays.input),
                               exact(trial.geometry, trial.arrays));
      EXPECT_LE(off, bound) << trial;
      EXPECT_GE(off, bound / 1500) << trial;
    }
  }
}

// More tiles than a strip takes, the last strip shorter than the others.
TEST(Winograd, StaysWithinItsBoundOverManyTiles) {
  Draw draw{9};
  Layer layer = convolution(5);
  layer.dilation_rate = {2, 3};
  const Trial trial = trial_of(layer, {61, 47, 3}, draw);
  const auto sums = exact(trial.geometry, trial.arrays);
  for (const Form& form : kForms) {
    const auto plan = plan_of(form, trial);
    EXPECT_LE(error(run(*plan, trial.geometry, trial.arrays.input), sums),
              plan->bound(trial.arrays.input));
  }
}

// With inputs to X and weights to W over C channels, F(2 x 2, 3 x 3) makes multiples of 1/4 up to
// 64 * C * X * W on its way: 8 is the most that one output takes of |A| |G| |B| along an axis.
// Floats hold them if four times that is at most 2^24.
TEST(Winograd2, IsExactOnWholeNumbersOfStatedSize) {
  constexpr int kStated = 1 << 16;
  Draw draw{10};
  for (const int channels : {1, 3, 16, 64}) {
    for (const int weight : {1, 4, 16}) {
      const int input = kStated / channels / weight;
      Trial trial = trial_of(convolution(6), {9, 8, channels}, draw);
      const auto largest_of = [&](std::vector<float>& values, int largest) {
        for (float& value : values) {
          const int drawn = draw.between(0, 2);
          value = static_cast<float>(drawn == 0 ? largest : drawn == 1 ? -largest : largest - 1);
        }
      };
      largest_of(trial.arrays.input, input);
      largest_of(trial.arrays.kernel, weight);
      const auto plan = plan_of(kForms[0], trial);
      EXPECT_EQ(error(run(*plan, trial.geometry, trial.arrays.input),
                      exact(trial.geometry, trial.arrays)),
                0)
          << trial;
    }
  }
}

TEST(Winograd, LeavesNothingOfTheRunBefore) {
  Draw draw{11};
  for (int trials = 0; trials < 100; ++trials) {
    const Trial trial = draw_convolution(draw);
    for (const Form& form : kForms) {
      const auto once = plan_of(form, trial);
      const auto twice = plan_of(form, trial);
      run(*twice, trial.geometry, std::vector<float>(trial.arrays.input.size(), kInfinity));
      ASSERT_EQ(bits(run(*twice, trial.geometry, trial.arrays.input)),
                bits(run(*once, trial.geometry, trial.arrays.input)))
          << trial;
    }
  }
}

TEST(Winograd, HasNoBoundWhereSumsMayOverflow) {
  Draw draw{12};
  Trial trial = trial_of(convolution(4), {6, 6, 4}, draw);
  for (const Form& form : kForms) {
    const auto plan = plan_of(form, trial);
    EXPECT_EQ(plan->bound(std::array{1e38f}), kInfinity);
    EXPECT_EQ(plan->bound(std::array{1.0f, kInfinity}), kInfinity);
    EXPECT_EQ(plan->bound(std::array{std::nanf(""), 1.0f}), kInfinity);
    EXPECT_LT(plan->bound(std::array{-1e30f}), 1e27f);
    // Zeros by weights are zeros.
    EXPECT_EQ(plan->bound(std::array{0.0f, -0.0f}), 0);
  }
  // Infinite when they are transformed.
  std::fill(trial.arrays.kernel.begin(), trial.arrays.kernel.end(), 3e38f);
  for (const Form& form : kForms) EXPECT_EQ(plan_of(form, trial), nullptr);
}

// Values below the normal ones lose digits.
TEST(Winograd, StaysWithinItsBoundOnTinyValues) {
  Draw draw{13};
  for (const auto& [input, kernel] : {std::pair{1e-40f, 1.0f},
                                      {1.0f, 1e-40f},
                                      {1e-22f, 1e-22f},
                                      {1e-42f, 1e30f},
                                      {1e30f, 1e-42f}}) {
    Trial trial = trial_of(convolution(5), {7, 7, 20}, draw);
    for (float& value : trial.arrays.input) value *= input;
    for (float& value : trial.arrays.kernel) value *= kernel;
    const auto sums = exact(trial.geometry, trial.arrays);
    for (const Form& form : kForms) {
      const auto plan = plan_of(form, trial);
      EXPECT_LE(error(run(*plan, trial.geometry, trial.arrays.input), sums),
                plan->bound(trial.arrays.input))
          << input << " by " << kernel;
    }
  }
}

}  // namespace
}  // namespace conv2d::tests
