// Why Keras would refuse a layer: a code, the numbers that go with it, and Keras's own sentence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

// One code a rule, named after the argument it speaks of. Within one layer, Keras checks them in
// this order.
enum class RefusalCode {
  kKernelSize,                // kernel_size has a value that is not > 0
  kPoolSize,                  // pool_size has one
  kStrides,                   // strides has one (of pooling: Keras dies of a zero later)
  kDilationRate,              // dilation_rate has one
  kPads,                      // ZeroPadding2D or Cropping2D with a negative value
  kNumpyPads,                 // np.pad with one, which Keras has no padding mode for
  kOutputPadding,             // output_padding has a value that is not >= 0
  kDepthMultiplier,           // depth_multiplier is not > 0
  kFilters,                   // filters is not > 0
  kGroups,                    // groups is not > 0
  kFiltersWithGroups,         // filters is no multiple of groups
  kOutputPaddingWithStrides,  // output_padding is not < strides on an axis
  kStridesWithDilation,       // max(strides) > 1 and max(dilation_rate) > 1, on any axes
  kChannelsWithGroups,        // the input's channels are no multiple of groups
  kOutputSize,                // the window is larger than the input, with padding 'valid'
};
template <>
struct Names<RefusalCode> {
  static constexpr auto kType = "RefusalCode";
  static constexpr auto kList =
      name_list("kernel_size", "pool_size", "strides", "dilation_rate", "pads", "numpy_pads",
                "output_padding", "depth_multiplier", "filters", "groups", "filters_with_groups",
                "output_padding_with_strides", "strides_with_dilation", "channels_with_groups",
                "output_size");
};

// A refusal keeps what was asked, which holds every number its sentence needs.
struct Refusal {
  RefusalCode code;
  Layer layer;
  Shape input;
  bool operator==(const Refusal&) const = default;
};

// The text of the ValueError that Keras 3.15 raises, verbatim, for an array of one sample: the
// page's program calls the layer on such a one, and shapes have a batch of 1. Of kNumpyPads, NumPy
// raises it. Empty where Keras refuses without a sentence of its own. Python prints the offending
// values as a set, whose order is not defined; here they ascend. Source:
// keras/src/utils/argument_validation.py, keras/src/layers/convolutional/base_*conv*.py,
// keras/src/layers/pooling/base_pooling.py and keras/src/ops/operation_utils.py.
std::string keras_message(const Refusal& refusal);

}  // namespace conv2d
