// The core as JavaScript sees it. Registration and conversion only: nothing is computed here.
// The shapes of these values are declared for TypeScript in web/src/engine/core.d.ts.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <vector>

#include "conv2d/experiment.hpp"
#include "conv2d/arguments.hpp"
#include "conv2d/explain.hpp"
#include "conv2d/names.hpp"
#include "object.hpp"
#include "plain.hpp"
#include "request.hpp"

using emscripten::val;

namespace {

using namespace conv2d;
using namespace conv2d::bindings;

// Lives as long as the instance, so that a run reuses the memory of the one before.
struct Workspace {
  Arrivals arrivals;
  std::vector<std::uint8_t> pixels;
  std::vector<float> grays;
  Experiment experiment;
};

Workspace& workspace() {
  static Workspace instance;
  return instance;
}

val run_plain(const PlainRequest& plain_request) {
  const Request request = parse_request(plain_request, workspace().arrivals);
  Experiment& experiment = workspace().experiment;
  run(request, experiment);
  return plain(experiment, request);
}

// What would be wrong with a request, and the kernels' shapes, without computing anything.
val check(const PlainRequest& plain_request) {
  const Request request = parse_request(plain_request, workspace().arrivals);
  const int channels = request.input.shape.channels;
  Object result;
  set_problem(result, find_problem(request));
  set_shape(result, "kernelShape", kernel_shape(request.layer, channels));
  set_shape(result, "pointwiseShape", pointwise_shape(request.layer, channels));
  return result.value();
}

// Where an input value of the last run goes, in the output that is shown: output row, output
// column, kernel row and kernel column of each tap, one after the other.
val reached_by(int row, int column) {
  const Experiment& e = workspace().experiment;
  const auto& geometry = e.shown_geometry ? e.shown_geometry : e.resolution.geometry;
  std::vector<std::int32_t> taps;
  if (geometry) {
    for (const Reached& tap : reached(*geometry, row, column)) {
      taps.insert(taps.end(), {tap.row, tap.column, tap.u, tap.v});
    }
  }
  return copy_out(taps);
}

// The histogram of any values.
val distribution_of(const val& values) {
  const Distribution d = distribution(copy_in(values, workspace().arrivals.input_values));
  std::vector<double> firsts;
  std::vector<double> lasts;
  for (std::size_t i = 0; i < d.counts.size(); ++i) {
    const Bin each = bin(d, i);
    firsts.push_back(each.first);
    lasts.push_back(each.last);
  }
  Object result;
  result.set("firsts", copy_out(firsts)).set("lasts", copy_out(lasts));
  result.set("counts", copy_out(d.counts));
  return result.value();
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
  Array result;
  for (const std::string_view each : Names<E>::kList) result.push(each);
  return result.value();
}

// Every name the core knows, for the test that compares them with TypeScript's.
val vocabulary() {
  Object result;
  result.set("layer", names<LayerType>());
  result.set("padding", names<Padding>());
  result.set("paddingMode", names<PaddingMode>());
  result.set("dataFormat", names<DataFormat>());
  result.set("activation", names<Activation>());
  result.set("argument", names<Argument>());
  result.set("inputSource", names<InputSource>());
  result.set("kernelSource", names<KernelSource>());
  result.set("biasSource", names<BiasSource>());
  result.set("refusal", names<RefusalCode>());
  result.set("mendable", names<Mendable>());
  result.set("caveat", names<CaveatCode>());
  result.set("framework", names<Framework>());
  result.set("frameworkNote", names<FrameworkNote>());
  result.set("measure", names<Measure>());
  result.set("problem", names<Problem>());
  return result.value();
}

}  // namespace

EMSCRIPTEN_BINDINGS(conv2d) {
  register_request();
  emscripten::function("run", &run_plain);
  emscripten::function("check", &check);
  emscripten::function("reached", &reached_by);
  emscripten::function("distribution", &distribution_of);
  emscripten::function("gray", &gray_of);
  emscripten::function("vocabulary", &vocabulary);
}
