// The layer itself.
#include "conv2d/arguments.hpp"
#include "conv2d/names.hpp"
#include "frameworks/call.hpp"
#include "frameworks/rows.hpp"

namespace conv2d::table {
namespace {

// The argument as it stands in the call; empty where Keras's default is meant.
std::string value_of(const Wish& w, Argument argument) {
  const Layer& layer = w.layer;
  const auto unless_one = [](int value) { return value == 1 ? "" : text(value); };
  const auto unless = [](const Pair& usual, const Pair& value) {
    return value == usual ? "" : tuple(value);
  };
  switch (argument) {
    case Argument::kFilters:
      return text(layer.filters);
    case Argument::kKernelSize:
      return tuple(layer.kernel_size);
    case Argument::kPoolSize:
      return tuple(layer.pool_size);
    case Argument::kStrides:
      return unless(w.pools ? layer.pool_size : Pair{1, 1}, layer.strides);
    case Argument::kPadding:
      return layer.padding == Padding::kSame && !w.fills ? quoted("same") : "";
    case Argument::kOutputPadding:
      return layer.output_padding ? tuple(*layer.output_padding) : "";
    case Argument::kDepthMultiplier:
      return unless_one(layer.depth_multiplier);
    case Argument::kDataFormat:
      return layer.data_format == DataFormat::kChannelsFirst ? quoted("channels_first") : "";
    case Argument::kDilationRate:
      return unless({1, 1}, layer.dilation_rate);
    case Argument::kGroups:
      return unless_one(layer.groups);
    case Argument::kActivation:
      return layer.activation == Activation::kLinear ? "" : quoted(name(layer.activation));
    case Argument::kUseBias:
      return layer.use_bias ? "" : "False";
    default:
      return {};  // where the weights come from is not compared
  }
}

std::string layer_call(const Wish& w) {
  Call call{text("keras.layers.", name(w.layer.type))};
  for (const Argument argument : arguments(w.layer.type)) {
    const std::string value = value_of(w, argument);
    if (!value.empty()) call.add(name(argument), value);
  }
  return text("y = ", call, "(x)");
}

// ZeroPadding2D or Cropping2D.
std::string padding_call(const Wish& w, std::string_view layer, std::string_view variable) {
  Call call{text("keras.layers.", layer)};
  call.add(nested(*w.pads));
  if (w.layer.data_format == DataFormat::kChannelsFirst) {
    call.add("data_format", quoted("channels_first"));
  }
  return text(variable, " = ", call, "(", variable, ")");
}

std::string program(const Wish& w) {
  std::string layer = layer_call(w);
  if (!w.pads || *w.pads == Pads{}) return layer;
  if (w.fills) {
    Call pad{"np.pad"};
    pad.add("x").add(nested(*w.pads, w.layer.data_format));
    pad.add("mode", quoted(numpy_name(w.layer.padding_mode)));
    return text("x = ", pad, "\n", layer);
  }
  if (w.layer.padding != Padding::kExplicit) return layer;
  return w.transposed ? text(layer, "\n", padding_call(w, "Cropping2D", "y"))
                      : text(padding_call(w, "ZeroPadding2D", "x"), "\n", layer);
}

}  // namespace

void add_keras(const Wish& w, Rows& rows) {
  const auto& refusal = w.keras.refusal;
  rows.push_back({Framework::kKeras, program(w), !refusal, refusal ? keras_message(*refusal) : "",
                  FrameworkNote::kNone, w.keras.geometry});
}

}  // namespace conv2d::table
