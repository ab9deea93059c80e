// The layer as a call of Keras: its arguments, what stands before and after it, and changes of it.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "conv2d/keras.hpp"
#include "conv2d/names.hpp"
#include "from_name.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

using Lines = std::vector<std::string>;
using enum LayerType;

constexpr Pads kPads{0, 1, 2, 3};

KerasCall call_of(const Request& request) {
  return keras_call(request, resolve(request.layer, request.input.shape));
}
KerasCall call_of(const Layer& layer) { return call_of(Request{.layer = layer}); }
std::string line(const Request& request) { return in_one_line(call_of(request)); }
std::string line(const Layer& layer) { return in_one_line(call_of(layer)); }

void expect_in(std::string_view part, const std::string& whole) {
  EXPECT_NE(whole.find(part), std::string::npos) << part << " is not in\n" << whole;
}
void expect_not_in(std::string_view part, const std::string& whole) {
  EXPECT_EQ(whole.find(part), std::string::npos) << part << " is in\n" << whole;
}

TEST(KerasCall, HasEveryArgumentInAPieceOfItsOwn) {
  const Layer layer{.filters = 4,
                    .kernel_size = {0, -1},
                    .strides = {2, 3},
                    .padding = Padding::kSame,
                    .dilation_rate = {1, 4},
                    .use_bias = true};
  EXPECT_EQ(call_of(layer).pieces,
            (Lines{"keras.layers.Conv2D(", "filters=4,", "kernel_size=(0, -1),", "strides=(2, 3),",
                   "padding=\"same\",", "dilation_rate=(1, 4),", "use_bias=True)"}));
  EXPECT_EQ(line(layer),
            "keras.layers.Conv2D(filters=4, kernel_size=(0, -1), strides=(2, 3), padding=\"same\", "
            "dilation_rate=(1, 4), use_bias=True)");
}

TEST(KerasCall, HasTheArgumentsOfItsLayerInTheirOrder) {
  Request all{.layer = {.filters = 6,
                        .kernel_size = {2, 1},
                        .pool_size = {1, 3},
                        .strides = {3, 3},
                        .padding = Padding::kSame,
                        .output_padding = Pair{2, 1},
                        .data_format = DataFormat::kChannelsFirst,
                        .dilation_rate = {2, 3},
                        .groups = 2,
                        .depth_multiplier = 3,
                        .activation = Activation::kLeakyRelu,
                        .use_bias = true},
              .kernel = {.source = KernelSource::kHeUniform},
              .bias = {.source = BiasSource::kConstant, .filling = {.constant = -0.25f}}};
  const std::string bias = "bias_initializer=keras.initializers.Constant(-0.25))";
  const std::string first = ", data_format=\"channels_first\"";
  const std::string sizes = "kernel_size=(2, 1), strides=(3, 3), padding=\"same\"";
  const std::string activated = ", activation=\"leaky_relu\", use_bias=True, ";
  const std::string pool = "(pool_size=(1, 3), strides=(3, 3), padding=\"same\"" + first + ")";
  EXPECT_EQ(line(all), "keras.layers.Conv2D(filters=6, " + sizes + first +
                           ", dilation_rate=(2, 3), groups=2" + activated +
                           "kernel_initializer=\"he_uniform\", " + bias);
  all.layer.type = kDepthwiseConv2D;
  EXPECT_EQ(line(all), "keras.layers.DepthwiseConv2D(" + sizes + ", depth_multiplier=3" + first +
                           ", dilation_rate=(2, 3)" + activated +
                           "depthwise_initializer=\"he_uniform\", " + bias);
  all.layer.type = kSeparableConv2D;
  EXPECT_EQ(line(all), "keras.layers.SeparableConv2D(filters=6, " + sizes + first +
                           ", dilation_rate=(2, 3), depth_multiplier=3" + activated +
                           "depthwise_initializer=\"he_uniform\", "
                           "pointwise_initializer=\"he_uniform\", " +
                           bias);
  all.layer.type = kConv2DTranspose;
  EXPECT_EQ(line(all), "keras.layers.Conv2DTranspose(filters=6, " + sizes +
                           ", output_padding=(2, 1)" + first + ", dilation_rate=(2, 3)" +
                           activated + "kernel_initializer=\"he_uniform\", " + bias);
  all.layer.type = kMaxPooling2D;
  EXPECT_EQ(line(all), "keras.layers.MaxPooling2D" + pool);
  all.layer.type = kAveragePooling2D;
  EXPECT_EQ(line(all), "keras.layers.AveragePooling2D" + pool);
}

TEST(KerasCall, NamesInitializersButNoPatterns) {
  for (std::size_t i = 0; i < Names<KernelSource>::kList.size(); ++i) {
    const auto source = static_cast<KernelSource>(i);
    const std::string call =
        line(Request{.kernel = {.source = source, .filling = {.constant = 0.1f}}});
    if (source < KernelSource::kZeros) {
      expect_not_in("initializer", call);
    } else if (source == KernelSource::kConstant) {
      expect_in(", kernel_initializer=keras.initializers.Constant(0.1))", call);
    } else {
      expect_in(", kernel_initializer=\"" + std::string{name(source)} + "\")", call);
    }
  }
}

