// How pooling makes one value of those under its window.
#pragma once

namespace conv2d::layers {

struct Fold {
  float start;                               // before any value was taken
  float (*take)(float so_far, float value);  // in the order u, v
  bool divides;                              // by how many were taken, at the end
};

// The fold of a rule, which has these three as static members. Algorithms take the rule itself, so
// that their loops call nothing.
template <typename Rule>
inline constexpr Fold kFoldOf{Rule::kStart, Rule::take, Rule::kDivides};

}  // namespace conv2d::layers
