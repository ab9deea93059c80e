// explain(): where each number of the output comes from. Where those of the input go to is in
// reach.hpp, and which channels are joined in connections.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "conv2d/connections.hpp"
#include "conv2d/fields.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/names.hpp"
#include "conv2d/reach.hpp"
#include "conv2d/tap.hpp"

namespace conv2d {

// A value of the output.
struct OutputCell {
  int row;
  int column;
  int channel;
};
template <>
struct Fields<OutputCell> {
  static constexpr auto kType = "OutputCell";
  static constexpr std::tuple kList{field("row", &OutputCell::row),
                                    field("column", &OutputCell::column),
                                    field("channel", &OutputCell::channel)};
};

// The taps of one output value, an array for each member of Tap and for what is made of it; all of
// one length, in the order in which the core adds: u, v, channel.
struct Taps {
  std::vector<std::int32_t> u;
  std::vector<std::int32_t> v;
  std::vector<std::int32_t> row;
  std::vector<std::int32_t> column;
  std::vector<std::int32_t> channel;
  std::vector<std::int32_t> input;
  std::vector<std::int32_t> weight;
  std::vector<std::uint8_t> source;  // a TapSource by its number
  std::vector<float> value;          // what stands there; 0 where no input value does
  std::vector<float> factor;         // its weight; 1 for pooling
  std::vector<float> product;        // of both, +0 where no input value stands: it is left out
};
template <>
struct Fields<Taps> {
  static constexpr auto kType = "Taps";
  static constexpr std::tuple kList{field("u", &Taps::u),
                                    field("v", &Taps::v),
                                    field("row", &Taps::row),
                                    field("column", &Taps::column),
                                    field("channel", &Taps::channel),
                                    field("input", &Taps::input),
                                    field("weight", &Taps::weight),
                                    field("source", &Taps::source),
                                    field("value", &Taps::value),
                                    field("factor", &Taps::factor),
                                    field("product", &Taps::product)};
};

// What softmax goes over.
enum class SoftmaxAxis { kChannels, kWidth };
template <>
struct Names<SoftmaxAxis> {
  static constexpr auto kType = "SoftmaxAxis";
  static constexpr auto kList = name_list("channels", "width");
};

struct Explanation {
  Taps taps;
  float bias = 0;  // 0 without one
  // Before the activation: the products added to +0 one by one, in float32, and then the bias; of
  // pooling its result.
  float sum = 0;
  float value = 0;  // after it
  // The channels that the taps are of, ascending, and what the products of each come to, added to
  // +0 one by one, in float32. None of pooling, which adds no channels.
  std::vector<std::int32_t> channels;
  std::vector<float> subtotals;
  // Of a maximum, the tap that was taken last, or the first that counts; -1 if none does, and else.
  int winner = -1;
  int divisor = 0;                     // of a mean, how many values counted; else 0
  std::optional<SoftmaxAxis> softmax;  // if that is the activation
  // Of SeparableConv2D, whose taps are those of the pointwise kernel: what made the value of each,
  // one a channel between the stages. Else empty.
  std::vector<Explanation> before;
};
template <>
struct Fields<Explanation> {
  static constexpr auto kType = "Explanation";
  static constexpr std::tuple kList{
      field("taps", &Explanation::taps),         field("bias", &Explanation::bias),
      field("sum", &Explanation::sum),           field("value", &Explanation::value),
      field("channels", &Explanation::channels), field("subtotals", &Explanation::subtotals),
      field("winner", &Explanation::winner),     field("divisor", &Explanation::divisor),
      field("softmax", &Explanation::softmax),   field("before", &Explanation::before)};
};

// Explains the value of `cell`, which lies in the output, after forward() has run on `operands`. Of
// these, input, kernel, pointwise, bias and output are read; what stands between the stages of a
// SeparableConv2D is worked out again. Takes some 100 bytes for each value of the window, of
// SeparableConv2D for each of every channel between the stages.
Explanation explain(const Geometry& geometry, const Operands& operands, const OutputCell& cell);

}  // namespace conv2d
