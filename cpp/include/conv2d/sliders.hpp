// What the page's sliders offer, and what the page accepts. Zero and negative arguments come in by
// links, to be refused in Keras's words.
#pragma once

#include <cstdint>

#include "conv2d/fields.hpp"

namespace conv2d {

// The values of an argument, on each of its axes.
struct Offer {
  int least;   // that Keras accepts whatever the other arguments are, and that a slider starts from
  int most;    // that is accepted
  int slider;  // that the slider ends at
};
template <>
struct Fields<Offer> {
  static constexpr auto kType = "Offer";
  static constexpr std::tuple kList{field("least", &Offer::least), field("most", &Offer::most),
                                    field("slider", &Offer::slider)};
};

struct Limits {
  int lowest_argument = -99;  // of any argument, and so of what links may ask for
  Offer filters{1, 16, 16};
  Offer kernel_size{1, 7, 7};
  Offer pool_size{1, 7, 7};
  // As far as a window of pooling goes, which Keras moves by its own size unless told otherwise.
  Offer strides{1, 7, 5};
  Offer pads{0, 12, 12};  // what 'same' lays on one side at most
  Offer output_padding{0, 5, 4};
  Offer dilation_rate{1, 4, 4};
  Offer groups{1, 16, 8};
  Offer depth_multiplier{1, 4, 4};
  Offer channels{1, 8, 8};     // of the input
  Offer made{1, 32, 32};       // height and width of an input that is made up,
  Offer brought{1, 256, 256};  // and of one that the reader brings along
  std::uint32_t seed = 0xffffffff;
  // Real values are kept to a size at which no sum of products can leave float32.
  double value = 1e6;
};
inline constexpr Limits kLimits;
template <>
struct Fields<Limits> {
  static constexpr auto kType = "Limits";
  static constexpr std::tuple kList{field("lowestArgument", &Limits::lowest_argument),
                                    field("filters", &Limits::filters),
                                    field("kernelSize", &Limits::kernel_size),
                                    field("poolSize", &Limits::pool_size),
                                    field("strides", &Limits::strides),
                                    field("pads", &Limits::pads),
                                    field("outputPadding", &Limits::output_padding),
                                    field("dilationRate", &Limits::dilation_rate),
                                    field("groups", &Limits::groups),
                                    field("depthMultiplier", &Limits::depth_multiplier),
                                    field("channels", &Limits::channels),
                                    field("made", &Limits::made),
                                    field("brought", &Limits::brought),
                                    field("seed", &Limits::seed),
                                    field("value", &Limits::value)};
};

}  // namespace conv2d
