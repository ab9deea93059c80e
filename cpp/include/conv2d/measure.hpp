// What a set of values looks like from afar: its range and its distribution.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "conv2d/fields.hpp"

namespace conv2d {

struct Range {
  float low = 0;
  float high = 0;
  bool whole = true;  // whether all of these are whole numbers
};

// The smallest and the largest of `values`; [0, 0] of none. Values that are not finite are passed
// over.
Range range(std::span<const float> values);

// The ranges of `planes` planes whose values lie in turn: those of the channels of HWC, or of a
// kernel's last two axes. Writes one value a plane into each, and returns the range of all.
Range ranges(std::span<const float> values, int planes, std::vector<float>& lows,
             std::vector<float>& highs);

// Whether two arrays hold the same values bit by bit.
bool same_bits(std::span<const float> a, std::span<const float> b);

// A histogram: counts[i] values lie in [low + i * width, low + (i + 1) * width); the last bin also
// takes `high` itself.
struct Distribution {
  float low = 0;
  double width = 1;   // a share of a span, which may be too small for a float
  bool whole = true;  // whether all values are whole numbers, and with them the bins' edges
  std::vector<std::int32_t> counts;
};

// The least and the greatest value that a bin takes: of whole numbers the whole ones.
struct Bin {
  double first;
  double last;
};
Bin bin(const Distribution& distribution, std::size_t index);

inline constexpr int kMaxBins = 32;

// At most kMaxBins bins over the range of `values`: whole numbers get bins of a whole width that
// starts at the lowest, so that no bin can hold more of them than its neighbours; other values get
// kMaxBins equal bins. A single bin of width 1 where all values are equal. Values that are not
// finite are passed over.
Distribution distribution(std::span<const float> values);

// The same as each bin shows itself.
struct Bins {
  std::vector<double> firsts;
  std::vector<double> lasts;
  std::vector<std::int32_t> counts;
};
template <>
struct Fields<Bins> {
  static constexpr auto kType = "Bins";
  static constexpr std::tuple kList{field("firsts", &Bins::firsts), field("lasts", &Bins::lasts),
                                    field("counts", &Bins::counts)};
};
Bins bins(std::span<const float> values);

}  // namespace conv2d
