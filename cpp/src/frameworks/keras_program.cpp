// The program around the call: input, weights, and what Keras says where it refuses.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>

#include "conv2d/arguments.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/keras.hpp"
#include "frameworks/decimal.hpp"
#include "verdict/python.hpp"

namespace conv2d {
namespace {

using python::Numbers;

constexpr std::size_t kWidth = 92;  // of a line of values, in characters

// A float32 NumPy array, its values written out.
void add_array(std::string& program, std::span<const float> values, const Numbers& shape) {
  program += "np.array([\n   ";
  std::size_t start = program.size() - 3;
  for (const float value : values) {
    const std::string item = shortest(value);
    if (program.size() - start + item.size() + 2 > kWidth) {
      start = program.size() + 1;
      program += "\n   ";
    }
    program.append(" ").append(item) += ',';
  }
  program += "\n], dtype=\"float32\").reshape";
  program += python::tuple(shape);
}

void add_ones(std::string& program, const Numbers& shape) {
  program.append("np.ones(").append(python::tuple(shape)).append(", dtype=\"float32\")");
}

// The statements that make x as it is before any padding.
void add_input(std::string& program, InputSource source, const Experiment& e) {
  const auto& [height, width, channels] = e.input_shape;
  const Numbers shape{1, height, width, channels};
  if (source == InputSource::kPicture) {
    program +=
        "# Your own picture: upright, on white, gray, and as small as on the page, which may"
        " round\n"
        "# some values otherwise.\n"
        "from PIL import Image, ImageOps\n"
        "image = ImageOps.exif_transpose(Image.open(\"picture.png\")).convert(\"RGBA\")\n"
        "white = Image.new(\"RGBA\", image.size, \"white\")\n"
        "gray = Image.alpha_composite(white, image).convert(\"L\").resize(";
    program += python::tuple({width, height});
    program += ")\nx = np.asarray(gray, dtype=\"float32\")[np.newaxis, :, :, np.newaxis]\n";
    return;
  }
  program += "x = ";
  if (source == InputSource::kCounting) {
    program.append("np.arange(1, ").append(std::to_string(static_cast<int>(e.input.size()) + 1));
    program.append(", dtype=\"float32\").reshape").append(python::tuple(shape));
  } else if (source == InputSource::kOnes) {
    add_ones(program, shape);
  } else {
    add_array(program, e.input, shape);
  }
  program += '\n';
}

// Whether the layer has weights, and all of them can be. A bias can wherever its kernel can.
bool has_weights(const Layer& layer, const Experiment& e) {
  const bool two_stages = is_separable(layer.type);
  return !e.kernel.empty() && !(two_stages && e.pointwise.empty());
}

void add_weight(std::string& program, const char* name, std::span<const float> values,
                const Numbers& shape) {
  program.append(name).append(" = ");
  if (std::all_of(values.begin(), values.end(), [](float value) { return value == 1; })) {
    add_ones(program, shape);
  } else {
    add_array(program, values, shape);
  }
  program += '\n';
}

Numbers numbers(const KernelShape& s) { return {s.height, s.width, s.third, s.fourth}; }

// In the order in which the layer keeps them.
void add_weights(std::string& program, const Layer& layer, const Experiment& e) {
  if (is_separable(layer.type)) {
    add_weight(program, "depthwise", e.kernel, numbers(e.kernel_shape));
    add_weight(program, "pointwise", e.pointwise, numbers(e.pointwise_shape));
  } else {
    add_weight(program, "kernel", e.kernel, numbers(e.kernel_shape));
  }
  if (layer.use_bias) add_weight(program, "bias", e.bias, {std::ssize(e.bias)});
}

// Weights can be set from the moment when the layer knows its input's shape.
void add_setting(std::string& program, const Layer& layer) {
  const bool two_stages = is_separable(layer.type);
  program += "layer.build(x.shape)\nlayer.set_weights([";
  program += two_stages ? "depthwise, pointwise" : "kernel";
  program += layer.use_bias ? ", bias])\n" : "])\n";
}

// The line that raises what Keras says, or NumPy.
enum class Line { kPadding, kLayer, kCropping };

Line raising(const Refusal& refusal) {
  const bool transposed = scatters(refusal.layer.type);
  switch (refusal.code) {
    case RefusalCode::kNumpyPads:
      return Line::kPadding;
    case RefusalCode::kPads:
      return transposed ? Line::kCropping : Line::kPadding;
    case RefusalCode::kOutputSize:
      return transposed ? Line::kCropping : Line::kLayer;
    default:
      return Line::kLayer;
  }
}

// The comment above that line, and none above others.
void add_comment(std::string& program, const std::optional<Refusal>& refusal, Line line) {
  if (!refusal || raising(*refusal) != line) return;
  const std::string message = keras_message(*refusal);
  if (message.empty()) return;
  program += refusal->code == RefusalCode::kNumpyPads ? "# NumPy" : "# Keras";
  program.append(" raises ValueError: ").append(message) += '\n';
}

}  // namespace

std::string keras_program(const Request& request, const Experiment& e) {
  const Layer& layer = request.layer;
  const auto& refusal = e.resolution.refusal;
  const KerasCall call = keras_call(request, e.resolution);
  const bool ready = has_weights(layer, e);
  std::string program =
      "# For Keras 3.15 and newer.\n"
      "import keras\n"
      "import numpy as np\n\n";
  add_input(program, request.input.source, e);
  for (const std::string& statement : call.before) {
    // Only the last of them can fail.
    if (&statement == &call.before.back()) add_comment(program, refusal, Line::kPadding);
    program.append(statement) += '\n';
  }
  if (ready) add_weights(program, layer, e);
  program += '\n';
  add_comment(program, refusal, Line::kLayer);
  program.append("layer = ").append(in_one_line(call)) += '\n';
  if (ready) add_setting(program, layer);
  program += "y = layer(x)\n";
  add_comment(program, refusal, Line::kCropping);
  for (const std::string& statement : call.after) program.append(statement) += '\n';
  program += "y = keras.ops.convert_to_numpy(y)\nprint(y[0].squeeze(axis=";
  program +=
      layer.data_format == DataFormat::kChannelsFirst ? "0) if y.shape[1]" : "-1) if y.shape[-1]";
  program += " == 1 else y[0])\n";
  return program;
}

}  // namespace conv2d
