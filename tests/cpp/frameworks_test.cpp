// The rows of the framework table: which there are, and that what they compute is what PyTorch and
// ONNX Runtime computed of the same call.
#include "conv2d/frameworks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>

#include "any_layer.hpp"
#include "framework_rows.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;
using enum Framework;

constexpr Layer kStrided{.strides = {2, 2}, .padding = Padding::kSame};

TEST(Frameworks, GiveFourDifferentAnswersToAStridedSame) {
  const Values keras{54, 45, 72, 54};
  const Values symmetric{14, 30, 57, 99};
  EXPECT_EQ(output(kKeras, kStrided), keras);
  EXPECT_EQ(output(kPyTorch, kStrided), symmetric);
  EXPECT_EQ(verdict(kPyTorchSame, kStrided),
            "padding='same' is not supported for strided convolutions");
  EXPECT_EQ(output(kPyTorchExact, kStrided), keras);
  EXPECT_EQ(output(kJax, kStrided), keras);
  EXPECT_EQ(output(kOnnxSameUpper, kStrided), keras);
  EXPECT_EQ(output(kOnnxSameLower, kStrided), symmetric);
  EXPECT_EQ(output(kOnnx, kStrided), keras);
}

TEST(Frameworks, SayHowTheyArePadded) {
  const auto rows = row_of(kKeras, kStrided).geometry.value().rows;
  EXPECT_EQ((Pair{rows.pad_before, rows.pad_after}), (Pair{0, 1}));
  const auto symmetric = row_of(kPyTorch, kStrided).geometry.value().columns;
  EXPECT_EQ((Pair{symmetric.pad_before, symmetric.pad_after}), (Pair{1, 1}));
  const auto lower = row_of(kOnnxSameLower, kStrided).geometry.value().columns;
  EXPECT_EQ((Pair{lower.pad_before, lower.pad_after}), (Pair{1, 0}));
}

// The values of these calls of PyTorch 1.13 and ONNX Runtime 1.30.
TEST(Frameworks, ComputeWhatPyTorchComputes) {
  EXPECT_EQ(
      output(kPyTorch, {.strides = {2, 2}, .padding = Padding::kSame, .dilation_rate = {2, 2}}),
      (Values{24, 24, 24, 24}));
  EXPECT_EQ(
      output(kPyTorchSame, {.padding = Padding::kSame, .padding_mode = PaddingMode::kReflect}),
      (Values{39, 42, 51, 54, 51, 54, 63, 66, 87, 90, 99, 102, 99, 102, 111, 114}));
  const Layer average{.type = LayerType::kAveragePooling2D,
                      .pool_size = {3, 3},
                      .strides = {2, 2},
                      .padding = Padding::kSame};
  // Of 9 each, for the padding counts; Keras's mean of four of them is 3.5.
  EXPECT_EQ(output(kPyTorch, average), (Values{14 / 9.0f, 30 / 9.0f, 57 / 9.0f, 11}));
  const Layer transposed{
      .type = LayerType::kConv2DTranspose, .strides = {2, 2}, .padding = Padding::kSame};
  EXPECT_EQ(output(kPyTorch, transposed, {2, 2, 1}), (Values{1, 3, 2, 4, 10, 6, 3, 7, 4}));
}

TEST(Frameworks, ComputeWhatOnnxRuntimeComputes) {
  const Layer transposed{
      .type = LayerType::kConv2DTranspose, .strides = {2, 2}, .padding = Padding::kSame};
  EXPECT_EQ(output(kOnnxSameUpper, transposed, {2, 2, 1}),
            (Values{1, 1, 3, 2, 1, 1, 3, 2, 4, 4, 10, 6, 3, 3, 7, 4}));
  EXPECT_EQ(output(kOnnxSameLower, transposed, {2, 2, 1}),
            (Values{1, 3, 2, 2, 4, 10, 6, 6, 3, 7, 4, 4, 3, 7, 4, 4}));
  Layer longer = transposed;
  longer.output_padding = Pair{1, 1};
  EXPECT_EQ(output(kOnnxSameUpper, longer, {2, 2, 1}),
            (Values{1, 3, 2, 2, 4, 10, 6, 6, 3, 7, 4, 4, 3, 7, 4, 4}));
  const Layer pool{
      .type = LayerType::kAveragePooling2D, .pool_size = {2, 2}, .padding = Padding::kSame};
  EXPECT_EQ(output(kOnnxSameUpper, pool, {3, 3, 1}), (Values{3, 4, 4.5, 6, 7, 7.5, 7.5, 8.5, 9}));
  EXPECT_EQ(output(kOnnxSameLower, pool, {3, 3, 1}), (Values{1, 1.5, 2.5, 2.5, 3, 4, 5.5, 6, 7}));
}

