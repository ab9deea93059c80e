// The whole program for Keras, of what run() makes of a request.
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "conv2d/keras.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;
using enum LayerType;

struct Written {
  Experiment experiment;
  std::string program;
  std::string call;
};

Written write(const Request& request) {
  Written w;
  run(request, w.experiment);
  w.program = keras_program(request, w.experiment);
  w.call = in_one_line(keras_call(request, w.experiment.resolution));
  return w;
}
std::string program_of(const Request& request) { return write(request).program; }
std::string program_of(const Layer& layer) { return program_of(Request{.layer = layer}); }

void expect_in(std::string_view part, const std::string& whole) {
  EXPECT_NE(whole.find(part), std::string::npos) << part << "\nis not in\n" << whole;
}
void expect_not_in(std::string_view part, const std::string& whole) {
  EXPECT_EQ(whole.find(part), std::string::npos) << part << "\nis in\n" << whole;
}

constexpr std::string_view kStart =
    "# For Keras 3.15 and newer.\n"
    "import keras\n"
    "import numpy as np\n"
    "\n";
constexpr std::string_view kEnd =
    "y = keras.ops.convert_to_numpy(y)\n"
    "print(y[0].squeeze(axis=-1) if y.shape[-1] == 1 else y[0])\n";
constexpr std::string_view kEndFirst =
    "y = keras.ops.convert_to_numpy(y)\n"
    "print(y[0].squeeze(axis=0) if y.shape[1] == 1 else y[0])\n";

std::string whole(std::string_view body, std::string_view end = kEnd) {
  return std::string{kStart}.append(body).append(end);
}

