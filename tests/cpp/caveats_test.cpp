// What a layer that Keras accepts meets afterwards: which, and in whose words.
#include "conv2d/caveats.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "any_layer.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/names.hpp"
#include "conv2d/refusal.hpp"
#include "from_name.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

using enum LayerType;

using Codes = std::vector<CaveatCode>;

Codes codes(const Layer& layer, const Shape& input = {5, 5, 4}) {
  Codes found;
  for (const Caveat& each : caveats(layer, input)) found.push_back(each.code);
  return found;
}

// The sentence of the one caveat that there must be.
std::string sentence(CaveatCode code, const Layer& layer, const Shape& input = {5, 5, 4}) {
  const auto found = caveats(layer, input);
  EXPECT_EQ(codes(layer, input), Codes{code}) << layer;
  return found.empty() ? "" : found.front().message;
}

TEST(Caveats, AreNoneOfAPlainLayer) {
  for (const std::string_view type : Names<LayerType>::kList) {
    EXPECT_EQ(codes({.type = *from_name<LayerType>(type)}), Codes{}) << type;
  }
}

TEST(Caveats, ChannelsFirstStopsTheConvolutionsThemselves) {
  const Layer layer{.filters = 4, .data_format = DataFormat::kChannelsFirst};
  EXPECT_EQ(sentence(CaveatCode::kChannelsFirst, layer),
            "The Conv2D op currently only supports the NHWC tensor format on the CPU. The op was "
            "given the format: NCHW");
  // XLA, which takes over where there are groups, can do it; so can what Keras transposes for.
  Layer other = layer;
  other.groups = 2;
  EXPECT_EQ(codes(other), Codes{});
  for (const LayerType type :
       {kDepthwiseConv2D, kSeparableConv2D, kMaxPooling2D, kAveragePooling2D}) {
    other = layer;
    other.type = type;
    EXPECT_EQ(codes(other), Codes{}) << other;
  }
  other.type = kConv2DTranspose;
  EXPECT_EQ(sentence(CaveatCode::kTransposeChannelsFirst, other),
            "Conv2DCustomBackpropInputOp only supports NHWC.");
}

TEST(Caveats, UnequalStridesStopTheDepthwiseConvolution) {
  for (const LayerType type : {kDepthwiseConv2D, kSeparableConv2D}) {
    const Layer layer{.type = type, .strides = {1, 2}};
    EXPECT_EQ(sentence(CaveatCode::kUnequalStrides, layer),
              "Current implementation only supports equal length strides in the row and column "
              "dimensions.");
    EXPECT_EQ(codes({.type = type, .strides = {2, 2}}), Codes{});
    EXPECT_EQ(codes({.type = type, .strides = {1, 2}, .dilation_rate = {2, 1}}), Codes{});
  }
  EXPECT_EQ(codes({.strides = {1, 2}}), Codes{});
  EXPECT_EQ(codes({.type = kConv2DTranspose, .strides = {1, 2}}), Codes{});
  EXPECT_EQ(codes({.type = kMaxPooling2D, .strides = {1, 2}}), Codes{});
}

TEST(Caveats, DilationStopsTheTransposedConvolution) {
  for (const Pair dilation_rate : {Pair{2, 2}, Pair{1, 2}, Pair{3, 1}}) {
    EXPECT_EQ(sentence(CaveatCode::kTransposeDilation,
                       {.type = kConv2DTranspose, .dilation_rate = dilation_rate}),
              "Current CPU implementations do not yet support dilation rates larger than 1.");
  }
  EXPECT_EQ(codes({.dilation_rate = {2, 2}}), Codes{});
}

// A Conv2DTranspose from which no convolution leads back.
Layer without_way_back(const Pair& kernel_size, const Pair& strides) {
  return {.type = kConv2DTranspose,
          .kernel_size = kernel_size,
          .strides = strides,
          .padding = Padding::kSame,
          .output_padding = Pair{0, 0}};
}

const Codes kNoWayBack{CaveatCode::kTransposeSize, CaveatCode::kTransposeSizeWithoutOnednn};

