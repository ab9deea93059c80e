// One experiment: an input and a kernel made as asked, the verdict on the layer, and the output.
// This is all of what the page asks of the core in one change.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "conv2d/cost.hpp"
#include "conv2d/data.hpp"
#include "conv2d/frameworks.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/measure.hpp"
#include "conv2d/names.hpp"
#include "conv2d/remedy.hpp"

namespace conv2d {

struct InputRequest {
  Shape shape;
  InputSource source = InputSource::kCounting;
  std::uint32_t seed = 0;
  std::span<const float> values;  // HWC; read for custom and picture only
};

// Weights that a caller brings. They may have been given for another kernel shape than the layer's
// of now: they are then laid into it by refit(). Without a shape they must fit exactly.
struct Weights {
  std::span<const float> values;
  std::optional<KernelShape> shape;
};

struct KernelRequest {
  KernelSource source = KernelSource::kOnes;
  Filling filling;
  Weights custom;            // in the layer's layout; read for custom only
  Weights custom_pointwise;  // of SeparableConv2D; without values, ones
};

struct BiasRequest {
  BiasSource source = BiasSource::kCustom;
  Filling filling;
  std::span<const float> values;  // one an output channel; what is missing is 0
};

// What is to be made beyond the layer's own output, since it costs.
struct Extras {
  bool costs = false;
  bool frameworks = false;
  Framework shown = Framework::kKeras;  // the row whose output is wanted as well
};

struct Request {
  Layer layer;
  InputRequest input;
  KernelRequest kernel;
  BiasRequest bias;  // read if the layer uses a bias
  Extras extras;
  std::optional<Mendable> changed;  // what was changed last, which a remedy is to keep
};

// What is wrong with what a caller brought.
enum class Problem {
  kInputShape,       // a size below 1, or more than one array may hold
  kInputValues,      // their number is not what the input's shape holds
  kKernelValues,     // their number is not what the shape they were given for holds
  kPointwiseValues,  // so of the pointwise kernel
};
template <>
struct Names<Problem> {
  static constexpr auto kList =
      name_list("input_shape", "input_values", "kernel_values", "pointwise_values");
};

// The first problem of `request`, without computing anything.
std::optional<Problem> find_problem(const Request& request);

// A row of the framework table with its values held against Keras's.
struct Comparison {
  FrameworkRow row;
  // In how many cells the values differ; none where the shapes do, where there is no output, or
  // where comparing would take more work() than kMaxMacs over all rows.
  std::optional<std::int32_t> different;
};

// The arrays keep their memory from run to run.
struct Experiment {
  std::optional<Problem> problem;
  Resolution resolution;
  std::optional<Remedy> remedy;  // where there is a refusal
  std::vector<Caveat> caveats;
  Shape input_shape;
  KernelShape kernel_shape;
  KernelShape pointwise_shape;
  // The source in use: kOnes where the one asked for is not defined at this kernel size, or where
  // the caller's weights are not what was said.
  KernelSource kernel_source = KernelSource::kOnes;
  std::vector<float> input;      // HWC
  std::vector<float> kernel;     // empty where the layer has none or its sizes allow none
  std::vector<float> pointwise;  // so is this
  std::vector<float> bias;       // empty without a bias
  std::vector<float> padded;     // forward()'s workspace
  std::vector<float> depthwise;  // HWC; the first stage of SeparableConv2D
  std::vector<float> output;     // HWC; empty where there is none
  std::vector<Quantity> costs;
  std::vector<Comparison> comparisons;
  // The output of the framework shown, where it has one and it is not Keras, how it came about, and
  // for each of its values whether Keras's is another; empty where the shapes differ.
  std::optional<Geometry> shown_geometry;
  std::vector<float> shown;
  std::vector<std::uint8_t> differs;
};

// Runs `request` and leaves everything about it in `experiment`. With a problem of the input, that
// is the problem, the shapes, and empty arrays.
void run(const Request& request, Experiment& experiment);

}  // namespace conv2d
