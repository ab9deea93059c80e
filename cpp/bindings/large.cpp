// What only the larger module offers: layers prepared to be computed again and again. Their values
// do not cross by calls: JavaScript writes the input where it lies, and reads the output where it
// lies.
#include <emscripten/bind.h>

#include <cstdint>
#include <map>

#include "conv2d/geometry.hpp"
#include "conv2d/prepared.hpp"
#include "conv2d/runs.hpp"
#include "read.hpp"
#include "write.hpp"

using emscripten::val;

namespace {

using namespace conv2d;
using namespace conv2d::bindings;

// A layer with its arrays, which stay where they are.
struct Standing {
  Prepared prepared;
  std::vector<float> input;
  std::vector<float> output;
};

// Live as long as the instance, each by the handle that its caller gave it.
std::map<Handle, Standing>& layers() {
  static std::map<Handle, Standing> instance;
  return instance;
}

std::vector<float> room(const Shape& shape) {
  return std::vector<float>(static_cast<std::size_t>(values(shape)));
}

struct Learned {
  std::vector<float> kernel;
  std::vector<float> pointwise;
  std::vector<float> bias;

  explicit Learned(const val& from) {
    Read::into(kernel, from["kernel"]);
    Read::into(pointwise, from["pointwise"]);
    Read::into(bias, from["bias"]);
  }

  Weights weights() const { return {kernel, pointwise, bias}; }
};

double address(const float* at) {
  return static_cast<double>(reinterpret_cast<std::uintptr_t>(at));
}

// Null for a layer without an output, one that is too large, or weights of other lengths. Where its
// arrays lie in the module's memory is in bytes; they stay there until it is dropped.
val prepare_plain(Handle handle, const val& asked_layer, const val& asked_shape, const val& weights,
                  const val& asked_order) {
  Layer layer;
  Shape shape;
  Order order;
  Read::into(layer, asked_layer);
  Read::into(shape, asked_shape);
  Read::into(order, asked_order);
  const auto geometry = resolve(layer, shape).geometry;
  const Learned learned{weights};
  if (!geometry || !fit(learned.weights(), *geometry)) return val::null();
  Standing standing{Prepared{*geometry, learned.weights(), order}, room(shape),
                    room(geometry->output)};
  val told = val::object();
  told.set("shape", written(geometry->output));
  told.set("input", address(standing.input.data()));
  told.set("output", address(standing.output.data()));
  layers().insert_or_assign(handle, std::move(standing));
  return told;
}

// Whether there is such a layer.
bool forward_plain(Handle handle) {
  const auto found = layers().find(handle);
  if (found == layers().end()) return false;
  auto& [prepared, input, output] = found->second;
  prepared.forward(input, output);
  return true;
}

// By what its last run was computed; null where there is no such layer.
val algorithm_plain(Handle handle) {
  const auto found = layers().find(handle);
  return found == layers().end() ? val::null() : written(found->second.prepared.algorithm());
}

void drop_plain(Handle handle) { layers().erase(handle); }

}  // namespace

EMSCRIPTEN_BINDINGS(conv2d_large) {
  emscripten::function("prepare", &prepare_plain);
  emscripten::function("forward", &forward_plain);
  emscripten::function("algorithm", &algorithm_plain);
  emscripten::function("drop", &drop_plain);
}
