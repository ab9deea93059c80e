#include "conv2d/experiment.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>

#include "conv2d/forward.hpp"

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
bool can_hold(const KernelShape& s) {
  return can_hold(s, {s.height, s.width, s.channels, s.filters});
}

void make_input(const InputRequest& request, std::vector<float>& out) {
  out.resize(static_cast<std::size_t>(values(request.shape)));
  if (brought_by_caller(request.source)) {
    std::copy(request.values.begin(), request.values.end(), out.begin());
  } else {
    fill_input(request.source, request.seed, request.shape, out);
  }
}

void make_kernel(const KernelRequest& request, KernelSource source, const KernelShape& shape,
                 std::vector<float>& out) {
  out.resize(static_cast<std::size_t>(values(shape)));
  if (source == KernelSource::kCustom) {
    refit(request.values, request.values_shape.value_or(shape), shape, out);
  } else {
    fill_kernel(source, request.seed, shape, out);
  }
}

}  // namespace

std::optional<Problem> find_problem(const Request& request) {
  const auto& [shape, source, seed, input_values] = request.input;
  if (!can_hold(shape)) return Problem::kInputShape;
  if (brought_by_caller(source) && std::ssize(input_values) != values(shape)) {
    return Problem::kInputValues;
  }
  if (request.kernel.source == KernelSource::kCustom) {
    const KernelShape given =
        request.kernel.values_shape.value_or(kernel_shape(request.layer, shape.channels));
    if (!can_hold(given) || std::ssize(request.kernel.values) != values(given)) {
      return Problem::kKernelValues;
    }
  }
  return std::nullopt;
}

void run(const Request& request, Experiment& e) {
  e.input.clear();
  e.kernel.clear();
  e.bias.clear();
  e.output.clear();
  e.input_shape = request.input.shape;
  e.kernel_shape = kernel_shape(request.layer, request.input.shape.channels);
  e.kernel_source = is_defined(request.kernel.source, request.layer.kernel_size)
                        ? request.kernel.source
                        : KernelSource::kOnes;
  e.resolution = {};
  e.problem = find_problem(request);
  if (e.problem) return;

  e.resolution = resolve(request.layer, request.input.shape);
  make_input(request.input, e.input);
  if (!can_hold(e.kernel_shape)) return;
  make_kernel(request.kernel, e.kernel_source, e.kernel_shape, e.kernel);
  if (request.layer.use_bias) {
    e.bias.assign(static_cast<std::size_t>(request.layer.filters), 0.0f);
    std::copy_n(request.bias.begin(), std::min(request.bias.size(), e.bias.size()), e.bias.begin());
  }
  if (!e.resolution.geometry) return;
  e.output.resize(static_cast<std::size_t>(values(e.resolution.geometry->output)));
  forward(*e.resolution.geometry, {e.input, e.kernel, e.bias, e.output});
}

}  // namespace conv2d