TEST(KerasProgram, OfTheDefaultLayer) {
  EXPECT_EQ(program_of(Request{}),
            whole(R"(x = np.arange(1, 26, dtype="float32").reshape(1, 5, 5, 1)
kernel = np.ones((3, 3, 1, 1), dtype="float32")

layer = keras.layers.Conv2D(filters=1, kernel_size=(3, 3), strides=(1, 1), padding="valid", dilation_rate=(1, 1), use_bias=False)
layer.build(x.shape)
layer.set_weights([kernel])
y = layer(x)
)"));
}

TEST(KerasProgram, OfADepthwiseConv2DWithItsOwnWeights) {
  const Values kernel{1, 2, 3, 4, 5, 6, 7, 8};
  const Values bias{0.5f, 0, -1};
  EXPECT_EQ(program_of(Request{.layer = {.type = kDepthwiseConv2D,
                                         .kernel_size = {1, 2},
                                         .strides = {2, 1},
                                         .padding = Padding::kSame,
                                         .depth_multiplier = 2,
                                         .activation = Activation::kRelu6,
                                         .use_bias = true},
                               .input = {.shape = {3, 4, 2}, .source = InputSource::kOnes},
                               .kernel = {.source = KernelSource::kCustom, .custom = {kernel, {}}},
                               .bias = {.values = bias}}),
            whole(R"(x = np.ones((1, 3, 4, 2), dtype="float32")
kernel = np.array([
    1, 2, 3, 4, 5, 6, 7, 8,
], dtype="float32").reshape(1, 2, 2, 2)
bias = np.array([
    0.5, 0, -1, 0,
], dtype="float32").reshape(4)

layer = keras.layers.DepthwiseConv2D(kernel_size=(1, 2), strides=(2, 1), padding="same", depth_multiplier=2, dilation_rate=(1, 1), activation="relu6", use_bias=True)
layer.build(x.shape)
layer.set_weights([kernel, bias])
y = layer(x)
)"));
}

TEST(KerasProgram, OfASeparableConv2DHasTwoKernels) {
  const Values depthwise{3};
  const Values pointwise{0.1f, -2};
  EXPECT_EQ(program_of(Request{.layer = {.type = kSeparableConv2D,
                                         .filters = 2,
                                         .kernel_size = {1, 1},
                                         .use_bias = true},
                               .kernel = {.source = KernelSource::kCustom,
                                          .custom = {depthwise, {}},
                                          .custom_pointwise = {pointwise, {}}},
                               .bias = {.source = BiasSource::kOnes}}),
            whole(R"(x = np.arange(1, 26, dtype="float32").reshape(1, 5, 5, 1)
depthwise = np.array([
    3,
], dtype="float32").reshape(1, 1, 1, 1)
pointwise = np.array([
    0.1, -2,
], dtype="float32").reshape(1, 1, 1, 2)
bias = np.ones((2), dtype="float32")

layer = keras.layers.SeparableConv2D(filters=2, kernel_size=(1, 1), strides=(1, 1), padding="valid", dilation_rate=(1, 1), depth_multiplier=1, use_bias=True, bias_initializer="ones")
layer.build(x.shape)
layer.set_weights([depthwise, pointwise, bias])
y = layer(x)
)"));
}

TEST(KerasProgram, OfAConv2DTransposeThatIsCroppedChannelsFirst) {
  EXPECT_EQ(program_of(Request{.layer = {.type = kConv2DTranspose,
                                         .kernel_size = {2, 2},
                                         .strides = {2, 2},
                                         .padding = Padding::kExplicit,
                                         .pads = {1, 0, 2, 3},
                                         .output_padding = Pair{0, 1},
                                         .data_format = DataFormat::kChannelsFirst},
                               .input = {.shape = {3, 4, 1}}}),
            whole(R"(x = np.arange(1, 13, dtype="float32").reshape(1, 3, 4, 1)
x = np.moveaxis(x, -1, 1)
kernel = np.ones((2, 2, 1, 1), dtype="float32")

layer = keras.layers.Conv2DTranspose(filters=1, kernel_size=(2, 2), strides=(2, 2), padding="valid", output_padding=(0, 1), data_format="channels_first", dilation_rate=(1, 1), use_bias=False)
layer.build(x.shape)
layer.set_weights([kernel])
y = layer(x)
y = keras.layers.Cropping2D(((1, 0), (2, 3)), data_format="channels_first")(y)
)",
                  kEndFirst));
}

TEST(KerasProgram, OfPoolingHasNoWeights) {
  EXPECT_EQ(
      program_of(Layer{
          .type = kMaxPooling2D, .strides = {2, 2}, .padding = Padding::kSame, .use_bias = true}),
      whole(R"(x = np.arange(1, 26, dtype="float32").reshape(1, 5, 5, 1)

layer = keras.layers.MaxPooling2D(pool_size=(2, 2), strides=(2, 2), padding="same")
y = layer(x)
)"));
}

TEST(KerasProgram, OfPoolingOnAnInputThatGoesRoundTheEdge) {
  EXPECT_EQ(program_of(Layer{.type = kAveragePooling2D,
                             .pool_size = {1, 3},
                             .padding = Padding::kExplicit,
                             .pads = {0, 0, 1, 2},
                             .padding_mode = PaddingMode::kCircular,
                             .data_format = DataFormat::kChannelsFirst}),
            whole(R"(x = np.arange(1, 26, dtype="float32").reshape(1, 5, 5, 1)
x = np.moveaxis(x, -1, 1)
x = np.pad(x, ((0, 0), (0, 0), (0, 0), (1, 2)), mode="wrap")

layer = keras.layers.AveragePooling2D(pool_size=(1, 3), strides=(1, 1), padding="valid", data_format="channels_first")
y = layer(x)
)",
                  kEndFirst));
}

TEST(KerasProgram, TakesSoftmaxLast) {
  expect_in(
      "\ny = layer(x)\n"
      "y = keras.layers.Cropping2D(((1, 1), (1, 1)))(y)\n"
      "y = keras.activations.softmax(y)\n"
      "y = keras.ops.convert_to_numpy(y)\n",
      program_of(Layer{.type = kConv2DTranspose,
                       .padding = Padding::kExplicit,
                       .pads = {1, 1, 1, 1},
                       .activation = Activation::kSoftmax}));
}

TEST(KerasInput, OfAShortFormulaIsThatFormula) {
  Request request{.input = {.shape = {4, 3, 2}}};
  expect_in("\nx = np.arange(1, 25, dtype=\"float32\").reshape(1, 4, 3, 2)\n", program_of(request));
  request.input.source = InputSource::kOnes;
  expect_in("\nx = np.ones((1, 4, 3, 2), dtype=\"float32\")\n", program_of(request));
}

TEST(KerasInput, OfOtherFormulasIsWrittenOut) {
  Request request{.input = {.shape = {3, 4, 1}, .source = InputSource::kGradient}};
  expect_in(
      "\nx = np.array([\n    0, 1, 2, 3, 1, 2, 3, 4, 2, 3, 4, 5,\n], dtype=\"float32\")"
      ".reshape(1, 3, 4, 1)\n",
      program_of(request));
  request.input.source = InputSource::kCheckerboard;
  expect_in("\nx = np.array([\n    1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0,\n]", program_of(request));
  request.input.source = InputSource::kRandom;
  expect_in("\nx = np.array([\n    ", program_of(request));
}

TEST(KerasInput, OfOwnValuesHasTheDigitsTheyWereTypedWith) {
  const Values values{0.1f, -2.5f, 1e-7f, 1'000'000, 0, 1.0f / 3};
  expect_in(
      "\nx = np.array([\n    0.1, -2.5, 1e-7, 1000000, 0, 0.33333334,\n], dtype=\"float32\")"
      ".reshape(1, 2, 3, 1)\n",
      program_of(Request{.input = {{2, 3, 1}, InputSource::kCustom, 0, values}}));
}

// Only the input's own formula is short: values that happen to be ones are written out.
TEST(KerasInput, OfOwnOnesIsWrittenOut) {
  const Values values{1, 1};
  expect_in("\nx = np.array([\n    1, 1,\n]",
            program_of(Request{.input = {{1, 2, 1}, InputSource::kCustom, 0, values}}));
}

TEST(KerasInput, OfAPictureIsAFileOfTheReaders) {
  const Values values(6, 128.0f);
  const std::string program =
      program_of(Request{.input = {{3, 2, 1}, InputSource::kPicture, 0, values}});
  // PIL names the width first.
  expect_in(R"(import numpy as np

# Your own picture: upright, on white, gray, and as small as on the page, which may round
# some values otherwise.
from PIL import Image, ImageOps
image = ImageOps.exif_transpose(Image.open("picture.png")).convert("RGBA")
white = Image.new("RGBA", image.size, "white")
gray = Image.alpha_composite(white, image).convert("L").resize((2, 3))
x = np.asarray(gray, dtype="float32")[np.newaxis, :, :, np.newaxis]
kernel = )",
            program);
  expect_not_in("128", program);
}

TEST(KerasInput, ThatIsMissingLeavesAProgramWithoutValues) {
  const Written w = write(Request{.input = {{2, 2, 1}, InputSource::kCustom, 0, {}}});
  EXPECT_EQ(w.experiment.problem, Problem::kInputValues);
  expect_in("\nx = np.array([\n   \n], dtype=\"float32\").reshape(1, 2, 2, 1)\n", w.program);
  expect_not_in("set_weights", w.program);
}

TEST(KerasWeights, OfAPatternAreWrittenOut) {
  expect_in(
      "\nkernel = np.array([\n    -1, 0, 1, -2, 0, 2, -1, 0, 1,\n], dtype=\"float32\")"
      ".reshape(3, 3, 1, 1)\n",
      program_of(Request{.kernel = {.source = KernelSource::kSobelX}}));
}

TEST(KerasWeights, AreThoseInUse) {
  expect_in("\nkernel = np.ones((2, 2, 1, 1), dtype=\"float32\")\n",
            program_of(Request{.layer = {.kernel_size = {2, 2}},
                               .kernel = {.source = KernelSource::kSobelX}}));
  const Values given{1, 2, 3, 4};
  expect_in(
      "\nkernel = np.array([\n    1, 2, 3, 4, 0, 0,\n], dtype=\"float32\")"
      ".reshape(3, 2, 1, 1)\n",
      program_of(Request{.layer = {.kernel_size = {3, 2}},
                         .kernel = {.source = KernelSource::kCustom,
                                    .custom = {given, KernelShape{2, 2, 1, 1}}}}));
}

TEST(KerasWeights, OfAnInitializerAreThoseDrawnHere) {
  const Written w =
      write({.layer = {.kernel_size = {1, 2}},
             .kernel = {.source = KernelSource::kConstant, .filling = {.constant = 0.1f}}});
  expect_in("\nkernel = np.array([\n    0.1, 0.1,\n], dtype=\"float32\").reshape(1, 2, 1, 1)\n",
            w.program);
  expect_in("kernel_initializer=keras.initializers.Constant(0.1))\nlayer.build(x.shape)\n",
            w.program);
}

TEST(KerasWeights, ComeWithABiasWhereThereIsOne) {
  const Values bias{1.5f, -2, 0.1f};
  Request request{.layer = {.filters = 3, .use_bias = true}, .bias = {.values = bias}};
  expect_in("\nbias = np.array([\n    1.5, -2, 0.1,\n], dtype=\"float32\").reshape(3)\n",
            program_of(request));
  expect_in("\nlayer.set_weights([kernel, bias])\n", program_of(request));
  request.bias.values = {};
  expect_in("\nbias = np.array([\n    0, 0, 0,\n], dtype=\"float32\").reshape(3)\n",
            program_of(request));
  request.layer.use_bias = false;
  expect_not_in("\nbias =", program_of(request));
  expect_in("\nlayer.set_weights([kernel])\n", program_of(request));
}

TEST(KerasWeights, AreNoneWhereOneOfThemCannotBe) {
  for (const Layer& layer : {Layer{.filters = -2, .use_bias = true},
                             Layer{.type = kDepthwiseConv2D, .depth_multiplier = -1},
                             Layer{.type = kSeparableConv2D, .depth_multiplier = 0},
                             Layer{.type = kSeparableConv2D, .filters = 0},
                             Layer{.type = kSeparableConv2D, .filters = 0, .use_bias = true},
                             Layer{.type = kConv2DTranspose, .filters = -1},
                             Layer{.type = kConv2DTranspose, .kernel_size = {3, 0}}}) {
    const std::string program = program_of(layer);
    for (const char* const name : {"kernel", "depthwise", "pointwise", "bias"}) {
      expect_not_in(std::string{"\n"} + name + " = ", program);
    }
    expect_not_in("set_weights", program);
    expect_not_in("layer.build", program);
  }
  // A kernel that is only too large can be.
  expect_in("\nlayer.set_weights([kernel])\n", program_of(Layer{.kernel_size = {7, 7}}));
}

TEST(KerasRefused, SaysSoRightAboveTheCall) {
  const std::vector<std::pair<RefusalCode, Request>> cases{
      {RefusalCode::kKernelSize, {.layer = {.kernel_size = {0, -1}}}},
      {RefusalCode::kPoolSize, {.layer = {.type = kAveragePooling2D, .pool_size = {0, 2}}}},
      {RefusalCode::kStrides, {.layer = {.strides = {0, 1}}}},
      {RefusalCode::kStrides, {.layer = {.type = kMaxPooling2D, .strides = {-1, 2}}}},
      {RefusalCode::kDilationRate, {.layer = {.dilation_rate = {1, 0}}}},
      {RefusalCode::kDepthMultiplier, {.layer = {.type = kDepthwiseConv2D, .depth_multiplier = 0}}},
      {RefusalCode::kFilters, {.layer = {.filters = 0, .use_bias = true}}},
      {RefusalCode::kGroups, {.layer = {.groups = -1}}},
      {RefusalCode::kFiltersWithGroups,
       {.layer = {.filters = 3, .groups = 2}, .input = {.shape = {5, 5, 2}}}},
      {RefusalCode::kChannelsWithGroups,
       {.layer = {.filters = 4, .groups = 2}, .input = {.shape = {5, 5, 3}}}},
      {RefusalCode::kOutputPadding,
       {.layer = {.type = kConv2DTranspose, .output_padding = Pair{-1, 0}}}},
      {RefusalCode::kOutputPaddingWithStrides,
       {.layer = {.type = kConv2DTranspose, .output_padding = Pair{1, 0}}}},
      {RefusalCode::kStridesWithDilation,
       {.layer = {.type = kConv2DTranspose, .strides = {2, 2}, .dilation_rate = {2, 1}}}},
      {RefusalCode::kOutputSize, {.layer = {.kernel_size = {7, 7}}}},
      {RefusalCode::kOutputSize, {.layer = {.type = kMaxPooling2D, .pool_size = {6, 6}}}}};
  for (const auto& [code, request] : cases) {
    const Written w = write(request);
    const Refusal refusal = w.experiment.resolution.refusal.value();
    EXPECT_EQ(refusal.code, code);
    EXPECT_NE(keras_message(refusal), "");
    expect_in(
        "\n\n# Keras raises ValueError: " + keras_message(refusal) + "\nlayer = " + w.call + "\n",
        w.program);
  }
}

TEST(KerasRefused, ForItsPadsSaysSoRightAboveTheLineThatHasThem) {
  const auto comment = [](const Written& w) {
    return "# Keras raises ValueError: " + keras_message(w.experiment.resolution.refusal.value());
  };
  Layer layer{.padding = Padding::kExplicit,
              .pads = {0, 1, -2, 3},
              .data_format = DataFormat::kChannelsFirst};
  const Written padded = write({.layer = layer});
  expect_in("2nd entry of padding", comment(padded));
  expect_in("\nx = np.moveaxis(x, -1, 1)\n" + comment(padded) +
                "\nx = keras.layers.ZeroPadding2D(((0, 1), (-2, 3)), ",
            padded.program);
  // In another mode, it is NumPy that pads and complains.
  layer.data_format = DataFormat::kChannelsLast;
  layer.padding_mode = PaddingMode::kReflect;
  expect_in(
      "\n# NumPy raises ValueError: index can't contain negative values\n"
      "x = np.pad(x, ((0, 0), (0, 1), (-2, 3), (0, 0)), mode=\"reflect\")\n",
      program_of(layer));
  layer = {.type = kConv2DTranspose, .padding = Padding::kExplicit, .pads = {-1, 0, 0, 0}};
  const Written cropped = write({.layer = layer});
  expect_in("1st entry of cropping", comment(cropped));
  expect_in("\ny = layer(x)\n" + comment(cropped) +
                "\ny = keras.layers.Cropping2D(((-1, 0), (0, 0)))(y)\n",
            cropped.program);
  layer.pads = {4, 4, 0, 0};
  const Written gone = write({.layer = layer});
  expect_in("\n" + comment(gone) + "\ny = keras.layers.Cropping2D(((4, 4), ", gone.program);
}

TEST(KerasRefused, HasNoCommentWhereKerasHasNoSentence) {
  const Written w = write({.layer = {.type = kMaxPooling2D, .strides = {0, 1}}});
  EXPECT_TRUE(w.experiment.resolution.refusal);
  expect_not_in("raises", w.program);
  expect_in("\n\nlayer = " + w.call + "\n", w.program);
}

TEST(KerasArray, BreaksBetweenValuesAndLosesNone) {
  Values values(200);
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] = static_cast<float>(std::sin(i) * 1000);
  }
  const std::string program =
      program_of(Request{.input = {{20, 10, 1}, InputSource::kCustom, 0, values}});
  const std::size_t begin = program.find("[\n") + 2;
  std::istringstream lines{program.substr(begin, program.find("\n]") - begin)};
  Values back;
  std::string line;
  int count = 0;
  for (std::size_t left = 0; std::getline(lines, line); ++count) {
    EXPECT_LE(line.size(), 92u);
    EXPECT_EQ(line.substr(0, 4), "    ");
    EXPECT_EQ(line.back(), ',');
    // As much as fits: the first of this line would not have gone on the line before.
    if (count > 0) {
      EXPECT_LT(left, line.find(',') - 2);
    }
    left = 92 - line.size();
    std::istringstream items{line};
    std::string item;
    while (std::getline(items, item, ',')) back.push_back(std::stof(item));
  }
  EXPECT_GT(count, 5);
  EXPECT_EQ(back, values);
}

