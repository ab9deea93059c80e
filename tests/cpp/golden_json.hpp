// The core's values as the golden files spell them, which is how the core's request for JavaScript
// does.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

inline void from_json(const nlohmann::json& json, Pair& pair) {
  pair = {json.at(0).get<int>(), json.at(1).get<int>()};
}

inline void from_json(const nlohmann::json& json, Shape& shape) {
  shape = {json.at(0).get<int>(), json.at(1).get<int>(), json.at(2).get<int>()};
}

inline void from_json(const nlohmann::json& json, Layer& layer) {
  layer = {.filters = json.at("filters").get<int>(),
           .kernel_size = json.at("kernelSize").get<Pair>(),
           .strides = json.at("strides").get<Pair>(),
           .padding = from_name<Padding>(json.at("padding").get<std::string>()).value(),
           .dilation_rate = json.at("dilationRate").get<Pair>(),
           .use_bias = json.at("useBias").get<bool>()};
}

// Ordered, so that a file reads in the order of Keras's arguments.
inline void to_json(nlohmann::ordered_json& json, const Pair& pair) {
  json = {pair.height, pair.width};
}

inline void to_json(nlohmann::ordered_json& json, const Shape& shape) {
  json = {shape.height, shape.width, shape.channels};
}

inline void to_json(nlohmann::ordered_json& json, const Layer& layer) {
  json["filters"] = layer.filters;
  json["kernelSize"] = layer.kernel_size;
  json["strides"] = layer.strides;
  json["padding"] = name(layer.padding);
  json["dilationRate"] = layer.dilation_rate;
  json["useBias"] = layer.use_bias;
}

}  // namespace conv2d
