#include "interned.hpp"

#include <cstddef>
#include <cstdint>

namespace conv2d::bindings {
namespace {

// Several times as many as there are keys.
constexpr std::size_t kPlaces = 256;

struct Place {
  const char* text;
  const emscripten::val* string;
};

}  // namespace

const emscripten::val& interned(const char* text) {
  static Place places[kPlaces];
  for (auto at = reinterpret_cast<std::uintptr_t>(text);; ++at) {
    Place& place = places[at % kPlaces];
    if (!place.text) place = {text, new emscripten::val{text}};
    if (place.text == text) return *place.string;
  }
}

}  // namespace conv2d::bindings
