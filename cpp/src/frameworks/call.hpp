// Calls as one would write them in Python, put together piece by piece.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "conv2d/layer.hpp"

namespace conv2d::table {

class Call {
 public:
  explicit Call(std::string_view callee);

  Call& add(std::string_view value);
  Call& add(std::string_view name, std::string_view value);

  // With its closing bracket.
  void write(std::string& whole) const;

 private:
  std::string text_;
};

// Each part at the end of what is there; a number in digits.
void append(std::string& whole, const char* words);
void append(std::string& whole, std::string_view words);
void append(std::string& whole, const std::string& words);
void append(std::string& whole, std::int64_t number);
void append(std::string& whole, const Call& call);

// The parts one after the other. Chains of + would take more code, for the strings in between.
template <typename... Parts>
std::string text(const Parts&... parts) {
  std::string whole;
  (append(whole, parts), ...);
  return whole;
}

// "(3, 3)".
std::string tuple(const Pair& pair);

// "((1, 2), (3, 4))": top and bottom, left and right.
std::string nested(const Pads& pads);

// The argument of np.pad and jnp.pad for an array with its batch: pairs for all four axes.
std::string nested(const Pads& pads, DataFormat format);

// In quotation marks.
std::string quoted(std::string_view words);

// What NumPy, JAX and ONNX call a padding mode.
std::string_view numpy_name(PaddingMode mode);

}  // namespace conv2d::table
