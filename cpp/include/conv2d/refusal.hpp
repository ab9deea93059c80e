// Why Keras would refuse a layer: a code, the numbers that go with it, and Keras's own sentence.
#pragma once

#include <string>

#include "conv2d/layer.hpp"

namespace conv2d {

// One code a rule, named after the argument it speaks of. Keras checks them in this order.
enum class RefusalCode {
  kKernelSize,           // kernel_size has a value that is not > 0
  kStrides,              // strides has one
  kDilationRate,         // dilation_rate has one
  kFilters,              // filters is not > 0
  kStridesWithDilation,  // max(strides) > 1 and max(dilation_rate) > 1, even on different axes
  kOutputSize,           // padding 'valid' and an effective kernel larger than the input
};

// A refusal keeps what was asked, which holds every number its sentence needs.
struct Refusal {
  RefusalCode code;
  Layer layer;
  Shape input;
  bool operator==(const Refusal&) const = default;
};

// The text of the ValueError that Keras 3.15 raises, verbatim, with a batch of 1.
// Python prints the offending values as a set, whose order is not defined; here they ascend.
// Source: keras/src/utils/argument_validation.py, keras/src/layers/convolutional/base_conv.py and
// keras/src/ops/operation_utils.py.
std::string keras_message(const Refusal& refusal);

}  // namespace conv2d
