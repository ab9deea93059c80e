#include "conv2d/data.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "conv2d/initializer.hpp"
#include "conv2d/random.hpp"
#include "layers/description.hpp"

namespace conv2d {
namespace {

constexpr std::array<std::array<float, 3>, 3> kSharpenPattern{
    {{0, -1, 0}, {-1, 5, -1}, {0, -1, 0}}};
constexpr std::array<std::array<float, 3>, 3> kLaplacianPattern{{{0, 1, 0}, {1, -4, 1}, {0, 1, 0}}};

// The binomial coefficient, exact in float32 for every kernel size within the limits of the page.
float binomial(int n, int k) {
  if (k < 0 || k > n) return 0.0f;
  double product = 1.0;
  for (int i = 1; i <= k; ++i) product = product * (n - k + i) / i;
  return static_cast<float>(product);
}

float halved(float value, int times) {
  for (int i = 0; i < times; ++i) value /= 2;
  return value;
}

float smooth(int n, int u) { return binomial(n - 1, u); }
float differ(int n, int u) { return binomial(n - 3, u - 2) - binomial(n - 3, u); }

// The weight at (u, v) of a pattern that works on one channel.
float pattern(KernelSource source, const KernelShape& shape, int u, int v) {
  const int height = shape.height;
  const int width = shape.width;
  switch (source) {
    case KernelSource::kIdentity:
      return u == (height - 1) / 2 && v == (width - 1) / 2 ? 1.0f : 0.0f;
    case KernelSource::kGaussian:
      return halved(smooth(height, u) * smooth(width, v), height + width - 2);
    case KernelSource::kSharpen:
      return kSharpenPattern[u][v];
    case KernelSource::kSobelX:
      return smooth(height, u) * differ(width, v);
    case KernelSource::kSobelY:
      return differ(height, u) * smooth(width, v);
    case KernelSource::kLaplacian:
      return kLaplacianPattern[u][v];
    default:
      return 0.0f;
  }
}

std::size_t at(const KernelShape& shape, int u, int v, int t, int q) {
  return ((static_cast<std::size_t>(u) * shape.width + v) * shape.third + t) * shape.fourth + q;
}

// Which of the kernel's last two axes counts the input channels of an output channel, and which the
// output channels; a depthwise kernel has a plane a channel, and nothing to add up.
struct Place {
  int channel;
  int output;
  int channels;
};
Place place(LayerType type, const KernelShape& shape, int t, int q) {
  if (is_depthwise(type)) return {0, t * shape.fourth + q, 1};
  const bool outputs_first = layers::description(type).third == KernelAxis::kFilters;
  return outputs_first ? Place{q, t, shape.fourth} : Place{t, q, shape.third};
}

// Whether a pattern for one channel stands at place (t, q) of the kernel's last two axes.
bool carries_pattern(const Place& at) { return at.channel == at.output % at.channels; }

// The input values that one output value is the weighted sum of.
int summands(LayerType type, const KernelShape& shape) {
  return shape.height * shape.width * place(type, shape, 0, 0).channels;
}

// The initializer that a source is, if it is one.
std::optional<Initializer> initializer(KernelSource source) {
  switch (source) {
    case KernelSource::kOnes:
      return Initializer::kOnes;
    case KernelSource::kZeros:
      return Initializer::kZeros;
    case KernelSource::kConstant:
      return Initializer::kConstant;
    case KernelSource::kGlorotUniform:
      return Initializer::kGlorotUniform;
    case KernelSource::kHeUniform:
      return Initializer::kHeUniform;
    case KernelSource::kRandomNormal:
      return Initializer::kRandomNormal;
    case KernelSource::kRandomUniform:
      return Initializer::kRandomUniform;
    default:
      return std::nullopt;
  }
}

Initializer initializer(BiasSource source) {
  switch (source) {
    case BiasSource::kOnes:
      return Initializer::kOnes;
    case BiasSource::kConstant:
      return Initializer::kConstant;
    case BiasSource::kGlorotUniform:
      return Initializer::kGlorotUniform;
    case BiasSource::kHeUniform:
      return Initializer::kHeUniform;
    case BiasSource::kRandomNormal:
      return Initializer::kRandomNormal;
    case BiasSource::kRandomUniform:
      return Initializer::kRandomUniform;
    default:
      return Initializer::kZeros;
  }
}

void fill_random(std::uint32_t seed, int low, int high, std::span<float> out) {
  SplitMix64 random{seed};
  for (float& value : out) value = static_cast<float>(random.between(low, high));
}

}  // namespace

void fill_input(InputSource source, std::uint32_t seed, const Shape& shape, std::span<float> out) {
  if (source == InputSource::kRandom) return fill_random(seed, 0, 9, out);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto pixel = static_cast<int>(i) / shape.channels;
    const int diagonal = pixel / shape.width + pixel % shape.width;
    switch (source) {
      case InputSource::kCounting:
        out[i] = static_cast<float>(i + 1);
        break;
      case InputSource::kGradient:
        out[i] = static_cast<float>(diagonal);
        break;
      case InputSource::kCheckerboard:
        out[i] = diagonal % 2 == 0 ? 1.0f : 0.0f;
        break;
      default:
        out[i] = 1.0f;
    }
  }
}

