#include "conv2d/experiment.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <iterator>

#include "conv2d/arguments.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/refusal.hpp"

namespace conv2d {
namespace {

bool brought_by_caller(InputSource source) {
  return source == InputSource::kCustom || source == InputSource::kPicture;
}

template <typename AnyShape>
bool can_hold(const AnyShape& shape, std::initializer_list<int> sizes) {
  const auto [low, high] = std::minmax(sizes);
  return low >= 1 && high <= kMaxExtent && values(shape) <= kMaxValues;
}

// Whether an array of that shape can be made: no size below 1, none too large.
bool can_hold(const Shape& s) { return can_hold(s, {s.height, s.width, s.channels}); }
bool can_hold(const KernelShape& s) { return can_hold(s, {s.height, s.width, s.third, s.fourth}); }

// Whether there are as many weights as they are said to be.
bool fits(const Weights& weights, const KernelShape& needed) {
  const KernelShape given = weights.shape.value_or(needed);
  return can_hold(given) && std::ssize(weights.values) == values(given);
}

void make_input(const InputRequest& request, std::vector<float>& out) {
  out.resize(static_cast<std::size_t>(values(request.shape)));
  if (brought_by_caller(request.source)) {
    std::copy(request.values.begin(), request.values.end(), out.begin());
  } else {
    fill_input(request.source, request.seed, request.shape, out);
  }
}

// A kernel, or its pointwise sequel: custom weights laid into the shape of now, or a source.
struct KernelMaker {
  KernelSource source;
  Filling filling;
  const Weights& custom;
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
KernelSource pointwise_source(KernelSource source, const Weights& custom) {
  switch (source) {
    case KernelSource::kCustom:
      return custom.values.empty() ? KernelSource::kOnes : KernelSource::kCustom;
    case KernelSource::kMean:
    case KernelSource::kIdentity:
    case KernelSource::kRandom:
    case KernelSource::kZeros:
    case KernelSource::kConstant:
    case KernelSource::kGlorotUniform:
    case KernelSource::kHeUniform:
    case KernelSource::kRandomNormal:
    case KernelSource::kRandomUniform:
      return source;
    default:
      return KernelSource::kOnes;
  }
}

void make_kernels(const Request& request, Experiment& e) {
  const KernelRequest& asked = request.kernel;
  const LayerType type = request.layer.type;
  KernelMaker{e.kernel_source, asked.filling, asked.custom, type}(e.kernel_shape, e.kernel);
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

void compute(const Geometry& g, Experiment& e, std::vector<float>& output) {
  e.padded.resize(static_cast<std::size_t>(values(padded_shape(g))));
  e.depthwise.resize(static_cast<std::size_t>(values(g.depthwise)));
  output.resize(static_cast<std::size_t>(values(g.output)));
  forward(g, {e.input, e.kernel, e.pointwise, e.bias, e.padded, e.depthwise, output});
}

// Whether forward() would do the same for both.
bool computes_alike(const Geometry& a, const Geometry& b) {
  const bool same_padding = !is_pooling(a.type) || a.padding_counts == b.padding_counts;
  return a.rows == b.rows && a.columns == b.columns && a.padding_mode == b.padding_mode &&
         same_padding;
}

bool differ(float a, float b) { return a != b && !(std::isnan(a) && std::isnan(b)); }

// Marks where two arrays of one length have different values, and counts them.
std::int32_t mark_differences(const std::vector<float>& a, const std::vector<float>& b,
                              std::vector<std::uint8_t>& marks) {
  marks.resize(a.size());
  std::transform(a.begin(), a.end(), b.begin(), marks.begin(),
                 [](float x, float y) { return differ(x, y) ? 1 : 0; });
  return static_cast<std::int32_t>(std::count(marks.begin(), marks.end(), 1));
}

// Computes a row as far as the work that is left allows; whether it did.
bool compute_row(const Geometry& g, std::int64_t& work_left, Experiment& e,
                 std::vector<float>& output) {
  if (work(g) > work_left) return false;
  work_left -= work(g);
  // The first stage of a SeparableConv2D belongs to Keras's output, and stays.
  std::vector<float> depthwise;
  std::swap(depthwise, e.depthwise);
  compute(g, e, output);
  std::swap(depthwise, e.depthwise);
  return true;
}

// Keeps the output of the row that is looked at.
void show(Comparison& row, std::int64_t& work_left, Experiment& e) {
  const auto& g = row.row.geometry;
  if (!g || !compute_row(*g, work_left, e, e.shown)) return;
  e.shown_geometry = g;
  const auto& keras = e.resolution.geometry;
  if (keras && g->output == keras->output) {
    row.different = mark_differences(e.shown, e.output, e.differs);
  }
}

// In how many cells a row's values differ from Keras's, where that can be told.
void compare(Comparison& row, std::int64_t& work_left, Experiment& e, std::vector<float>& output,
             std::vector<std::uint8_t>& marks) {
  const auto& g = row.row.geometry;
  const auto& keras = e.resolution.geometry;
  if (!g || !keras || row.different || g->output != keras->output) return;
  if (computes_alike(*keras, *g)) {
    row.different = 0;
  } else if (compute_row(*g, work_left, e, output)) {
    row.different = mark_differences(output, e.output, marks);
  }
}

void make_table(const Request& request, Experiment& e) {
  const Framework shown = request.extras.shown;
  std::int64_t work_left = kMaxMacs;
  for (FrameworkRow& row : frameworks(request.layer, request.input.shape)) {
    e.comparisons.push_back({std::move(row), std::nullopt});
  }
  // First, so that no other row can use up its share.
  for (Comparison& each : e.comparisons) {
    if (each.row.framework == shown && shown != Framework::kKeras) show(each, work_left, e);
  }
  std::vector<float> output;
  std::vector<std::uint8_t> marks;
  for (Comparison& each : e.comparisons) compare(each, work_left, e, output, marks);
}

void clear(Experiment& e) {
  for (auto* values :
       {&e.input, &e.kernel, &e.pointwise, &e.bias, &e.padded, &e.depthwise, &e.output, &e.shown}) {
    values->clear();
  }
  e.differs.clear();
  e.caveats.clear();
  e.costs.clear();
  e.comparisons.clear();
  e.shown_geometry.reset();
  e.resolution = {};
  e.remedy.reset();
}

}  // namespace

std::optional<Problem> find_problem(const Request& request) {
  const auto& [shape, source, seed, input_values] = request.input;
  if (!can_hold(shape)) return Problem::kInputShape;
  if (brought_by_caller(source) && std::ssize(input_values) != values(shape)) {
    return Problem::kInputValues;
  }
  // Pooling has no kernel, and what is kept for other layers is in nobody's way.
  const LayerType type = request.layer.type;
  const KernelRequest& kernel = request.kernel;
  if (kernel.source != KernelSource::kCustom || is_pooling(type)) return std::nullopt;
  if (!fits(kernel.custom, kernel_shape(request.layer, shape.channels))) {
    return Problem::kKernelValues;
  }
  if (is_separable(type) && !kernel.custom_pointwise.values.empty() &&
      !fits(kernel.custom_pointwise, pointwise_shape(request.layer, shape.channels))) {
    return Problem::kPointwiseValues;
  }
  return std::nullopt;
}

void run(const Request& request, Experiment& e) {
  const auto& [layer, input, kernel, bias, extras, changed] = request;
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
  const Leeway leeway{changed, !brought_by_caller(input.source)};
  if (e.resolution.refusal) e.remedy = remedy(layer, input.shape, leeway);
  e.caveats = caveats(layer, input.shape);
  make_input(input, e.input);
  make_kernels(request, e);
  make_bias(request, e.bias);
  const auto& geometry = e.resolution.geometry;
  if (geometry) {
    compute(*geometry, e, e.output);
    if (extras.costs) e.costs = costs(layer, *geometry);
  }
  if (extras.frameworks) make_table(request, e);
}

}  // namespace conv2d
