// The way out of a refusal: the smallest change after which Keras accepts the layer.
#pragma once

#include <optional>

#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

// What a remedy may change: arguments of the layer, and the channels of the input's shape.
enum class Mendable {
  kFilters,
  kKernelSize,
  kPoolSize,
  kStrides,
  kPadding,
  kOutputPadding,
  kDilationRate,
  kGroups,
  kDepthMultiplier,
  kInputShape,
};
template <>
struct Names<Mendable> {
  static constexpr auto kType = "Mendable";
  static constexpr auto kList =
      name_list("filters", "kernel_size", "pool_size", "strides", "padding", "output_padding",
                "dilation_rate", "groups", "depth_multiplier", "input_shape");
};

// What it must leave alone.
struct Leeway {
  std::optional<Mendable> kept;  // what was changed last, and so is what the reader wants
  bool channels = true;          // whether the input's channels may change
};

struct Remedy {
  Layer layer;
  Shape input;
};

// A layer and an input that Keras accepts, made of a layer that it refuses. Of all that there are
// without a change of what is to be kept (or, where there is none such, of all) it is the one with
// the fewest arguments changed, and of these the one with the fewest steps. Changed arguments get
// values that the state of the page accepts.
//
// A step is one up or down in one number. A name in place of numbers, 'same' for pads or None for
// output_padding, is a step after as many as take those numbers to 0; so is the way back, and one
// name in place of another is one step. Of as many steps, padding is changed before output_padding,
// that before dilation_rate, strides and the window; filters before groups before channels; and a
// number goes down before it goes up.
Remedy remedy(const Layer& layer, const Shape& input, const Leeway& leeway = {});

}  // namespace conv2d
