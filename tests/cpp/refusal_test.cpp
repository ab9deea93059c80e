// Keras 3.15's own sentences, letter by letter, and which of them comes first.
#include "conv2d/refusal.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "any_layer.hpp"
#include "conv2d/arguments.hpp"
#include "conv2d/geometry.hpp"
#include "from_name.hpp"
#include "print.hpp"
#include "refusals_golden.hpp"

namespace conv2d::tests {
namespace {

// `text` with the members of each set in one order, since Python prints them in any.
std::string sets_in_order(const std::string& text) {
  std::string ordered;
  std::size_t done = 0;
  for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', done)) {
    const auto close = text.find('}', open);
    std::vector<std::string> members;
    for (auto from = open + 1; from < close;) {
      const auto comma = std::min(text.find(", ", from), close);
      members.push_back(text.substr(from, comma - from));
      from = comma + 2;
    }
    std::sort(members.begin(), members.end());
    ordered += text.substr(done, open - done) + "{";
    for (const std::string& member : members) ordered += member + ";";
    done = close;
  }
  return ordered + text.substr(done);
}

TEST(Refusal, SaysWhatKerasSaysOfEverySettingOfTheTable) {
  int refused = 0;
  for (const Setting& each : read_refusals()) {
    SCOPED_TRACE(testing::Message() << each.layer << " on " << each.input);
    const auto refusal = resolve(each.layer, each.input).refusal;
    ASSERT_EQ(refusal.has_value(), each.verdict.has_value());
    if (!refusal) continue;
    ++refused;
    EXPECT_EQ(*refusal, (Refusal{each.verdict->code, each.layer, each.input}));
    EXPECT_EQ(sets_in_order(keras_message(*refusal)), sets_in_order(each.verdict->message));
  }
  EXPECT_GE(refused, 102);
}

// The rules that a layer can break at all.
std::set<RefusalCode> rules_of(LayerType type) {
  const bool pooling = is_pooling(type);
  std::set<RefusalCode> rules{pooling ? RefusalCode::kPoolSize : RefusalCode::kKernelSize,
                              RefusalCode::kStrides, RefusalCode::kPads, RefusalCode::kOutputSize};
  const auto add = [&](Argument argument, std::initializer_list<RefusalCode> codes) {
    if (takes(type, argument)) rules.insert(codes);
  };
  add(Argument::kDilationRate, {RefusalCode::kDilationRate});
  add(Argument::kDepthMultiplier, {RefusalCode::kDepthMultiplier});
  add(Argument::kFilters, {RefusalCode::kFilters});
  add(Argument::kGroups,
      {RefusalCode::kGroups, RefusalCode::kFiltersWithGroups, RefusalCode::kChannelsWithGroups});
  add(Argument::kOutputPadding,
      {RefusalCode::kOutputPadding, RefusalCode::kOutputPaddingWithStrides});
  if (!pooling && !is_depthwise(type)) rules.insert(RefusalCode::kStridesWithDilation);
  if (type != LayerType::kConv2DTranspose) rules.insert(RefusalCode::kNumpyPads);
  return rules;
}

TEST(Refusal, TheTableHasEveryRuleOfEveryLayer) {
  std::set<std::pair<LayerType, RefusalCode>> listed;
  for (const Setting& each : read_refusals()) {
    if (each.verdict) listed.insert({each.layer.type, each.verdict->code});
  }
  std::set<std::pair<LayerType, RefusalCode>> rules;
  for (const std::string_view type : Names<LayerType>::kList) {
    for (const RefusalCode code : rules_of(*from_name<LayerType>(type))) {
      rules.insert({*from_name<LayerType>(type), code});
    }
  }
  EXPECT_EQ(listed, rules);
}

// The table leaves the order of a set open; the page does not.
TEST(Refusal, PrintsBadValuesAscendingAndEachOnce) {
  const auto set_of = [](const Pair& kernel_size) {
    const Layer layer{.kernel_size = kernel_size};
    const std::string text = keras_message({RefusalCode::kKernelSize, layer, {5, 5, 1}});
    const auto open = text.find('{');
    return text.substr(open, text.find('}') + 1 - open);
  };
  EXPECT_EQ(set_of({-3, -5}), "{-5, -3}");
  EXPECT_EQ(set_of({-5, -3}), "{-5, -3}");
  EXPECT_EQ(set_of({0, -10}), "{-10, 0}");
  EXPECT_EQ(set_of({-3, -3}), "{-3}");
  EXPECT_EQ(set_of({1, 0}), "{0}");
  EXPECT_EQ(set_of({0, 7}), "{0}");
}

// NumPy gives every number of an array the width of the longest one.
TEST(Refusal, PrintsArraysAsNumpyDoes) {
  const auto dilation = [](const Pair& dilation_rate) {
    const Layer layer{.dilation_rate = dilation_rate};
    const std::string text = keras_message({RefusalCode::kOutputSize, layer, {5, 5, 1}});
    const auto open = text.find('[');
    return text.substr(open, text.find(']') + 1 - open);
  };
  EXPECT_EQ(dilation({3, 3}), "[3 3]");
  EXPECT_EQ(dilation({10, 1}), "[10  1]");
  EXPECT_EQ(dilation({1, 10}), "[ 1 10]");
  EXPECT_EQ(dilation({7, 100}), "[  7 100]");
  EXPECT_EQ(dilation({12, 34}), "[12 34]");
}

TEST(Refusal, KeepsWhatWasAsked) {
  const Layer layer{.filters = 2,
                    .kernel_size = {9, 1},
                    .padding_mode = PaddingMode::kReflect,
                    .activation = Activation::kRelu,
                    .use_bias = true};
  const Shape input{5, 6, 3};
  const auto refusal = resolve(layer, input).refusal;
  ASSERT_TRUE(refusal);
  EXPECT_EQ(*refusal, (Refusal{RefusalCode::kOutputSize, layer, input}));
}

// The sizes between the layers are beyond int here: 4 + 2 * (2^31 - 1) and more.
TEST(Refusal, PrintsSizesThatNoIntHolds) {
  constexpr int kHuge = std::numeric_limits<int>::max();
  const Pads pads{kHuge, kHuge, 0, 0};
  const Layer pooling{.type = LayerType::kMaxPooling2D,
                      .pool_size = {1, 5},
                      .padding = Padding::kExplicit,
                      .pads = pads};
  EXPECT_EQ(keras_message({RefusalCode::kOutputSize, pooling, {4, 4, 1}}),
            "Computed output size would be zero or negative. Received: `inputs.shape=[         1 "
            "4294967298          4          1]`, `pool_size=[1 5]`, `strides=(1, 1)`, "
            "`padding=valid`.");
  const Layer depthwise{.type = LayerType::kDepthwiseConv2D, .depth_multiplier = kHuge};
  EXPECT_EQ(keras_message({RefusalCode::kOutputSize, depthwise, {2, 2, 4}}),
            "Computed output size would be zero or negative. Received `inputs shape=(1, 2, 2, 4)`, "
            "`kernel shape=(3, 3, 4, 8589934588)`, `dilation_rate=[1 1]`, `strides=(1, 1)`, "
            "`padding=valid`.");
}

// Where Keras has no sentence of its own: two settings in all.
TEST(Refusal, HasASentenceUnlessKerasHasNone) {
  Draw draw{7};
  int silent = 0;
  for (int round = 0; round < 20000; ++round) {
    const Layer layer = any_layer(draw);
    const Shape input = any_input(draw);
    const auto refusal = resolve(layer, input).refusal;
    if (!refusal || !keras_message(*refusal).empty()) continue;
    ++silent;
    const bool zero_strides = refusal->code == RefusalCode::kStrides && is_pooling(layer.type) &&
                              std::min(layer.strides.height, layer.strides.width) == 0;
    const bool nothing_left = refusal->code == RefusalCode::kOutputSize &&
                              layer.type == LayerType::kConv2DTranspose &&
                              layer.padding == Padding::kSame;
    EXPECT_TRUE(zero_strides || nothing_left) << *refusal;
  }
  EXPECT_GT(silent, 20);
}

}  // namespace
}  // namespace conv2d::tests