TEST(KerasArray, FillsALineToItsLastColumn) {
  const std::string nine =
      "[\n    12345.5, 12345.5, 12345.5, 12345.5, 12345.5, 12345.5, 12345.5, 12345.5, 12345.5,";
  const Values values(11, 12345.5f);
  Request request{.input = {{11, 1, 1}, InputSource::kCustom, 0, values}};
  expect_in(nine + "\n    12345.5, 12345.5,\n]", program_of(request));
  request.input.values[9] = 1234.5f;
  expect_in(nine + " 1234.5,\n    12345.5,\n]", program_of(request));
}

TEST(KerasProgram, HasNoLineTooWideToRead) {
  Values weights(7 * 7 * 8 * 16);
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = -1.0f / (i + 3) / 1e7f;
  const Request request{.layer = {.filters = 16, .kernel_size = {7, 7}, .use_bias = true},
                        .input = {.shape = {9, 9, 8}, .source = InputSource::kRandom},
                        .kernel = {.source = KernelSource::kCustom, .custom = {weights, {}}}};
  std::istringstream lines{program_of(request)};
  for (std::string line; std::getline(lines, line);) {
    // The call is one line, as on the page.
    if (line.rfind("layer = ", 0) != 0) {
      EXPECT_LE(line.size(), 100u) << line;
    }
  }
}

}  // namespace
}  // namespace conv2d::tests