// Padding of PyTorch's own never wins a maximum; laid out by F.pad it is a 0 like any other.
TEST(Frameworks, TellPaddingThatCountsFromPaddingThatDoesNot) {
  const Layer pool{.type = LayerType::kMaxPooling2D,
                   .pool_size = {3, 3},
                   .strides = {2, 2},
                   .padding = Padding::kExplicit,
                   .pads = {1, 1, 1, 1}};
  for (const Framework framework : {kPyTorch, kJax, kOnnx}) {
    EXPECT_FALSE(row_of(framework, pool).geometry.value().padding_counts) << name(framework);
  }
  EXPECT_TRUE(row_of(kKeras, pool).geometry.value().padding_counts);
  EXPECT_TRUE(row_of(kPyTorchExact, pool).geometry.value().padding_counts);
  Layer average = pool;
  average.type = LayerType::kAveragePooling2D;
  EXPECT_TRUE(row_of(kPyTorch, average).geometry.value().padding_counts);
  EXPECT_FALSE(row_of(kOnnx, average).geometry.value().padding_counts);
  Layer uneven = pool;
  uneven.pads = {1, 0, 1, 1};
  EXPECT_TRUE(row_of(kPyTorch, uneven).geometry.value().padding_counts);
  for (const Framework framework : {kPyTorch, kPyTorchExact, kJax, kOnnx}) {
    Layer filled = pool;
    filled.padding_mode = PaddingMode::kReplicate;
    EXPECT_TRUE(row_of(framework, filled).geometry.value().padding_counts) << name(framework);
  }
}

bool computes_as_keras(Framework framework, const Layer& layer) {
  const bool counts = is_pooling(layer.type) && layer.padding == Padding::kExplicit &&
                      layer.padding_mode == PaddingMode::kZeros;
  switch (framework) {
    case kPyTorchSame:
    case kPyTorchExact:
      return true;
    case kJax:
    case kOnnx:
      return !counts;
    case kOnnxSameUpper:
      return layer.type != LayerType::kConv2DTranspose || !layer.output_padding;
    default:
      return false;
  }
}

TEST(Frameworks, HaveRowsThatAreExactlyKeras) {
  Draw draw{11};
  std::set<std::pair<LayerType, Framework>> seen;
  for (const LayerType type : kLayerTypes) {
    for (int i = 0; i < 300; ++i) {
      const Trial trial = draw_trial(type, draw);
      const Values expected = compute({"forward", forward}, trial.geometry, trial.arrays);
      for (const FrameworkRow& row : frameworks(trial.layer, trial.geometry.input)) {
        if (!row.geometry || !computes_as_keras(row.framework, trial.layer)) continue;
        seen.insert({type, row.framework});
        ASSERT_EQ(row.geometry->output, trial.geometry.output) << row.call << "\n" << trial;
        ASSERT_EQ(bits(compute({"forward", forward}, *row.geometry, trial.arrays)), bits(expected))
            << row.call << "\n"
            << trial;
      }
    }
  }
  // Four rows of each layer, and of three of them PyTorch's padding='same'.
  EXPECT_EQ(seen.size(), 6u * 4 + 3);
}

// PyTorch's usual padding, and the formula of its documentation.
TEST(Frameworks, PadAsPyTorchUsersDo) {
  Draw draw{12};
  int uneven = 0;
  for (int i = 0; i < 2000; ++i) {
    Layer layer =
        draw_sound_layer(i % 2 == 0 ? LayerType::kConv2D : LayerType::kMaxPooling2D, draw);
    layer.padding = Padding::kSame;
    layer.padding_mode = PaddingMode::kZeros;
    const Shape input{draw.between(1, 9), draw.between(1, 9), layer.groups};
    const FrameworkRow row = row_of(kPyTorch, layer, input);
    const bool pools = is_pooling(layer.type);
    const int dilation = pools ? 1 : layer.dilation_rate.width;
    const int kernel = window(layer).width;
    const int pad = pools ? kernel / 2 : dilation * (kernel - 1) / 2;
    const int room = input.width + 2 * pad - dilation * (kernel - 1) - 1;
    if (!row.geometry) {
      EXPECT_FALSE(row.accepted);
      continue;
    }
    const Axis& columns = row.geometry->columns;
    ASSERT_EQ(columns.pad_before, pad) << layer;
    ASSERT_EQ(columns.pad_after, pad) << layer;
    ASSERT_EQ(columns.output, room / layer.strides.width + 1) << layer;
    if (row.geometry->output != row_of(kKeras, layer, input).geometry->output) ++uneven;
  }
  EXPECT_GT(uneven, 100);
}

