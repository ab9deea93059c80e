// The core's values as plain JavaScript ones.
#pragma once

#include <emscripten/val.h>

#include <optional>
#include <vector>

#include "conv2d/experiment.hpp"
#include "object.hpp"

namespace conv2d::bindings {

// A copy, since a view would be emptied when the memory grows.
template <typename T>
emscripten::val copy_out(const std::vector<T>& values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()))
      .template call<emscripten::val>("slice");
}

// Under "problem": null, or the problem's name.
void set_problem(Object& object, const std::optional<Problem>& problem);

void set_shape(Object& object, const char* key, const KernelShape& shape);

// All that a change of the page came to.
emscripten::val plain(const Experiment& experiment, const Request& request);

}  // namespace conv2d::bindings