TEST(KerasCall, NamesABiasInitializerWhereThereIsABias) {
  Request request{.layer = {.use_bias = true}, .bias = {.source = BiasSource::kOnes}};
  expect_in("use_bias=True, bias_initializer=\"ones\")", line(request));
  request.bias.source = BiasSource::kZeros;
  expect_in("use_bias=True, bias_initializer=\"zeros\")", line(request));
  request.bias.source = BiasSource::kCustom;
  expect_in("use_bias=True)", line(request));
  request = {.bias = {.source = BiasSource::kOnes}};
  expect_in("use_bias=False)", line(request));
}

// The call says what was asked; what was made of it stands among the weights.
TEST(KerasCall, NamesWhatWasAskedWhereThereIsNoKernel) {
  expect_in(
      "kernel_initializer=\"zeros\"",
      line(Request{.layer = {.kernel_size = {0, 2}}, .kernel = {.source = KernelSource::kZeros}}));
}

TEST(KerasCall, NamesTheActivationAsKerasDoes) {
  for (const std::string_view each : Names<Activation>::kList) {
    const Layer layer{.activation = from_name<Activation>(each).value()};
    const std::string expected =
        each == "linear" ? "" : ", activation=\"" + std::string{each} + "\"";
    expect_in("dilation_rate=(1, 1)" + expected + ", use_bias=False", line(layer));
  }
}

TEST(KerasCall, PadsWithZerosByItself) {
  const KerasCall call = call_of(Layer{.padding = Padding::kSame});
  expect_in("padding=\"same\"", in_one_line(call));
  EXPECT_EQ(call.before, Lines{});
  EXPECT_EQ(call.after, Lines{});
}

TEST(KerasCall, LaysOtherValuesOutByNumpy) {
  const std::vector<std::pair<PaddingMode, std::string>> modes{
      {PaddingMode::kReflect, "\"reflect\")"},
      {PaddingMode::kReplicate, "\"edge\")"},
      {PaddingMode::kCircular, "\"wrap\")"}};
  for (const auto& [mode, name] : modes) {
    Layer layer{.padding = Padding::kExplicit, .pads = kPads, .padding_mode = mode};
    EXPECT_EQ(call_of(layer).before,
              Lines{"x = np.pad(x, ((0, 0), (0, 1), (2, 3), (0, 0)), mode=" + name});
    expect_in("padding=\"valid\"", line(layer));
    layer.data_format = DataFormat::kChannelsFirst;
    EXPECT_EQ(call_of(layer).before,
              (Lines{"x = np.moveaxis(x, -1, 1)",
                     "x = np.pad(x, ((0, 0), (0, 0), (0, 1), (2, 3)), mode=" + name}));
    // What 'same' comes to: 3 x 4 on 5 x 5 takes 2 rows and 3 columns.
    const Layer same{.kernel_size = {3, 4}, .padding = Padding::kSame, .padding_mode = mode};
    EXPECT_EQ(call_of(same).before,
              Lines{"x = np.pad(x, ((0, 0), (1, 1), (1, 2), (0, 0)), mode=" + name});
    expect_in("padding=\"valid\"", line(same));
    EXPECT_EQ(call_of(Layer{.padding_mode = mode}).before, Lines{});
  }
}

TEST(KerasCall, LaysNothingOutWhereSameComesToNothing) {
  const Layer layer{.filters = 0,
                    .kernel_size = {0, 3},
                    .padding = Padding::kSame,
                    .padding_mode = PaddingMode::kReflect};
  EXPECT_EQ(call_of(layer).before,
            Lines{"x = np.pad(x, ((0, 0), (0, 0), (0, 0), (0, 0)), mode=\"reflect\")"});
}

TEST(KerasCall, LaysZerosOutByALayer) {
  for (const LayerType type : kLayerTypes) {
    if (type == kConv2DTranspose) continue;
    Layer layer{.type = type, .padding = Padding::kExplicit, .pads = kPads};
    EXPECT_EQ(call_of(layer).before, Lines{"x = keras.layers.ZeroPadding2D(((0, 1), (2, 3)))(x)"});
    EXPECT_EQ(call_of(layer).after, Lines{});
    layer.data_format = DataFormat::kChannelsFirst;
    EXPECT_EQ(call_of(layer).before, (Lines{"x = np.moveaxis(x, -1, 1)",
                                            "x = keras.layers.ZeroPadding2D(((0, 1), (2, 3)), "
                                            "data_format=\"channels_first\")(x)"}));
  }
}

