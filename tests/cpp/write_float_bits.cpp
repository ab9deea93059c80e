// Prints tests/golden/float-bits.json. To be run by hand, and only where the core's sums are meant
// to change, since its point is that they do not:
//
//   build/native-release/tests/cpp/write_float_bits > tests/golden/float-bits.json
#include <iostream>

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

std::string line(const Layer& layer, const Shape& input) {
  const Geometry geometry = resolve(layer, input).geometry.value();
  nlohmann::ordered_json json;
  json["layer"] = layer;
  json["inputShape"] = input;
  json["hash"] = hash(compute(kAlgorithms.front(), geometry, scattered_arrays(geometry)));
  return json.dump();
}

}  // namespace

int main() {
  std::cout << R"({
  "generator": "tests/cpp/write_float_bits.cpp",
  "input": "HWC, value i: ((i * 7919) % 1009 - 504) / 1009 in double, rounded to float",
  "kernel": "HWIO, value i: ((i * 6007) % 997 - 498) / 997, likewise",
  "bias": "value i: ((i * 5003) % 991 - 495) / 991, likewise",
  "hash": "FNV-1a 64 over the bits of the output, HWC, each float's lowest byte first",
  "cases": [
)";
  Draw draw{60};
  for (const Pair& kernel_size : kKernelSizes) {
    for (const Steps& steps : kSteps) {
      for (const Depths& depths : kDepths) {
        const Layer layer{.filters = depths.filters,
                          .kernel_size = kernel_size,
                          .strides = steps.strides,
                          .padding = draw.flip() ? Padding::kSame : Padding::kValid,
                          .dilation_rate = steps.dilation_rate,
                          .use_bias = draw.flip()};
        std::cout << line(layer, {kHeight, kWidth, depths.channels}) << ",\n";
      }
    }
  }
  // One as large as a page may ask for, where vectors do nearly all of the work.
  const Layer large{.filters = 16, .padding = Padding::kSame, .use_bias = true};
  std::cout << line(large, {96, 100, 3}) << "\n  ]\n}\n";
}
