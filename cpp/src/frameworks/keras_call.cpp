// The layer as a call of Keras, with what stands before and after it.
#include <optional>
#include <string_view>

#include "conv2d/arguments.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/keras.hpp"
#include "conv2d/names.hpp"
#include "frameworks/call.hpp"
#include "frameworks/decimal.hpp"

namespace conv2d {
namespace {

using table::Call;
using table::quoted;
using table::text;
using table::tuple;

bool crops(const Layer& layer) {
  return scatters(layer.type) && layer.padding == Padding::kExplicit;
}

// Whether the padding is laid out before the layer, which then has none of its own.
bool pads_before(const Layer& layer) {
  if (scatters(layer.type) || layer.padding == Padding::kValid) return false;
  return layer.padding == Padding::kExplicit || layer.padding_mode != PaddingMode::kZeros;
}

// softmax looks at a whole axis, and so must wait until the axis has been cropped.
bool activates_last(const Layer& layer) {
  return crops(layer) && layer.activation == Activation::kSoftmax;
}

std::string initializer(std::string_view name, float constant) {
  if (name != "constant") return quoted(name);
  return text("keras.initializers.Constant(", shortest(constant), ")");
}

// An argument as it stands in the call; empty where it is left at its default.
std::string written(Argument argument, const Request& request) {
  const auto& [layer, input, kernel, bias, extras, changed, planes] = request;
  switch (argument) {
    case Argument::kFilters:
      return std::to_string(layer.filters);
    case Argument::kKernelSize:
      return tuple(layer.kernel_size);
    case Argument::kPoolSize:
      return tuple(layer.pool_size);
    case Argument::kStrides:
      return tuple(layer.strides);
    case Argument::kPadding:
      return quoted(layer.padding == Padding::kSame && !pads_before(layer) ? "same" : "valid");
    case Argument::kOutputPadding:
      if (layer.output_padding) return tuple(*layer.output_padding);
      // Cropping counts from all that was scattered, without what None would add to it.
      return crops(layer) ? "(0, 0)" : "";
    case Argument::kDepthMultiplier:
      return std::to_string(layer.depth_multiplier);
    case Argument::kDataFormat:
      return channels_first(layer) ? quoted(name(layer.data_format)) : "";
    case Argument::kDilationRate:
      return tuple(layer.dilation_rate);
    case Argument::kGroups:
      return layer.groups == 1 ? "" : std::to_string(layer.groups);
    case Argument::kActivation:
      if (layer.activation == Activation::kLinear || activates_last(layer)) return "";
      return quoted(name(layer.activation));
    case Argument::kUseBias:
      return layer.use_bias ? "True" : "False";
    case Argument::kKernelInitializer:
    case Argument::kDepthwiseInitializer:
    case Argument::kPointwiseInitializer:
      // Patterns come first, and among them the ones of which a kernel is made unless told
      // otherwise.
      if (!is_initializer(kernel.source)) return "";
      return initializer(name(kernel.source), kernel.filling.constant);
    case Argument::kBiasInitializer:
      if (!layer.use_bias || bias.source == BiasSource::kCustom) return "";
      return initializer(name(bias.source), bias.filling.constant);
  }
  return "";
}

std::vector<std::string> pieces(const Request& request) {
  const LayerType type = request.layer.type;
  std::vector<std::string> list{text("keras.layers.", name(type), "(")};
  for (const Argument argument : arguments(type)) {
    if (const std::string value = written(argument, request); !value.empty()) {
      list.push_back(text(name(argument), "=", value, ","));
    }
  }
  list.back().back() = ')';
  return list;
}

// "x = keras.layers.ZeroPadding2D(((1, 2), (3, 4)))(x)", or so of y and a crop.
std::string with_pads(const char* variable, const char* type, const Layer& layer) {
  Call call{type};
  call.add(table::nested(layer.pads));
  if (channels_first(layer)) call.add("data_format", quoted(name(layer.data_format)));
  return text(variable, " = ", call, "(", variable, ")");
}

// What np.pad lays around: what was asked, or what 'same' comes to where there is an output.
Pads laid_out(const Layer& layer, const std::optional<Geometry>& g) {
  if (layer.padding == Padding::kExplicit) return layer.pads;
  if (!g) return {};
  return pads(*g);
}

std::vector<std::string> before(const Layer& layer, const std::optional<Geometry>& geometry) {
  std::vector<std::string> list;
  if (channels_first(layer)) list.emplace_back("x = np.moveaxis(x, -1, 1)");
  if (!pads_before(layer)) return list;
  if (layer.padding_mode == PaddingMode::kZeros) {
    list.push_back(with_pads("x", "keras.layers.ZeroPadding2D", layer));
  } else {
    Call call{"np.pad"};
    call.add("x").add(table::nested(laid_out(layer, geometry), layer.data_format));
    call.add("mode", quoted(table::numpy_name(layer.padding_mode)));
    list.push_back(text("x = ", call));
  }
  return list;
}

std::vector<std::string> after(const Layer& layer) {
  std::vector<std::string> list;
  if (crops(layer)) list.push_back(with_pads("y", "keras.layers.Cropping2D", layer));
  if (activates_last(layer)) list.emplace_back("y = keras.activations.softmax(y)");
  return list;
}

}  // namespace

KerasCall keras_call(const Request& request, const Resolution& resolution) {
  const Layer& layer = request.layer;
  return {before(layer, resolution.geometry), pieces(request), after(layer)};
}

std::string in_one_line(const KerasCall& call) {
  std::string line;
  for (const std::string& piece : call.pieces) {
    if (!line.empty() && line.back() == ',') line += ' ';
    line += piece;
  }
  return line;
}

std::string statements(const KerasCall& call) {
  std::string lines;
  for (const std::string& statement : call.before) lines.append(statement) += '\n';
  lines.append("y = ").append(in_one_line(call)).append("(x)");
  for (const std::string& statement : call.after) (lines += '\n') += statement;
  return lines;
}

std::string keras_change(const Layer& from, const Layer& to) {
  std::string list;
  const auto add = [&list](Argument argument, const std::string& value) {
    table::append(list, text(list.empty() ? "" : ", ", name(argument), "=", value));
  };
  const auto number = [&](Argument argument, int Layer::*member) {
    if (to.*member != from.*member) add(argument, std::to_string(to.*member));
  };
  const auto pair = [&](Argument argument, Pair Layer::*member) {
    if (to.*member != from.*member) add(argument, tuple(to.*member));
  };
  number(Argument::kFilters, &Layer::filters);
  pair(Argument::kKernelSize, &Layer::kernel_size);
  pair(Argument::kPoolSize, &Layer::pool_size);
  pair(Argument::kStrides, &Layer::strides);
  if (to.padding != from.padding || to.pads != from.pads) {
    const bool named = to.padding != Padding::kExplicit;
    add(Argument::kPadding, named ? quoted(name(to.padding)) : table::nested(to.pads));
  }
  if (to.output_padding != from.output_padding) {
    add(Argument::kOutputPadding, to.output_padding ? tuple(*to.output_padding) : "None");
  }
  number(Argument::kDepthMultiplier, &Layer::depth_multiplier);
  pair(Argument::kDilationRate, &Layer::dilation_rate);
  number(Argument::kGroups, &Layer::groups);
  return list;
}

}  // namespace conv2d
