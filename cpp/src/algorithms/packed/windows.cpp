#include "algorithms/packed/windows.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "algorithms/packed/along.hpp"
#include "algorithms/packed/spread.hpp"
#include "algorithms/packed/walk.hpp"
#include "conv2d/facts.hpp"
#include "layers/average_pooling2d.hpp"
#include "layers/max_pooling2d.hpp"

namespace conv2d::algorithms {
namespace {

// One value under the window after the other for kBlocks vectors, each by `counts` times `rows` in
// the end if the rule divides.
template <typename Rule, int kBlocks>
void take_windows(const std::vector<const float*>& taps, int at, const Period& period,
                  const float* counts, float rows, float* output, const float* end) {
  Float4 results[kBlocks];
  for (Float4& result : results) result = splat(Rule::kStart);
  for (const float* const tap : taps) {
    const float* const values = tap + at;
    for (int b = 0; b < kBlocks; ++b) {
      results[b] = Rule::take(results[b], load(values + b * period.input_step));
    }
  }
  if (Rule::kDivides) {
    for (int b = 0; b < kBlocks; ++b) {
      results[b] /= load(counts + b * period.output_step) * splat(rows);
    }
  }
  store_blocks<kBlocks>(results, period, output, end);
}

using TakeWindows = void(const std::vector<const float*>& taps, int at, const Period& period,
                         const float* counts, float rows, float* output, const float* end);
template <typename Rule>
constexpr std::array<TakeWindows*, kMostBlocks> kTakers{
    take_windows<Rule, 1>, take_windows<Rule, 2>, take_windows<Rule, 3>, take_windows<Rule, 4>,
    take_windows<Rule, 5>, take_windows<Rule, 6>, take_windows<Rule, 7>, take_windows<Rule, 8>};

// Without weights no vector differs from another, so that where there are no gaps, each is a
// period.
Period period_of(const Spread& spread) {
  if (spread.step() == spread.pixel()) return {1, 1};
  return {spread.pixel(), spread.step()};
}

// Around the input stands what the rule starts from: taking it once more changes nothing, since
// nothing is less than the start of a maximum, and a sum that begins with 0 never comes to be -0.
template <typename Rule>
class Windows final : public Plan {
 public:
  Windows(const Geometry& g, const Walk& rows, const Walk& columns)
      : g_{g},
        down_{rows},
        across_{columns},
        spread_{g.input, rows, columns, {.beyond = Rule::kStart}},
        period_{period_of(spread_)} {
    const auto rows_met =
        std::min(down_.phases[0].taps.size(), static_cast<std::size_t>(g.input.height));
    taps_.reserve(rows_met * across_.phases[0].taps.size());
    if (Rule::kDivides) count_columns();
  }

  Algorithm algorithm() const override { return Algorithm::kWindows; }

  void run(const float* input, float* output) override {
    spread_.start(input);
    const int length = g_.output.width * g_.output.channels;
    for (int i = 0; i < g_.output.height; ++i, output += length) {
      taps_.clear();
      int rows = 0;
      for (const AxisTap& u : down_.phases[0].taps) {
        const float* const row = spread_.row(i * down_.input_step + u.offset);
        if (!row) continue;
        ++rows;
        for (const AxisTap& v : across_.phases[0].taps) {
          taps_.push_back(row + spread_.place(0, v.offset));
        }
      }
      along_row(length, period_, [&](int blocks, int, int from, int at) {
        kTakers<Rule>[static_cast<std::size_t>(blocks) - 1](
            taps_, from, period_, Rule::kDivides ? counts_.data() + at : nullptr,
            static_cast<float>(rows), output + at, output + length);
      });
    }
  }

 private:
  // Products of two such counts are as exact as those of whole numbers made floats afterwards.
  void count_columns() {
    const auto& [columns, taps] = across_.phases[0];
    for (int j = 0; j < columns; ++j) {
      const auto inside = std::count_if(taps.begin(), taps.end(), [&](const AxisTap& tap) {
        const int column = j * across_.input_step + tap.offset;
        return column >= 0 && column < g_.input.width;
      });
      counts_.insert(counts_.end(), static_cast<std::size_t>(g_.output.channels),
                     static_cast<float>(inside));
    }
    counts_.resize(counts_.size() + kLanes - 1, 1.0f);
  }

  Geometry g_;
  Walk down_;
  Walk across_;
  Spread spread_;
  Period period_;
  std::vector<const float*> taps_;
  std::vector<float> counts_;  // of columns under each output value's window, to divide by
};

}  // namespace

std::unique_ptr<Plan> make_windows(const Geometry& g, const Weights&) {
  const Walk rows = walk(g.rows, false);
  const Walk columns = walk(g.columns, false);
  if (!Spread::fit(g.input, rows, columns, 1)) return nullptr;
  if (pooling(g.type) == Pooling::kMean) {
    return std::make_unique<Windows<layers::Mean>>(g, rows, columns);
  }
  return std::make_unique<Windows<layers::Largest>>(g, rows, columns);
}

}  // namespace conv2d::algorithms
