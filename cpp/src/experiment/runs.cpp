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

Run& Runs::make(Handle handle, Handle replaced) {
  for (Kept& each : kept_) {
    if (each.handle != replaced) continue;
    each.handle = handle;
    return *each.run;
  }
  kept_.push_back({handle, std::make_unique<Run>()});
  return *kept_.back().run;
}

Run* Runs::find(Handle handle) {
  for (const Kept& each : kept_) {
    if (each.handle == handle) return each.run.get();
  }
  return nullptr;
}

}  // namespace conv2d
