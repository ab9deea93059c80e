// Whether a layer that Keras refuses can be made one that it accepts without a change of one
// argument, found by trying: what every other argument can do for it, its extremes do.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "conv2d/arguments.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/remedy.hpp"
#include "conv2d/sliders.hpp"

namespace conv2d::tests {

class Keepable {
 public:
  Keepable(const Layer& layer, const Shape& input, const Leeway& leeway)
      : layer_(layer), input_(input), leeway_(leeway) {}

  // Whether anything at all that keeps what is to be kept is accepted.
  bool found() const {
    if (broken_by_itself()) return false;
    Layer layer = layer_;
    Shape input = input_;
    for (const int filters :
         numbers(Mendable::kFilters, layer_.filters, {1, layer_.groups}, kOffers.filters.most)) {
      layer.filters = filters;
      for (const int groups : numbers(Mendable::kGroups, layer_.groups, {1}, kOffers.groups.most)) {
        layer.groups = groups;
        for (const int channels : channel_counts()) {
          input.channels = channels;
          for (const int more : numbers(Mendable::kDepthMultiplier, layer_.depth_multiplier, {1},
                                        kOffers.depth_multiplier.most)) {
            layer.depth_multiplier = more;
            if (some_sizes(layer, input)) return true;
          }
        }
      }
    }
    return false;
  }

 private:
  bool keeps(Mendable argument) const { return leeway_.kept == argument; }

  std::vector<int> numbers(Mendable argument, int now, const std::vector<int>& others,
                           int most) const {
    std::vector<int> all{now};
    for (const int other : others) {
      if (!keeps(argument) && other >= 1 && other <= most && other != now) all.push_back(other);
    }
    return all;
  }

  std::vector<int> channel_counts() const {
    if (!leeway_.channels) return {input_.channels};
    return numbers(Mendable::kInputShape, input_.channels, {layer_.groups}, kOffers.channels.most);
  }

  std::vector<Pair> pairs(Mendable argument, Argument taken, const Pair& now, int most) const {
    if (keeps(argument) || !takes(layer_.type, taken)) return {now};
    return {now, {1, 1}, {most, most}};
  }

  std::vector<std::optional<Pair>> output_paddings() const {
    if (keeps(Mendable::kOutputPadding) || !takes(layer_.type, Argument::kOutputPadding)) {
      return {layer_.output_padding};
    }
    return {layer_.output_padding, std::nullopt, Pair{0, 0},
            Pair{kOffers.output_padding.most, kOffers.output_padding.most}};
  }

  bool some_sizes(Layer layer, const Shape& input) const {
    const bool pools = is_pooling(layer.type);
    const auto windows = pools ? pairs(Mendable::kPoolSize, Argument::kPoolSize, layer.pool_size,
                                       kOffers.pool_size.most)
                               : pairs(Mendable::kKernelSize, Argument::kKernelSize,
                                       layer.kernel_size, kOffers.kernel_size.most);
    for (const Pair& window : windows) {
      (pools ? layer.pool_size : layer.kernel_size) = window;
      for (const Pair& strides :
           pairs(Mendable::kStrides, Argument::kStrides, layer_.strides, kOffers.strides.most)) {
        layer.strides = strides;
        for (const Pair& rate : pairs(Mendable::kDilationRate, Argument::kDilationRate,
                                      layer_.dilation_rate, kOffers.dilation_rate.most)) {
          layer.dilation_rate = rate;
          for (const auto& output_padding : output_paddings()) {
            layer.output_padding = output_padding;
            if (some_padding(layer, input)) return true;
          }
        }
      }
    }
    return false;
  }

  bool some_padding(Layer layer, const Shape& input) const {
    if (!resolve(layer, input).refusal) return true;
    if (keeps(Mendable::kPadding)) return false;
    for (const Padding padding : {Padding::kSame, Padding::kValid}) {
      layer.padding = padding;
      if (!resolve(layer, input).refusal) return true;
    }
    return false;
  }

  // What Keras refuses whatever the others are.
  bool broken_by_itself() const {
    const auto small = [](const Pair& pair, int least) {
      return std::min(pair.height, pair.width) < least;
    };
    if (!leeway_.kept) return false;
    const auto& [top, bottom, left, right] = layer_.pads;
    switch (*leeway_.kept) {
      case Mendable::kFilters:
        return takes(layer_.type, Argument::kFilters) && layer_.filters < 1;
      case Mendable::kKernelSize:
        return takes(layer_.type, Argument::kKernelSize) && small(layer_.kernel_size, 1);
      case Mendable::kPoolSize:
        return takes(layer_.type, Argument::kPoolSize) && small(layer_.pool_size, 1);
      case Mendable::kStrides:
        return small(layer_.strides, 1);
      case Mendable::kPadding:
        return layer_.padding == Padding::kExplicit && std::min({top, bottom, left, right}) < 0;
      case Mendable::kOutputPadding:
        return takes(layer_.type, Argument::kOutputPadding) && layer_.output_padding &&
               small(*layer_.output_padding, 0);
      case Mendable::kDilationRate:
        return takes(layer_.type, Argument::kDilationRate) && small(layer_.dilation_rate, 1);
      case Mendable::kGroups:
        return takes(layer_.type, Argument::kGroups) && layer_.groups < 1;
      case Mendable::kDepthMultiplier:
        return takes(layer_.type, Argument::kDepthMultiplier) && layer_.depth_multiplier < 1;
      case Mendable::kInputShape:
        return false;
    }
    return false;
  }

  Layer layer_;
  Shape input_;
  Leeway leeway_;
};

}  // namespace conv2d::tests
