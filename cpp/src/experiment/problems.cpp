#include "experiment/problems.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "conv2d/facts.hpp"
#include "conv2d/geometry.hpp"

namespace conv2d {
namespace {

template <typename AnyShape>
bool can_hold(const AnyShape& shape, std::initializer_list<int> sizes) {
  const auto [low, high] = std::minmax(sizes);
  return low >= 1 && high <= kMaxExtent && values(shape) <= kMaxValues;
}

// Whether there are as many weights as they are said to be.
bool fits(const BroughtWeights& weights, const KernelShape& needed) {
  const KernelShape given = weights.shape.value_or(needed);
  return can_hold(given) && std::ssize(weights.values) == values(given);
}

// The shape, unless there is no such kernel.
std::optional<KernelShape> if_any(const KernelShape& shape) {
  return shape == KernelShape{0, 0, 0, 0} ? std::nullopt : std::optional{shape};
}

}  // namespace

bool can_hold(const Shape& s) { return can_hold(s, {s.height, s.width, s.channels}); }
bool can_hold(const KernelShape& s) { return can_hold(s, {s.height, s.width, s.third, s.fourth}); }

const BroughtWeights& weights_for(const KernelRequest& kernel, LayerType type) {
  const bool separable = is_separable(type);
  const BroughtWeights& own = separable ? kernel.custom_depthwise : kernel.custom;
  const BroughtWeights& other = separable ? kernel.custom : kernel.custom_depthwise;
  return own.values.empty() ? other : own;
}

std::optional<Problem> find_problem(const Request& request) {
  const auto& [shape, source, seed, input_values] = request.input;
  if (!can_hold(shape)) return Problem::kInputShape;
  if (is_brought(source) && std::ssize(input_values) != values(shape)) {
    return Problem::kInputValues;
  }
  // Pooling has no kernel, and what is kept for other layers is in nobody's way.
  const LayerType type = request.layer.type;
  const KernelRequest& kernel = request.kernel;
  if (kernel.source != KernelSource::kCustom || is_pooling(type)) return std::nullopt;
  const bool separable = is_separable(type);
  if (!fits(weights_for(kernel, type), kernel_shape(request.layer, shape.channels))) {
    return separable ? Problem::kDepthwiseValues : Problem::kKernelValues;
  }
  if (separable && !kernel.custom_pointwise.values.empty() &&
      !fits(kernel.custom_pointwise, pointwise_shape(request.layer, shape.channels))) {
    return Problem::kPointwiseValues;
  }
  return std::nullopt;
}

Check check(const Request& request) {
  const int channels = request.input.shape.channels;
  const auto first = if_any(kernel_shape(request.layer, channels));
  Check result;
  result.problem = find_problem(request);
  (is_separable(request.layer.type) ? result.depthwise : result.values) = first;
  result.pointwise = if_any(pointwise_shape(request.layer, channels));
  return result;
}

}  // namespace conv2d
