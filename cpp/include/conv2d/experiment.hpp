// One experiment: an input and a kernel made as asked, the verdict on the layer, and the output.
// This is all of what the page asks of the core in one change.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "conv2d/caveats.hpp"
#include "conv2d/cost.hpp"
#include "conv2d/frameworks.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/prepared.hpp"
#include "conv2d/remedy.hpp"
#include "conv2d/request.hpp"

namespace conv2d {

// A row of the framework table with its values held against Keras's.
struct Comparison {
  FrameworkRow row;
  // In how many cells the values differ; none where the shapes do, where there is no output, or
  // where comparing would take more work() than kMaxMacs over all rows.
  std::optional<std::int32_t> different;
};

// What of a run has the same shapes and values, bit by bit, as in the run before.
struct Same {
  bool input = false;
  bool kernel = false;
  bool pointwise = false;
  bool bias = true;     // which has no shape of its own
  bool output = false;  // and what is between the stages of SeparableConv2D
};

// All that a run comes to. The arrays keep their memory from run to run.
struct Experiment {
  std::optional<Problem> problem;
  Resolution resolution;
  std::optional<Remedy> remedy;  // where there is a refusal
  std::vector<Caveat> caveats;
  Shape input_shape;
  KernelShape kernel_shape;
  KernelAxes kernel_axes{};
  KernelShape pointwise_shape;
  // The source in use: kOnes where the one asked for is not defined at this kernel size, or where
  // the caller's weights are not what was said.
  KernelSource kernel_source = KernelSource::kOnes;
  InputSource input_source = InputSource::kCounting;
  std::uint32_t input_seed = 0;
  std::vector<float> input;      // HWC
  std::vector<float> kernel;     // empty where the layer has none or its sizes allow none
  std::vector<float> pointwise;  // so is the pointwise kernel
  std::vector<float> bias;       // empty without a bias
  std::vector<float> padded;     // forward()'s workspace
  std::vector<float> depthwise;  // HWC; the first stage of SeparableConv2D
  std::vector<float> output;     // HWC; empty where there is none
  Same same;
  // By which geometry the output was computed, and as what; the latter never where nothing is
  // packed.
  std::optional<Geometry> computed;
  std::unique_ptr<Prepared> prepared;
  std::vector<Quantity> costs;
  std::vector<Comparison> comparisons;
  // The output of the framework asked for, where it has one and it is not Keras, how it came about,
  // and for each of its values whether Keras's is another; empty where the shapes differ.
  std::optional<Geometry> foreign_geometry;
  std::vector<float> foreign;
  std::vector<std::uint8_t> differs;
  // Of a Conv2DTranspose, the output that is looked at before anything is cut off it; see Frame.
  Shape uncut_shape;
  std::vector<float> uncut;
};

// Runs `request` and leaves everything about it in `experiment`. With a problem of the input, that
// is the problem, the shapes, and empty arrays.
void run(const Request& request, Experiment& experiment);

}  // namespace conv2d
