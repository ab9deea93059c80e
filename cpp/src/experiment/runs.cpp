#include "conv2d/runs.hpp"

namespace conv2d {

const std::optional<Geometry>& Run::geometry() const {
  const auto& foreign = experiment.foreign_geometry;
  return foreign ? foreign : experiment.resolution.geometry;
}

Operands Run::operands() {
  Experiment& e = experiment;
  return {e.input,
          e.kernel,
          e.pointwise,
          e.bias,
          e.padded,
          e.depthwise,
          e.foreign_geometry ? e.foreign : e.output};
}

Frame Run::run() {
  conv2d::run(request, experiment);
  Frame made = frame(request, experiment);
  made.run = handle;
  return made;
}

Run& Runs::make(Handle handle, Handle replaced) {
  Run* run = find(replaced);
  if (!run) run = kept_.emplace_back(std::make_unique<Run>()).get();
  run->handle = handle;
  return *run;
}

Run* Runs::find(Handle handle) {
  for (const auto& run : kept_) {
    if (run->handle == handle) return run.get();
  }
  return nullptr;
}

void Runs::forget(Handle handle) {
  std::erase_if(kept_, [&](const auto& run) { return run->handle == handle; });
}

}  // namespace conv2d
