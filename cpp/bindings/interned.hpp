// Keys of what is read as JavaScript's strings, each made once: making one takes longer than
// anything else that is done with it.
#pragma once

#include <emscripten/val.h>

namespace conv2d::bindings {

// Of a literal, told by its address.
const emscripten::val& interned(const char* text);

}  // namespace conv2d::bindings
