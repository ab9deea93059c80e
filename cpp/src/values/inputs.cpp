#include "conv2d/data.hpp"
#include "values/draw_integers.hpp"

namespace conv2d {

void fill_input(InputSource source, std::uint32_t seed, const Shape& shape, std::span<float> out) {
  if (source == InputSource::kRandom) return draw_integers(seed, 0, 9, out);
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

std::vector<float> gray(std::span<const std::uint8_t> rgba) {
  std::vector<float> out(rgba.size() / 4);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::uint8_t* const pixel = &rgba[i * 4];
    // 0.299, 0.587 and 0.114 of 65536, which add up to it, and a half for rounding.
    const unsigned luma = 19595u * pixel[0] + 38470u * pixel[1] + 7471u * pixel[2] + 32768u;
    out[i] = static_cast<float>(luma >> 16);
  }
  return out;
}

}  // namespace conv2d
