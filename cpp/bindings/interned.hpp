// Keys and names as JavaScript's strings, each made once: making one takes longer than anything
// else that is done with it, and a frame has a hundred.
#pragma once

#include <emscripten/val.h>

namespace conv2d::bindings {

// Of a literal, told by its address.
const emscripten::val& interned(const char* text);

}  // namespace conv2d::bindings
