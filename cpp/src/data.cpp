#include "conv2d/data.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "conv2d/random.hpp"

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

std::size_t at(const KernelShape& shape, int u, int v, int c, int f) {
  return ((static_cast<std::size_t>(u) * shape.width + v) * shape.channels + c) * shape.filters + f;
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

void fill_kernel(KernelSource source, std::uint32_t seed, const KernelShape& shape,
                 std::span<float> out) {
  switch (source) {
    case KernelSource::kOnes:
      return std::fill(out.begin(), out.end(), 1.0f);
    case KernelSource::kMean:
      return std::fill(out.begin(), out.end(),
                       1.0f / static_cast<float>(shape.height * shape.width * shape.channels));
    case KernelSource::kRandom:
      return fill_random(seed, -3, 3, out);
    default:
      break;
  }
  std::fill(out.begin(), out.end(), 0.0f);
  for (int u = 0; u < shape.height; ++u) {
    for (int v = 0; v < shape.width; ++v) {
      const float weight = pattern(source, shape, u, v);
      for (int f = 0; f < shape.filters; ++f) out[at(shape, u, v, f % shape.channels, f)] = weight;
    }
  }
}

void refit(std::span<const float> values, const KernelShape& from, const KernelShape& to,
           std::span<float> out) {
  std::fill(out.begin(), out.end(), 0.0f);
  for (int u = 0; u < std::min(from.height, to.height); ++u) {
    for (int v = 0; v < std::min(from.width, to.width); ++v) {
      for (int c = 0; c < std::min(from.channels, to.channels); ++c) {
        for (int f = 0; f < std::min(from.filters, to.filters); ++f) {
          out[at(to, u, v, c, f)] = values[at(from, u, v, c, f)];
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
