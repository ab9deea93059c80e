#include "conv2d/experiment.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "conv2d/arguments.hpp"
#include "conv2d/caveats.hpp"
#include "conv2d/measure.hpp"
#include "conv2d/refusal.hpp"
#include "experiment/comparison.hpp"
#include "experiment/computing.hpp"
#include "experiment/problems.hpp"
#include "experiment/uncut.hpp"

namespace conv2d {
namespace {

// Whether what was made or brought before, of this shape, is what is asked for now.
bool is_there(const InputRequest& request, const Experiment& e) {
  if (is_brought(request.source)) return same_bits(e.input, request.values);
  return !e.input.empty() && e.input_source == request.source && e.input_seed == request.seed;
}

// In place: there is no room for two of the largest.
void make_input(const InputRequest& request, Experiment& e) {
  e.same.input = e.same.input && is_there(request, e);
  e.input_source = request.source;
  e.input_seed = request.seed;
  if (e.same.input) return;
  e.input.resize(static_cast<std::size_t>(values(request.shape)));
  if (is_brought(request.source)) {
    std::copy(request.values.begin(), request.values.end(), e.input.begin());
  } else {
    fill_input(request.source, request.seed, request.shape, e.input);
  }
}

// A kernel, or its pointwise sequel: custom weights laid into the shape of now, or a source.
struct KernelMaker {
  KernelSource source;
  Filling filling;
  const BroughtWeights& custom;
  LayerType type;

  void operator()(const KernelShape& shape, std::vector<float>& out) const {
    out.clear();
    if (!can_hold(shape)) return;
    out.resize(static_cast<std::size_t>(values(shape)));
    if (source == KernelSource::kCustom) {
      refit(custom.values, custom.shape.value_or(shape), shape, out);
    } else {
      fill_kernel(source, filling, type, shape, out);
    }
  }
};

// Of the patterns, a pointwise kernel has no use for those that look at neighbours: it adds up.
KernelSource pointwise_source(KernelSource source, const BroughtWeights& custom) {
  if (is_initializer(source)) return source;
  switch (source) {
    case KernelSource::kCustom:
      return custom.values.empty() ? KernelSource::kOnes : KernelSource::kCustom;
    case KernelSource::kMean:
    case KernelSource::kIdentity:
    case KernelSource::kMixed:
    case KernelSource::kRandom:
      return source;
    default:
      return KernelSource::kOnes;
  }
}

KernelMaker kernel_maker(const Request& request, KernelSource source) {
  const KernelRequest& asked = request.kernel;
  return {source, asked.filling, weights_for(asked, request.layer.type), request.layer.type};
}

KernelMaker pointwise_maker(const Request& request, KernelSource source) {
  const KernelRequest& asked = request.kernel;
  // Drawn after the first kernel, or the two would be made of the same numbers.
  const Filling next{asked.filling.seed + 1, asked.filling.constant};
  return {pointwise_source(source, asked.custom_pointwise), next, asked.custom_pointwise,
          LayerType::kConv2D};
}

// Also where Keras refuses the layer for another reason, since its program sets the bias as well.
void make_bias(const Request& request, std::vector<float>& out) {
  const auto& [source, filling, values] = request.bias;
  out.clear();
  if (!takes(request.layer.type, Argument::kUseBias) || !request.layer.use_bias) return;
  const int channels = output_channels(request.layer, request.input.shape.channels);
  if (channels < 1 || channels > kMaxValues) return;
  out.resize(static_cast<std::size_t>(channels));
  fill_bias(source, filling, values, out);
}

// Makes all that the layer is given. What is learned is made beside that of the run before, and
// compared with it.
void make(const Request& request, Experiment& e) {
  make_input(request.input, e);
  std::vector<float> made;
  const auto renew = [&](std::vector<float>& now, bool& same) {
    same = same && same_bits(now, made);
    now.swap(made);
  };
  kernel_maker(request, e.kernel_source)(e.kernel_shape, made);
  renew(e.kernel, e.same.kernel);
  pointwise_maker(request, e.kernel_source)(e.pointwise_shape, made);
  renew(e.pointwise, e.same.pointwise);
  make_bias(request, made);
  renew(e.bias, e.same.bias);
}

void make_uncut(const std::optional<Geometry>& shown, Experiment& e) {
  const auto whole = shown ? uncut(*shown) : std::nullopt;
  if (!whole) return;
  e.uncut_shape = whole->output;
  compute(*whole, e, e.uncut);
}

// What is made anew by every run, or not at all. The rest is compared with what it was.
void clear(Experiment& e) {
  e.foreign.clear();
  e.uncut.clear();
  e.differs.clear();
  e.costs.clear();
  e.comparisons.clear();
  e.foreign_geometry.reset();
  e.remedy.reset();
}

void clear_output(Experiment& e) {
  e.depthwise.clear();
  e.output.clear();
  e.computed.reset();
  e.prepared.reset();
}

void clear_all(Experiment& e) {
  clear_output(e);
  for (auto* values : {&e.input, &e.kernel, &e.pointwise, &e.bias}) values->clear();
  e.caveats.clear();
  e.resolution = {};
}

// The shapes of what is made, and whether they are those of the run before.
void take_shapes(const Layer& layer, const Shape& input, Experiment& e) {
  const KernelShape kernel = kernel_shape(layer, input.channels);
  const KernelShape pointwise = pointwise_shape(layer, input.channels);
  const KernelAxes axes = kernel_axes(layer);
  e.same = {.input = e.input_shape == input,
            .kernel = e.kernel_shape == kernel && e.kernel_axes == axes,
            .pointwise = e.pointwise_shape == pointwise};
  e.input_shape = input;
  e.kernel_shape = kernel;
  e.kernel_axes = axes;
  e.pointwise_shape = pointwise;
}

}  // namespace

void run(const Request& request, Experiment& e) {
  const auto& [layer, input, kernel, bias, extras, changed, planes] = request;
  clear(e);
  take_shapes(layer, input.shape, e);
  e.problem = find_problem(request);
  const bool usable = is_defined(kernel.source, layer.kernel_size) && !e.problem;
  e.kernel_source = usable ? kernel.source : KernelSource::kOnes;
  if (e.problem == Problem::kInputShape || e.problem == Problem::kInputValues) {
    clear_all(e);
    // Its sizes may be fine one by one.
    e.resolution.beyond_limits = e.problem == Problem::kInputShape;
    return;
  }

  e.resolution = resolve(layer, input.shape);
  // Values that a caller brings are of a shape that they were brought for.
  const Leeway leeway{changed, !is_brought(input.source)};
  if (e.resolution.refusal) e.remedy = remedy(layer, input.shape, leeway);
  e.caveats = caveats(layer, input.shape);
  make(request, e);
  const auto& geometry = e.resolution.geometry;
  if (geometry) {
    compute_output(*geometry, e);
    if (extras.costs) e.costs = costs(layer, *geometry);
  } else {
    clear_output(e);
  }
  if (extras.frameworks) compare_frameworks(request, e);
  make_uncut(e.foreign_geometry ? e.foreign_geometry : geometry, e);
}

}  // namespace conv2d
