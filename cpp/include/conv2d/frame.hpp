// A frame: all that a run shows, as plain values. The arrays stay in the experiment, which must
// outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "conv2d/arguments.hpp"
#include "conv2d/caveats.hpp"
#include "conv2d/experiment.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/fields.hpp"
#include "conv2d/keras_call.hpp"
#include "conv2d/planes.hpp"
#include "conv2d/tensor.hpp"
#include "conv2d/windows.hpp"

namespace conv2d {

// What the layer is like.
struct LayerFacts {
  std::span<const Argument> arguments;  // in the order of Keras's signature
  Pooling pooling = Pooling::kNone;
  bool scatters = false;
  bool strides_or_dilation = false;
  bool padding_counts = true;  // whether padding takes part like any other value
};
template <>
struct Fields<LayerFacts> {
  static constexpr auto kType = "LayerFacts";
  static constexpr std::tuple kList{field("arguments", &LayerFacts::arguments),
                                    field("pooling", &LayerFacts::pooling),
                                    field("scatters", &LayerFacts::scatters),
                                    field("stridesOrDilation", &LayerFacts::strides_or_dilation),
                                    field("paddingCounts", &LayerFacts::padding_counts)};
};

// A name, or pads in its place.
using PaddingValue = std::variant<Padding, Pads>;

// What a remedy sets, under the names of the page's state; nothing where it leaves things alone.
struct RemedyInput {
  Shape shape;
};
template <>
struct Fields<RemedyInput> {
  static constexpr auto kType = "RemedyInput";
  static constexpr std::tuple kList{field("shape", &RemedyInput::shape)};
};
struct RemedyPatch {
  std::optional<int> filters;
  std::optional<Pair> kernel_size;
  std::optional<Pair> pool_size;
  std::optional<Pair> strides;
  std::optional<PaddingValue> padding;
  std::optional<std::optional<Pair>> output_padding;
  std::optional<int> depth_multiplier;
  std::optional<Pair> dilation_rate;
  std::optional<int> groups;
  std::optional<RemedyInput> input;
};
template <>
struct Fields<RemedyPatch> {
  static constexpr auto kType = "RemedyPatch";
  static constexpr bool kSparse = true;
  static constexpr std::tuple kList{field("filters", &RemedyPatch::filters),
                                    field("kernelSize", &RemedyPatch::kernel_size),
                                    field("poolSize", &RemedyPatch::pool_size),
                                    field("strides", &RemedyPatch::strides),
                                    field("padding", &RemedyPatch::padding),
                                    field("outputPadding", &RemedyPatch::output_padding),
                                    field("depthMultiplier", &RemedyPatch::depth_multiplier),
                                    field("dilationRate", &RemedyPatch::dilation_rate),
                                    field("groups", &RemedyPatch::groups),
                                    field("input", &RemedyPatch::input)};
};
// In what a remedy differs from the layer and the input that were refused.
RemedyPatch remedy_patch(const Refusal& from, const Remedy& to);

// What Keras says, and the way out: as a change of the state, and as it would stand in calls.
struct Ruling {
  RefusalCode code;
  std::string message;
  RemedyPatch remedy;
  std::string remedy_text;
};
template <>
struct Fields<Ruling> {
  static constexpr auto kType = "Ruling";
  static constexpr std::tuple kList{
      field("code", &Ruling::code), field("message", &Ruling::message),
      field("remedy", &Ruling::remedy), field("remedyText", &Ruling::remedy_text)};
};

// The sizes that follow from the layer, and where its windows stop.
struct Sizes {
  Shape output_shape;
  Pads padding;         // laid around the input; of Conv2DTranspose cut off the output
  bool padding_counts;  // whether what stands there takes part; see padding_counts()
  Windows rows;
  Windows columns;
};
template <>
struct Fields<Sizes> {
  static constexpr auto kType = "Sizes";
  static constexpr std::tuple kList{field("outputShape", &Sizes::output_shape),
                                    field("padding", &Sizes::padding),
                                    field("paddingCounts", &Sizes::padding_counts),
                                    field("rows", &Sizes::rows), field("columns", &Sizes::columns)};
};

// A row of the framework table; see FrameworkRow.
struct TableRow {
  Framework framework;
  std::string call;
  bool accepted;
  std::string_view refusal;
  FrameworkNote note;
  std::optional<Pads> padding;  // as in Sizes
  std::optional<Shape> output_shape;
  std::optional<std::int32_t> different;
};
template <>
struct Fields<TableRow> {
  static constexpr auto kType = "TableRow";
  static constexpr std::tuple kList{field("framework", &TableRow::framework),
                                    field("call", &TableRow::call),
                                    field("accepted", &TableRow::accepted),
                                    field("refusal", &TableRow::refusal),
                                    field("note", &TableRow::note),
                                    field("padding", &TableRow::padding),
                                    field("outputShape", &TableRow::output_shape),
                                    field("different", &TableRow::different)};
};

// Arrays of a frame, by their keys.
enum class FrameArray { kInput, kKernel, kPointwise, kDepthwise, kOutput };
template <>
struct Names<FrameArray> {
  static constexpr auto kType = "FrameArray";
  static constexpr auto kList = name_list("input", "kernel", "pointwise", "depthwise", "output");
};

struct Frame {
  std::uint32_t run = 0;  // the handle by which the run can be asked about, see runs.hpp
  // What is the same as in the run whose place this one takes, and is not said again: the values of
  // the input and the kernel are none here, the others are nothing.
  std::vector<FrameArray> kept;
  std::optional<Problem> problem;
  LayerFacts layer;
  KerasCall call;
  std::optional<Ruling> refusal;
  std::span<const Caveat> caveats;
  bool beyond_limits = false;
  Pair effective_kernel;
  std::optional<Sizes> geometry;
  Tensor input;
  KernelTensor kernel;                    // without values for pooling and where sizes allow none
  std::optional<KernelTensor> pointwise;  // of SeparableConv2D
  KernelSource kernel_source = KernelSource::kOnes;
  std::vector<KernelSource> defined_kernels;
  Connections connections;
  Planes planes;
  std::span<const float> bias;
  std::optional<Tensor> depthwise;  // what is between the stages of SeparableConv2D
  std::optional<Tensor> output;
  std::span<const Quantity> costs;
  std::vector<TableRow> frameworks;
  // The output of the framework asked for, how it came about, and 1 for each of its values that is
  // not Keras's.
  std::optional<Tensor> foreign;
  std::optional<Sizes> foreign_geometry;
  std::span<const std::uint8_t> differs;
  // Of a Conv2DTranspose, the output that is looked at, foreign or not, with what is cut off around
  // it: as many rows and columns on each side as its padding says, if that is above 0. Nothing
  // where nothing is cut off, and where softmax goes over the width.
  std::optional<Tensor> uncut;
  // By which way the output was computed, if there is one, and whether it is large enough for one
  // that this module does not have; see packs().
  std::optional<Algorithm> algorithm;
  bool large = false;
};
template <>
struct Fields<Frame> {
  static constexpr auto kType = "Frame";
  static constexpr std::tuple kList{field("run", &Frame::run),
                                    field("kept", &Frame::kept),
                                    field("problem", &Frame::problem),
                                    field("layer", &Frame::layer),
                                    field("call", &Frame::call),
                                    field("refusal", &Frame::refusal),
                                    field("caveats", &Frame::caveats),
                                    field("beyondLimits", &Frame::beyond_limits),
                                    field("effectiveKernel", &Frame::effective_kernel),
                                    field("geometry", &Frame::geometry),
                                    field("input", &Frame::input),
                                    field("kernel", &Frame::kernel),
                                    field("pointwise", &Frame::pointwise),
                                    field("kernelSource", &Frame::kernel_source),
                                    field("definedKernels", &Frame::defined_kernels),
                                    field("connections", &Frame::connections),
                                    field("planes", &Frame::planes),
                                    field("bias", &Frame::bias),
                                    field("depthwise", &Frame::depthwise),
                                    field("output", &Frame::output),
                                    field("costs", &Frame::costs),
                                    field("frameworks", &Frame::frameworks),
                                    field("foreign", &Frame::foreign),
                                    field("foreignGeometry", &Frame::foreign_geometry),
                                    field("differs", &Frame::differs),
                                    field("uncut", &Frame::uncut),
                                    field("algorithm", &Frame::algorithm),
                                    field("large", &Frame::large)};
};

// All of a run, whatever came of it: with a problem of the input, arrays without values.
Frame frame(const Request& request, const Experiment& experiment);

}  // namespace conv2d
