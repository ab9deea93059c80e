// The inputs and kernels on offer, and what becomes of values that a reader brings along.
#pragma once

#include <cstdint>
#include <span>

#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

enum class InputSource {
  kCounting,      // 1, 2, 3, ... in HWC order
  kOnes,          // 1 everywhere
  kGradient,      // row + column
  kCheckerboard,  // 1 where row + column is even, else 0
  kRandom,        // integers 0 to 9 from SplitMix64(seed), in HWC order
  kCustom,        // the caller's values
  kPicture,       // the caller's too, from an image file
};
template <>
struct Names<InputSource> {
  static constexpr auto kList =
      name_list("counting", "ones", "gradient", "checkerboard", "random", "custom", "picture");
};

enum class KernelSource {
  kOnes,       // 1 everywhere
  kMean,       // 1 / taps everywhere, so that an output is the mean of what it sees
  kIdentity,   // * 1 at (floor((height - 1) / 2), floor((width - 1) / 2)), else 0
  kGaussian,   // * C(height - 1, u) * C(width - 1, v) / 2^(height + width - 2)
  kSharpen,    // * [0 -1 0; -1 5 -1; 0 -1 0], 3x3 only
  kSobelX,     // * smooth(height, u) * differ(width, v), odd sizes from 3
  kSobelY,     // * differ(height, u) * smooth(width, v), odd sizes from 3
  kLaplacian,  // * [0 1 0; 1 -4 1; 0 1 0], 3x3 only
  kRandom,     // integers -3 to 3 from SplitMix64(seed), in the order of memory
  kCustom,     // the caller's values
  // The rest are Keras's initializers, see initializer.hpp; its 'ones' is the one above.
  kZeros,
  kConstant,
  kGlorotUniform,
  kHeUniform,
  kRandomNormal,
  kRandomUniform,
};
template <>
struct Names<KernelSource> {
  static constexpr auto kList =
      name_list("ones", "mean", "identity", "gaussian", "sharpen", "sobel_x", "sobel_y",
                "laplacian", "random", "custom", "zeros", "constant", "glorot_uniform",
                "he_uniform", "random_normal", "random_uniform");
};

// Where a bias comes from: the caller's values, or an initializer of the same name.
enum class BiasSource {
  kCustom,
  kZeros,
  kOnes,
  kConstant,
  kGlorotUniform,
  kHeUniform,
  kRandomNormal,
  kRandomUniform,
};
template <>
struct Names<BiasSource> {
  static constexpr auto kList = name_list("custom", "zeros", "ones", "constant", "glorot_uniform",
                                          "he_uniform", "random_normal", "random_uniform");
};

// A pattern marked * works on one channel: filter f applies it to channel f mod channels (of its
// group) and has zeros for the others, so that with one filter a channel, each channel is treated
// alike. A depthwise kernel has it everywhere.
// smooth(n, u) = C(n - 1, u); differ(n, u) = C(n - 3, u - 2) - C(n - 3, u), which is [-1 0 1] at
// n = 3 and the same smoothed by binomial coefficients above. C(n, k) is 0 outside 0 <= k <= n.

// Fills `out` (HWC, of `shape`). Custom and picture have no formula: the caller's values are used.
void fill_input(InputSource source, std::uint32_t seed, const Shape& shape, std::span<float> out);

// Whether the pattern exists at that kernel size. Never for sizes below 1.
bool is_defined(KernelSource source, const Pair& kernel_size);

// What a source that draws or repeats needs besides its name.
struct Filling {
  std::uint32_t seed = 0;
  float constant = 0;
};

// Fills `out`, in the layout of `type` and of `shape`. The source must be defined at that size, and
// not custom.
void fill_kernel(KernelSource source, const Filling& filling, LayerType type,
                 const KernelShape& shape, std::span<float> out);

// Fills the bias of an initializer; of custom values, the first `out.size()`, missing ones 0.
void fill_bias(BiasSource source, const Filling& filling, std::span<const float> custom,
               std::span<float> out);

// Lays weights of one shape into a kernel of another: what both have stays where it is,
// counted from the top left corner, the rest is 0.
void refit(std::span<const float> values, const KernelShape& from, const KernelShape& to,
           std::span<float> out);

// The gray of opaque RGBA pixels, 0 to 255: the luma of ITU-R BT.601, 0.299 R + 0.587 G + 0.114 B,
// rounded in 16 bits of fraction as Pillow does for mode "L", and so as keras.utils.load_img does.
// `rgba` holds four bytes a value of `out`.
void gray(std::span<const std::uint8_t> rgba, std::span<float> out);

}  // namespace conv2d
