// In what two layers and inputs differ, counted member by member.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <set>

#include "conv2d/remedy.hpp"

namespace conv2d::tests {

// The arguments that a remedy changes, and whether it changes anything else.
struct Changed {
  std::set<Mendable> arguments;
  bool others = false;
};

inline Changed changed(const Layer& from, const Shape& input, const Remedy& to) {
  Changed found;
  Remedy back = to;
  const auto compare = [&](Mendable argument, auto Layer::*member) {
    if (from.*member != to.layer.*member) found.arguments.insert(argument);
    back.layer.*member = from.*member;
  };
  compare(Mendable::kFilters, &Layer::filters);
  compare(Mendable::kKernelSize, &Layer::kernel_size);
  compare(Mendable::kPoolSize, &Layer::pool_size);
  compare(Mendable::kStrides, &Layer::strides);
  compare(Mendable::kPadding, &Layer::padding);
  compare(Mendable::kPadding, &Layer::pads);
  compare(Mendable::kOutputPadding, &Layer::output_padding);
  compare(Mendable::kDilationRate, &Layer::dilation_rate);
  compare(Mendable::kGroups, &Layer::groups);
  compare(Mendable::kDepthMultiplier, &Layer::depth_multiplier);
  if (input.channels != to.input.channels) found.arguments.insert(Mendable::kInputShape);
  back.input.channels = input.channels;
  found.others = back.layer != from || back.input != input;
  return found;
}

inline std::int64_t apart(std::int64_t a, std::int64_t b) { return std::abs(a - b); }
inline std::int64_t apart(const Pair& a, const Pair& b) {
  return apart(a.height, b.height) + apart(a.width, b.width);
}
inline std::int64_t apart(const Pads& a, const Pads& b) {
  return apart(a.top, b.top) + apart(a.bottom, b.bottom) + apart(a.left, b.left) +
         apart(a.right, b.right);
}

// The steps of remedy.hpp from one padding to another, and from one output_padding.
inline std::int64_t steps_of_padding(const Layer& from, const Layer& to) {
  const Pads none{0, 0, 0, 0};
  if (from.padding == to.padding) {
    return from.padding == Padding::kExplicit ? apart(from.pads, to.pads) : 0;
  }
  return 1 + (from.padding == Padding::kExplicit ? apart(from.pads, none) : 0) +
         (to.padding == Padding::kExplicit ? apart(none, to.pads) : 0);
}
inline std::int64_t steps_of_output_padding(const Layer& from, const Layer& to) {
  const Pair a = from.output_padding.value_or(Pair{0, 0});
  const Pair b = to.output_padding.value_or(Pair{0, 0});
  return apart(a, b) + (from.output_padding.has_value() == to.output_padding.has_value() ? 0 : 1);
}

inline std::int64_t steps_between(const Layer& from, const Shape& input, const Layer& to,
                                  const Shape& to_input) {
  return apart(from.filters, to.filters) + apart(from.kernel_size, to.kernel_size) +
         apart(from.pool_size, to.pool_size) + apart(from.strides, to.strides) +
         steps_of_padding(from, to) + steps_of_output_padding(from, to) +
         apart(from.dilation_rate, to.dilation_rate) + apart(from.groups, to.groups) +
         apart(from.depth_multiplier, to.depth_multiplier) +
         apart(input.channels, to_input.channels);
}

}  // namespace conv2d::tests