// ConvTranspose-22: total_padding = s * (n - 1) + op + ek - out, with out = n * s.
TEST(Frameworks, CutOnnxsTransposedSameAsItsSpecificationSays) {
  Draw draw{13};
  int enlarged = 0;
  for (int i = 0; i < 2000; ++i) {
    Layer layer = draw_sound_layer(LayerType::kConv2DTranspose, draw);
    layer.padding = Padding::kSame;
    const Shape input{draw.between(1, 9), draw.between(1, 9), 1};
    const int more = layer.output_padding ? layer.output_padding->height : 0;
    const int stride = layer.strides.height;
    const int total =
        stride * (input.height - 1) + more + effective_kernel(layer).height - input.height * stride;
    const FrameworkRow upper = row_of(kOnnxSameUpper, layer, input);
    const FrameworkRow lower = row_of(kOnnxSameLower, layer, input);
    ASSERT_TRUE(upper.geometry && lower.geometry) << layer;
    ASSERT_EQ(upper.geometry->output.height, input.height * stride) << layer;
    ASSERT_EQ(lower.geometry->output, upper.geometry->output) << layer;
    ASSERT_EQ(upper.geometry->rows.pad_before, std::max(0, total) / 2) << layer;
    ASSERT_EQ(lower.geometry->rows.pad_after, std::max(0, total) / 2) << layer;
    if (total >= 0) continue;
    ++enlarged;
    ASSERT_EQ(upper.note, FrameworkNote::kOrtSmaller) << layer;
  }
  EXPECT_GT(enlarged, 100);
}

TEST(Frameworks, LeaveOutWhatMakesNoSense) {
  using Names = std::vector<Framework>;
  const Shape input{5, 5, 1};
  EXPECT_EQ(names_of(frameworks({.padding = Padding::kSame}, input)),
            (Names{kKeras, kPyTorch, kPyTorchSame, kPyTorchExact, kJax, kOnnxSameUpper,
                   kOnnxSameLower, kOnnx}));
  EXPECT_EQ(names_of(frameworks({}, input)), (Names{kKeras, kPyTorch, kJax, kOnnx}));
  EXPECT_EQ(names_of(frameworks({.padding = Padding::kExplicit}, input)),
            (Names{kKeras, kPyTorch, kPyTorchExact, kJax, kOnnx}));
  EXPECT_EQ(
      names_of(frameworks({.type = LayerType::kMaxPooling2D, .padding = Padding::kSame}, input)),
      (Names{kKeras, kPyTorch, kPyTorchExact, kJax, kOnnxSameUpper, kOnnxSameLower, kOnnx}));
  // ONNX's auto_pad and no mode but zeros.
  EXPECT_EQ(names_of(frameworks({.padding = Padding::kSame, .padding_mode = PaddingMode::kReflect},
                                input)),
            (Names{kKeras, kPyTorch, kPyTorchSame, kPyTorchExact, kJax, kOnnx}));
  const auto transposed = LayerType::kConv2DTranspose;
  EXPECT_EQ(names_of(frameworks({.type = transposed, .padding = Padding::kSame}, input)),
            (Names{kKeras, kPyTorch, kPyTorchExact, kJax, kOnnxSameUpper, kOnnxSameLower, kOnnx}));
  EXPECT_EQ(names_of(frameworks({.type = transposed}, input)),
            (Names{kKeras, kPyTorch, kJax, kOnnx}));
  // With gaps between its windows, Keras has more to offer than the sum.
  EXPECT_EQ(names_of(frameworks({.type = transposed, .strides = {4, 4}}, input)),
            (Names{kKeras, kPyTorch, kPyTorchExact, kJax, kOnnx}));
  // No padding= says what differs from side to side.
  EXPECT_EQ(names_of(frameworks(
                {.type = transposed, .padding = Padding::kExplicit, .pads = {1, 0, 0, 0}}, input)),
            (Names{kKeras, kPyTorchExact, kJax, kOnnx}));
}

