// Prints tests/golden/float-bits.json. To be run by hand, and only where cases are added or the
// core's sums are meant to change, since its point is that they do not:
//
//   build/native-release/tests/cpp/write_float_bits > tests/golden/float-bits.json
#include <iostream>
#include <string>

#include "draw.hpp"
#include "float_bits.hpp"
#include "golden_json.hpp"

using namespace conv2d;
using namespace conv2d::tests;

namespace {

struct Steps {
  Pair strides;
  Pair dilation_rate;
};

struct Depths {
  int channels;
  int filters;
};

// Kernels of odd and even sizes, and depths on either side of what forward() switches on.
constexpr Pair kKernelSizes[] = {{1, 1}, {3, 3}, {2, 5}, {5, 4}, {7, 7}};
constexpr Steps kSteps[] = {{{1, 1}, {1, 1}}, {{2, 3}, {1, 1}}, {{1, 1}, {2, 3}}};
constexpr Depths kDepths[] = {{1, 1}, {3, 2}, {2, 4}, {3, 9}};
constexpr int kHeight = 24;  // the largest kernel, dilated by 3, still fits
constexpr int kWidth = 29;

void write(const Layer& layer, const Shape& input, const char* end = ",\n") {
  const Geometry geometry = resolve(layer, input).geometry.value();
  nlohmann::ordered_json json;
  json["layer"] = layer;
  json["inputShape"] = input;
  const Way definition = algorithms_for(geometry).front();
  json["hash"] = hash(compute(definition, geometry, scattered_arrays(geometry)));
  std::cout << json.dump() << end;
}

void write_convolutions(Draw& draw) {
  for (const Pair& kernel_size : kKernelSizes) {
    for (const Steps& steps : kSteps) {
      for (const Depths& depths : kDepths) {
        const Layer layer{.filters = depths.filters,
                          .kernel_size = kernel_size,
                          .strides = steps.strides,
                          .padding = draw.flip() ? Padding::kSame : Padding::kValid,
                          .dilation_rate = steps.dilation_rate,
                          .use_bias = draw.flip()};
        write(layer, {kHeight, kWidth, depths.channels});
      }
    }
  }
  // One as large as a page may ask for, where vectors do nearly all of the work.
  write({.filters = 16, .padding = Padding::kSame, .use_bias = true}, {96, 100, 3});
}

Layer draw_padded(Layer layer, Draw& draw) {
  layer.padding = static_cast<Padding>(draw.between(0, 2));
  layer.padding_mode = static_cast<PaddingMode>(draw.between(0, 3));
  if (layer.padding == Padding::kExplicit) {
    layer.pads.top = draw.between(-1, 3);
    layer.pads.bottom = draw.between(-1, 3);
    layer.pads.left = draw.between(-1, 3);
    layer.pads.right = draw.between(-1, 3);
  }
  return layer;
}

void write_groups(Draw& draw) {
  for (const Steps& steps : kSteps) {
    for (const Depths& depths : kDepths) {
      const Layer layer{.filters = 3 * depths.filters,
                        .strides = steps.strides,
                        .dilation_rate = steps.dilation_rate,
                        .groups = 3,
                        .use_bias = draw.flip()};
      write(draw_padded(layer, draw), {kHeight, kWidth, 3 * depths.channels});
    }
  }
}

// The layers that are no Conv2D.
void write_others(Draw& draw) {
  for (const LayerType type :
       {LayerType::kDepthwiseConv2D, LayerType::kSeparableConv2D, LayerType::kConv2DTranspose,
        LayerType::kMaxPooling2D, LayerType::kAveragePooling2D}) {
    for (const Steps& steps : kSteps) {
      for (const Depths& depths : kDepths) {
        Layer layer{.type = type, .strides = steps.strides};
        if (is_pooling(type)) {
          layer.pool_size = {3, 2};
        } else {
          layer.filters = depths.filters;
          layer.kernel_size = {2, 5};
          layer.dilation_rate = steps.dilation_rate;
          layer.depth_multiplier = is_depthwise(type) ? draw.between(1, 2) : 1;
          layer.use_bias = draw.flip();
        }
        write(draw_padded(layer, draw), {kHeight, kWidth, depths.channels});
      }
    }
  }
}

// The activations that are rational functions; the others may round otherwise on another platform.
void write_activations() {
  for (const Activation activation : {Activation::kRelu, Activation::kLeakyRelu, Activation::kRelu6,
                                      Activation::kHardSigmoid, Activation::kHardSilu}) {
    write({.activation = activation}, {kHeight, kWidth, 1});
  }
  write({.activation = Activation::kSoftsign}, {kHeight, kWidth, 1}, "\n");
}

}  // namespace

int main() {
  std::cout << R"({
  "generator": "tests/cpp/write_float_bits.cpp",
  "input": "HWC, value i: ((i * 7919) % 1009 - 504) / 1009 in double, rounded to float",
  "kernel": "in the layer's layout, value i: ((i * 6007) % 997 - 498) / 997, likewise",
  "pointwise": "ones",
  "bias": "value i: ((i * 5003) % 991 - 495) / 991, likewise",
  "hash": "FNV-1a 64 over the bits of the output, HWC, each float's lowest byte first",
  "cases": [
)";
  Draw draw{60};
  write_convolutions(draw);
  write_groups(draw);
  write_others(draw);
  write_activations();
  std::cout << "  ]\n}\n";
}
