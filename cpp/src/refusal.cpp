#include "conv2d/refusal.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

#include "conv2d/geometry.hpp"

namespace conv2d {
namespace {

std::string joined(std::initializer_list<int> numbers) {
  std::string text;
  for (const int number : numbers) {
    if (!text.empty()) text += ", ";
    text += std::to_string(number);
  }
  return text;
}

std::string tuple(std::initializer_list<int> numbers) { return "(" + joined(numbers) + ")"; }
std::string tuple(const Pair& pair) { return tuple({pair.height, pair.width}); }

// The values of a pair that are not > 0, as Python prints a set.
std::string offenders(const Pair& pair) {
  const auto [low, high] = std::minmax(pair.height, pair.width);
  const bool both = high <= 0 && high != low;
  return "{" + (both ? joined({low, high}) : joined({low})) + "}";
}

std::string not_positive(const std::string& argument, const Pair& pair) {
  return "The `" + argument + "` argument must be a tuple of 2 integers. Received " + argument +
         "=" + tuple(pair) + ", including values " + offenders(pair) +
         " that do not satisfy `value > 0`";
}

// A pair as NumPy prints an array: no commas, and the shorter number padded to the longer one.
std::string array(const Pair& pair) {
  std::string first = std::to_string(pair.height);
  std::string second = std::to_string(pair.width);
  const std::size_t width = std::max(first.size(), second.size());
  first.insert(0, width - first.size(), ' ');
  second.insert(0, width - second.size(), ' ');
  return "[" + first + " " + second + "]";
}

std::string output_size(const Layer& layer, const Shape& input) {
  const KernelShape kernel = kernel_shape(layer, input.channels);
  return "Computed output size would be zero or negative. Received `inputs shape=" +
         tuple({1, input.height, input.width, input.channels}) + "`, `kernel shape=" +
         tuple({kernel.height, kernel.width, kernel.channels, kernel.filters}) +
         "`, `dilation_rate=" + array(layer.dilation_rate) + "`, `strides=" + tuple(layer.strides) +
         "`, `padding=valid`.";
}

}  // namespace

std::string keras_message(const Refusal& refusal) {
  const Layer& layer = refusal.layer;
  switch (refusal.code) {
    case RefusalCode::kKernelSize:
      return not_positive("kernel_size", layer.kernel_size);
    case RefusalCode::kStrides:
      return not_positive("strides", layer.strides);
    case RefusalCode::kDilationRate:
      return not_positive("dilation_rate", layer.dilation_rate);
    case RefusalCode::kFilters:
      return "Invalid value for argument `filters`. Expected a strictly positive value. "
             "Received filters=" +
             std::to_string(layer.filters) + ".";
    case RefusalCode::kStridesWithDilation:
      return "`strides > 1` not supported in conjunction with `dilation_rate > 1`. "
             "Received: strides=" +
             tuple(layer.strides) + " and dilation_rate=" + tuple(layer.dilation_rate);
    case RefusalCode::kOutputSize:
      return output_size(layer, refusal.input);
  }
  return {};
}

}  // namespace conv2d
