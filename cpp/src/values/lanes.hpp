// Ranges of several planes at once, or of one whose values are taken as those of several.
#pragma once

#include <span>

namespace conv2d {

struct Lanes {
  std::span<float> lows;
  std::span<float> highs;
  std::span<float> fractions;  // by how much values are above their floors, at most
};

// Takes values into the lanes in turn. Of what is not a number no comparison is true; what is
// infinite is taken like any other.
void narrow(std::span<const float> values, const Lanes& lanes);

}  // namespace conv2d
