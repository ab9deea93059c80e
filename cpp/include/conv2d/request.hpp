// What one change of the page asks of the core.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "conv2d/data.hpp"
#include "conv2d/fields.hpp"
#include "conv2d/frameworks.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/remedy.hpp"

namespace conv2d {

// Values that a caller brings. To a run that takes the place of another they need not be sent again
// where they are the same: null leaves those that are there.
struct BroughtValues : std::vector<float> {
  using std::vector<float>::vector;
  BroughtValues(std::vector<float> values) : std::vector<float>(std::move(values)) {}
};

struct InputRequest {
  Shape shape;
  InputSource source = InputSource::kCounting;
  std::uint32_t seed = 0;
  BroughtValues values;  // HWC; read for custom and picture only
};
template <>
struct Fields<InputRequest> {
  static constexpr auto kType = "InputRequest";
  static constexpr std::tuple kList{
      field("shape", &InputRequest::shape), field("source", &InputRequest::source),
      field("seed", &InputRequest::seed), field("values", &InputRequest::values)};
};

// Weights that a caller brings. They may have been given for another kernel shape than the layer's
// of now: they are then laid into it by refit(). Without a shape they must fit exactly.
struct BroughtWeights {
  BroughtValues values;
  std::optional<KernelShape> shape;
};
template <>
struct Fields<BroughtWeights> {
  static constexpr auto kType = "BroughtWeights";
  static constexpr std::tuple kList{field("values", &BroughtWeights::values),
                                    field("shape", &BroughtWeights::shape)};
};

// Of what the caller brings, custom is for the kernel of every layer but SeparableConv2D, and
// custom_depthwise for that of SeparableConv2D; where a layer has none of its own, those of the
// others serve until then.
struct KernelRequest {
  KernelSource source = KernelSource::kOnes;
  Filling filling;
  BroughtWeights custom;            // in the layer's layout, as the next two; read for custom only
  BroughtWeights custom_pointwise;  // without values, ones
  BroughtWeights custom_depthwise;
};
template <>
struct Fields<KernelRequest> {
  static constexpr auto kType = "KernelRequest";
  static constexpr std::tuple kList{
      field("source", &KernelRequest::source), field("filling", &KernelRequest::filling),
      field("values", &KernelRequest::custom), field("depthwise", &KernelRequest::custom_depthwise),
      field("pointwise", &KernelRequest::custom_pointwise)};
};

struct BiasRequest {
  BiasSource source = BiasSource::kCustom;
  Filling filling;
  BroughtValues values;  // one an output channel; what is missing is 0
};
template <>
struct Fields<BiasRequest> {
  static constexpr auto kType = "BiasRequest";
  static constexpr std::tuple kList{field("source", &BiasRequest::source),
                                    field("filling", &BiasRequest::filling),
                                    field("values", &BiasRequest::values)};
};

// What is to be made beyond the layer's own output, since it costs.
struct Extras {
  bool costs = false;
  bool frameworks = false;
  Framework framework = Framework::kKeras;  // the row whose output is wanted as well
};
template <>
struct Fields<Extras> {
  static constexpr auto kType = "Extras";
  static constexpr std::tuple kList{field("costs", &Extras::costs),
                                    field("frameworks", &Extras::frameworks),
                                    field("framework", &Extras::framework)};
};

// The planes that the reader wants to look at, counted from 0; see planes.hpp.
struct PlanesRequest {
  int channel = 0;
  int filter = 0;
  int between = 0;
};
template <>
struct Fields<PlanesRequest> {
  static constexpr auto kType = "PlanesRequest";
  static constexpr std::tuple kList{field("channel", &PlanesRequest::channel),
                                    field("filter", &PlanesRequest::filter),
                                    field("between", &PlanesRequest::between)};
};

struct Request {
  Layer layer;
  InputRequest input;
  KernelRequest kernel;
  BiasRequest bias;  // read if the layer uses a bias
  Extras extras;
  std::optional<Mendable> changed;  // what was changed last, which a remedy is to keep
  PlanesRequest planes;
};
template <>
struct Fields<Request> {
  static constexpr auto kType = "Request";
  static constexpr std::tuple kList{
      field("layer", &Request::layer),   field("input", &Request::input),
      field("kernel", &Request::kernel), field("bias", &Request::bias),
      field("extras", &Request::extras), field("changed", &Request::changed),
      field("planes", &Request::planes)};
};

// What is wrong with what a caller brought, by the names of the page's state.
enum class Problem {
  kInputShape,       // a size below 1, or more than one array may hold
  kInputValues,      // their number is not what the input's shape holds
  kKernelValues,     // their number is not what the shape they were given for holds
  kDepthwiseValues,  // so of the depthwise kernel
  kPointwiseValues,  // so of the pointwise kernel
};
template <>
struct Names<Problem> {
  static constexpr auto kType = "Problem";
  static constexpr auto kList = name_list("input.shape", "input.values", "kernel.values",
                                          "kernel.depthwise", "kernel.pointwise");
};

// The first problem of `request`, without computing anything.
std::optional<Problem> find_problem(const Request& request);

// A request judged without computing anything.
struct Check {
  std::optional<Problem> problem;
  // The shapes of the kernels that the layer has, by the names under which the state keeps weights
  // for them.
  std::optional<KernelShape> values;
  std::optional<KernelShape> depthwise;
  std::optional<KernelShape> pointwise;
};
template <>
struct Fields<Check> {
  static constexpr auto kType = "Check";
  static constexpr std::tuple kList{
      field("problem", &Check::problem), field("values", &Check::values),
      field("depthwise", &Check::depthwise), field("pointwise", &Check::pointwise)};
};
Check check(const Request& request);

}  // namespace conv2d
