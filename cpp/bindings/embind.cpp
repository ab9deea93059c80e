// The core as JavaScript sees it. Registration and conversion only: nothing is computed here. The
// types are generated into web/src/contract; web/src/engine/core.d.ts declares these functions.
#include <emscripten/bind.h>

#include "conv2d/frame.hpp"
#include "conv2d/measure.hpp"
#include "conv2d/questions.hpp"
#include "conv2d/runs.hpp"
#include "read.hpp"
#include "write.hpp"

using emscripten::val;

namespace {

using namespace conv2d;
using namespace conv2d::bindings;

// Live as long as the instance.
Runs& runs() {
  static Runs instance;
  return instance;
}

val run_plain(Handle handle, Handle replaced, const val& asked) {
  Run& run = runs().make(handle, replaced);
  Read::into(run.request, asked);
  return written(run.run());
}

void forget_plain(Handle handle) { runs().forget(handle); }

val check_plain(const val& asked) {
  Request request;
  Read::into(request, asked);
  return written(check(request));
}

val explain_plain(Handle handle, const val& asked) {
  OutputCell cell;
  Read::into(cell, asked);
  return written(explain(runs().find(handle), cell));
}

val reached_plain(Handle handle, int row, int column) {
  return written(reached(runs().find(handle), row, column));
}

val stamp_plain(Handle handle, const val& asked, int filter) {
  InputCell cell;
  Read::into(cell, asked);
  return written(stamp(runs().find(handle), cell, filter));
}

val multiplied_plain(Handle handle, int u, int v) {
  return written(multiplied(runs().find(handle), u, v));
}

val multiplied_pointwise_plain(Handle handle) {
  return written(multiplied_pointwise(runs().find(handle)));
}

val program_plain(Handle handle) { return written(program(runs().find(handle))); }

val bins_plain(const val& asked) {
  std::vector<float> values;
  Read::into(values, asked);
  return written(bins(values));
}

// RGBA bytes to gray values.
val gray_plain(const val& asked) {
  std::vector<std::uint8_t> rgba;
  Read::into(rgba, asked);
  return written(gray(rgba));
}

}  // namespace

EMSCRIPTEN_BINDINGS(conv2d) {
  emscripten::function("run", &run_plain);
  emscripten::function("forget", &forget_plain);
  emscripten::function("check", &check_plain);
  emscripten::function("explain", &explain_plain);
  emscripten::function("reached", &reached_plain);
  emscripten::function("stamp", &stamp_plain);
  emscripten::function("multiplied", &multiplied_plain);
  emscripten::function("multipliedPointwise", &multiplied_pointwise_plain);
  emscripten::function("program", &program_plain);
  emscripten::function("bins", &bins_plain);
  emscripten::function("gray", &gray_plain);
}
