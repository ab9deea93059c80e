#include "conv2d/cost.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "conv2d/windows.hpp"
#include "layers/description.hpp"

namespace conv2d {
namespace {

// A number, by its name in a formula and by its letter in those formulas that are written down once
// for both axes, which are the letters of geometry.hpp.
struct Term {
  std::string_view letter;
  std::string_view name;
  std::int64_t value;
};
using Terms = std::vector<Term>;

// The formula with `write(token)` in place of each token.
template <typename Write>
std::string rewritten(std::string_view formula, const Write& write) {
  std::string text;
  while (!formula.empty()) {
    const std::string_view token = formula.substr(0, formula.find(' '));
    formula.remove_prefix(std::min(token.size() + 1, formula.size()));
    if (!text.empty()) text += ' ';
    text += write(token);
  }
  return text;
}

// A formula of either axis for one of them.
std::string for_axis(std::string_view formula, const Terms& axis) {
  return rewritten(formula, [&](std::string_view token) {
    for (const Term& term : axis) {
      if (term.letter == token) return term.name;
    }
    return token;
  });
}

// A formula of a layer with its numbers.
std::string with_numbers(std::string_view formula, const Terms& all) {
  return rewritten(formula, [&](std::string_view token) {
    for (const Term& term : all) {
      if (term.name == token) return std::to_string(term.value);
    }
    return std::string{token};
  });
}

Terms row_terms(const Axis& a, int output_padding, int unread) {
  return {{"n", "h", a.input},           {"k", "kh", a.kernel},
          {"s", "sh", a.stride},         {"d", "dh", a.dilation},
          {"o", "oh", a.output},         {"ek", "ekh", a.effective_kernel},
          {"op", "oph", output_padding}, {"before", "pt", a.pad_before},
          {"after", "pb", a.pad_after},  {"r", "rh", a.input - unread}};
}

Terms column_terms(const Axis& a, int output_padding, int unread) {
  return {{"n", "w", a.input},           {"k", "kw", a.kernel},
          {"s", "sw", a.stride},         {"d", "dw", a.dilation},
          {"o", "ow", a.output},         {"ek", "ekw", a.effective_kernel},
          {"op", "opw", output_padding}, {"before", "pl", a.pad_before},
          {"after", "pr", a.pad_after},  {"r", "rw", a.input - unread}};
}

Terms channel_terms(const Geometry& g) {
  return {{"", "C", g.input.channels},
          {"", "F", g.output.channels},
          {"", "G", g.groups},
          {"", "M", g.kernel.fourth},
          {"", "MACs", g.macs}};
}

// " + before" if that pad is there.
std::string pad(std::string_view sign_and_name, int value) {
  return value == 0 ? std::string{} : std::string{sign_and_name};
}

// What a window spans: pooling has no dilation that could make it another number than its size.
const char* span(const Geometry& g) { return is_pooling(g.type) ? "k" : "ek"; }

std::string scattered(const Layer& layer, const Axis& a) {
  if (layer.padding == Padding::kSame) {
    // The end is ek mod 2.
    return layer.output_padding ? "( n - 1 ) * s + ek - 2 * floor( ek / 2 ) + op" : "n * s";
  }
  if (layer.padding == Padding::kValid && !layer.output_padding) {
    return "( n - 1 ) * s + max( ek , s )";
  }
  return std::string{"( n - 1 ) * s + ek"} + (layer.output_padding ? " + op" : "") +
         pad(" - before", a.pad_before) + pad(" - after", a.pad_after);
}

std::string output(const Layer& layer, const Geometry& g, const Axis& a) {
  if (scatters(g.type)) return scattered(layer, a);
  if (layer.padding == Padding::kSame) return "ceil( n / s )";
  return "floor( ( n" + pad(" + before", a.pad_before) + pad(" + after", a.pad_after) + " - " +
         span(g) + " ) / s ) + 1";
}

// Of a transposed convolution, the windows that can overlap in one output value.
std::string receptive_field(const Geometry& g) {
  if (scatters(g.type)) return "ceil( ek / s )";
  return std::string{"1 + ( "} + span(g) + " - 1 )";
}

std::int64_t receptive_field(const Geometry& g, const Axis& a) {
  if (scatters(g.type)) return (a.effective_kernel - 1) / a.stride + 1;
  return a.effective_kernel;
}

// How many positions of the input no window reads; nobody asks a layer that scatters.
int unread(const Geometry& g, const Axis& a) {
  return scatters(g.type) ? 0 : static_cast<int>(windows(g, a).unread.size());
}

std::string output_channels(LayerType type) {
  if (takes(type, Argument::kFilters)) return "F";
  return is_depthwise(type) ? "C * M" : "C";
}

}  // namespace

std::vector<Quantity> costs(const Layer& layer, const Geometry& g) {
  const bool transposed = scatters(g.type);
  const bool pools = is_pooling(g.type);
  const Pair output_padding = transposed ? layer.output_padding.value_or(Pair{0, 0}) : Pair{0, 0};
  const int unread_rows = unread(g, g.rows);
  const int unread_columns = unread(g, g.columns);
  const Terms rows = row_terms(g.rows, output_padding.height, unread_rows);
  const Terms columns = column_terms(g.columns, output_padding.width, unread_columns);
  Terms terms = channel_terms(g);
  for (const Terms* axis : {&rows, &columns}) terms.insert(terms.end(), axis->begin(), axis->end());

  std::vector<Quantity> all;
  const auto add = [&](Measure measure, const std::string& symbols, std::int64_t value) {
    all.push_back({measure, symbols, with_numbers(symbols, terms), static_cast<double>(value)});
  };
  // A measure of the rows, and then the one of the columns.
  const auto add_axes = [&](Measure measure, const std::string& of_rows, std::int64_t row_value,
                            const std::string& of_columns, std::int64_t column_value) {
    add(measure, for_axis(of_rows, rows), row_value);
    add(static_cast<Measure>(static_cast<int>(measure) + 1), for_axis(of_columns, columns),
        column_value);
  };

  add_axes(Measure::kOutputHeight, output(layer, g, g.rows), g.rows.output,
           output(layer, g, g.columns), g.columns.output);
  if (!pools) {
    const std::string formula = "( k - 1 ) * d + 1";
    add_axes(Measure::kEffectiveKernelHeight, formula, g.rows.effective_kernel, formula,
             g.columns.effective_kernel);
  }
  const std::string field = receptive_field(g);
  add_axes(Measure::kReceptiveFieldHeight, field, receptive_field(g, g.rows), field,
           receptive_field(g, g.columns));
  if (!transposed) {
    add_axes(Measure::kUnreadRows, "n - r", unread_rows, "n - r", unread_columns);
  }

  const std::string channels = output_channels(g.type);
  if (!pools) {
    // Each weight takes part once an output pixel, or once an input pixel where the layer scatters.
    const layers::Description& described = layers::description(g.type);
    const std::string first{described.weights(g)};
    const std::string pointwise{described.pointwise_weights};
    const std::string pixels = transposed ? "h * w * " : "oh * ow * ";
    const auto both = [&](const std::string& before) {
      return before + first + (pointwise.empty() ? "" : " + " + before + pointwise);
    };
    const std::int64_t biases = g.use_bias ? values(g.output) : 0;
    add(Measure::kParameters, both("") + (g.use_bias ? " + " + channels : ""), g.parameters);
    add(Measure::kMacs, both(pixels), g.macs);
    add(Measure::kFlops, std::string{"2 * MACs"} + (g.use_bias ? " + oh * ow * " + channels : ""),
        2 * g.macs + biases);
  }
  add(Measure::kActivationBytes, "4 * ( h * w * C + oh * ow * " + channels + " )",
      4 * (values(g.input) + values(g.output)));
  return all;
}

}  // namespace conv2d