TEST(Frameworks, IgnoreWhatALayerDoesNotTake) {
  Layer pool{.type = LayerType::kMaxPooling2D, .padding = Padding::kSame};
  const auto rows = frameworks(pool, {4, 4, 3});
  pool.filters = pool.groups = pool.depth_multiplier = -1;
  pool.kernel_size = pool.dilation_rate = {0, 0};
  pool.output_padding = Pair{7, 7};
  pool.use_bias = true;
  const auto again = frameworks(pool, {4, 4, 3});
  ASSERT_EQ(again.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(again[i].call, rows[i].call);
    EXPECT_TRUE(again[i].accepted) << again[i].call;
    EXPECT_TRUE(again[i].geometry) << again[i].call;
  }
}

// Too large for this program is not refused by others.
TEST(Frameworks, AcceptWhatIsBeyondTheLimits) {
  const Layer large{.kernel_size = {4096, 4096}, .padding = Padding::kSame};
  const Shape input{5, 5, 1};
  ASSERT_TRUE(resolve(large, input).beyond_limits);
  // The exact ones would need the pads that were not worked out.
  EXPECT_EQ(names_of(frameworks(large, input)),
            (std::vector<Framework>{kKeras, kPyTorch, kPyTorchSame, kJax, kOnnxSameUpper,
                                    kOnnxSameLower}));
  for (const FrameworkRow& row : frameworks(large, input)) {
    EXPECT_TRUE(row.accepted) << row.call;
    EXPECT_FALSE(row.geometry) << row.call;
    EXPECT_NE(row.note, FrameworkNote::kJaxEmpty);
  }
}

TEST(Frameworks, BeginWithKerasAsItIsResolved) {
  Draw draw{14};
  for (int i = 0; i < 2000; ++i) {
    const Layer layer = any_layer(draw);
    const Shape input = any_input(draw);
    const Resolution resolution = resolve(layer, input);
    const auto rows = frameworks(layer, input);
    ASSERT_FALSE(rows.empty());
    const FrameworkRow& row = rows.front();
    ASSERT_EQ(row.framework, kKeras);
    ASSERT_EQ(row.accepted, !resolution.refusal) << layer;
    ASSERT_EQ(row.refusal, resolution.refusal ? keras_message(*resolution.refusal) : "");
    ASSERT_EQ(row.geometry.has_value(), resolution.geometry.has_value()) << layer;
  }
}

// Whatever a link may ask for, also numbers that leave no room to calculate.
TEST(Frameworks, AnswerAnything) {
  constexpr int kNumbers[] = {std::numeric_limits<int>::min(), -4097, -1, 0, 1, 2, 3, 4096, 4097,
                              std::numeric_limits<int>::max()};
  Draw draw{15};
  const auto number = [&] { return kNumbers[draw.between(0, 9)]; };
  const auto pair = [&] { return Pair{number(), number()}; };
  int refused = 0;
  for (int i = 0; i < 4000; ++i) {
    Layer layer = any_layer(draw);
    for (int changes = draw.between(1, 3); changes > 0; --changes) {
      switch (draw.between(0, 7)) {
        case 0:
          layer.kernel_size = layer.pool_size = pair();
          break;
        case 1:
          layer.strides = pair();
          break;
        case 2:
          layer.dilation_rate = pair();
          break;
        case 3:
          layer.output_padding = pair();
          break;
        case 4:
          layer.pads = {number(), number(), number(), number()};
          break;
        case 5:
          layer.filters = number();
          break;
        case 6:
          layer.groups = number();
          break;
        default:
          layer.depth_multiplier = number();
      }
    }
    const Shape input = any_input(draw);
    const bool sound = std::min({window(layer).height, window(layer).width, layer.strides.height,
                                 layer.strides.width}) > 0;
    const auto rows = frameworks(layer, input);
    for (const FrameworkRow& row : rows) {
      ASSERT_EQ(row.call.empty(), row.framework == Framework::kKeras);
      ASSERT_FALSE(row.geometry && row.framework != kKeras && !row.accepted) << layer;
      ASSERT_TRUE(row.accepted || row.note == FrameworkNote::kNone) << layer;
      ASSERT_TRUE(!row.accepted || row.refusal.empty()) << layer;
      if (sound) continue;
      ASSERT_FALSE(row.accepted) << row.call;
      ++refused;
    }
  }
  EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace conv2d::tests
