// The core as JavaScript sees it. Registration and conversion only: nothing is computed here.
// The shapes of these values are declared for TypeScript in web/src/engine/core.d.ts.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <array>
#include <string>
#include <vector>

#include "conv2d/experiment.hpp"
#include "conv2d/names.hpp"
#include "conv2d/refusal.hpp"

using emscripten::val;

namespace {

using namespace conv2d;

// The request as JavaScript gives it: enums by name, arrays as Float32Array.
struct PlainRequest {
  std::string layer;
  int filters = 0;
  Pair kernel_size;
  Pair strides;
  std::string padding;
  Pair dilation_rate;
  bool use_bias = false;
  val bias = val::null();
  Shape input_shape;
  std::string input_source;
  std::uint32_t input_seed = 0;
  val input_values = val::null();
  std::string kernel_source;
  std::uint32_t kernel_seed = 0;
  val kernel_values = val::null();
  KernelShape kernel_values_shape;  // all zeros: not given
};

// Lives as long as the instance, so that a run reuses the memory of the one before.
struct Workspace {
  std::vector<float> input_values;
  std::vector<float> kernel_values;
  std::vector<float> bias;
  std::vector<std::uint8_t> pixels;
  std::vector<float> grays;
  Experiment experiment;
};

Workspace& workspace() {
  static Workspace instance;
  return instance;
}

template <typename E>
E parse(const std::string& text) {
  const auto value = from_name<E>(text);
  if (!value) val::global("TypeError").new_("conv2d: unknown name '" + text + "'").throw_();
  return *value;
}

template <typename T>
std::span<const T> copy_in(const val& source, std::vector<T>& memory) {
  memory.resize(source["length"].as<std::size_t>());
  val(emscripten::typed_memory_view(memory.size(), memory.data())).call<void>("set", source);
  return memory;
}

// A copy, since a view would be emptied when the memory grows.
template <typename T>
val copy_out(const std::vector<T>& values) {
  return val(emscripten::typed_memory_view(values.size(), values.data()))
      .template call<val>("slice");
}

val list(std::initializer_list<int> numbers) {
  val result = val::array();
  for (const int number : numbers) result.call<void>("push", number);
  return result;
}

val array_with(const val& shape, const std::vector<float>& values) {
  const Range limits = range(values);
  val result = val::object();
  result.set("shape", shape);
  result.set("values", copy_out(values));
  result.set("low", limits.low);
  result.set("high", limits.high);
  return result;
}

val plain(const Shape& s) { return list({s.height, s.width, s.channels}); }
val plain(const KernelShape& s) { return list({s.height, s.width, s.channels, s.filters}); }

val plain(const Geometry& g) {
  val result = val::object();
  result.set("outputShape", plain(g.output));
  result.set("padding", list({g.rows.pad_before, g.rows.pad_after, g.columns.pad_before,
                              g.columns.pad_after}));
  result.set("parameters", static_cast<double>(g.parameters));
  result.set("macs", static_cast<double>(g.macs));
  return result;
}

val plain(const Refusal& refusal) {
  val result = val::object();
  result.set("code", std::string{name(refusal.code)});
  result.set("message", keras_message(refusal));
  return result;
}

val problem_name(const std::optional<Problem>& problem) {
  return problem ? val{std::string{name(*problem)}} : val::null();
}

val defined_kernels(const Pair& kernel_size) {
  val result = val::array();
  for (const std::string_view each : Names<KernelSource>::list) {
    if (is_defined(*from_name<KernelSource>(each), kernel_size)) {
      result.call<void>("push", std::string{each});
    }
  }
  return result;
}

val plain(const Experiment& e, const Layer& layer) {
  const Pair spanned = effective_kernel(layer);
  const auto& geometry = e.resolution.geometry;
  val result = val::object();
  result.set("problem", problem_name(e.problem));
  result.set("refusal", e.resolution.refusal ? plain(*e.resolution.refusal) : val::null());
  result.set("beyondLimits", e.resolution.beyond_limits);
  result.set("geometry", geometry ? plain(*geometry) : val::null());
  result.set("effectiveKernel", list({spanned.height, spanned.width}));
  result.set("input", array_with(plain(e.input_shape), e.input));
  result.set("kernel", array_with(plain(e.kernel_shape), e.kernel));
  result.set("kernelSource", std::string{name(e.kernel_source)});
  result.set("definedKernels", defined_kernels(layer.kernel_size));
  result.set("bias", copy_out(e.bias));
  result.set("output", geometry ? array_with(plain(geometry->output), e.output) : val::null());
  return result;
}

// Its arrays stay in the workspace until the next request.
Request parse_request(const PlainRequest& p) {
  Workspace& w = workspace();
  const bool shaped = p.kernel_values_shape != KernelShape{0, 0, 0, 0};
  return {
      .layer = {parse<LayerType>(p.layer), p.filters, p.kernel_size, p.strides,
                parse<Padding>(p.padding), p.dilation_rate, p.use_bias},
      .input = {p.input_shape, parse<InputSource>(p.input_source), p.input_seed,
                copy_in(p.input_values, w.input_values)},
      .kernel = {parse<KernelSource>(p.kernel_source), p.kernel_seed,
                 copy_in(p.kernel_values, w.kernel_values),
                 shaped ? std::optional{p.kernel_values_shape} : std::nullopt},
      .bias = copy_in(p.bias, w.bias),
  };
}

val run_plain(const PlainRequest& plain_request) {
  const Request request = parse_request(plain_request);
  Experiment& experiment = workspace().experiment;
  run(request, experiment);
  return plain(experiment, request.layer);
}

// What would be wrong with a request, and the kernel's shape, without computing anything.
val check(const PlainRequest& plain_request) {
  const Request request = parse_request(plain_request);
  val result = val::object();
  result.set("problem", problem_name(find_problem(request)));
  result.set("kernelShape", plain(kernel_shape(request.layer, request.input.shape.channels)));
  return result;
}

// The histogram of any values.
val distribution_of(const val& values) {
  const Distribution d = distribution(copy_in(values, workspace().input_values));
  std::vector<double> firsts;
  std::vector<double> lasts;
  for (std::size_t i = 0; i < d.counts.size(); ++i) {
    const Bin each = bin(d, i);
    firsts.push_back(each.first);
    lasts.push_back(each.last);
  }
  val result = val::object();
  result.set("firsts", copy_out(firsts));
  result.set("lasts", copy_out(lasts));
  result.set("counts", copy_out(d.counts));
  return result;
}

// RGBA bytes to gray values.
val gray_of(const val& rgba) {
  Workspace& w = workspace();
  const auto pixels = copy_in(rgba, w.pixels);
  w.grays.resize(pixels.size() / 4);
  gray(pixels, w.grays);
  return copy_out(w.grays);
}

template <typename E>
val names() {
  val result = val::array();
  for (const std::string_view each : Names<E>::list) result.call<void>("push", std::string{each});
  return result;
}

// Every name the core knows, for the test that compares them with TypeScript's.
val vocabulary() {
  val result = val::object();
  result.set("layer", names<LayerType>());
  result.set("padding", names<Padding>());
  result.set("inputSource", names<InputSource>());
  result.set("kernelSource", names<KernelSource>());
  result.set("refusal", names<RefusalCode>());
  result.set("problem", names<Problem>());
  return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(conv2d) {
  emscripten::value_array<Pair>("Pair").element(&Pair::height).element(&Pair::width);
  emscripten::value_array<Shape>("Shape")
      .element(&Shape::height)
      .element(&Shape::width)
      .element(&Shape::channels);
  emscripten::value_array<KernelShape>("KernelShape")
      .element(&KernelShape::height)
      .element(&KernelShape::width)
      .element(&KernelShape::channels)
      .element(&KernelShape::filters);
  emscripten::value_object<PlainRequest>("Request")
      .field("layer", &PlainRequest::layer)
      .field("filters", &PlainRequest::filters)
      .field("kernelSize", &PlainRequest::kernel_size)
      .field("strides", &PlainRequest::strides)
      .field("padding", &PlainRequest::padding)
      .field("dilationRate", &PlainRequest::dilation_rate)
      .field("useBias", &PlainRequest::use_bias)
      .field("bias", &PlainRequest::bias)
      .field("inputShape", &PlainRequest::input_shape)
      .field("inputSource", &PlainRequest::input_source)
      .field("inputSeed", &PlainRequest::input_seed)
      .field("inputValues", &PlainRequest::input_values)
      .field("kernelSource", &PlainRequest::kernel_source)
      .field("kernelSeed", &PlainRequest::kernel_seed)
      .field("kernelValues", &PlainRequest::kernel_values)
      .field("kernelValuesShape", &PlainRequest::kernel_values_shape);
  emscripten::function("run", &run_plain);
  emscripten::function("check", &check);
  emscripten::function("distribution", &distribution_of);
  emscripten::function("gray", &gray_of);
  emscripten::function("vocabulary", &vocabulary);
}
