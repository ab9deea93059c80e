#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "algorithms/packed/plan.hpp"
#include "algorithms/packed/strips.hpp"
#include "algorithms/packed/tiles.hpp"
#include "algorithms/packed/windows.hpp"
#include "algorithms/packed/winograd.hpp"
#include "algorithms/stages.hpp"
#include "conv2d/facts.hpp"

namespace conv2d::algorithms {
namespace {

// A SeparableConv2D.
class Stages final : public Plan {
 public:
  Stages(std::unique_ptr<Plan> depthwise, std::unique_ptr<Plan> pointwise, std::int64_t between)
      : depthwise_{std::move(depthwise)},
        pointwise_{std::move(pointwise)},
        between_(static_cast<std::size_t>(between)) {}

  // That of the stage where the most is multiplied, as a rule.
  Algorithm algorithm() const override { return pointwise_->algorithm(); }

  void run(const float* input, float* output) override {
    depthwise_->run(input, between_.data());
    pointwise_->run(between_.data(), output);
  }

  std::span<const float> depthwise() const override { return between_; }

 private:
  std::unique_ptr<Plan> depthwise_;
  std::unique_ptr<Plan> pointwise_;
  std::vector<float> between_;
};

bool all_finite(std::span<const float> values) {
  return std::all_of(values.begin(), values.end(),
                     [](float value) { return std::isfinite(value); });
}

// In the order of the definition, by the first that suits.
std::unique_ptr<Plan> make_direct(const Geometry& g, const Weights& w) {
  for (MakePlan* const make : {make_channels, make_planes, make_tiles}) {
    if (auto plan = make(g, w)) return plan;
  }
  return nullptr;
}

// Each null where it saves no time.
std::unique_ptr<Plan> make_close(const Geometry& g, const Weights& w) {
  return pays_winograd2(g) ? make_winograd2(g, w) : nullptr;
}
std::unique_ptr<Plan> make_winograd(const Geometry& g, const Weights& w) {
  auto plan = pays_winograd4(g) ? make_winograd4(g, w) : nullptr;
  return plan ? std::move(plan) : make_close(g, w);
}

std::unique_ptr<Plan> make_stage(const Geometry& g, const Weights& w, Order order) {
  if (is_pooling(g.type)) return make_windows(g, w);
  if (order == Order::kAny) {
    if (auto plan = make_winograd(g, w)) return plan;
  }
  return make_direct(is_depthwise(g.type) ? as_grouped(g) : g, w);
}

}  // namespace

std::unique_ptr<Plan> make_plan(const Geometry& g, const Weights& w, Order order) {
  if (!all_finite(w.kernel) || !all_finite(w.pointwise) || !all_finite(w.bias)) return nullptr;
  if (!is_separable(g.type)) return make_stage(g, w, order);
  auto depthwise = make_stage(depthwise_stage(g), {w.kernel, {}, {}}, order);
  auto pointwise = make_stage(pointwise_stage(g), {w.pointwise, {}, w.bias}, order);
  if (!depthwise || !pointwise) return nullptr;
  return std::make_unique<Stages>(std::move(depthwise), std::move(pointwise), values(g.depthwise));
}

std::unique_ptr<Plan> make_closer_plan(const Geometry& g, const Weights& w) {
  auto plan = make_close(g, w);
  return plan ? std::move(plan) : make_plan(g, w, Order::kDefined);
}

}  // namespace conv2d::algorithms

namespace conv2d {

bool packs() { return true; }

}  // namespace conv2d
