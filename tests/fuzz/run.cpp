#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <vector>

#include "checks.hpp"
#include "conv2d/experiment.hpp"
#include "conv2d/frame.hpp"
#include "conv2d/keras.hpp"
#include "experiment/uncut.hpp"
#include "require.hpp"
#include "same_bits.hpp"
#include "subject.hpp"

namespace conv2d::fuzz {
namespace {

// Whether run() makes no array of these sizes, or a small one.
bool makes_little(std::initializer_list<int> sizes) {
  const auto [low, high] = std::minmax(sizes);
  if (low < 1 || high > kMaxExtent) return true;
  std::int64_t count = 1;
  for (const int size : sizes) count *= size;
  return count <= kMostValues || count > kMaxValues;
}
bool is_cheap(const Shape& s) { return makes_little({s.height, s.width, s.channels}); }
bool is_cheap(const KernelShape& s) { return makes_little({s.height, s.width, s.third, s.fourth}); }

bool is_cheap(const Layer& layer, const Shape& input) {
  if (!is_cheap(input) || !is_cheap(kernel_shape(layer, input.channels)) ||
      !is_cheap(pointwise_shape(layer, input.channels))) {
    return false;
  }
  const int biases = output_channels(layer, input.channels);
  if (biases > kMostValues && biases <= kMaxValues) return false;
  const auto rows = frameworks(layer, at_least_one(input));
  return std::all_of(rows.begin(), rows.end(), [](const FrameworkRow& row) {
    if (!row.geometry) return true;
    const auto whole = uncut(*row.geometry);
    return is_small(*row.geometry) && (!whole || is_small(*whole));
  });
}

// A few floats of any kind, over and over: as many as `shape` asks for, or about as many.
template <typename AnyShape>
std::vector<float> read_values(const AnyShape& shape, bool makes_sense, Bytes& bytes) {
  const std::int64_t whole = makes_sense ? values(shape) : 3;
  const std::int64_t count = whole + bytes.number(0, 0);
  std::vector<float> read(
      static_cast<std::size_t>(std::clamp<std::int64_t>(count, 0, kMostValues)));
  const float drawn[]{bytes.any_float(), 2.0f, bytes.any_float()};
  for (std::size_t i = 0; i < read.size(); ++i) read[i] = drawn[i % std::size(drawn)];
  return read;
}

bool can_be(const Shape& s) {
  const auto [low, high] = std::minmax({s.height, s.width, s.channels});
  return low >= 1 && high <= kMaxExtent;
}
bool can_be(const KernelShape& s) {
  const auto [low, high] = std::minmax({s.height, s.width, s.third, s.fourth});
  return low >= 1 && high <= kMaxExtent;
}

BroughtWeights read_weights(KernelShape shape, Bytes& bytes) {
  BroughtWeights weights;
  if (bytes.flip()) {
    const Pair size = read_pair(bytes, 1, 4);
    const Pair ends = read_pair(bytes, 1, 4);
    shape = {size.height, size.width, ends.height, ends.width};
    weights.shape = shape;
  }
  weights.values = read_values(shape, can_be(shape), bytes);
  return weights;
}

Request read_request(const Layer& layer, const Shape& input, Bytes& bytes) {
  Request request;
  request.layer = layer;
  request.input = {input, any<InputSource>(bytes), bytes.word(),
                   read_values(input, can_be(input), bytes)};
  request.kernel.source = any<KernelSource>(bytes);
  request.kernel.filling = {bytes.word(), bytes.any_float()};
  const int channels = input.channels;
  const KernelShape first = kernel_shape(layer, channels);
  request.kernel.custom = read_weights(first, bytes);
  if (bytes.flip()) request.kernel.custom_depthwise = read_weights(first, bytes);
  if (bytes.flip()) {
    request.kernel.custom_pointwise = read_weights(pointwise_shape(layer, channels), bytes);
  }
  request.bias = {any<BiasSource>(bytes),
                  {bytes.word(), bytes.any_float()},
                  read_values(Shape{1, 1, 3}, true, bytes)};
  request.extras = {bytes.flip(), bytes.flip(), any<Framework>(bytes)};
  request.planes = {bytes.number(-1, 9), bytes.number(-1, 9), bytes.number(-1, 9)};
  return request;
}

bool agree(const Comparison& a, const Comparison& b) {
  return a.row.framework == b.row.framework && a.row.call == b.row.call &&
         a.row.refusal == b.row.refusal && a.row.note == b.row.note && a.different == b.different;
}

// All that a run leaves behind.
bool agree(const Experiment& a, const Experiment& b) {
  return a.problem == b.problem && a.resolution.refusal == b.resolution.refusal &&
         a.resolution.beyond_limits == b.resolution.beyond_limits &&
         a.resolution.geometry.has_value() == b.resolution.geometry.has_value() &&
         a.caveats.size() == b.caveats.size() && a.input_shape == b.input_shape &&
         a.kernel_shape == b.kernel_shape && a.pointwise_shape == b.pointwise_shape &&
         a.kernel_source == b.kernel_source && same_bits(a.input, b.input) &&
         same_bits(a.kernel, b.kernel) && same_bits(a.pointwise, b.pointwise) &&
         same_bits(a.bias, b.bias) && same_bits(a.depthwise, b.depthwise) &&
         same_bits(a.output, b.output) && same_bits(a.foreign, b.foreign) &&
         same_bits(a.uncut, b.uncut) &&
         a.foreign_geometry.has_value() == b.foreign_geometry.has_value() &&
         a.differs == b.differs && a.costs.size() == b.costs.size() &&
         std::equal(a.comparisons.begin(), a.comparisons.end(), b.comparisons.begin(),
                    b.comparisons.end(),
                    [](const Comparison& x, const Comparison& y) { return agree(x, y); });
}

template <typename AnyShape>
bool holds(const std::vector<float>& array, const AnyShape& shape) {
  return std::ssize(array) == values(shape);
}

void check_arrays(const Request& request, const Experiment& e) {
  const auto hold = [&](bool holds, const char* what) {
    require(holds, what, request.layer, request.input.shape);
  };
  const bool empty = e.input.empty() && e.kernel.empty() && e.pointwise.empty() && e.bias.empty() &&
                     e.depthwise.empty() && e.output.empty() && e.foreign.empty() &&
                     e.uncut.empty();
  const bool no_input = e.problem == Problem::kInputShape || e.problem == Problem::kInputValues;
  hold(!no_input || empty, "nothing is made without an input");
  if (no_input) return;
  hold(!e.problem || e.kernel_source == KernelSource::kOnes, "wrong weights give way to ones");
  hold(holds(e.input, request.input.shape), "the input has its size");
  hold(e.kernel.empty() || holds(e.kernel, e.kernel_shape), "the kernel has its size");
  hold(e.pointwise.empty() || holds(e.pointwise, e.pointwise_shape),
       "the pointwise kernel has its size");
  const auto& geometry = e.resolution.geometry;
  hold(geometry ? holds(e.output, geometry->output) : e.output.empty(), "the output has its size");
  hold(geometry ? holds(e.depthwise, geometry->depthwise) : e.depthwise.empty(),
       "the first stage has its size");
  hold(request.extras.costs || e.costs.empty(), "costs are made where asked for");
  hold(request.extras.frameworks || e.comparisons.empty(), "rows are made where asked for");
  hold(e.foreign_geometry ? holds(e.foreign, e.foreign_geometry->output) : e.foreign.empty(),
       "what is shown has its size");
  hold(e.uncut.empty() || holds(e.uncut, e.uncut_shape), "what is cut off has its size");
  hold(e.differs.empty() || e.differs.size() == e.foreign.size(), "differences have their size");
  for (const Comparison& each : e.comparisons) {
    hold(!each.different || (*each.different >= 0 && *each.different <= std::ssize(e.output)),
         "some values differ, or all, or none");
  }
}

// The planes that are looked at are there, and what refuses has a way out and a program.
void check_frame(const Request& request, const Experiment& e) {
  const Frame f = frame(request, e);
  const auto hold = [&](bool holds, const char* what) {
    require(holds, what, request.layer, request.input.shape);
  };
  hold(f.refusal.has_value() == e.resolution.refusal.has_value(), "a refusal is told");
  hold(f.output.has_value() == !e.output.empty(), "an output is shown");
  if (f.input.values.empty()) return;
  hold(f.planes.channel >= 0 && f.planes.channel < e.input_shape.channels, "a channel is there");
  hold(f.planes.filter >= 0 && f.planes.filter < f.planes.filters, "a filter is there");
  hold(!keras_program(request, e).empty(), "there is a program");
}

}  // namespace

void check_run(const Layer& layer, const Shape& input, Bytes& bytes) {
  if (!is_cheap(layer, input)) return;
  const Request request = read_request(layer, input, bytes);
  Experiment fresh;
  run(request, fresh);
  check_arrays(request, fresh);
  check_frame(request, fresh);

  Request other = request;
  other.layer.type = any<LayerType>(bytes);
  if (!is_cheap(other.layer, input)) return;
  Experiment used;
  run(other, used);
  check_arrays(other, used);
  run(request, used);
  require(agree(used, fresh), "a run leaves nothing to the next", layer, input);
}

}  // namespace conv2d::fuzz
