// What an explanation says, held against the arrays that it is about.
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <vector>

#include "algorithms.hpp"
#include "algorithms/stages.hpp"
#include "conv2d/explain.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/windows.hpp"

namespace conv2d::tests {

// A run, and what it leaves. Of `depthwise`, explain() is shown nothing.
struct Ran {
  Ran(const Geometry& of, const Arrays& with)
      : geometry(of),
        arrays(with),
        padded(static_cast<std::size_t>(values(padded_shape(of)))),
        depthwise(static_cast<std::size_t>(values(of.depthwise))),
        output(static_cast<std::size_t>(values(of.output))) {
    forward(geometry, {arrays.input, arrays.kernel, arrays.pointwise, arrays.bias, padded,
                       depthwise, output});
  }

  Explanation explain(const OutputCell& cell) {
    return conv2d::explain(
        geometry, {arrays.input, arrays.kernel, arrays.pointwise, arrays.bias, {}, {}, output},
        cell);
  }

  Geometry geometry;
  Arrays arrays;
  std::vector<float> padded;
  std::vector<float> depthwise;
  std::vector<float> output;
};

inline float at(const Shape& shape, std::span<const float> array, const OutputCell& cell) {
  return array[static_cast<std::size_t>((cell.row * shape.width + cell.column) * shape.channels +
                                        cell.channel)];
}

// -0 is not 0, but NaN is NaN, whichever of its bit patterns.
inline bool same(float a, float b) {
  return std::isnan(a) ? std::isnan(b)
                       : std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

// What the taps come to, added up or taken once more.
inline float retold(Pooling pooling, const Explanation& e) {
  if (pooling == Pooling::kLargest) {
    // Under a framework's window there may be nothing that counts.
    if (e.winner < 0) return -std::numeric_limits<float>::infinity();
    return e.taps.value[static_cast<std::size_t>(e.winner)];
  }
  float sum = 0;
  for (const float product : e.taps.product) sum += product;
  return pooling == Pooling::kMean ? sum / static_cast<float>(e.divisor) : sum + e.bias;
}

// Whether the channels of the taps are told, each once, and what the products of each come to.
inline bool adds_up_by_channels(Pooling pooling, const Explanation& e) {
  std::map<std::int32_t, float> subtotals;
  if (pooling == Pooling::kNone) {
    for (std::size_t t = 0; t < e.taps.u.size(); ++t) {
      subtotals.try_emplace(e.taps.channel[t], 0.0f).first->second += e.taps.product[t];
    }
  }
  if (e.channels.size() != subtotals.size() || e.subtotals.size() != subtotals.size()) return false;
  std::size_t place = 0;
  for (const auto& [channel, subtotal] : subtotals) {
    if (e.channels[place] != channel || !same(e.subtotals[place], subtotal)) return false;
    ++place;
  }
  return true;
}

// Whether each tap holds what is in the arrays where it points, and nothing where it points
// nowhere.
inline bool points_rightly(const Taps& taps, std::span<const float> input,
                           std::span<const float> kernel) {
  const std::size_t count = taps.u.size();
  for (const auto* column :
       {&taps.v, &taps.row, &taps.column, &taps.channel, &taps.input, &taps.weight}) {
    if (column->size() != count) return false;
  }
  for (const auto* column : {&taps.value, &taps.factor, &taps.product}) {
    if (column->size() != count) return false;
  }
  if (taps.source.size() != count) return false;
  for (std::size_t t = 0; t < count; ++t) {
    const bool there = taps.input[t] >= 0;
    const auto source = static_cast<TapSource>(taps.source[t]);
    const float value = there ? input[static_cast<std::size_t>(taps.input[t])] : 0;
    const float factor = kernel.empty() ? 1 : kernel[static_cast<std::size_t>(taps.weight[t])];
    if (there != (source == TapSource::kInput || source == TapSource::kRepeated) ||
        (taps.weight[t] < 0) != kernel.empty() || !same(taps.value[t], value) ||
        !same(taps.factor[t], factor) || !same(taps.product[t], there ? value * factor : 0)) {
      return false;
    }
  }
  return true;
}

// The position of the input whose value windows() says to stand at `at`, or -1.
inline int standing(const Axis& axis, const std::vector<int>& beyond, int at) {
  if (at >= 0 && at < axis.input) return at;
  const int before = axis.pad_before > 0 ? axis.pad_before : 0;
  return beyond.at(static_cast<std::size_t>(at < 0 ? at + before : before + at - axis.input));
}

// Whether each tap of a window on the input has what windows() and padding_counts() say of its
// place.
inline bool stand_as_told(const Geometry& g, const Taps& taps) {
  const std::vector<int> rows = windows(g, g.rows).beyond;
  const std::vector<int> columns = windows(g, g.columns).beyond;
  for (std::size_t t = 0; t < taps.u.size(); ++t) {
    const int row = standing(g.rows, rows, taps.row[t]);
    const int column = standing(g.columns, columns, taps.column[t]);
    const bool there = row >= 0 && column >= 0;
    const bool itself = row == taps.row[t] && column == taps.column[t];
    const TapSource zero = padding_counts(g) ? TapSource::kZero : TapSource::kNothing;
    const TapSource value = itself ? TapSource::kInput : TapSource::kRepeated;
    const int input = (row * g.input.width + column) * g.input.channels + taps.channel[t];
    if (taps.source[t] != static_cast<std::uint8_t>(there ? value : zero) ||
        taps.input[t] != (there ? input : -1) || (there && !itself && !padding_counts(g))) {
      return false;
    }
  }
  return true;
}

// What does not hold of the explanation of `cell`, or nullptr. `linear` is the run of the same
// layer without its activation.
inline const char* mistake(Ran& run, const Ran& linear, const OutputCell& cell) {
  const Geometry& g = run.geometry;
  const Arrays& a = run.arrays;
  const Explanation e = run.explain(cell);
  const bool separable = is_separable(g.type);
  if (!same(e.sum, at(g.output, linear.output, cell))) return "the sum is the linear layer's";
  if (!same(e.value, at(g.output, run.output, cell))) return "the value is the output's";
  if (!same(e.sum, retold(pooling(g.type), e))) return "the taps add up to the sum";
  if (!adds_up_by_channels(pooling(g.type), e)) return "the subtotals are those of the channels";
  if (separable ? !points_rightly(e.taps, run.depthwise, a.pointwise)
                : !points_rightly(e.taps, a.input, a.kernel)) {
    return "the taps hold what is in the arrays";
  }
  if (!separable && !stand_as_told(g, e.taps)) return "the padding is as told";
  if (std::ssize(e.before) != (separable ? g.depthwise.channels : 0)) return "all stages are told";
  for (int c = 0; c < static_cast<int>(e.before.size()); ++c) {
    const Explanation& before = e.before[static_cast<std::size_t>(c)];
    const float value = at(g.depthwise, run.depthwise, {cell.row, cell.column, c});
    if (!same(before.sum, value) || !same(before.value, value)) return "a stage comes to its value";
    if (!same(before.sum, retold(Pooling::kNone, before))) return "a stage's taps add up";
    if (!adds_up_by_channels(Pooling::kNone, before)) return "a stage has a subtotal";
    if (!points_rightly(before.taps, a.input, a.kernel)) return "a stage's taps hold what is there";
    if (!stand_as_told(g, before.taps)) return "the padding of a stage is as told";
  }
  return nullptr;
}

inline Geometry without_activation(Geometry g) {
  g.activation = Activation::kLinear;
  return g;
}

}  // namespace conv2d::tests
