// Where a kernel's weights come from: patterns, Keras's initializers, or the caller. A pattern is
// all here: its name, where it is defined and its weights.
#pragma once

#include <array>

#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

// A pattern marked * works on one channel: filter f applies it to channel f mod channels (of its
// group) and has zeros for the others, so that with one filter a channel, each channel is treated
// alike. A depthwise kernel has it everywhere.
// smooth(n, u) = C(n - 1, u); differ(n, u) = C(n - 3, u - 2) - C(n - 3, u), which is [-1 0 1] at
// n = 3 and the same smoothed by binomial coefficients above. C(n, k) is 0 outside 0 <= k <= n.

enum class KernelSource {
  kOnes,       // 1 everywhere
  kMean,       // 1 / taps everywhere, so that an output is the mean of what it sees
  kIdentity,   // * 1 at (floor((height - 1) / 2), floor((width - 1) / 2)), else 0
  kGaussian,   // * C(height - 1, u) * C(width - 1, v) / 2^(height + width - 2)
  kSharpen,    // * [0 -1 0; -1 5 -1; 0 -1 0], 3x3 only
  kSobelX,     // * smooth(height, u) * differ(width, v), odd sizes from 3
  kSobelY,     // * differ(height, u) * smooth(width, v), odd sizes from 3
  kLaplacian,  // * [0 1 0; 1 -4 1; 0 1 0], 3x3 only
  kMixed,      // in each plane another of these, see mixed()
  kRandom,     // integers -3 to 3 from SplitMix64(seed), in the order of memory
  kCustom,     // the caller's values
  // From here on Keras's initializers, see initializer.hpp, and nothing else: is_initializer()
  // counts on it. Its 'ones' is the one above.
  kZeros,
  kConstant,
  kGlorotUniform,
  kHeUniform,
  kRandomNormal,
  kRandomUniform,
};
template <>
struct Names<KernelSource> {
  static constexpr auto kType = "KernelSource";
  static constexpr auto kList =
      name_list("ones", "mean", "identity", "gaussian", "sharpen", "sobel_x", "sobel_y",
                "laplacian", "mixed", "random", "custom", "zeros", "constant", "glorot_uniform",
                "he_uniform", "random_normal", "random_uniform");
};

namespace patterns {

// The binomial coefficient, exact in float32 for every kernel size within the limits of the page.
inline float binomial(int n, int k) {
  if (k < 0 || k > n) return 0.0f;
  double product = 1.0;
  for (int i = 1; i <= k; ++i) product = product * (n - k + i) / i;
  return static_cast<float>(product);
}

inline float halved(float value, int times) {
  for (int i = 0; i < times; ++i) value /= 2;
  return value;
}

inline float smooth(int n, int u) { return binomial(n - 1, u); }
inline float differ(int n, int u) { return binomial(n - 3, u - 2) - binomial(n - 3, u); }

// 3 x 3: what stands in the middle, beside it, and nothing in the corners.
inline float cross(float middle, float beside, int u, int v) {
  if (u == 1 && v == 1) return middle;
  return u == 1 || v == 1 ? beside : 0.0f;
}

}  // namespace patterns

// The weight at row u and column v of a pattern marked *, of a kernel of that size.
inline float pattern(KernelSource source, const Pair& kernel_size, int u, int v) {
  using namespace patterns;
  const auto& [height, width] = kernel_size;
  switch (source) {
    case KernelSource::kIdentity:
      return u == (height - 1) / 2 && v == (width - 1) / 2 ? 1.0f : 0.0f;
    case KernelSource::kGaussian:
      return halved(smooth(height, u) * smooth(width, v), height + width - 2);
    case KernelSource::kSharpen:
      return cross(5, -1, u, v);
    case KernelSource::kSobelX:
      return smooth(height, u) * differ(width, v);
    case KernelSource::kSobelY:
      return differ(height, u) * smooth(width, v);
    case KernelSource::kLaplacian:
      return cross(-4, 1, u, v);
    default:
      return 0.0f;
  }
}

// Whether the source exists at that kernel size. Never for sizes below 1.
inline bool is_defined(KernelSource source, const Pair& kernel_size) {
  const auto& [height, width] = kernel_size;
  if (height < 1 || width < 1) return false;
  switch (source) {
    case KernelSource::kSharpen:
    case KernelSource::kLaplacian:
      return height == 3 && width == 3;
    case KernelSource::kSobelX:
    case KernelSource::kSobelY:
      return height >= 3 && width >= 3 && height % 2 == 1 && width % 2 == 1;
    default:
      return true;
  }
}

// The weight of kMixed by which a filter takes an input channel, of a kernel of that size: seven
// planes in turn, in steps of 1 along the filters and of 2 along the channels, so that neighbours
// differ. Six are patterns. The seventh, and those whose pattern is not defined at that size, count
// to 7 over and over, each from a number of its own, so that no flip leaves them as they are. So do
// all of a kernel of one weight, where patterns would look alike.
inline float mixed(const Pair& kernel_size, int filter, int channel, int u, int v) {
  using enum KernelSource;
  constexpr std::array kPatterns{kOnes, kSobelX, kSobelY, kLaplacian, kSharpen, kIdentity};
  const auto plane = static_cast<std::size_t>((filter + 2 * channel) % 7);
  const bool patterned = plane < kPatterns.size() && is_defined(kPatterns[plane], kernel_size) &&
                         kernel_size != Pair{1, 1};
  if (!patterned) return static_cast<float>((static_cast<int>(plane) + 2 * u + v) % 7 + 1);
  return plane == 0 ? 1.0f : pattern(kPatterns[plane], kernel_size, u, v);
}

// Whether it is one of Keras's initializers. 'ones' is one as well, but here first of all a
// pattern.
inline bool is_initializer(KernelSource source) { return source >= KernelSource::kZeros; }

}  // namespace conv2d
