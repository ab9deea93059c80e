#include "conv2d/prepared.hpp"

#include <cassert>
#include <cmath>
#include <cstddef>

#include "algorithms/lay_out.hpp"
#include "algorithms/packed/plan.hpp"
#include "algorithms/stages.hpp"
#include "conv2d/activation.hpp"
#include "conv2d/measure.hpp"

namespace conv2d {
namespace {

std::vector<float> room(std::int64_t values) {
  return std::vector<float>(static_cast<std::size_t>(values));
}

constexpr int kColours = 256;

// Values no further apart are painted in the same colour or in neighbouring ones.
double half_step(std::span<const float> painted) {
  const auto [low, high] = range(painted);
  return (double{high} - low) / (kColours - 1) / 2;
}

std::vector<float> copy(std::span<const float> values) { return {values.begin(), values.end()}; }

}  // namespace

bool fit(const Weights& w, const Geometry& g) {
  return std::ssize(w.kernel) == values(g.kernel) &&
         std::ssize(w.pointwise) == values(g.pointwise) &&
         std::ssize(w.bias) == (g.use_bias ? g.output.channels : 0);
}

Prepared::Prepared(const Geometry& g, const Weights& w, Order order)
    : geometry_{g},
      padded_{room(values(padded_shape(g)))},
      plan_{algorithms::make_plan(padded_.empty() ? g : algorithms::on_padded(g), w, order)},
      algorithm_{plan_ ? plan_->algorithm() : Algorithm::kPlain} {
  assert(fit(w, g));
  if (plan_ && !is_winograd(algorithm_)) return;
  kernel_ = copy(w.kernel);
  pointwise_ = copy(w.pointwise);
  bias_ = copy(w.bias);
  depthwise_ = room(values(g.depthwise));
}

Prepared::~Prepared() = default;
Prepared::Prepared(Prepared&&) noexcept = default;
Prepared& Prepared::operator=(Prepared&&) noexcept = default;

std::span<const float> Prepared::depthwise() const {
  return plan_ ? plan_->depthwise() : depthwise_;
}

void Prepared::forward(std::span<const float> input, std::span<float> output) {
  assert(std::ssize(input) == values(geometry_.input));
  assert(std::ssize(output) == values(geometry_.output));
  const Operands operands{input, kernel_, pointwise_, bias_, padded_, depthwise_, output};
  const float bound = plan_ ? plan_->bound(input) : 0;
  if (!plan_ || !std::isfinite(bound)) {
    algorithm_ = Algorithm::kPlain;
    bound_ = 0;
    return conv2d::forward(geometry_, operands);
  }
  algorithm_ = plan_->algorithm();
  bound_ = bound == 0 ? 0 : static_cast<float>(bound * steepness(geometry_.activation));
  if (!padded_.empty()) algorithms::lay_out(geometry_, operands);
  plan_->run(padded_.empty() ? input.data() : padded_.data(), output.data());
  activate(geometry_.activation, geometry_.data_format, geometry_.output, output);
  const bool too_coarse =
      algorithm_ == Algorithm::kWinograd4 && bound_ > 0 && !(bound_ < half_step(output));
  if (!too_coarse) return;
  plan_.reset();
  plan_ = algorithms::make_closer_plan(
      padded_.empty() ? geometry_ : algorithms::on_padded(geometry_), {kernel_, pointwise_, bias_});
  forward(input, output);
}

}  // namespace conv2d
