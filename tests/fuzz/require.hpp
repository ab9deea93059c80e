// What must hold of every input of the fuzzer.
#pragma once

#include <cstdlib>
#include <iostream>

#include "print.hpp"

namespace conv2d::fuzz {

// Ends the program unless `holds`, with what was asked for.
inline void require(bool holds, const char* what, const Layer& layer, const Shape& input) {
  if (holds) return;
  std::cerr << "Not so: " << what << "\n" << layer << " on " << input << std::endl;
  std::abort();
}

}  // namespace conv2d::fuzz
