// The core's values as the golden files spell them, which is JavaScript's spelling of a layer.
// Arguments at their defaults, those of struct Layer, may be left out.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <type_traits>

#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"
#include "from_name.hpp"

namespace conv2d {

inline void from_json(const nlohmann::json& json, Pair& pair) {
  pair = {json.at(0).get<int>(), json.at(1).get<int>()};
}

inline void from_json(const nlohmann::json& json, Pads& pads) {
  pads = {json.at(0).get<int>(), json.at(1).get<int>(), json.at(2).get<int>(),
          json.at(3).get<int>()};
}

inline void from_json(const nlohmann::json& json, Shape& shape) {
  shape = {json.at(0).get<int>(), json.at(1).get<int>(), json.at(2).get<int>()};
}

inline void from_json(const nlohmann::json& json, Layer& layer) {
  // Throws at a name or an argument that this program does not know, rather than pass over it.
  const auto named = [](const nlohmann::json& value, auto& argument) {
    using Enum = std::remove_reference_t<decltype(argument)>;
    argument = tests::from_name<Enum>(value.get<std::string>()).value();
  };
  layer = {};
  for (const auto& [key, value] : json.items()) {
    if (key == "layer") {
      named(value, layer.type);
    } else if (key == "filters") {
      value.get_to(layer.filters);
    } else if (key == "kernelSize") {
      value.get_to(layer.kernel_size);
    } else if (key == "poolSize") {
      value.get_to(layer.pool_size);
    } else if (key == "strides") {
      value.get_to(layer.strides);
    } else if (key == "padding" && value.is_array()) {
      layer.padding = Padding::kExplicit;
      value.get_to(layer.pads);
    } else if (key == "padding") {
      named(value, layer.padding);
    } else if (key == "paddingMode") {
      named(value, layer.padding_mode);
    } else if (key == "outputPadding") {
      if (!value.is_null()) layer.output_padding = value.get<Pair>();
    } else if (key == "dataFormat") {
      named(value, layer.data_format);
    } else if (key == "dilationRate") {
      value.get_to(layer.dilation_rate);
    } else if (key == "groups") {
      value.get_to(layer.groups);
    } else if (key == "depthMultiplier") {
      value.get_to(layer.depth_multiplier);
    } else if (key == "activation") {
      named(value, layer.activation);
    } else if (key == "useBias") {
      value.get_to(layer.use_bias);
    } else {
      throw std::runtime_error("no argument of a layer: " + key);
    }
  }
}

// Ordered, so that a file reads in the order of Keras's arguments.
inline void to_json(nlohmann::ordered_json& json, const Pair& pair) {
  json = {pair.height, pair.width};
}

inline void to_json(nlohmann::ordered_json& json, const Pads& pads) {
  json = {pads.top, pads.bottom, pads.left, pads.right};
}

inline void to_json(nlohmann::ordered_json& json, const Shape& shape) {
  json = {shape.height, shape.width, shape.channels};
}

// Leaves out what is at its default, but never the layer's name.
inline void to_json(nlohmann::ordered_json& json, const Layer& layer) {
  const Layer untouched;
  json["layer"] = name(layer.type);
  const auto write = [&](const char* key, auto Layer::*argument) {
    if (layer.*argument == untouched.*argument) return;
    if constexpr (std::is_enum_v<std::remove_reference_t<decltype(layer.*argument)>>) {
      json[key] = name(layer.*argument);
    } else {
      json[key] = layer.*argument;
    }
  };
  write("filters", &Layer::filters);
  write("kernelSize", &Layer::kernel_size);
  write("poolSize", &Layer::pool_size);
  write("strides", &Layer::strides);
  if (layer.padding == Padding::kExplicit) {
    json["padding"] = layer.pads;
  } else {
    write("padding", &Layer::padding);
  }
  write("paddingMode", &Layer::padding_mode);
  if (layer.output_padding) json["outputPadding"] = *layer.output_padding;
  write("dataFormat", &Layer::data_format);
  write("dilationRate", &Layer::dilation_rate);
  write("groups", &Layer::groups);
  write("depthMultiplier", &Layer::depth_multiplier);
  write("activation", &Layer::activation);
  write("useBias", &Layer::use_bias);
}

}  // namespace conv2d
