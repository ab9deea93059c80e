// Inputs, kernels, biases, random numbers and grays against values worked out by hand or published.
#include "conv2d/data.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

#include "conv2d/initializer.hpp"
#include "conv2d/names.hpp"
#include "conv2d/random.hpp"
#include "draw.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;

Values input(InputSource source, const Shape& shape, std::uint32_t seed = 0) {
  Values out(static_cast<std::size_t>(values(shape)), -99.0f);
  fill_input(source, seed, shape, out);
  return out;
}

Values kernel(KernelSource source, const KernelShape& shape, std::uint32_t seed = 0) {
  Values out(static_cast<std::size_t>(values(shape)), -99.0f);
  fill_kernel(source, {.seed = seed}, LayerType::kConv2D, shape, out);
  return out;
}

// A kernel of one channel and one filter.
Values plane(KernelSource source, int height, int width) {
  return kernel(source, {height, width, 1, 1});
}

Values divided(Values values, float divisor) {
  for (float& value : values) value /= divisor;
  return values;
}

TEST(Input, CountsInMemoryOrder) {
  EXPECT_EQ(input(InputSource::kCounting, {2, 2, 2}), (Values{1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST(Input, Ones) { EXPECT_EQ(input(InputSource::kOnes, {1, 2, 2}), (Values{1, 1, 1, 1})); }

TEST(Input, GradientAddsRowAndColumn) {
  EXPECT_EQ(input(InputSource::kGradient, {2, 3, 1}), (Values{0, 1, 2, 1, 2, 3}));
  EXPECT_EQ(input(InputSource::kGradient, {3, 1, 2}), (Values{0, 0, 1, 1, 2, 2}));
}

TEST(Input, CheckerboardStartsWithOne) {
  EXPECT_EQ(input(InputSource::kCheckerboard, {2, 3, 1}), (Values{1, 0, 1, 0, 1, 0}));
  EXPECT_EQ(input(InputSource::kCheckerboard, {2, 2, 2}), (Values{1, 1, 0, 0, 0, 0, 1, 1}));
}

// The sequence that the generator's public reference code prints for this seed.
TEST(Random, IsSplitMix64) {
  SplitMix64 random{1234567};
  EXPECT_EQ(random.next(), 6457827717110365317u);
  EXPECT_EQ(random.next(), 3203168211198807973u);
  EXPECT_EQ(random.next(), 9817491932198370423u);
  EXPECT_EQ(random.next(), 4593380528125082431u);
  EXPECT_EQ(random.next(), 16408922859458223821u);
}

// Frozen, because links of version 1 give a seed and expect its numbers. They were worked out apart
// from the core, by arithmetic on Python's integers.
TEST(Random, InputsAreFrozen) {
  EXPECT_EQ(input(InputSource::kRandom, {2, 4, 2}, 42),
            (Values{7, 1, 2, 3, 0, 8, 2, 8, 3, 6, 2, 4, 5, 5, 6, 2}));
  EXPECT_EQ(input(InputSource::kRandom, {4, 4, 1}, 4294967295),
            (Values{4, 3, 9, 0, 7, 9, 4, 7, 1, 0, 3, 1, 4, 2, 8, 2}));
}

TEST(Random, KernelsAreFrozen) {
  EXPECT_EQ(kernel(KernelSource::kRandom, {3, 3, 2, 1}, 42),
            (Values{2, -2, -2, -1, -3, 3, -2, 2, -1, 1, -2, 0, 0, 0, 1, -2, -3, 0}));
  EXPECT_EQ(kernel(KernelSource::kRandom, {3, 3, 1, 2}, 4294967295),
            (Values{0, -1, 3, -3, 2, 3, 0, 2, -3, -3, -1, -3, 0, -2, 2, -2, 0, 0}));
}

TEST(Random, IntegersFillTheirRangeEvenly) {
  constexpr int kDraws = 70'000;
  std::array<int, 7> counts{};
  SplitMix64 random{5};
  for (int i = 0; i < kDraws; ++i) ++counts.at(random.between(-3, 3) + 3);
  // A share of 10,000 scatters by 93; this allows for five times that.
  for (const int count : counts) EXPECT_NEAR(count, kDraws / 7, 465);
}

TEST(Kernel, Ones) { EXPECT_EQ(plane(KernelSource::kOnes, 2, 2), (Values{1, 1, 1, 1})); }

TEST(Kernel, MeanDividesByEveryTap) {
  EXPECT_EQ(plane(KernelSource::kMean, 2, 2), (Values{0.25, 0.25, 0.25, 0.25}));
  EXPECT_EQ(kernel(KernelSource::kMean, {2, 3, 2, 2}), Values(24, 1.0f / 12));
}

TEST(Kernel, IdentitySitsInTheCentreAndBeforeItInEvenSizes) {
  EXPECT_EQ(plane(KernelSource::kIdentity, 3, 3), (Values{0, 0, 0, 0, 1, 0, 0, 0, 0}));
  EXPECT_EQ(plane(KernelSource::kIdentity, 2, 2), (Values{1, 0, 0, 0}));
  EXPECT_EQ(plane(KernelSource::kIdentity, 4, 1), (Values{0, 1, 0, 0}));
  EXPECT_EQ(plane(KernelSource::kIdentity, 1, 5), (Values{0, 0, 1, 0, 0}));
}

TEST(Kernel, Gaussian) {
  EXPECT_EQ(plane(KernelSource::kGaussian, 1, 1), Values{1});
  EXPECT_EQ(plane(KernelSource::kGaussian, 2, 2), (Values{0.25, 0.25, 0.25, 0.25}));
  EXPECT_EQ(plane(KernelSource::kGaussian, 3, 3), divided({1, 2, 1, 2, 4, 2, 1, 2, 1}, 16));
  EXPECT_EQ(plane(KernelSource::kGaussian, 1, 5), divided({1, 4, 6, 4, 1}, 16));
  EXPECT_EQ(plane(KernelSource::kGaussian, 4, 1), divided({1, 3, 3, 1}, 8));
  EXPECT_EQ(plane(KernelSource::kGaussian, 2, 3), divided({1, 2, 1, 1, 2, 1}, 8));
}

TEST(Kernel, GaussianSumsToOne) {
  for (int size = 1; size <= 15; ++size) {
    const Values weights = plane(KernelSource::kGaussian, size, size);
    // All are multiples of one power of two, so that the sum is exact.
    EXPECT_EQ(std::accumulate(weights.begin(), weights.end(), 0.0), 1.0) << size;
  }
}

TEST(Kernel, SharpenAndLaplacian) {
  EXPECT_EQ(plane(KernelSource::kSharpen, 3, 3), (Values{0, -1, 0, -1, 5, -1, 0, -1, 0}));
  EXPECT_EQ(plane(KernelSource::kLaplacian, 3, 3), (Values{0, 1, 0, 1, -4, 1, 0, 1, 0}));
}

TEST(Kernel, SobelOfThree) {
  EXPECT_EQ(plane(KernelSource::kSobelX, 3, 3), (Values{-1, 0, 1, -2, 0, 2, -1, 0, 1}));
  EXPECT_EQ(plane(KernelSource::kSobelY, 3, 3), (Values{-1, -2, -1, 0, 0, 0, 1, 2, 1}));
}

TEST(Kernel, SobelOfFive) {
  const Values x{-1, -2, 0,  2,  1, -4, -8, 0,  8,  4, -6, -12, 0,
                 12, 6,  -4, -8, 0, 8,  4,  -1, -2, 0, 2,  1};
  EXPECT_EQ(plane(KernelSource::kSobelX, 5, 5), x);
  const Values y{-1, -4, -6, -4, -1, -2, -8, -12, -8, -2, 0, 0, 0,
                 0,  0,  2,  8,  12, 8,  2,  1,   4,  6,  4, 1};
  EXPECT_EQ(plane(KernelSource::kSobelY, 5, 5), y);
}

TEST(Kernel, SobelOfUnequalSizes) {
  EXPECT_EQ(plane(KernelSource::kSobelX, 3, 5),
            (Values{-1, -2, 0, 2, 1, -2, -4, 0, 4, 2, -1, -2, 0, 2, 1}));
  EXPECT_EQ(plane(KernelSource::kSobelY, 3, 5),
            (Values{-1, -4, -6, -4, -1, 0, 0, 0, 0, 0, 1, 4, 6, 4, 1}));
}

// Filter f works on channel f mod channels alone. In HWIO: channel by channel, filter by filter.
TEST(Kernel, PatternsGiveEachFilterAChannel) {
  EXPECT_EQ(kernel(KernelSource::kIdentity, {1, 2, 2, 3}),
            (Values{1, 0, 1, 0, 1, 0,  // left tap: filters 0 and 2 on channel 0, 1 on channel 1
                    0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(kernel(KernelSource::kGaussian, {1, 2, 3, 1}), (Values{0.5, 0, 0, 0.5, 0, 0}));
  EXPECT_EQ(kernel(KernelSource::kGaussian, {2, 1, 1, 2}), Values(4, 0.5f));
}

Values kernel_of(LayerType type, KernelSource source, const KernelShape& shape,
                 const Filling& filling = {}) {
  Values out(static_cast<std::size_t>(values(shape)), -99.0f);
  fill_kernel(source, filling, type, shape, out);
  return out;
}

// HWCM: each channel has filters of its own.
TEST(Kernel, PatternsWorkOnEveryChannelOfADepthwiseKernel) {
  for (const LayerType type : {LayerType::kDepthwiseConv2D, LayerType::kSeparableConv2D}) {
    EXPECT_EQ(kernel_of(type, KernelSource::kIdentity, {1, 2, 2, 3}),
              (Values{1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0}));
    EXPECT_EQ(kernel_of(type, KernelSource::kGaussian, {2, 1, 3, 1}), Values(6, 0.5f));
  }
}

// HWOI: filter by filter, channel by channel.
TEST(Kernel, PatternsGiveEachFilterOfATransposedKernelAChannel) {
  EXPECT_EQ(kernel_of(LayerType::kConv2DTranspose, KernelSource::kIdentity, {1, 1, 3, 2}),
            (Values{1, 0, 0, 1, 1, 0}));
  EXPECT_EQ(kernel_of(LayerType::kConv2DTranspose, KernelSource::kGaussian, {2, 1, 1, 2}),
            (Values{0.5, 0, 0.5, 0}));
}

// Of a kernel of one layer, its planes by channels (none of a depthwise one) and filters.
std::map<std::pair<int, int>, Values> mixed_planes(LayerType type, const KernelShape& shape) {
  const Values weights = kernel_of(type, KernelSource::kMixed, shape);
  std::map<std::pair<int, int>, Values> planes;
  std::size_t at = 0;
  for (int tap = 0; tap < shape.height * shape.width; ++tap) {
    for (int t = 0; t < shape.third; ++t) {
      for (int q = 0; q < shape.fourth; ++q) {
        std::pair<int, int> plane{t, q};
        if (type == LayerType::kConv2DTranspose) plane = {q, t};
        if (is_depthwise(type)) plane = {0, t * shape.fourth + q};
        planes[plane].push_back(weights[at++]);
      }
    }
  }
  return planes;
}

TEST(Kernel, MixedHasAPatternForEachFilterOfOneChannel) {
  const auto planes = mixed_planes(LayerType::kConv2D, {3, 3, 1, 8});
  int filter = 0;
  for (const KernelSource source :
       {KernelSource::kOnes, KernelSource::kSobelX, KernelSource::kSobelY, KernelSource::kLaplacian,
        KernelSource::kSharpen, KernelSource::kIdentity}) {
    EXPECT_EQ(planes.at({0, filter++}), plane(source, 3, 3)) << source;
  }
  EXPECT_EQ(planes.at({0, 6}), (Values{7, 1, 2, 2, 3, 4, 4, 5, 6}));
  EXPECT_EQ(planes.at({0, 7}), planes.at({0, 0})) << "and again";
}

TEST(Kernel, MixedCountsWhereAPatternIsNotDefined) {
  const auto planes = mixed_planes(LayerType::kConv2D, {2, 2, 1, 7});
  EXPECT_EQ(planes.at({0, 0}), (Values{1, 1, 1, 1}));
  EXPECT_EQ(planes.at({0, 1}), (Values{2, 3, 4, 5}));
  EXPECT_EQ(planes.at({0, 4}), (Values{5, 6, 7, 1}));
  EXPECT_EQ(planes.at({0, 5}), (Values{1, 0, 0, 0}));
  EXPECT_EQ(kernel_of(LayerType::kConv2D, KernelSource::kMixed, {1, 1, 2, 4}),
            (Values{1, 2, 3, 4, 3, 4, 5, 6}))
      << "one weight is no pattern";
}

Values flipped(Values plane) {
  std::reverse(plane.begin(), plane.end());
  return plane;
}

// At every size of the page.
TEST(Kernel, MixedHasOtherPlanesBesideEach) {
  for (const LayerType type : {LayerType::kConv2D, LayerType::kDepthwiseConv2D,
                               LayerType::kSeparableConv2D, LayerType::kConv2DTranspose}) {
    for (int height = 1; height <= 7; ++height) {
      for (int width = 1; width <= 7; ++width) {
        SCOPED_TRACE(testing::Message() << name(type) << " " << height << " x " << width);
        const auto planes = mixed_planes(type, {height, width, 3, 3});
        int asymmetric = 0;
        for (const auto& [place, values] : planes) {
          for (const auto& [other, others] : planes) {
            const bool beside = (place.first == other.first) != (place.second == other.second);
            // After seven filters they come again.
            if (beside && std::abs(place.second - other.second) < 7) {
              ASSERT_NE(values, others);
            }
          }
          asymmetric += values != flipped(values);
        }
        ASSERT_TRUE(height * width == 1 || asymmetric >= 2);
      }
    }
  }
}

// What one output value is the weighted sum of: all channels, or its own.
TEST(Kernel, MeanDividesByTheTapsOfItsLayer) {
  const auto weight = [](LayerType type) {
    const Values weights = kernel_of(type, KernelSource::kMean, {2, 3, 4, 5});
    EXPECT_EQ(weights, Values(120, weights.front())) << name(type);
    return weights.front();
  };
  EXPECT_EQ(weight(LayerType::kConv2D), 1.0f / 24);
  EXPECT_EQ(weight(LayerType::kDepthwiseConv2D), 1.0f / 6);
  EXPECT_EQ(weight(LayerType::kSeparableConv2D), 1.0f / 6);
  EXPECT_EQ(weight(LayerType::kConv2DTranspose), 1.0f / 30);
}

// By position, whatever the layer's last two axes count: in 2 * 3 * 4, out 2 * 3 * 5.
TEST(Kernel, InitializersHaveTheFansOfTheShape) {
  const Filling filling{.seed = 12, .constant = 0.25f};
  for (const LayerType type : {LayerType::kConv2D, LayerType::kDepthwiseConv2D,
                               LayerType::kSeparableConv2D, LayerType::kConv2DTranspose}) {
    const auto expect = [&](KernelSource source, Initializer initializer) {
      Values expected(120);
      initialize(initializer, 12, 0.25f, {24, 30}, expected);
      EXPECT_EQ(kernel_of(type, source, {2, 3, 4, 5}, filling), expected) << source;
    };
    expect(KernelSource::kOnes, Initializer::kOnes);
    expect(KernelSource::kZeros, Initializer::kZeros);
    expect(KernelSource::kConstant, Initializer::kConstant);
    expect(KernelSource::kGlorotUniform, Initializer::kGlorotUniform);
    expect(KernelSource::kHeUniform, Initializer::kHeUniform);
    expect(KernelSource::kRandomNormal, Initializer::kRandomNormal);
    expect(KernelSource::kRandomUniform, Initializer::kRandomUniform);
  }
}

bool expected_to_be_defined(KernelSource source, int height, int width) {
  const auto odd_from_three = [](int size) { return size == 3 || size == 5 || size == 7; };
  switch (source) {
    case KernelSource::kSharpen:
    case KernelSource::kLaplacian:
      return height == 3 && width == 3;
    case KernelSource::kSobelX:
    case KernelSource::kSobelY:
      return odd_from_three(height) && odd_from_three(width);
    default:
      return height > 0 && width > 0;
  }
}

TEST(Kernel, IsDefinedWhereItsFormulaIs) {
  for (std::size_t i = 0; i < Names<KernelSource>::kList.size(); ++i) {
    const auto source = static_cast<KernelSource>(i);
    for (int height = -1; height <= 7; ++height) {
      for (int width = -1; width <= 7; ++width) {
        EXPECT_EQ(is_defined(source, {height, width}),
                  expected_to_be_defined(source, height, width))
            << source << " " << height << " x " << width;
      }
    }
    EXPECT_FALSE(is_defined(source, {std::numeric_limits<int>::min(), 3})) << source;
  }
}

// Experiment's tests have the other sources.
TEST(Bias, LeavesNothingOfWhatWasThere) {
  Values out(3, -99.0f);
  fill_bias(BiasSource::kCustom, {}, {}, out);
  EXPECT_EQ(out, Values(3, 0.0f));
  const Values brought{1, 2, 3, 4};
  fill_bias(BiasSource::kCustom, {}, brought, out);
  EXPECT_EQ(out, (Values{1, 2, 3}));
}

float gray_of(int red, int green, int blue, int alpha = 255) {
  const std::array rgba{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                        static_cast<std::uint8_t>(blue), static_cast<std::uint8_t>(alpha)};
  return gray(rgba).at(0);
}

// The primaries as Pillow converts them.
TEST(Gray, OfBlackWhiteAndThePrimaries) {
  EXPECT_EQ(gray_of(0, 0, 0), 0);
  EXPECT_EQ(gray_of(255, 255, 255), 255);
  EXPECT_EQ(gray_of(255, 0, 0), 76);
  EXPECT_EQ(gray_of(0, 255, 0), 150);
  EXPECT_EQ(gray_of(0, 0, 255), 29);
}

TEST(Gray, LeavesGrayAsItIs) {
  for (int level = 0; level <= 255; ++level) EXPECT_EQ(gray_of(level, level, level), level);
}

TEST(Gray, IsTheNearestIntegerToTheLuma) {
  Draw draw{11};
  for (int i = 0; i < 2000; ++i) {
    const int red = draw.between(0, 255);
    const int green = draw.between(0, 255);
    const int blue = draw.between(0, 255);
    // The weights are rounded to 2^-16, which moves the luma by a few thousandths at most.
    EXPECT_NEAR(gray_of(red, green, blue), 0.299 * red + 0.587 * green + 0.114 * blue, 0.504)
        << red << " " << green << " " << blue;
  }
}

TEST(Gray, GoesPixelByPixel) {
  constexpr std::array<std::uint8_t, 12> kPixels{10, 10, 10, 255, 255, 0, 0, 255, 0, 0, 0, 255};
  EXPECT_EQ(gray(kPixels), (Values{10, 76, 0}));
}

}  // namespace
}  // namespace conv2d::tests
