// Four floats at once, in the vector types of GCC and Clang: one source for the native tests and
// for the SIMD of WebAssembly. Products and sums are rounded one by one, as those of single floats
// are.
#pragma once

#include <cstring>

namespace conv2d::algorithms {

using Float4 = float __attribute__((vector_size(16)));
inline constexpr int kLanes = 4;

inline Float4 splat(float value) { return Float4{value, value, value, value}; }

// From and to any address.
inline Float4 load(const float* from) {
  Float4 values;
  std::memcpy(&values, from, sizeof values);
  return values;
}
inline void store(Float4 values, float* to) { std::memcpy(to, &values, sizeof values); }

// The first `count` of them.
inline void store_some(Float4 values, int count, float* to) {
  for (int lane = 0; lane < count; ++lane) to[lane] = values[lane];
}

// Where nothing overlaps. Not std::copy_n, since Emscripten's memmove of a module that is linked
// for size moves byte by byte.
inline void copy(const float* from, int count, float* to) {
  int i = 0;
  for (; i + kLanes <= count; i += kLanes) store(load(from + i), to + i);
  for (; i < count; ++i) to[i] = from[i];
}

}  // namespace conv2d::algorithms
