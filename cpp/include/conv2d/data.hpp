// The inputs and kernels on offer, and what becomes of values that a reader brings along.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/kernel_source.hpp"
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
  static constexpr auto kType = "InputSource";
  static constexpr auto kList =
      name_list("counting", "ones", "gradient", "checkerboard", "random", "custom", "picture");
};

// Whether the values come from the caller, not from a formula.
inline bool is_brought(InputSource source) { return source >= InputSource::kCustom; }

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
  static constexpr auto kType = "BiasSource";
  static constexpr auto kList = name_list("custom", "zeros", "ones", "constant", "glorot_uniform",
                                          "he_uniform", "random_normal", "random_uniform");
};

// Fills `out` (HWC, of `shape`). Custom and picture have no formula: the caller's values are used.
void fill_input(InputSource source, std::uint32_t seed, const Shape& shape, std::span<float> out);

// What a source that draws or repeats needs besides its name.
struct Filling {
  std::uint32_t seed = 0;
  float constant = 0;
};
template <>
struct Fields<Filling> {
  static constexpr auto kType = "Filling";
  static constexpr std::tuple kList{field("seed", &Filling::seed),
                                    field("constant", &Filling::constant)};
};

// Whether the values of a source are drawn, so that a seed decides which.
inline bool draws(InputSource source) { return source == InputSource::kRandom; }
inline bool draws(KernelSource source) {
  return source == KernelSource::kRandom || source >= KernelSource::kGlorotUniform;
}
inline bool draws(BiasSource source) { return source >= BiasSource::kGlorotUniform; }

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
// `rgba` holds four bytes a value.
std::vector<float> gray(std::span<const std::uint8_t> rgba);

}  // namespace conv2d
