// Where a number goes to, and what is joined to what.
#pragma once

#include <cstdint>
#include <vector>

#include "conv2d/geometry.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

// What stands under a tap.
enum class TapSource {
  kInput,     // an input value
  kRepeated,  // padding that repeats an input value
  kZero,      // padding that is a zero
  kNothing,   // padding that pooling passes over
};
template <>
struct Names<TapSource> {
  static constexpr auto kList = name_list("input", "repeated", "zero", "nothing");
};

// One of the values that an output value is made of.
struct Tap {
  int u;  // the row and column of the kernel
  int v;
  int row;  // where in the input it stands, which may be beyond the edge
  int column;
  int channel;
  int input;   // where in the input's memory the value is that stands there; -1 for no value of it
  int weight;  // where in the kernel's memory its weight is; -1 for pooling
  TapSource source;
};

// One cell of the output, and the weight by which an input cell takes part in it.
struct Reached {
  int row;
  int column;
  int u;
  int v;
};

// The output cells that input cell (row, column) takes part in: of a Conv2DTranspose those that it
// scatters to, of every other layer those whose window holds it, itself or repeated by the padding.
// In the order of u, row, v, column, which is that of u, v unless padding repeats the cell.
std::vector<Reached> reached(const Geometry& geometry, int row, int column);

inline constexpr std::int64_t kMaxConnections = 1 << 16;

// Which input channels feed which output channels, [channels, output channels] in row-major order:
// where in the kernel's last two axes the weights between them lie, t * fourth + q, or -1 where
// there are none. Of SeparableConv2D for its first stage; of pooling, 0 where a channel leads to
// itself. Empty where the layer has no output channels, or more pairs than kMaxConnections: nobody
// would read them.
std::vector<int> connections(const Layer& layer, int channels);

}  // namespace conv2d
