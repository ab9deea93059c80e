// What each framework refuses, in its own words, and what else is to be known of a row. The
// sentences are those that PyTorch 1.13 and ONNX Runtime 1.30 gave for these calls; that on the
// padding of a pool is newer. Those of JAX are from its source.
#include <gtest/gtest.h>

#include "framework_rows.hpp"

namespace conv2d::tests {
namespace {

using enum Framework;

TEST(FrameworkVerdicts, AreInTheirOwnWords) {
  const Layer large{.kernel_size = {2, 2}, .dilation_rate = {5, 4}};
  EXPECT_EQ(verdict(kPyTorch, large),
            "Calculated padded input size per channel: (4 x 4). Kernel size: (6 x 5). Kernel size "
            "can't be greater than actual input size");
  EXPECT_EQ(verdict(kOnnx, large, {4, 5, 1}), "Invalid input shape: {4,5}");
  const Layer padded{.kernel_size = {8, 8}, .padding = Padding::kExplicit, .pads = {1, 2, 1, 2}};
  EXPECT_EQ(verdict(kPyTorch, padded),
            "Calculated padded input size per channel: (7 x 7). Kernel size: (8 x 8). Kernel size "
            "can't be greater than actual input size");
  const Layer pool{.type = LayerType::kMaxPooling2D, .pool_size = {6, 2}, .strides = {6, 2}};
  EXPECT_EQ(verdict(kPyTorch, pool, {4, 4, 3}),
            "Given input size: (3x4x4). Calculated output size: (3x0x2). Output size is too small");

  // ONNX just has no values then.
  EXPECT_EQ(verdict(kOnnx, pool, {4, 4, 3}), "accepted");
  EXPECT_FALSE(row_of(kOnnx, pool, {4, 4, 3}).geometry);

  EXPECT_EQ(verdict(kPyTorch, {.filters = 4, .groups = 2}, {4, 4, 3}),
            "in_channels must be divisible by groups");
  EXPECT_EQ(verdict(kPyTorch, {.filters = 3, .groups = 2}, {4, 4, 4}),
            "out_channels must be divisible by groups");
  EXPECT_EQ(verdict(kPyTorch, {.groups = 0}), "groups must be a positive integer");
  EXPECT_EQ(verdict(kJax, {.filters = 4, .groups = 2}, {4, 4, 3}),
            "conv_general_dilated feature_group_count must divide lhs feature dimension size, but "
            "2 does not divide 3.");
  EXPECT_EQ(verdict(kJax, {.filters = 3, .groups = 2}, {4, 4, 4}),
            "conv_general_dilated rhs output feature dimension size must be a multiple of "
            "feature_group_count, but 3 is not a multiple of 2.");
  EXPECT_EQ(verdict(kOnnx, {.filters = 4, .groups = 2}, {4, 4, 3}),
            "Input channels C is not equal to kernel channels * group. C: 3 kernel channels: 1 "
            "group: 2");
  EXPECT_EQ(verdict(kOnnx, {.filters = 3, .groups = 2}, {4, 4, 4}),
            "Output channels M is not divisible by group. M: 3 group: 2");

  EXPECT_EQ(verdict(kPyTorch, {.strides = {1, 0}}), "non-positive stride is not supported");
  EXPECT_EQ(verdict(kPyTorchSame, {.strides = {0, 0}, .padding = Padding::kSame}),
            "padding='same' is not supported for strided convolutions");
  EXPECT_EQ(verdict(kOnnx, {.strides = {1, -2}}), "All stride values must be positive, got: -2");
  EXPECT_EQ(verdict(kOnnx, {.dilation_rate = {0, 1}}),
            "All dilation values must be positive, got: 0");
}

TEST(FrameworkVerdicts, AreInTheirOwnWordsOnPadding) {
  const Layer pool{.type = LayerType::kAveragePooling2D,
                   .pool_size = {3, 2},
                   .padding = Padding::kExplicit,
                   .pads = {1, 1, 2, 2}};
  EXPECT_EQ(verdict(kPyTorch, pool),
            "pad should be at most half of effective kernel size, but got pad=2, kernel_size=2 "
            "and dilation=1");
  EXPECT_EQ(verdict(kPyTorchExact, pool), "accepted");
  EXPECT_EQ(verdict(kOnnx, pool), "Pad should be smaller than kernel.");
  Layer tall = pool;
  tall.pads = {3, 0, 0, 0};
  EXPECT_EQ(verdict(kOnnx, tall), "Pad should be smaller than kernel.");
  tall.pads = {2, 0, 0, 0};
  EXPECT_EQ(verdict(kOnnx, tall), "accepted");

  const Layer longer{.type = LayerType::kConv2DTranspose,
                     .strides = {2, 2},
                     .output_padding = Pair{1, 3},
                     .dilation_rate = {1, 3}};
  EXPECT_EQ(verdict(kPyTorch, longer),
            "output padding must be smaller than either stride or dilation, but got "
            "output_padding_height: 1 output_padding_width: 3 stride_height: 2 stride_width: 2 "
            "dilation_height: 1 dilation_width: 3");
  EXPECT_EQ(verdict(kOnnx, longer),
            "output_padding[1] (3) must be less than max(stride, dilation) (3) for spatial "
            "dimension 1.");
  Layer shorter = longer;
  shorter.output_padding = Pair{-1, 0};
  EXPECT_EQ(verdict(kPyTorch, shorter), "negative output_padding is not supported");
  EXPECT_EQ(verdict(kOnnx, shorter), "Output padding must be non-negative. Got: -1");
  // Less than the dilation is enough for PyTorch.
  Layer between = longer;
  between.output_padding = Pair{1, 2};
  EXPECT_EQ(verdict(kPyTorch, between), "accepted");
  EXPECT_EQ(verdict(kOnnx, between), "");

  const Layer wide{
      .padding = Padding::kExplicit, .pads = {0, 0, 5, 5}, .padding_mode = PaddingMode::kCircular};
  EXPECT_EQ(verdict(kPyTorch, wide), "Padding value causes wrapping around more than once.");
  EXPECT_EQ(verdict(kJax, wide), "accepted");
  Layer reflected = wide;
  reflected.padding_mode = PaddingMode::kReflect;
  reflected.pads = {0, 0, 4, 4};
  EXPECT_EQ(verdict(kPyTorch, reflected),
            "Argument #4: Padding size should be less than the corresponding input dimension, but "
            "got: padding (4, 4) at dimension 3 of input [1, 1, 4, 4]");
  EXPECT_EQ(verdict(kOnnx, reflected), "");
}

TEST(FrameworkVerdicts, TakeNegativePadsForWhatTheyAre) {
  const Layer cropped{.padding = Padding::kExplicit, .pads = {-1, 0, 0, 0}};
  for (const Framework framework : {kPyTorch, kPyTorchExact, kJax}) {
    EXPECT_EQ(verdict(framework, cropped), "accepted");
    EXPECT_EQ(output(framework, cropped), (std::vector<float>{90, 99})) << name(framework);
  }
  EXPECT_EQ(verdict(kOnnx, cropped), "");
  Layer pool = cropped;
  pool.type = LayerType::kMaxPooling2D;
  EXPECT_EQ(verdict(kPyTorch, pool), "accepted");
  EXPECT_EQ(verdict(kOnnx, pool), "Pad values must be non-negative.");
  Layer transposed = cropped;
  transposed.type = LayerType::kConv2DTranspose;
  transposed.pads = {-1, -1, 0, 0};
  EXPECT_EQ(verdict(kPyTorch, transposed), "negative padding is not supported");
  EXPECT_EQ(verdict(kOnnx, transposed), "");
  EXPECT_FALSE(find(kPyTorchExact, transposed, {4, 4, 1}));
  // With something else than zeros beyond the edge, there is no telling.
  Layer filled = cropped;
  filled.padding_mode = PaddingMode::kReplicate;
  EXPECT_EQ(frameworks(filled, {4, 4, 1}).size(), 1u);
}

TEST(FrameworkVerdicts, ComeWithNotes) {
  using enum FrameworkNote;
  EXPECT_EQ(note(kOnnxSameUpper, {.padding = Padding::kSame, .dilation_rate = {1, 2}}),
            kOrtDilation);
  EXPECT_EQ(note(kOnnx, {.padding = Padding::kSame, .dilation_rate = {1, 2}}), kNone);
  EXPECT_EQ(note(kPyTorchSame, {.kernel_size = {3, 2}, .padding = Padding::kSame}), kPyTorchCopy);
  EXPECT_EQ(note(kPyTorchSame, {.padding = Padding::kSame}), kNone);
  EXPECT_EQ(note(kJax, {.kernel_size = {5, 5}}), kJaxEmpty);
  EXPECT_EQ(verdict(kJax, {.kernel_size = {5, 5}}), "accepted");
  EXPECT_FALSE(row_of(kJax, {.kernel_size = {5, 5}}).geometry);
  EXPECT_EQ(note(kJax, {.type = LayerType::kConv2DTranspose}), kJaxTransposed);
  EXPECT_EQ(note(kJax, {.type = LayerType::kConv2DTranspose, .output_padding = Pair{0, 0}}), kNone);
}

// As ONNX Runtime 1.30 answered: with 5 x 5 values, a total padding of 1 - 5 to begin with.
TEST(FrameworkVerdicts, NoteWhereOnnxRuntimeMeetsNegativePadding) {
  using enum FrameworkNote;
  const auto leap = [](LayerType type, int window, int stride) {
    return Layer{.type = type,
                 .kernel_size = {window, 1},
                 .pool_size = {window, 1},
                 .strides = {stride, 1},
                 .padding = Padding::kSame};
  };
  const Shape input{5, 5, 1};
  const auto both = [&](const Layer& layer) {
    return std::pair{note(kOnnxSameUpper, layer, input), note(kOnnxSameLower, layer, input)};
  };
  using Notes = std::pair<FrameworkNote, FrameworkNote>;
  const auto convolution = LayerType::kConv2D;
  EXPECT_EQ(both(leap(convolution, 1, 5)), Notes(kOrtNegativePad, kOrtNegativePad));
  EXPECT_EQ(both(leap(convolution, 2, 5)), Notes(kOrtNegativePad, kNone));
  EXPECT_EQ(both(leap(convolution, 3, 5)), Notes(kNone, kNone));
  const auto average = LayerType::kAveragePooling2D;
  EXPECT_EQ(both(leap(average, 2, 5)), Notes(kOrtNegativePad, kOrtNegativePad));
  EXPECT_EQ(both(leap(average, 3, 5)), Notes(kOrtNegativePad, kNone));
  EXPECT_EQ(both(leap(average, 4, 5)), Notes(kNone, kNone));
  const auto largest = LayerType::kMaxPooling2D;
  EXPECT_EQ(both(leap(largest, 4, 5)), Notes(kOrtRefusesPad, kOrtRefusesPad));
  EXPECT_EQ(both(leap(largest, 5, 5)), Notes(kNone, kNone));
  const auto transposed = LayerType::kConv2DTranspose;
  EXPECT_EQ(both(leap(transposed, 4, 5)), Notes(kOrtSmaller, kOrtSmaller));
  EXPECT_EQ(both(leap(transposed, 5, 5)), Notes(kNone, kNone));
}

}  // namespace
}  // namespace conv2d::tests
