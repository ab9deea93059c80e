// How each framework would write the same layer.
#include <gtest/gtest.h>

#include "framework_rows.hpp"

namespace conv2d::tests {
namespace {

using enum Framework;

TEST(FrameworkCalls, OfAConvolution) {
  const Layer layer{.filters = 8,
                    .kernel_size = {3, 2},
                    .strides = {2, 1},
                    .padding = Padding::kSame,
                    .groups = 2,
                    .use_bias = true};
  const Shape input{4, 4, 6};
  EXPECT_EQ(call(kPyTorch, layer, input),
            "y = nn.Conv2d(6, 8, kernel_size=(3, 2), stride=(2, 1), padding=(1, 0), groups=2)(x)");
  EXPECT_EQ(call(kPyTorchSame, layer, input),
            "y = nn.Conv2d(6, 8, kernel_size=(3, 2), stride=(2, 1), padding='same', groups=2)(x)");
  EXPECT_EQ(call(kPyTorchExact, layer, input),
            "x = F.pad(x, (0, 1, 0, 1))\n"
            "y = nn.Conv2d(6, 8, kernel_size=(3, 2), stride=(2, 1), groups=2)(x)");
  EXPECT_EQ(call(kJax, layer, input),
            "y = lax.conv_general_dilated(x, w, window_strides=(2, 1), padding=\"SAME\", "
            "dimension_numbers=(\"NHWC\", \"HWIO\", \"NHWC\"), feature_group_count=2) + b");
  EXPECT_EQ(call(kOnnxSameLower, layer, input),
            "y = op.Conv(x, w, b, auto_pad=\"SAME_LOWER\", group=2, kernel_shape=[3, 2], "
            "strides=[2, 1])");
  EXPECT_EQ(call(kOnnx, layer, input),
            "y = op.Conv(x, w, b, group=2, kernel_shape=[3, 2], pads=[0, 0, 1, 1], "
            "strides=[2, 1])");
}

TEST(FrameworkCalls, OfTheDepthwiseLayers) {
  Layer layer{.type = LayerType::kSeparableConv2D,
              .filters = 5,
              .padding = Padding::kExplicit,
              .pads = {1, 0, 2, 3},
              .data_format = DataFormat::kChannelsFirst,
              .dilation_rate = {2, 2},
              .depth_multiplier = 2,
              .use_bias = true};
  const Shape input{6, 6, 3};
  EXPECT_EQ(call(kPyTorch, layer, input),
            "x = F.pad(x, (2, 3, 1, 0))\n"
            "x = nn.Conv2d(3, 6, kernel_size=3, dilation=2, groups=3, bias=False)(x)\n"
            "y = nn.Conv2d(6, 5, kernel_size=1)(x)");
  EXPECT_EQ(call(kJax, layer, input),
            "x = lax.conv_general_dilated(x, w.reshape(3, 3, 1, 6), window_strides=(1, 1), "
            "padding=((1, 0), (2, 3)), rhs_dilation=(2, 2), "
            "dimension_numbers=(\"NCHW\", \"HWIO\", \"NCHW\"), feature_group_count=3)\n"
            "y = lax.conv_general_dilated(x, pointwise, window_strides=(1, 1), padding=\"VALID\", "
            "dimension_numbers=(\"NCHW\", \"HWIO\", \"NCHW\")) + b[:, None, None]");
  EXPECT_EQ(call(kOnnx, layer, input),
            "x = op.Conv(x, w, dilations=[2, 2], group=3, kernel_shape=[3, 3], "
            "pads=[1, 2, 0, 3])\n"
            "y = op.Conv(x, pointwise, b, kernel_shape=[1, 1])");
  layer.type = LayerType::kDepthwiseConv2D;
  EXPECT_EQ(call(kPyTorch, layer, input),
            "x = F.pad(x, (2, 3, 1, 0))\n"
            "y = nn.Conv2d(3, 6, kernel_size=3, dilation=2, groups=3)(x)");
}

TEST(FrameworkCalls, OfATransposedConvolution) {
  const Layer named{
      .type = LayerType::kConv2DTranspose, .strides = {2, 3}, .padding = Padding::kSame};
  EXPECT_EQ(call(kPyTorch, named),
            "y = nn.ConvTranspose2d(1, 1, kernel_size=3, stride=(2, 3), padding=1, bias=False)(x)");
  EXPECT_EQ(call(kPyTorchExact, named),
            "y = nn.ConvTranspose2d(1, 1, kernel_size=3, stride=(2, 3), bias=False)(x)\n"
            "y = y[..., 0:8, 0:12]");
  EXPECT_EQ(call(kJax, named),
            "y = lax.conv_transpose(x, w, strides=(2, 3), padding=\"SAME\", "
            "dimension_numbers=(\"NHWC\", \"HWIO\", \"NHWC\"), transpose_kernel=True)");
  EXPECT_EQ(call(kOnnx, named),
            "y = op.ConvTranspose(x, w, kernel_shape=[3, 3], pads=[0, 0, 1, 0], strides=[2, 3])");
  const Layer given{.type = LayerType::kConv2DTranspose,
                    .strides = {2, 2},
                    .padding = Padding::kExplicit,
                    .pads = {1, 1, 0, 0},
                    .output_padding = Pair{1, 0}};
  EXPECT_EQ(call(kPyTorch, given),
            "y = nn.ConvTranspose2d(1, 1, kernel_size=3, stride=2, padding=(1, 0), "
            "output_padding=(1, 0), bias=False)(x)");
  EXPECT_EQ(call(kOnnx, given),
            "y = op.ConvTranspose(x, w, kernel_shape=[3, 3], output_padding=[1, 0], "
            "pads=[1, 0, 1, 0], strides=[2, 2])");
  EXPECT_EQ(call(kJax, given),
            "y = lax.conv_general_dilated(x, w[::-1, ::-1], window_strides=(1, 1), "
            "padding=((1, 2), (2, 2)), lhs_dilation=(2, 2), "
            "dimension_numbers=(\"NHWC\", \"HWOI\", \"NHWC\"))");
  const Layer gaps{.type = LayerType::kConv2DTranspose, .strides = {4, 3}};
  EXPECT_EQ(call(kPyTorchExact, gaps),
            "y = nn.ConvTranspose2d(1, 1, kernel_size=3, stride=(4, 3), output_padding=(1, 0), "
            "bias=False)(x)");
}

TEST(FrameworkCalls, OfAPool) {
  Layer pool{.type = LayerType::kMaxPooling2D,
             .pool_size = {2, 2},
             .strides = {1, 1},
             .padding = Padding::kSame};
  EXPECT_EQ(call(kPyTorch, pool), "y = nn.MaxPool2d(kernel_size=2, stride=1, padding=1)(x)");
  EXPECT_EQ(call(kPyTorchExact, pool),
            "x = F.pad(x, (0, 1, 0, 1), value=-torch.inf)\n"
            "y = nn.MaxPool2d(kernel_size=2, stride=1)(x)");
  EXPECT_EQ(call(kJax, pool),
            "y = lax.reduce_window(x, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 1, 1, 1), \"SAME\")");
  pool.type = LayerType::kAveragePooling2D;
  EXPECT_EQ(call(kPyTorchExact, pool),
            "pool = nn.AvgPool2d(kernel_size=2, stride=1)\n"
            "y = pool(F.pad(x, (0, 1, 0, 1))) / pool(F.pad(torch.ones_like(x), (0, 1, 0, 1)))");
  EXPECT_EQ(call(kOnnx, pool), "y = op.AveragePool(x, kernel_shape=[2, 2], pads=[0, 0, 1, 1])");
  pool.strides = {2, 2};
  EXPECT_EQ(call(kPyTorchExact, pool), "y = nn.AvgPool2d(kernel_size=2)(x)");
  pool.padding = Padding::kValid;
  EXPECT_EQ(call(kPyTorch, pool), "y = nn.AvgPool2d(kernel_size=2)(x)");
  EXPECT_EQ(call(kJax, pool),
            "total = lax.reduce_window(x, 0.0, lax.add, (1, 2, 2, 1), (1, 2, 2, 1), \"VALID\")\n"
            "count = lax.reduce_window(jnp.ones_like(x), 0.0, lax.add, (1, 2, 2, 1), "
            "(1, 2, 2, 1), \"VALID\")\n"
            "y = total / count");
}

TEST(FrameworkCalls, WithPaddingModes) {
  const Layer layer{.padding = Padding::kSame, .padding_mode = PaddingMode::kReplicate};
  EXPECT_EQ(call(kPyTorch, layer),
            "y = nn.Conv2d(1, 1, kernel_size=3, padding=1, padding_mode='replicate', "
            "bias=False)(x)");
  EXPECT_EQ(call(kPyTorchExact, layer),
            "x = F.pad(x, (1, 1, 1, 1), mode='replicate')\n"
            "y = nn.Conv2d(1, 1, kernel_size=3, bias=False)(x)");
  EXPECT_EQ(call(kOnnx, layer),
            "x = op.Pad(x, [0, 0, 1, 1, 0, 0, 1, 1], mode=\"edge\")\n"
            "y = op.Conv(x, w, kernel_shape=[3, 3])");
  Layer valid = layer;
  valid.padding = Padding::kValid;
  EXPECT_EQ(call(kPyTorch, valid), "y = nn.Conv2d(1, 1, kernel_size=3, bias=False)(x)");
  Layer first = layer;
  first.data_format = DataFormat::kChannelsFirst;
  EXPECT_EQ(call(kJax, first),
            "x = jnp.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)), mode=\"edge\")\n"
            "y = lax.conv_general_dilated(x, w, window_strides=(1, 1), padding=\"VALID\", "
            "dimension_numbers=(\"NCHW\", \"HWIO\", \"NCHW\"))");
}

}  // namespace
}  // namespace conv2d::tests