TEST(Caveats, NoConvolutionLeadsBackFromAnEvenKernelWithoutOutputPadding) {
  const auto sentences = [](const Layer& layer, const Shape& input) {
    std::vector<std::string> found;
    for (const Caveat& each : caveats(layer, input)) found.push_back(each.message);
    return found;
  };
  const std::string of_onednn =
      "could not create a primitive descriptor for the convolution forward propagation primitive";
  Layer layer = without_way_back({4, 4}, {1, 1});
  EXPECT_EQ(codes(layer), kNoWayBack);
  EXPECT_EQ(
      sentences(layer, {5, 5, 4}),
      (std::vector{of_onednn, std::string{"Conv2DCustomBackpropInput: Size of out_backprop doesn't "
                                          "match computed: actual = 5, computed = 4 spatial_dim: 1 "
                                          "input: 4 filter: 4 output: 5 stride: 1 dilation: 1"}}));
  // The first axis that it is about.
  layer = without_way_back({3, 2}, {2, 3});
  EXPECT_EQ(
      sentences(layer, {5, 4, 1}),
      (std::vector{of_onednn, std::string{"Conv2DCustomBackpropInput: Size of out_backprop doesn't "
                                          "match computed: actual = 4, computed = 3 spatial_dim: 2 "
                                          "input: 9 filter: 2 output: 4 stride: 3 dilation: 1"}}));
}

// As seen with TensorFlow 2.21: with oneDNN, format and dilation are no matter; without it, the
// format is looked at first, dilation next.
TEST(Caveats, ATransposedConvolutionMeetsOnlyTheFirstObstacleWithoutOnednn) {
  const CaveatCode format = CaveatCode::kTransposeChannelsFirst;
  const CaveatCode dilation = CaveatCode::kTransposeDilation;
  const CaveatCode size = CaveatCode::kTransposeSize;
  struct Case {
    bool first;
    bool dilated;
    bool no_way_back;
    Codes found;
  };
  const std::vector<Case> cases{
      {false, false, false, {}},        {false, false, true, kNoWayBack},
      {false, true, false, {dilation}}, {false, true, true, {dilation, size}},
      {true, false, false, {format}},   {true, false, true, {format, size}},
      {true, true, false, {format}},    {true, true, true, {format, size}},
  };
  for (const Case& each : cases) {
    Layer layer = without_way_back({each.no_way_back ? 2 : 3, 3}, {1, 1});
    if (each.first) layer.data_format = DataFormat::kChannelsFirst;
    // Along the other axis, so that the effective kernel stays even.
    if (each.dilated) layer.dilation_rate = {1, 2};
    EXPECT_EQ(codes(layer), each.found) << layer;
  }
}

// The same rule, from the sizes: TensorFlow compares the input with what a convolution with padding
// 'same' makes of the output.
TEST(Caveats, TransposeSizeIsWhereTheSizesDoNotLeadBack) {
  int found = 0;
  for (int input = 1; input <= 5; ++input) {
    for (int kernel = 1; kernel <= 6; ++kernel) {
      for (int stride = 1; stride <= 3; ++stride) {
        for (int more = 0; more < stride; ++more) {
          for (const Padding padding : {Padding::kValid, Padding::kSame}) {
            const Layer layer{.type = kConv2DTranspose,
                              .kernel_size = {kernel, kernel},
                              .strides = {stride, stride},
                              .padding = padding,
                              .output_padding = Pair{more, more}};
            const Shape shape{input, input, 1};
            const Resolution resolution = resolve(layer, shape);
            if (resolution.refusal) continue;
            ASSERT_TRUE(resolution.geometry);
            const Layer back{
                .kernel_size = {kernel, kernel}, .strides = {stride, stride}, .padding = padding};
            const auto undone = resolve(back, resolution.geometry->output).geometry;
            ASSERT_TRUE(undone) << layer;
            const bool leads_back = undone->rows.output == input;
            EXPECT_EQ(codes(layer, shape), leads_back ? Codes{} : kNoWayBack) << layer << shape;
            found += leads_back ? 0 : 1;
          }
        }
      }
    }
  }
  EXPECT_GT(found, 30);
}

TEST(Caveats, SoftmaxTakesTheLastAxisWhateverItIs) {
  Layer layer{.filters = 4,
              .data_format = DataFormat::kChannelsFirst,
              .groups = 2,
              .activation = Activation::kSoftmax};
  EXPECT_EQ(sentence(CaveatCode::kSoftmaxOverWidth, layer), "");
  for (const LayerType type : {kDepthwiseConv2D, kSeparableConv2D}) {
    layer.type = type;
    EXPECT_EQ(codes(layer), Codes{CaveatCode::kSoftmaxOverWidth});
  }
  layer.type = kConv2DTranspose;
  EXPECT_EQ(codes(layer),
            (Codes{CaveatCode::kTransposeChannelsFirst, CaveatCode::kSoftmaxOverWidth}));
  layer.type = kMaxPooling2D;  // has no activation
  EXPECT_EQ(codes(layer), Codes{});
  EXPECT_EQ(codes({.activation = Activation::kSoftmax}), Codes{});
}

