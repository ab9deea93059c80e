// What stands in the way where Keras accepts a layer: the operations of TensorFlow, and padding
// modes that cannot be had.
#pragma once

#include <string>
#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

// What a layer that Keras accepts meets afterwards. On a CPU, TensorFlow computes with oneDNN where
// the processor is a recent x86-64 one under Linux or Windows, unless TF_ENABLE_ONEDNN_OPTS is 0;
// and without it elsewhere. All of this was seen with TensorFlow 2.21.
enum class CaveatCode {
  kChannelsFirst,               // without oneDNN, a convolution knows only channels_last,
  kTransposeChannelsFirst,      // so does a transposed one,
  kUnequalStrides,              // a depthwise one wants equal strides,
  kTransposeDilation,           // and a transposed one knows no dilation
  kTransposeSize,               // output_padding of 0 and an even kernel: no convolution leads back
  kTransposeSizeWithoutOnednn,  // the same in the words that it has without oneDNN
  kSoftmaxOverWidth,            // softmax goes over the last axis, which here is the width
  kPaddingModeTooWide,          // reflect or circular with more padding than the input has values
};
template <>
struct Names<CaveatCode> {
  static constexpr auto kType = "CaveatCode";
  static constexpr auto kList =
      name_list("channels_first", "transpose_channels_first", "unequal_strides",
                "transpose_dilation", "transpose_size", "transpose_size_without_onednn",
                "softmax_over_width", "padding_mode_too_wide");
};
struct Caveat {
  CaveatCode code;
  std::string message;  // what TensorFlow or PyTorch says, verbatim; empty where they are silent
};
template <>
struct Fields<Caveat> {
  static constexpr auto kType = "Caveat";
  static constexpr std::tuple kList{field("code", &Caveat::code),
                                    field("message", &Caveat::message)};
};

// All that apply to a layer and an input, in the order of their codes.
std::vector<Caveat> caveats(const Layer& layer, const Shape& input);

}  // namespace conv2d
