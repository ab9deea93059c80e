#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

#include "algorithms.hpp"
#include "algorithms/algorithms.hpp"
#include "checks.hpp"
#include "conv2d/explain.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/frameworks.hpp"
#include "conv2d/measure.hpp"
#include "conv2d/stamp.hpp"
#include "conv2d/windows.hpp"
#include "explained.hpp"
#include "geometry/beyond_edge.hpp"
#include "require.hpp"
#include "same_bits.hpp"

namespace conv2d::fuzz {
namespace {

using Floats = std::vector<float>;

std::size_t size(std::int64_t count) { return static_cast<std::size_t>(count); }

// Halves between -8 and 8, that no sum turns into NaN; or, where `wild`, a few floats of any kind
// over and over.
Floats read_floats(std::int64_t count, bool wild, Bytes& bytes) {
  Floats floats(size(count));
  if (wild) {
    const float drawn[]{bytes.any_float(), bytes.any_float(), 0.0f, 1.0f};
    for (std::size_t i = 0; i < floats.size(); ++i) floats[i] = drawn[i % std::size(drawn)];
    return floats;
  }
  std::uint32_t state = static_cast<std::uint32_t>(bytes.byte()) + 1;
  for (float& value : floats) {
    state = state * 1664525u + 1013904223u;
    value = static_cast<float>(static_cast<int>(state >> 27) - 16) / 2;
  }
  return floats;
}

struct Output {
  Floats padded;
  Floats depthwise;
  Floats values;
};

// NaN stays in what is forgotten.
Output compute(algorithms::PlainAlgorithm& algorithm, const Geometry& g, const tests::Arrays& a) {
  const auto unset = [](std::int64_t count) {
    return Floats(size(count), std::numeric_limits<float>::quiet_NaN());
  };
  Output output{unset(values(padded_shape(g))), unset(values(g.depthwise)),
                unset(values(g.output))};
  algorithm(
      g, {a.input, a.kernel, a.pointwise, a.bias, output.padded, output.depthwise, output.values});
  return output;
}

bool has_nan(const Floats& floats) {
  return std::any_of(floats.begin(), floats.end(), [](float x) { return std::isnan(x); });
}

// Whether each window holds a value that counts. Keras's do; another framework's may lie on padding
// altogether, where the mean is NaN.
bool counts_everywhere(const Geometry& g) {
  const auto on_input = [](const Axis& a) {
    const int last = (a.output - 1) * a.stride - a.pad_before;
    return a.pad_before < a.kernel && last < a.input;
  };
  return !is_pooling(g.type) || g.padding_counts || (on_input(g.rows) && on_input(g.columns));
}

void check_forward(const Layer& layer, const Geometry& g, bool wild, const tests::Arrays& arrays) {
  const auto hold = [&](bool holds, const char* what) { require(holds, what, layer, g.input); };
  const Output output = compute(forward, g, arrays);
  hold(same_bits(output.values, compute(forward, g, arrays).values), "the same twice is the same");
  hold(same_bits(output.values, compute(algorithms::reference, g, arrays).values),
       "forward() computes what the reference computes");
  if (wild) return;
  hold(!has_nan(output.padded) && !has_nan(output.depthwise), "stages are written to the end");
  hold(!has_nan(output.values) || !counts_everywhere(g), "the output is written to the end");
}

void check_distribution(const Layer& layer, const Shape& input, const Floats& floats) {
  const Distribution d = distribution(floats);
  std::int64_t counted = 0;
  for (const std::int32_t count : d.counts) counted += count;
  const auto finite = [](float x) { return std::isfinite(x); };
  require(counted == std::count_if(floats.begin(), floats.end(), finite),
          "every finite value is in one bin", layer, input);
  require(!d.counts.empty() && std::ssize(d.counts) <= kMaxBins, "there are bins", layer, input);
}

// The output position, and the tap, by trying them all.
struct Step {
  int tap;
  int output;
};
std::vector<Step> steps(const Geometry& g, const Axis& a, int input) {
  const bool scatters = g.type == LayerType::kConv2DTranspose;
  std::vector<Step> found;
  for (int tap = 0; tap < a.kernel; ++tap) {
    for (int output = 0; output < a.output; ++output) {
      const int offset = tap * a.dilation - a.pad_before;
      const bool meets = scatters
                             ? input * a.stride + offset == output
                             : source(output * a.stride + offset, a.input, g.padding_mode) == input;
      if (meets) found.push_back({tap, output});
    }
  }
  return found;
}

void check_reached(const Layer& layer, const Geometry& g, Bytes& bytes) {
  const int row = bytes.byte() % g.input.height;
  const int column = bytes.byte() % g.input.width;
  const std::vector<Reached> taps = reached(g, row, column);
  std::size_t at = 0;
  for (const auto& [u, i] : steps(g, g.rows, row)) {
    for (const auto& [v, j] : steps(g, g.columns, column)) {
      const bool there = at < taps.size() && taps[at].row == i && taps[at].column == j &&
                         taps[at].u == u && taps[at].v == v;
      require(there, "an input cell is joined to what reads it", layer, g.input);
      ++at;
    }
  }
  require(at == taps.size(), "an input cell is joined to nothing else", layer, g.input);
}

// Of the last input value and filter, where an index that is too large leaves the arrays.
void check_stamp(const Layer& layer, const Geometry& g, const tests::Arrays& arrays) {
  if (g.type != LayerType::kConv2DTranspose) return;
  const InputCell cell{g.input.height - 1, g.input.width - 1, g.input.channels - 1};
  const Stamp s =
      stamp(g, {arrays.input, arrays.kernel, {}, {}, {}, {}, {}}, cell, g.output.channels - 1);
  require(std::ssize(s.cut) == std::int64_t{g.kernel.height} * g.kernel.width,
          "every weight puts something somewhere", layer, g.input);
  require(
      std::count(s.cut.begin(), s.cut.end(), 0) == std::ssize(reached(g, cell.row, cell.column)),
      "what is not cut off reaches the output", layer, g.input);
}

void check_explain(const Layer& layer, const Geometry& g, const OutputCell& cell,
                   const tests::Arrays& arrays) {
  tests::Ran ran{g, arrays};
  const tests::Ran linear{tests::without_activation(g), arrays};
  const char* const wrong = tests::mistake(ran, linear, cell);
  require(!wrong, wrong, layer, g.input);
}

void check_windows(const Layer& layer, const Geometry& g, const Axis& a) {
  const auto hold = [&](bool holds, const char* what) { require(holds, what, layer, g.input); };
  const Windows found = windows(g, a);
  const bool scatters = g.type == LayerType::kConv2DTranspose;
  hold(std::ssize(found.starts) == (scatters ? a.input : a.output), "each window begins somewhere");
  for (int window = 0; window < static_cast<int>(found.starts.size()); ++window) {
    hold(found.starts[size(window)] + a.pad_before == window * a.stride,
         "windows begin a stride apart");
  }
  std::vector<int> unread;
  for (int input = 0; input < a.input; ++input) {
    if (steps(g, a, input).empty()) unread.push_back(input);
  }
  hold(found.unread == unread, "unread is what no tap reads");
}

}  // namespace

bool is_small(const Geometry& g) {
  return std::max({values(g.input), values(g.kernel), values(g.pointwise), values(g.depthwise),
                   values(g.output), values(padded_shape(g))}) <= kMostValues &&
         work(g) <= kMostWork;
}

void check_values(const Layer& layer, const Geometry& geometry, Bytes& bytes) {
  if (!is_small(geometry)) return;
  const bool wild = bytes.byte() % 4 == 0;
  const tests::Arrays arrays{
      read_floats(values(geometry.input), wild, bytes),
      read_floats(values(geometry.kernel), wild, bytes),
      read_floats(geometry.use_bias ? geometry.output.channels : 0, wild, bytes),
      read_floats(values(geometry.pointwise), wild, bytes)};
  check_reached(layer, geometry, bytes);
  check_stamp(layer, geometry, arrays);
  check_windows(layer, geometry, geometry.rows);
  check_windows(layer, geometry, geometry.columns);
  for (const FrameworkRow& row : frameworks(layer, geometry.input)) {
    if (row.geometry && is_small(*row.geometry)) {
      check_forward(layer, *row.geometry, wild, arrays);
      const Shape& output = row.geometry->output;
      check_explain(layer, *row.geometry,
                    {bytes.byte() % output.height, bytes.byte() % output.width,
                     bytes.byte() % output.channels},
                    arrays);
    }
  }
  check_distribution(layer, geometry.input, compute(forward, geometry, arrays).values);
}

}  // namespace conv2d::fuzz
