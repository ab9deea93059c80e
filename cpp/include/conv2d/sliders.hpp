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

struct Offers {
  int lowest_argument = -99;  // of any argument, and so of what links may ask for
  Offer filters{1, 64, 16};
  Offer kernel_size{1, 11, 7};
  Offer pool_size{1, 11, 7};
  // As far as a window of pooling goes, which Keras moves by its own size unless told otherwise.
  Offer strides{1, 11, 5};
  Offer pads{0, 20, 12};  // what 'same' lays on one side at most
  Offer output_padding{0, 5, 4};
  Offer dilation_rate{1, 4, 4};
  Offer groups{1, 64, 8};
  Offer depth_multiplier{1, 4, 4};
  Offer input_size{1, 512, 32};  // its height and its width
  Offer channels{1, 64, 8};      // of the input
  std::uint32_t seed = 0xffffffff;
  // Real values are kept to a size at which no sum of products can leave float32.
  double value = 1e6;
};
inline constexpr Offers kOffers;
template <>
struct Fields<Offers> {
  static constexpr auto kType = "Offers";
  static constexpr std::tuple kList{field("lowestArgument", &Offers::lowest_argument),
                                    field("filters", &Offers::filters),
                                    field("kernelSize", &Offers::kernel_size),
                                    field("poolSize", &Offers::pool_size),
                                    field("strides", &Offers::strides),
                                    field("pads", &Offers::pads),
                                    field("outputPadding", &Offers::output_padding),
                                    field("dilationRate", &Offers::dilation_rate),
                                    field("groups", &Offers::groups),
                                    field("depthMultiplier", &Offers::depth_multiplier),
                                    field("inputSize", &Offers::input_size),
                                    field("channels", &Offers::channels),
                                    field("seed", &Offers::seed),
                                    field("value", &Offers::value)};
};

}  // namespace conv2d