bool is_defined(KernelSource source, const Pair& kernel_size) {
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

void fill_kernel(KernelSource source, const Filling& filling, LayerType type,
                 const KernelShape& shape, std::span<float> out) {
  if (const auto keras = initializer(source)) {
    const Fans both = fans({shape.height, shape.width, shape.third, shape.fourth});
    return initialize(*keras, filling.seed, filling.constant, both, out);
  }
  if (source == KernelSource::kRandom) return fill_random(filling.seed, -3, 3, out);
  if (source == KernelSource::kMean) {
    return std::fill(out.begin(), out.end(), 1.0f / static_cast<float>(summands(type, shape)));
  }
  std::fill(out.begin(), out.end(), 0.0f);
  for (int u = 0; u < shape.height; ++u) {
    for (int v = 0; v < shape.width; ++v) {
      const float weight = pattern(source, shape, u, v);
      for (int t = 0; t < shape.third; ++t) {
        for (int q = 0; q < shape.fourth; ++q) {
          if (carries_pattern(place(type, shape, t, q))) out[at(shape, u, v, t, q)] = weight;
        }
      }
    }
  }
}

void fill_bias(BiasSource source, const Filling& filling, std::span<const float> custom,
               std::span<float> out) {
  if (source != BiasSource::kCustom) {
    const Fans both = fans({static_cast<int>(out.size())});
    return initialize(initializer(source), filling.seed, filling.constant, both, out);
  }
  const std::size_t given = std::min(custom.size(), out.size());
  std::fill(std::copy_n(custom.begin(), given, out.begin()), out.end(), 0.0f);
}

void refit(std::span<const float> values, const KernelShape& from, const KernelShape& to,
           std::span<float> out) {
  std::fill(out.begin(), out.end(), 0.0f);
  for (int u = 0; u < std::min(from.height, to.height); ++u) {
    for (int v = 0; v < std::min(from.width, to.width); ++v) {
      for (int t = 0; t < std::min(from.third, to.third); ++t) {
        for (int q = 0; q < std::min(from.fourth, to.fourth); ++q) {
          out[at(to, u, v, t, q)] = values[at(from, u, v, t, q)];
        }
      }
    }
  }
}

void gray(std::span<const std::uint8_t> rgba, std::span<float> out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::uint8_t* const pixel = &rgba[i * 4];
    // 0.299, 0.587 and 0.114 of 65536, which add up to it, and a half for rounding.
    const unsigned luma = 19595u * pixel[0] + 38470u * pixel[1] + 7471u * pixel[2] + 32768u;
    out[i] = static_cast<float>(luma >> 16);
  }
}

}  // namespace conv2d
