#include "conv2d/experiment.hpp"

#include <algorithm>
#include <cstddef>

#include "conv2d/arguments.hpp"
#include "conv2d/caveats.hpp"
#include "conv2d/refusal.hpp"
#include "experiment/comparison.hpp"
#include "experiment/computing.hpp"
#include "experiment/problems.hpp"
#include "experiment/uncut.hpp"

namespace conv2d {
namespace {

void make_input(const InputRequest& request, std::vector<float>& out) {
  out.resize(static_cast<std::size_t>(values(request.shape)));
  if (is_brought(request.source)) {
    std::copy(request.values.begin(), request.values.end(), out.begin());
  } else {
    fill_input(request.source, request.seed, request.shape, out);
  }
}

// A kernel, or its pointwise sequel: custom weights laid into the shape of now, or a source.
struct KernelMaker {
  KernelSource source;
  Filling filling;
  const BroughtWeights& custom;
  LayerType type;

  void operator()(const KernelShape& shape, std::vector<float>& out) const {
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

void make_kernels(const Request& request, Experiment& e) {
  const KernelRequest& asked = request.kernel;
  const LayerType type = request.layer.type;
  const BroughtWeights& custom = weights_for(asked, type);
  KernelMaker{e.kernel_source, asked.filling, custom, type}(e.kernel_shape, e.kernel);
  // Drawn after the first kernel, or the two would be made of the same numbers.
  const Filling next{asked.filling.seed + 1, asked.filling.constant};
  KernelMaker{pointwise_source(e.kernel_source, asked.custom_pointwise), next,
              asked.custom_pointwise, LayerType::kConv2D}(e.pointwise_shape, e.pointwise);
}

// Also where Keras refuses the layer for another reason, since its program sets the bias as well.
void make_bias(const Request& request, std::vector<float>& out) {
  const auto& [source, filling, values] = request.bias;
  if (!takes(request.layer.type, Argument::kUseBias) || !request.layer.use_bias) return;
  const int channels = output_channels(request.layer, request.input.shape.channels);
  if (channels < 1 || channels > kMaxValues) return;
  out.resize(static_cast<std::size_t>(channels));
  fill_bias(source, filling, values, out);
}

void make_uncut(const std::optional<Geometry>& shown, Experiment& e) {
  const auto whole = shown ? uncut(*shown) : std::nullopt;
  if (!whole) return;
  e.uncut_shape = whole->output;
  compute(*whole, e, e.uncut);
}

void clear(Experiment& e) {
  for (auto* values : {&e.input, &e.kernel, &e.pointwise, &e.bias, &e.padded, &e.depthwise,
                       &e.output, &e.foreign, &e.uncut}) {
    values->clear();
  }
  e.differs.clear();
  e.caveats.clear();
  e.costs.clear();
  e.comparisons.clear();
  e.foreign_geometry.reset();
  e.resolution = {};
  e.remedy.reset();
}

}  // namespace

void run(const Request& request, Experiment& e) {
  const auto& [layer, input, kernel, bias, extras, changed, planes] = request;
  clear(e);
  e.input_shape = input.shape;
  e.kernel_shape = kernel_shape(layer, input.shape.channels);
  e.pointwise_shape = pointwise_shape(layer, input.shape.channels);
  e.problem = find_problem(request);
  const bool usable = is_defined(kernel.source, layer.kernel_size) && !e.problem;
  e.kernel_source = usable ? kernel.source : KernelSource::kOnes;
  if (e.problem == Problem::kInputShape || e.problem == Problem::kInputValues) return;

  e.resolution = resolve(layer, input.shape);
  // Values that a caller brings are of a shape that they were brought for.
  const Leeway leeway{changed, !is_brought(input.source)};
  if (e.resolution.refusal) e.remedy = remedy(layer, input.shape, leeway);
  e.caveats = caveats(layer, input.shape);
  make_input(input, e.input);
  make_kernels(request, e);
  make_bias(request, e.bias);
  const auto& geometry = e.resolution.geometry;
  if (geometry) {
    compute_again(*geometry, e, e.output);
    if (extras.costs) e.costs = costs(layer, *geometry);
  }
  if (extras.frameworks) compare_frameworks(request, e);
  make_uncut(e.foreign_geometry ? e.foreign_geometry : geometry, e);
}

}  // namespace conv2d
