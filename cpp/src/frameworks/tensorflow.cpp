#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "conv2d/arguments.hpp"
#include "conv2d/caveats.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/refusal.hpp"
#include "frameworks/pytorch_padding_modes.hpp"
#include "verdict/python.hpp"

namespace conv2d {
namespace {

// Of the layers, only these two hand their arrays to the operation as they are: Keras transposes
// them for the depthwise layers and for pooling, and runs groups through XLA, which knows both
// formats.
bool meets_nchw_on_cpu(const Layer& layer) {
  return layer.type == LayerType::kConv2D && layer.groups == 1 && channels_first(layer);
}
bool meets_transpose_nchw(const Layer& layer) {
  return layer.type == LayerType::kConv2DTranspose && channels_first(layer);
}

// With dilation, Keras has TensorFlow compute at stride 1 and picks the values afterwards.
bool meets_unequal_strides(const Layer& layer) {
  return is_depthwise(layer.type) && layer.strides.height != layer.strides.width &&
         layer.dilation_rate == Pair{1, 1};
}

// The operation looks at the format first, at dilation next and at sizes last.
bool meets_transpose_dilation(const Layer& layer) {
  return layer.type == LayerType::kConv2DTranspose && !channels_first(layer) &&
         layer.dilation_rate != Pair{1, 1};
}
bool meets_transpose_size(const Layer& layer) {
  return !channels_first(layer) && layer.dilation_rate == Pair{1, 1};
}

// Of an axis of a Conv2DTranspose with padding 'same'. It is to undo a convolution, so TensorFlow
// works out what size that convolution would make of the output: it must be the input's. The output
// has (n - 1) * s + ek mod 2 + output_padding values, from which 'same' leads back to n, unless the
// last two terms are 0: then to n - 1.
bool leads_back(int effective_kernel, int output_padding) {
  return effective_kernel % 2 != 0 || output_padding != 0;
}

// The first axis from which nothing leads back, 0 or 1.
std::optional<int> axis_without_way_back(const Layer& layer) {
  if (layer.type != LayerType::kConv2DTranspose || layer.padding != Padding::kSame ||
      !layer.output_padding) {
    return std::nullopt;
  }
  const Pair span = effective_kernel(layer);
  const Pair& more = *layer.output_padding;
  if (!leads_back(span.height, more.height)) return 0;
  if (!leads_back(span.width, more.width)) return 1;
  return std::nullopt;
}

// What TensorFlow says of that axis, dilation being 1.
std::string transpose_size(const Layer& layer, const Shape& input, int axis) {
  const auto of = [axis](const Pair& pair) { return axis == 0 ? pair.height : pair.width; };
  const int size = axis == 0 ? input.height : input.width;
  const std::int64_t output = (std::int64_t{size} - 1) * of(layer.strides);
  const auto number = [](std::int64_t value) { return std::to_string(value); };
  // What is the input of the convolution to be undone is the output here, and the other way round.
  return "Conv2DCustomBackpropInput: Size of out_backprop doesn't match computed: actual = " +
         number(size) + ", computed = " + number(size - 1) + " spatial_dim: " + number(axis + 1) +
         " input: " + number(output) + " filter: " + number(of(layer.kernel_size)) +
         " output: " + number(size) + " stride: " + number(of(layer.strides)) + " dilation: 1";
}

bool softmax_over_width(const Layer& layer) {
  return takes(layer.type, Argument::kActivation) && layer.activation == Activation::kSoftmax &&
         channels_first(layer);
}

}  // namespace

std::vector<Caveat> caveats(const Layer& layer, const Shape& input) {
  const Resolution resolution = resolve(layer, input);
  if (resolution.refusal) return {};
  std::vector<Caveat> found;
  if (meets_nchw_on_cpu(layer)) {
    found.push_back({CaveatCode::kChannelsFirst,
                     "The Conv2D op currently only supports the NHWC tensor format on the CPU. The "
                     "op was given the format: NCHW"});
  }
  if (meets_transpose_nchw(layer)) {
    found.push_back(
        {CaveatCode::kTransposeChannelsFirst, "Conv2DCustomBackpropInputOp only supports NHWC."});
  }
  if (meets_unequal_strides(layer)) {
    found.push_back({CaveatCode::kUnequalStrides,
                     "Current implementation only supports equal length strides in the row and "
                     "column dimensions."});
  }
  if (meets_transpose_dilation(layer)) {
    found.push_back({CaveatCode::kTransposeDilation,
                     "Current CPU implementations do not yet support dilation rates larger than "
                     "1."});
  }
  if (const auto axis = axis_without_way_back(layer)) {
    found.push_back({CaveatCode::kTransposeSize,
                     "could not create a primitive descriptor for the convolution forward "
                     "propagation primitive"});
    if (meets_transpose_size(layer)) {
      found.push_back(
          {CaveatCode::kTransposeSizeWithoutOnednn, transpose_size(layer, input, *axis)});
    }
  }
  if (softmax_over_width(layer)) found.push_back({CaveatCode::kSoftmaxOverWidth, {}});
  // Beyond this program's limits there are no sizes to judge.
  if (resolution.geometry && !scatters(layer.type)) {
    if (auto sentence = table::too_wide_to_fill(*resolution.geometry); !sentence.empty()) {
      found.push_back({CaveatCode::kPaddingModeTooWide, std::move(sentence)});
    }
  }
  return found;
}

}  // namespace conv2d
