// What a layer costs: every formula is evaluated as it is written down, and must come to the value
// that it stands beside and to the sizes of the geometry.
#include "conv2d/cost.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>
#include <string_view>

#include "trial.hpp"
#include "walk.hpp"

namespace conv2d::tests {
namespace {

// A formula with numbers, by recursive descent. What it cannot read makes it NaN.
class Evaluator {
 public:
  explicit Evaluator(const std::string& formula) : tokens_(formula) { next(); }

  double whole() {
    const double value = sum();
    return token_.empty() ? value : std::nan("");
  }

 private:
  void next() {
    token_.clear();
    tokens_ >> token_;
  }
  bool taken(std::string_view token) {
    const bool there = token_ == token;
    if (there) next();
    return there;
  }

  double sum() {
    double value = product();
    for (;;) {
      if (taken("+")) {
        value += product();
      } else if (taken("-")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  double product() {
    double value = single();
    for (;;) {
      if (taken("*")) {
        value *= single();
      } else if (taken("/")) {
        value /= single();
      } else {
        return value;
      }
    }
  }

  double single() {
    if (taken("(")) return closed(sum());
    if (taken("floor(")) return closed(std::floor(sum()));
    if (taken("ceil(")) return closed(std::ceil(sum()));
    if (taken("max(")) return pair([](double a, double b) { return std::max(a, b); });
    if (taken("min(")) return pair([](double a, double b) { return std::min(a, b); });
    char* end = nullptr;
    const double number = std::strtod(token_.c_str(), &end);
    if (token_.empty() || *end != '\0') return std::nan("");
    next();
    return number;
  }

  template <typename Of>
  double pair(Of of) {
    const double first = sum();
    if (!taken(",")) return std::nan("");
    return closed(of(first, sum()));
  }
  double closed(double value) { return taken(")") ? value : std::nan(""); }

  std::istringstream tokens_;
  std::string token_;
};

double evaluated(const std::string& formula) { return Evaluator{formula}.whole(); }

TEST(Cost, IsTestedByAnEvaluatorThatCanRead) {
  EXPECT_EQ(evaluated("3 * 3 * ( 4 / 2 ) * 8 + 8"), 152);
  EXPECT_EQ(evaluated("floor( ( 5 + -1 - 3 ) / 2 ) + 1"), 1);
  EXPECT_EQ(evaluated("min( 5 , max( 0 , 2 - ceil( 7 / 2 ) ) )"), 0);
  EXPECT_TRUE(std::isnan(evaluated("kh * 3")));
  EXPECT_TRUE(std::isnan(evaluated("( 3")));
  EXPECT_TRUE(std::isnan(evaluated("3 )")));
  EXPECT_TRUE(std::isnan(evaluated("max( 3 )")));
}

std::vector<Quantity> costs_of(const Layer& layer, const Shape& input) {
  return costs(layer, resolve(layer, input).geometry.value());
}

std::optional<Quantity> find(const std::vector<Quantity>& all, Measure measure) {
  const auto found = std::find_if(
      all.begin(), all.end(), [measure](const Quantity& each) { return each.measure == measure; });
  return found == all.end() ? std::nullopt : std::optional{*found};
}

// "symbols | numbers", as the page shows it.
std::string formula(Measure measure, const Layer& layer, const Shape& input) {
  const auto found = find(costs_of(layer, input), measure);
  return found ? found->symbols + " | " + found->numbers : "none";
}

double value(Measure measure, const Layer& layer, const Shape& input) {
  const auto found = find(costs_of(layer, input), measure);
  return found ? found->value : std::nan("");
}

// The input rows at which no tap of any window looks, counted one by one.
int unread(const Geometry& g, const Axis& axis) {
  std::set<int> read;
  for (int i = 0; i < axis.output; ++i) {
    for (int tap = 0; tap < axis.kernel; ++tap) {
      const int at = i * axis.stride + tap * axis.dilation - axis.pad_before;
      if (const auto row = walk_beyond(at, axis.input, g.padding_mode)) read.insert(*row);
    }
  }
  return axis.input - static_cast<int>(read.size());
}

// The most input rows from the first to the last that put something into one row of a sum that is
// long enough to have its full share.
int scattered_from(const Axis& axis) {
  int most = 0;
  for (int at = 0; at < axis.effective_kernel + axis.stride; ++at) {
    int first = -1;
    int last = -1;
    for (int row = 0; row * axis.stride <= at; ++row) {
      if (at - row * axis.stride >= axis.effective_kernel) continue;
      if (first < 0) first = row;
      last = row;
    }
    if (first >= 0) most = std::max(most, last - first + 1);
  }
  return most;
}

TEST(Cost, ComesToWhatItsFormulasSayAndTheGeometryHolds) {
  Draw draw{21};
  int formulas = 0;
  for (const LayerType type : kLayerTypes) {
    for (int i = 0; i < 500; ++i) {
      const Trial trial = draw_trial(type, draw);
      const Geometry& g = trial.geometry;
      const auto all = costs(trial.layer, g);
      const auto expect = [&](Measure measure, std::int64_t expected) {
        const auto found = find(all, measure);
        ASSERT_TRUE(found) << name(measure) << ": " << trial;
        ASSERT_EQ(found->value, static_cast<double>(expected)) << found->symbols << ": " << trial;
      };
      for (const Quantity& each : all) {
        ++formulas;
        ASSERT_EQ(evaluated(each.numbers), each.value)
            << each.symbols << " | " << each.numbers << ": " << trial;
      }
      const bool transposed = type == LayerType::kConv2DTranspose;
      expect(Measure::kOutputHeight, g.output.height);
      expect(Measure::kOutputWidth, g.output.width);
      expect(Measure::kReceptiveFieldHeight,
             transposed ? scattered_from(g.rows) : g.rows.effective_kernel);
      expect(Measure::kReceptiveFieldWidth,
             transposed ? scattered_from(g.columns) : g.columns.effective_kernel);
      expect(Measure::kActivationBytes, 4 * (values(g.input) + values(g.output)));
      if (!transposed) {
        expect(Measure::kUnreadRows, unread(g, g.rows));
        expect(Measure::kUnreadColumns, unread(g, g.columns));
      }
      if (is_pooling(type)) continue;
      expect(Measure::kEffectiveKernelHeight, g.rows.effective_kernel);
      expect(Measure::kEffectiveKernelWidth, g.columns.effective_kernel);
      expect(Measure::kParameters, g.parameters);
      expect(Measure::kMacs, g.macs);
      expect(Measure::kFlops, 2 * g.macs + (g.use_bias ? values(g.output) : 0));
    }
  }
  EXPECT_GT(formulas, 6 * 500 * 7);
}

TEST(Cost, SpellsParametersAsProducts) {
  const Shape input{8, 8, 4};
  const Layer grouped{.filters = 8, .groups = 2, .use_bias = true};
  EXPECT_EQ(formula(Measure::kParameters, grouped, input),
            "kh * kw * ( C / G ) * F + F | 3 * 3 * ( 4 / 2 ) * 8 + 8");
  EXPECT_EQ(value(Measure::kParameters, grouped, input), 152);
  EXPECT_EQ(formula(Measure::kParameters, {.filters = 8, .kernel_size = {3, 5}}, input),
            "kh * kw * C * F | 3 * 5 * 4 * 8");
  const auto with_bias = [](LayerType type) {
    return Layer{.type = type, .filters = 8, .depth_multiplier = 2, .use_bias = true};
  };
  EXPECT_EQ(formula(Measure::kParameters, with_bias(LayerType::kDepthwiseConv2D), input),
            "kh * kw * C * M + C * M | 3 * 3 * 4 * 2 + 4 * 2");
  EXPECT_EQ(formula(Measure::kParameters, with_bias(LayerType::kSeparableConv2D), input),
            "kh * kw * C * M + C * M * F + F | 3 * 3 * 4 * 2 + 4 * 2 * 8 + 8");
  EXPECT_EQ(formula(Measure::kParameters, with_bias(LayerType::kConv2DTranspose), input),
            "kh * kw * F * C + F | 3 * 3 * 8 * 4 + 8");
}

TEST(Cost, SpellsTheWork) {
  const Shape input{8, 8, 4};
  const auto with_bias = [](LayerType type) {
    return Layer{.type = type, .filters = 8, .depth_multiplier = 2, .use_bias = true};
  };
  EXPECT_EQ(formula(Measure::kMacs, {.filters = 8, .groups = 2}, input),
            "oh * ow * kh * kw * ( C / G ) * F | 6 * 6 * 3 * 3 * ( 4 / 2 ) * 8");
  EXPECT_EQ(formula(Measure::kMacs, with_bias(LayerType::kSeparableConv2D), input),
            "oh * ow * kh * kw * C * M + oh * ow * C * M * F | "
            "6 * 6 * 3 * 3 * 4 * 2 + 6 * 6 * 4 * 2 * 8");
  EXPECT_EQ(formula(Measure::kMacs, with_bias(LayerType::kConv2DTranspose), input),
            "h * w * kh * kw * F * C | 8 * 8 * 3 * 3 * 8 * 4");
  EXPECT_EQ(formula(Measure::kFlops, with_bias(LayerType::kDepthwiseConv2D), input),
            "2 * MACs + oh * ow * C * M | 2 * 2592 + 6 * 6 * 4 * 2");
  EXPECT_EQ(formula(Measure::kFlops, {}, {3, 3, 1}), "2 * MACs | 2 * 9");
  EXPECT_EQ(formula(Measure::kActivationBytes, {.filters = 2}, {3, 4, 1}),
            "4 * ( h * w * C + oh * ow * F ) | 4 * ( 3 * 4 * 1 + 1 * 2 * 2 )");
}

TEST(Cost, SpellsSizes) {
  const Layer valid{.strides = {2, 1}};
  const Shape input{6, 7, 1};
  EXPECT_EQ(formula(Measure::kOutputHeight, valid, input),
            "floor( ( h - ekh ) / sh ) + 1 | floor( ( 6 - 3 ) / 2 ) + 1");
  EXPECT_EQ(formula(Measure::kUnreadRows, valid, input), "h - rh | 6 - 5");
  EXPECT_EQ(value(Measure::kUnreadRows, valid, input), 1);
  EXPECT_EQ(formula(Measure::kUnreadColumns, valid, input), "w - rw | 7 - 7");
  EXPECT_EQ(value(Measure::kUnreadColumns, valid, input), 0);
  const Layer between{.kernel_size = {1, 1}, .strides = {2, 2}};
  EXPECT_EQ(formula(Measure::kUnreadRows, between, {5, 5, 1}), "h - rh | 5 - 3");
  EXPECT_EQ(value(Measure::kUnreadRows, between, {5, 5, 1}), 2);
  EXPECT_EQ(value(Measure::kUnreadColumns, between, {5, 5, 1}), 2);
  EXPECT_EQ(formula(Measure::kOutputWidth, {.strides = {1, 3}, .padding = Padding::kSame}, input),
            "ceil( w / sw ) | ceil( 7 / 3 )");
  EXPECT_EQ(
      formula(Measure::kOutputHeight, {.padding = Padding::kExplicit, .pads = {0, 2, 1, 0}}, input),
      "floor( ( h + pb - ekh ) / sh ) + 1 | floor( ( 6 + 2 - 3 ) / 1 ) + 1");
  EXPECT_EQ(formula(Measure::kEffectiveKernelWidth, {.dilation_rate = {1, 2}}, input),
            "( kw - 1 ) * dw + 1 | ( 3 - 1 ) * 2 + 1");
  EXPECT_EQ(formula(Measure::kReceptiveFieldHeight, valid, input),
            "1 + ( ekh - 1 ) | 1 + ( 3 - 1 )");
}

TEST(Cost, SpellsTheSizesOfATransposedConvolution) {
  const Shape input{4, 4, 1};
  Layer layer{.type = LayerType::kConv2DTranspose, .strides = {2, 2}};
  EXPECT_EQ(formula(Measure::kOutputHeight, layer, input),
            "( h - 1 ) * sh + max( ekh , sh ) | ( 4 - 1 ) * 2 + max( 3 , 2 )");
  layer.padding = Padding::kSame;
  EXPECT_EQ(formula(Measure::kOutputHeight, layer, input), "h * sh | 4 * 2");
  layer.output_padding = Pair{1, 0};
  EXPECT_EQ(formula(Measure::kOutputHeight, layer, input),
            "( h - 1 ) * sh + ekh - 2 * floor( ekh / 2 ) + oph | "
            "( 4 - 1 ) * 2 + 3 - 2 * floor( 3 / 2 ) + 1");
  layer.padding = Padding::kExplicit;
  layer.pads = {1, 0, 0, 0};
  EXPECT_EQ(formula(Measure::kOutputHeight, layer, input),
            "( h - 1 ) * sh + ekh + oph - pt | ( 4 - 1 ) * 2 + 3 + 1 - 1");
  EXPECT_EQ(formula(Measure::kReceptiveFieldHeight, layer, input),
            "ceil( ekh / sh ) | ceil( 3 / 2 )");
}

TEST(Cost, LeavesOutWhatALayerHasNoUseFor) {
  const auto measures = [](const Layer& layer) {
    std::vector<std::string_view> found;
    for (const Quantity& each : costs_of(layer, {6, 6, 1})) found.push_back(name(each.measure));
    return found;
  };
  using Names = std::vector<std::string_view>;
  const Names all{"output_height",
                  "output_width",
                  "effective_kernel_height",
                  "effective_kernel_width",
                  "receptive_field_height",
                  "receptive_field_width",
                  "unread_rows",
                  "unread_columns",
                  "parameters",
                  "macs",
                  "flops",
                  "activation_bytes"};
  EXPECT_EQ(measures({}), all);
  EXPECT_EQ(measures({.type = LayerType::kMaxPooling2D}),
            (Names{"output_height", "output_width", "receptive_field_height",
                   "receptive_field_width", "unread_rows", "unread_columns", "activation_bytes"}));
  EXPECT_EQ(measures({.type = LayerType::kConv2DTranspose}),
            (Names{"output_height", "output_width", "effective_kernel_height",
                   "effective_kernel_width", "receptive_field_height", "receptive_field_width",
                   "parameters", "macs", "flops", "activation_bytes"}));
  EXPECT_EQ(formula(Measure::kOutputHeight, {.type = LayerType::kMaxPooling2D}, {6, 6, 1}),
            "floor( ( h - kh ) / sh ) + 1 | floor( ( 6 - 2 ) / 1 ) + 1");
}

}  // namespace
}  // namespace conv2d::tests