TEST(KerasCall, CropsAfterATransposedConvolution) {
  Layer layer{.type = kConv2DTranspose,
              .padding = Padding::kExplicit,
              .pads = kPads,
              .padding_mode = PaddingMode::kReflect};
  EXPECT_EQ(call_of(layer).before, Lines{});
  expect_in("padding=\"valid\"", line(layer));
  EXPECT_EQ(call_of(layer).after, Lines{"y = keras.layers.Cropping2D(((0, 1), (2, 3)))(y)"});
  layer.data_format = DataFormat::kChannelsFirst;
  EXPECT_EQ(call_of(layer).after, Lines{"y = keras.layers.Cropping2D(((0, 1), (2, 3)), "
                                        "data_format=\"channels_first\")(y)"});
  const Layer named{
      .type = kConv2DTranspose, .padding = Padding::kSame, .padding_mode = PaddingMode::kReflect};
  expect_in("padding=\"same\"", line(named));
  EXPECT_EQ(call_of(named).before, Lines{});
  EXPECT_EQ(call_of(named).after, Lines{});
}

// With strides beyond the kernel, None would add rows that the page does not have.
TEST(KerasCall, LeavesNothingToOutputPaddingWhereItCrops) {
  Layer layer{.type = kConv2DTranspose, .kernel_size = {1, 1}, .strides = {3, 3}};
  expect_not_in("output_padding", line(layer));
  layer.padding = Padding::kExplicit;
  expect_in(", output_padding=(0, 0), ", line(layer));
  layer.output_padding = Pair{1, 2};
  expect_in(", output_padding=(1, 2), ", line(layer));
}

TEST(KerasCall, TakesSoftmaxOfWhatIsLeft) {
  Layer layer{.type = kConv2DTranspose,
              .padding = Padding::kExplicit,
              .pads = {1, 1, 1, 1},
              .activation = Activation::kSoftmax};
  EXPECT_EQ(call_of(layer).after, (Lines{"y = keras.layers.Cropping2D(((1, 1), (1, 1)))(y)",
                                         "y = keras.activations.softmax(y)"}));
  expect_not_in("activation=", line(layer));
  layer.activation = Activation::kRelu;
  EXPECT_EQ(call_of(layer).after.size(), 1u);
  expect_in("activation=\"relu\"", line(layer));
  layer.activation = Activation::kSoftmax;
  layer.padding = Padding::kSame;
  EXPECT_EQ(call_of(layer).after, Lines{});
  expect_in("activation=\"softmax\"", line(layer));
}

TEST(KerasCall, AsStatements) {
  EXPECT_EQ(statements(call_of(Layer{})),
            "y = keras.layers.Conv2D(filters=1, kernel_size=(3, 3), strides=(1, 1), "
            "padding=\"valid\", dilation_rate=(1, 1), use_bias=False)(x)");
  EXPECT_EQ(statements({{"x = a(x)", "x = b(x)"}, {"C(", "d=1,", "e=(2, 3))"}, {"y = f(y)"}}),
            "x = a(x)\nx = b(x)\ny = C(d=1, e=(2, 3))(x)\ny = f(y)");
}

TEST(KerasChange, OfNothingIsEmpty) { EXPECT_EQ(keras_change({}, {}), ""); }

TEST(KerasChange, NamesWhatDiffers) {
  const Layer layer;
  EXPECT_EQ(keras_change(layer, {.filters = 4}), "filters=4");
  EXPECT_EQ(keras_change({.strides = {2, 2}}, {.padding = Padding::kSame}),
            "strides=(1, 1), padding=\"same\"");
  EXPECT_EQ(keras_change(layer, {.padding = Padding::kExplicit, .pads = {1, 2, 3, 4}}),
            "padding=((1, 2), (3, 4))");
  EXPECT_EQ(keras_change({.padding = Padding::kExplicit, .pads = {1, 2, 3, -4}},
                         {.padding = Padding::kExplicit, .pads = {1, 2, 3, 0}}),
            "padding=((1, 2), (3, 0))");
  EXPECT_EQ(keras_change({.padding = Padding::kExplicit, .pads = kPads}, layer),
            "padding=\"valid\"");
  EXPECT_EQ(keras_change({.output_padding = Pair{1, 1}}, layer), "output_padding=None");
  EXPECT_EQ(keras_change(layer, {.output_padding = Pair{0, 1}}), "output_padding=(0, 1)");
}

TEST(KerasChange, IsInTheOrderOfASignature) {
  EXPECT_EQ(keras_change({}, {.filters = 2,
                              .kernel_size = {1, 2},
                              .pool_size = {3, 4},
                              .strides = {5, 6},
                              .padding = Padding::kSame,
                              .output_padding = Pair{0, 1},
                              .dilation_rate = {2, 3},
                              .groups = 2,
                              .depth_multiplier = 3}),
            "filters=2, kernel_size=(1, 2), pool_size=(3, 4), strides=(5, 6), padding=\"same\", "
            "output_padding=(0, 1), depth_multiplier=3, dilation_rate=(2, 3), groups=2");
}

}  // namespace
}  // namespace conv2d::tests
