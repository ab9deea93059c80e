// What is asked of each framework, and the rows that answer.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "conv2d/facts.hpp"
#include "conv2d/frameworks.hpp"

namespace conv2d::table {

inline int least(const Pads& pads) {
  return std::min({pads.top, pads.bottom, pads.left, pads.right});
}

struct Wish {
  Wish(const Layer& asked, const Shape& input);

  Layer layer;  // as asked, but what its type does not take is at its default
  Shape input;
  Resolution keras;  // the layer as asked
  // What Keras lays around the input, or cuts off the sum of a Conv2DTranspose; unknown for 'same'
  // without a geometry.
  std::optional<Pads> pads;
  bool pools = false;
  bool transposed = false;
  bool fills = false;     // whether padding_mode puts other values than zeros around the input
  bool sensible = false;  // whether each argument has a value that could have a meaning

  // The answer for these pads in place of the layer's padding, and of a Conv2DTranspose for this
  // output_padding.
  Resolution with(const Pads& instead, const Pair& output_padding = {0, 0}) const;

  // What the sum of a Conv2DTranspose's windows lacks to cut this output out of it; an
  // output_padding adds it.
  Pair missing_output(const Geometry& geometry) const;
};

// The channels between the stages of a SeparableConv2D.
inline std::int64_t depthwise_channels(const Wish& w) {
  return std::int64_t{w.input.channels} * w.layer.depth_multiplier;
}

// Whether a pooling layer takes the largest value, and not the mean. Compilers complain here of a
// pooling that the frameworks do not know yet.
inline bool takes_largest(const Wish& w) {
  switch (pooling(w.layer.type)) {
    case Pooling::kLargest:
      return true;
    case Pooling::kNone:
    case Pooling::kMean:
      break;
  }
  return false;
}

// What stands in a framework's way: its sentence, or an empty one where that is not known.
using Objection = std::optional<std::string>;

// The row of a call that meets this objection, or else computes `answer`; if that has no values,
// the framework says `no_values`.
FrameworkRow judged(Framework framework, std::string call, const Objection& objection,
                    const Resolution& answer, const std::string& no_values);

// Each framework appends its rows.
using Rows = std::vector<FrameworkRow>;
void add_keras(const Wish& wish, Rows& rows);
void add_pytorch(const Wish& wish, Rows& rows);
void add_jax(const Wish& wish, Rows& rows);
void add_onnx(const Wish& wish, Rows& rows);

}  // namespace conv2d::table
