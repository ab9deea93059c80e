#include "conv2d/explain.hpp"

#include <cstddef>

#include "algorithms/stages.hpp"
#include "layers/description.hpp"

namespace conv2d {
namespace {

struct Column {
  std::vector<std::int32_t> Taps::*to;
  int Tap::*from;
};
constexpr Column kColumns[]{
    {&Taps::u, &Tap::u},
    {&Taps::v, &Tap::v},
    {&Taps::row, &Tap::row},
    {&Taps::column, &Tap::column},
    {&Taps::channel, &Tap::channel},
    {&Taps::input, &Tap::input},
    {&Taps::weight, &Tap::weight},
};

void add(Taps& to, const Tap& tap, float value, float factor) {
  for (const Column& column : kColumns) (to.*column.to).push_back(tap.*column.from);
  to.source.push_back(static_cast<std::uint8_t>(tap.source));
  to.value.push_back(value);
  to.factor.push_back(factor);
  to.product.push_back(tap.input >= 0 ? value * factor : 0.0f);
}

void fold(const layers::Fold& rule, const std::vector<Tap>& taps, Explanation& e) {
  float result = rule.start;
  int taken = -1;
  int count = 0;
  for (std::size_t at = 0; at < taps.size(); ++at) {
    if (taps[at].source == TapSource::kNothing) continue;
    const float value = e.taps.value[at];
    const float next = rule.take(result, value);
    // A NaN that stays is another's, unless the value is one itself.
    if (taken < 0 || (next != next ? value != value : next != result)) taken = static_cast<int>(at);
    result = next;
    ++count;
  }
  if (rule.divides) {
    e.sum = result / static_cast<float>(count);
    e.divisor = count;
  } else {
    e.sum = result;
    e.winner = taken;
  }
}

// The taps begin with all channels at the first u and v, one after the other.
void add_up(Explanation& e) {
  const Taps& taps = e.taps;
  for (std::size_t at = 0; at < taps.product.size(); ++at) {
    const auto place = static_cast<std::size_t>(taps.channel[at] - taps.channel[0]);
    if (place == e.channels.size()) {
      e.channels.push_back(taps.channel[at]);
      e.subtotals.push_back(0);
    }
    e.subtotals[place] += taps.product[at];
    e.sum += taps.product[at];
  }
}

// Of a layer without stages, before its activation. The taps' indices into the input are those of
// the whole, of which a.input holds what lies from `first` on.
void explain_sum(const Geometry& g, const Operands& a, const OutputCell& cell, int first,
                 Explanation& e) {
  const layers::Description& layer = layers::description(g.type);
  std::vector<Tap> taps;
  layer.taps(g, cell.row, cell.column, cell.channel, taps);
  for (const Tap& tap : taps) {
    add(e.taps, tap, tap.input >= 0 ? a.input[tap.input - first] : 0.0f,
        tap.weight >= 0 ? a.kernel[tap.weight] : 1.0f);
  }
  if (layer.fold) {
    fold(*layer.fold, taps, e);
  } else {
    add_up(e);
  }
  if (!a.bias.empty()) {
    e.bias = a.bias[cell.channel];
    e.sum += e.bias;
  }
  e.value = e.sum;
}

// Where in the memory of an array of that shape the cell is.
int index(const Shape& shape, const OutputCell& cell) {
  return (cell.row * shape.width + cell.column) * shape.channels + cell.channel;
}

void explain_stages(const Geometry& g, const Operands& a, const OutputCell& cell, Explanation& e) {
  const Geometry depthwise = algorithms::depthwise_stage(g);
  const Operands first = algorithms::depthwise_stage(a);
  std::vector<float> between;
  e.before = std::vector<Explanation>(static_cast<std::size_t>(g.depthwise.channels));
  for (Explanation& each : e.before) {
    const int channel = static_cast<int>(between.size());
    explain_sum(depthwise, first, {cell.row, cell.column, channel}, 0, each);
    between.push_back(each.sum);
  }
  Operands second = algorithms::pointwise_stage(a);
  second.input = between;
  explain_sum(algorithms::pointwise_stage(g), second, cell,
              index(g.depthwise, {cell.row, cell.column, 0}), e);
}

}  // namespace

Explanation explain(const Geometry& g, const Operands& a, const OutputCell& cell) {
  Explanation e;
  if (is_separable(g.type)) {
    explain_stages(g, a, cell, e);
  } else {
    explain_sum(g, a, cell, 0, e);
  }
  e.value = a.output[index(g.output, cell)];
  if (g.activation == Activation::kSoftmax) {
    e.softmax =
        g.data_format == DataFormat::kChannelsLast ? SoftmaxAxis::kChannels : SoftmaxAxis::kWidth;
  }
  return e;
}

}  // namespace conv2d
