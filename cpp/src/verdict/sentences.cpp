#include <algorithm>
#include <cstdint>

#include "conv2d/arguments.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/refusal.hpp"
#include "verdict/extents.hpp"
#include "verdict/python.hpp"

namespace conv2d {
namespace {

using python::array;
using python::joined;
using python::Numbers;
using python::tuple;

Numbers numbers(const Pair& pair) { return {pair.height, pair.width}; }
std::string tuple(const Pair& pair) { return python::tuple(numbers(pair)); }

// The values of a pair that are below `least`, as Python prints a set.
std::string offenders(const Pair& pair, int least) {
  const auto [low, high] = std::minmax(pair.height, pair.width);
  const bool both = high < least && high != low;
  return "{" + (both ? joined({low, high}) : joined({low})) + "}";
}

// What argument_validation.standardize_tuple says of a pair with values below `least`, 0 or 1.
std::string bad_tuple(const std::string& argument, const Pair& pair, int least) {
  return "The `" + argument + "` argument must be a tuple of 2 integers. Received " + argument +
         "=" + tuple(pair) + ", including values " + offenders(pair, least) +
         " that do not satisfy `value " + (least > 0 ? "> 0" : ">= 0") + "`";
}

std::string bad_count(const std::string& argument, int value) {
  return "Invalid value for argument `" + argument +
         "`. Expected a strictly positive value. Received " + argument + "=" +
         std::to_string(value) + ".";
}

// Pooling lets zeros pass and then divides by them, of which Python says nothing about strides.
std::string bad_strides(const Layer& layer) {
  if (!is_pooling(layer.type)) return bad_tuple("strides", layer.strides, 1);
  const bool negative = std::min(layer.strides.height, layer.strides.width) < 0;
  return negative ? bad_tuple("strides", layer.strides, 0) : std::string{};
}

// Of the two layers that work on pads, which name them alike.
std::string bad_pads(const Layer& layer) {
  const auto& [top, bottom, left, right] = layer.pads;
  const std::string argument = scatters(layer.type) ? " entry of cropping" : " entry of padding";
  if (std::min(top, bottom) < 0) return bad_tuple("1st" + argument, {top, bottom}, 0);
  return bad_tuple("2nd" + argument, {left, right}, 0);
}

std::string output_padding_with_strides(const Layer& layer) {
  const Pair more = layer.output_padding.value_or(Pair{0, 0});
  const bool first = more.height >= layer.strides.height;
  return "`output_padding` must be strictly less than `strides` for all dimensions. At dimension " +
         std::string{first ? "0" : "1"} + ", `output_padding` is " +
         std::to_string(first ? more.height : more.width) + " but `strides` is " +
         std::to_string(first ? layer.strides.height : layer.strides.width) +
         ". Received: output_padding=" + tuple(more) + ", strides=" + tuple(layer.strides);
}

// The axes of an array of one sample, in the order that data_format asks for.
Numbers batch(const Layer& layer, const Extents& size, int channels) {
  if (layer.data_format == DataFormat::kChannelsFirst) {
    return {1, channels, size.height, size.width};
  }
  return {1, size.height, size.width, channels};
}

std::string channels_with_groups(const Layer& layer, const Shape& input) {
  return "The number of input channels must be evenly divisible by the number of groups. "
         "Received groups=" +
         std::to_string(layer.groups) + ", but the input has " + std::to_string(input.channels) +
         " channels (full input shape is " +
         tuple(batch(layer, padded(layer, input), input.channels)) + ").";
}

std::string small_for_pooling(const Layer& layer, const Shape& input) {
  return "Computed output size would be zero or negative. Received: `inputs.shape=" +
         array(batch(layer, padded(layer, input), input.channels)) +
         "`, `pool_size=" + array(numbers(layer.pool_size)) +
         "`, `strides=" + tuple(layer.strides) + "`, `padding=valid`.";
}

// The kernel's shape is not the one that the layer builds: it has all channels even where there are
// groups, and ends in what the whole layer puts out.
std::string small_for_kernel(const Layer& layer, const Shape& input) {
  const std::int64_t filters = takes(layer.type, Argument::kFilters)
                                   ? layer.filters
                                   : std::int64_t{input.channels} * layer.depth_multiplier;
  const Pair& kernel = layer.kernel_size;
  return "Computed output size would be zero or negative. Received `inputs shape=" +
         tuple(batch(layer, padded(layer, input), input.channels)) +
         "`, `kernel shape=" + tuple({kernel.height, kernel.width, input.channels, filters}) +
         "`, `dilation_rate=" + array(numbers(layer.dilation_rate)) +
         "`, `strides=" + tuple(layer.strides) + "`, `padding=valid`.";
}

// Conv2DTranspose itself looks at no size. Without explicit pads, nothing comes out of it where
// output_padding takes away what a single value and an even kernel leave with 'same': what follows
// is up to the backend.
std::string nothing_left(const Layer& layer, const Shape& input) {
  if (layer.padding != Padding::kExplicit) return {};
  const auto& [top, bottom, left, right] = layer.pads;
  return "Values in `cropping` argument should be smaller than the corresponding spatial dimension "
         "of the input. Received: inputs.shape=" +
         tuple(batch(layer, uncropped(layer, input), layer.filters)) + ", cropping=(" +
         tuple(Pair{top, bottom}) + ", " + tuple(Pair{left, right}) + ")";
}

std::string output_size(const Layer& layer, const Shape& input) {
  if (scatters(layer.type)) return nothing_left(layer, input);
  if (is_pooling(layer.type)) return small_for_pooling(layer, input);
  return small_for_kernel(layer, input);
}

}  // namespace

std::string keras_message(const Refusal& refusal) {
  const Layer& layer = refusal.layer;
  switch (refusal.code) {
    case RefusalCode::kKernelSize:
      return bad_tuple("kernel_size", layer.kernel_size, 1);
    case RefusalCode::kPoolSize:
      return bad_tuple("pool_size", layer.pool_size, 1);
    case RefusalCode::kStrides:
      return bad_strides(layer);
    case RefusalCode::kDilationRate:
      return bad_tuple("dilation_rate", layer.dilation_rate, 1);
    case RefusalCode::kPads:
      return bad_pads(layer);
    case RefusalCode::kNumpyPads:
      return "index can't contain negative values";
    case RefusalCode::kOutputPadding:
      return bad_tuple("output_padding", layer.output_padding.value_or(Pair{0, 0}), 0);
    case RefusalCode::kDepthMultiplier:
      return bad_count("depth_multiplier", layer.depth_multiplier);
    case RefusalCode::kFilters:
      return bad_count("filters", layer.filters);
    case RefusalCode::kGroups:
      return "The number of groups must be a positive integer. Received: groups=" +
             std::to_string(layer.groups) + ".";
    case RefusalCode::kFiltersWithGroups:
      return "The number of filters must be evenly divisible by the number of groups. "
             "Received: groups=" +
             std::to_string(layer.groups) + ", filters=" + std::to_string(layer.filters) + ".";
    case RefusalCode::kOutputPaddingWithStrides:
      return output_padding_with_strides(layer);
    case RefusalCode::kStridesWithDilation:
      return "`strides > 1` not supported in conjunction with `dilation_rate > 1`. "
             "Received: strides=" +
             tuple(layer.strides) + " and dilation_rate=" + tuple(layer.dilation_rate);
    case RefusalCode::kChannelsWithGroups:
      return channels_with_groups(layer, refusal.input);
    case RefusalCode::kOutputSize:
      return output_size(layer, refusal.input);
  }
  return {};
}

}  // namespace conv2d