Layer padded(PaddingMode mode, const Pads& pads) {
  return {.padding = Padding::kExplicit, .pads = pads, .padding_mode = mode};
}

TEST(Caveats, ReflectNeedsMoreInputThanPadding) {
  const Shape input{4, 5, 2};
  const auto of = [&](const Pads& pads) { return padded(PaddingMode::kReflect, pads); };
  EXPECT_EQ(codes(of({3, 3, 4, 4}), input), Codes{});
  EXPECT_EQ(sentence(CaveatCode::kPaddingModeTooWide, of({0, 0, 5, 1}), input),
            "Argument #4: Padding size should be less than the corresponding input dimension, but "
            "got: padding (5, 1) at dimension 3 of input [1, 2, 4, 5]");
  EXPECT_EQ(sentence(CaveatCode::kPaddingModeTooWide, of({1, 4, 0, 0}), input),
            "Argument #6: Padding size should be less than the corresponding input dimension, but "
            "got: padding (1, 4) at dimension 2 of input [1, 2, 4, 5]");
  // PyTorch looks at the width first.
  EXPECT_NE(sentence(CaveatCode::kPaddingModeTooWide, of({4, 4, 5, 5}), input).find("dimension 3"),
            std::string::npos);
}

TEST(Caveats, CircularNeedsAsMuchInputAsPadding) {
  const Shape input{4, 5, 2};
  const auto of = [&](const Pads& pads) { return padded(PaddingMode::kCircular, pads); };
  EXPECT_EQ(codes(of({4, 4, 5, 5}), input), Codes{});
  for (const Pads pads : {Pads{5, 0, 0, 0}, Pads{0, 5, 0, 0}, Pads{0, 0, 6, 0}, Pads{0, 0, 0, 6}}) {
    EXPECT_EQ(sentence(CaveatCode::kPaddingModeTooWide, of(pads), input),
              "Padding value causes wrapping around more than once.");
  }
}

TEST(Caveats, PaddingModeIsJudgedByThePaddingThatThereIs) {
  EXPECT_EQ(codes(padded(PaddingMode::kReplicate, {9, 9, 9, 9})), Codes{});
  EXPECT_EQ(codes(padded(PaddingMode::kZeros, {9, 9, 9, 9})), Codes{});
  Layer same{
      .kernel_size = {9, 9}, .padding = Padding::kSame, .padding_mode = PaddingMode::kReflect};
  EXPECT_EQ(codes(same, {5, 5, 1}), Codes{});
  EXPECT_EQ(codes(same, {4, 5, 1}), Codes{CaveatCode::kPaddingModeTooWide});
  same.type = kMaxPooling2D;
  same.pool_size = {9, 9};
  EXPECT_EQ(codes(same, {4, 5, 1}), Codes{CaveatCode::kPaddingModeTooWide});
  same.type = kConv2DTranspose;  // pads nothing
  EXPECT_EQ(codes(same, {4, 5, 1}), Codes{});
}

TEST(Caveats, AreAllThatApplyInTheOrderOfTheirCodes) {
  Layer layer{.padding = Padding::kExplicit,
              .pads = {9, 9, 9, 9},
              .padding_mode = PaddingMode::kCircular,
              .data_format = DataFormat::kChannelsFirst,
              .activation = Activation::kSoftmax};
  EXPECT_EQ(codes(layer), (Codes{CaveatCode::kChannelsFirst, CaveatCode::kSoftmaxOverWidth,
                                 CaveatCode::kPaddingModeTooWide}));
  layer = {.type = kConv2DTranspose,
           .kernel_size = {2, 2},
           .padding = Padding::kSame,
           .output_padding = Pair{0, 0},
           .data_format = DataFormat::kChannelsFirst,
           .dilation_rate = {1, 2},
           .activation = Activation::kSoftmax};
  EXPECT_EQ(codes(layer), (Codes{CaveatCode::kTransposeChannelsFirst, CaveatCode::kTransposeSize,
                                 CaveatCode::kSoftmaxOverWidth}));
}

TEST(Caveats, AreNoneWhereKerasRefuses) {
  Draw draw{3};
  int refused = 0;
  int warned = 0;
  for (int round = 0; round < 20000; ++round) {
    const Layer layer = any_layer(draw);
    const Shape input = any_input(draw);
    const Codes found = codes(layer, input);
    if (!found.empty()) ++warned;
    if (!resolve(layer, input).refusal) continue;
    ++refused;
    ASSERT_EQ(found, Codes{}) << layer << " on " << input;
  }
  EXPECT_GT(refused, 5000);
  EXPECT_GT(warned, 500);
}

}  // namespace
}  // namespace conv2d::tests
