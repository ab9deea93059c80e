// One experiment: an input and a kernel made as asked, the verdict on the layer, and the output.
// This is all of what the page asks of the core in one change.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "conv2d/data.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/measure.hpp"

namespace conv2d {

struct InputRequest {
  Shape shape;
  InputSource source = InputSource::kCounting;
  std::uint32_t seed = 0;
  std::span<const float> values;  // HWC; read for custom and picture only
};

struct KernelRequest {
  KernelSource source = KernelSource::kOnes;
  std::uint32_t seed = 0;
  // HWIO; read for custom only. They may have been given for another kernel shape than the layer's
  // of now: they are then laid into it by refit(). Without a shape they must fit exactly.
  std::span<const float> values;
  std::optional<KernelShape> values_shape;
};

struct Request {
  Layer layer;
  InputRequest input;
  KernelRequest kernel;
  // One a filter; what is missing is 0, what is more is left. Read if the layer uses a bias.
  std::span<const float> bias;
};

// What is wrong with what a caller brought.
enum class Problem {
  kInputShape,    // a size below 1, or more than one array may hold
  kInputValues,   // their number is not what the input's shape holds
  kKernelValues,  // their number is not what the shape they were given for holds
};

// The first problem of `request`, without computing anything.
std::optional<Problem> find_problem(const Request& request);

// The arrays keep their memory from run to run.
struct Experiment {
  std::optional<Problem> problem;  // if set, the rest is as if nothing could be computed
  Resolution resolution;
  Shape input_shape;
  KernelShape kernel_shape;
  // The source in use: kOnes where the one asked for is not defined at this kernel size.
  KernelSource kernel_source = KernelSource::kOnes;
  std::vector<float> input;   // HWC
  std::vector<float> kernel;  // HWIO; empty where the layer's sizes allow none
  std::vector<float> bias;    // empty without a bias
  std::vector<float> output;  // HWC; empty where there is none
};

// Runs `request` and leaves everything about it in `experiment`. With a problem, that is the
// problem, the shapes, and empty arrays.
void run(const Request& request, Experiment& experiment);

}  // namespace conv2d
