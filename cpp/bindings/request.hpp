// What JavaScript asks for, and the core's request made of it.
#pragma once

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <vector>

#include "conv2d/experiment.hpp"
#include "conv2d/names.hpp"

namespace conv2d::bindings {

// The request as JavaScript gives it: enums by name, arrays as Float32Array. A kernel shape of all
// zeros is one that is not given.
struct PlainRequest {
  std::string layer;
  int filters = 0;
  Pair kernel_size;
  Pair pool_size;
  Pair strides;
  std::string padding;
  Pads pads;
  std::string padding_mode;
  bool output_padding_given = false;
  Pair output_padding;
  std::string data_format;
  Pair dilation_rate;
  int groups = 0;
  int depth_multiplier = 0;
  std::string activation;
  bool use_bias = false;
  std::string bias_source;
  std::uint32_t bias_seed = 0;
  float bias_constant = 0;
  emscripten::val bias = emscripten::val::null();
  Shape input_shape;
  std::string input_source;
  std::uint32_t input_seed = 0;
  emscripten::val input_values = emscripten::val::null();
  std::string kernel_source;
  std::uint32_t kernel_seed = 0;
  float kernel_constant = 0;
  emscripten::val kernel_values = emscripten::val::null();
  KernelShape kernel_values_shape;
  emscripten::val pointwise_values = emscripten::val::null();
  KernelShape pointwise_values_shape;
  bool costs = false;
  bool frameworks = false;
  std::string framework;
  std::string changed;  // what was changed last; any name but that of a Mendable is as good as none
};

// The memory that arrays are copied into on their way in, kept from request to request.
struct Arrivals {
  std::vector<float> input_values;
  std::vector<float> kernel_values;
  std::vector<float> pointwise_values;
  std::vector<float> bias;
};

template <typename T>
std::span<const T> copy_in(const emscripten::val& source, std::vector<T>& memory) {
  memory.resize(source["length"].as<std::size_t>());
  emscripten::val(emscripten::typed_memory_view(memory.size(), memory.data()))
      .call<void>("set", source);
  return memory;
}

// Its arrays stay in `arrivals` until the next request. Throws a TypeError at an unknown name.
Request parse_request(const PlainRequest& plain, Arrivals& arrivals);

// Tells embind how to read a PlainRequest.
void register_request();

}  // namespace conv2d::bindings
