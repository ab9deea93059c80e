#include <algorithm>
#include <cmath>

#include "changed.hpp"
#include "checks.hpp"
#include "conv2d/caveats.hpp"
#include "conv2d/connections.hpp"
#include "conv2d/cost.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/frameworks.hpp"
#include "conv2d/names.hpp"
#include "conv2d/refusal.hpp"
#include "conv2d/remedy.hpp"
#include "keepable.hpp"
#include "require.hpp"

namespace conv2d::fuzz {
namespace {

// The sizes along one axis, each in terms of the others.
bool fits(const Layer& layer, const Axis& a) {
  const bool sound = a.kernel >= 1 && a.stride >= 1 && a.dilation >= 1 && a.output >= 1 &&
                     a.effective_kernel == (a.kernel - 1) * a.dilation + 1;
  if (!sound) return false;
  // Where the last window ends, and where one more would.
  const int end = (a.output - 1) * a.stride + a.effective_kernel;
  if (layer.type == LayerType::kConv2DTranspose) return true;
  if (layer.padding == Padding::kSame) {
    const int uneven = a.pad_after - a.pad_before;
    return (a.output - 1) * a.stride < a.input && a.output * a.stride >= a.input &&
           a.pad_before >= 0 && (uneven == 0 || uneven == 1) &&
           end <= a.input + a.pad_before + a.pad_after;
  }
  const int padded = a.input + a.pad_before + a.pad_after;
  return end <= padded && end + a.stride > padded;
}

void check_geometry(const Layer& layer, const Shape& input, const Geometry& g) {
  const auto hold = [&](bool holds, const char* what) { require(holds, what, layer, input); };
  hold(g.input == input, "the geometry is that of the input");
  hold(g.rows.input == input.height && g.columns.input == input.width, "axes are the input's");
  hold(g.rows.output == g.output.height && g.columns.output == g.output.width,
       "axes are the output's");
  hold(fits(layer, g.rows) && fits(layer, g.columns), "the windows fit and no other would");
  hold(g.output.channels >= 1, "an output has channels");
  hold(g.output.channels == output_channels(layer, input.channels), "channels as announced");
  hold(std::max({values(g.input), values(g.kernel), values(g.pointwise), values(g.depthwise),
                 values(g.output), values(padded_shape(g))}) <= kMaxValues,
       "arrays are within the limits");
  hold(work(g) >= 1 && work(g) <= kMaxMacs, "the work is within the limits");
  hold(g.macs == (is_pooling(layer.type) ? 0 : work(g)), "the work is to multiply");
  hold(g.kernel == kernel_shape(layer, input.channels), "the kernel as announced");
  hold(g.pointwise == pointwise_shape(layer, input.channels), "the pointwise kernel as announced");
  hold(
      g.parameters == values(g.kernel) + values(g.pointwise) + (g.use_bias ? g.output.channels : 0),
      "parameters are weights and biases");
  for (const Quantity& quantity : costs(layer, g)) {
    hold(std::isfinite(quantity.value) && quantity.value >= 0, "a cost is a number");
    hold(!quantity.symbols.empty() && !quantity.numbers.empty(), "a cost has a formula");
  }
}

// Keras dies of these without a sentence of its own.
bool is_mute(const Refusal& refusal) {
  const Layer& layer = refusal.layer;
  if (refusal.code == RefusalCode::kStrides) return is_pooling(layer.type);
  return refusal.code == RefusalCode::kOutputSize && layer.type == LayerType::kConv2DTranspose &&
         layer.padding != Padding::kExplicit;
}

void check_refusal(const Refusal& refusal) {
  const auto hold = [&](bool holds, const char* what) {
    require(holds, what, refusal.layer, refusal.input);
  };
  const std::string message = keras_message(refusal);
  hold(message == keras_message(refusal), "a refusal always has the same words");
  hold(!message.empty() || is_mute(refusal), "a refusal has words");
}

// Any of them, and for the same layer always the same.
Leeway leeway_of(const Layer& layer, const Shape& input) {
  const auto drawn = static_cast<unsigned>(layer.filters) + static_cast<unsigned>(layer.groups) +
                     static_cast<unsigned>(layer.kernel_size.height) +
                     static_cast<unsigned>(layer.strides.width) +
                     static_cast<unsigned>(input.width);
  return {static_cast<Mendable>(drawn % Names<Mendable>::kList.size()), input.height % 2 == 0};
}

void check_remedy(const Layer& layer, const Shape& input) {
  const auto hold = [&](bool holds, const char* what) { require(holds, what, layer, input); };
  const Leeway leeway = leeway_of(layer, input);
  const Remedy found = remedy(layer, input, leeway);
  hold(!resolve(found.layer, found.input).refusal, "after a remedy nothing is refused");
  const tests::Changed changed = tests::changed(layer, input, found);
  hold(!changed.arguments.empty() && !changed.others, "a remedy changes arguments, and only them");
  hold(leeway.channels || found.input == input, "a remedy leaves a caller's input alone");
  const bool keeps = changed.arguments.count(*leeway.kept) == 0;
  hold(keeps || !tests::Keepable(layer, input, leeway).found(),
       "a remedy keeps what was changed last if any set of changes can");
}

void check_caveats(const Layer& layer, const Shape& input, bool refused) {
  const std::vector<Caveat> found = caveats(layer, input);
  require(!refused || found.empty(), "what is refused has no caveats", layer, input);
  const auto by_code = [](const Caveat& a, const Caveat& b) { return a.code < b.code; };
  require(std::is_sorted(found.begin(), found.end(), by_code), "caveats are in the order of codes",
          layer, input);
}

void check_frameworks(const Layer& layer, const Shape& input, bool refused) {
  const auto hold = [&](bool holds, const char* what) { require(holds, what, layer, input); };
  const std::vector<FrameworkRow> rows = frameworks(layer, input);
  hold(!rows.empty() && rows.front().framework == Framework::kKeras, "Keras comes first");
  hold(rows.front().accepted == !refused, "Keras's row is Keras's verdict");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const FrameworkRow& row = rows[i];
    hold(i == 0 || row.framework > rows[i - 1].framework, "rows are in the order of frameworks");
    hold(row.call.empty() == (i == 0), "every row but Keras's has a call");
    hold(row.accepted || i == 0 || !row.geometry, "what is refused is not computed");
    hold(!row.accepted || row.refusal.empty(), "what is accepted is not refused");
    if (!row.geometry) continue;
    const Geometry& g = *row.geometry;
    hold(std::min({g.output.height, g.output.width, g.output.channels}) >= 1,
         "a row's output has values");
    hold(g.output.channels == output_channels(layer, input.channels),
         "frameworks agree on channels");
    hold(g.kernel == kernel_shape(layer, input.channels), "frameworks share the kernel");
  }
}

void check_connections(const Layer& layer, int channels) {
  const KernelShape kernel = kernel_shape(layer, channels);
  const std::vector<int> all = connections(layer, channels);
  const auto hold = [&](bool holds, const char* what) {
    require(holds, what, layer, {1, 1, channels});
  };
  hold(all.size() % static_cast<std::size_t>(channels) == 0 && std::ssize(all) <= kMaxConnections,
       "connections fill their table");
  const std::int64_t weights =
      is_pooling(layer.type) ? 1 : std::int64_t{kernel.third} * kernel.fourth;
  hold(std::all_of(all.begin(), all.end(), [&](int at) { return at >= -1 && at < weights; }),
       "a connection is a weight or none");
}

bool agree(const Resolution& a, const Resolution& b) {
  return a.geometry.has_value() == b.geometry.has_value() && a.refusal == b.refusal &&
         a.beyond_limits == b.beyond_limits;
}

}  // namespace

void check_verdict(const Layer& layer, const Shape& input) {
  const auto hold = [&](bool holds, const char* what) { require(holds, what, layer, input); };
  const Resolution resolution = resolve(layer, input);
  hold(agree(resolution, resolve(layer, input)), "a verdict stands");
  const auto& [geometry, refusal, beyond_limits] = resolution;
  hold(geometry || beyond_limits || refusal, "without an output there is a refusal");
  hold(!geometry || !beyond_limits, "what is beyond the limits has no geometry");
  if (geometry) check_geometry(layer, input, *geometry);
  if (refusal) {
    hold(refusal->layer == layer && refusal->input == input, "a refusal keeps what was asked");
    check_refusal(*refusal);
    check_remedy(layer, input);
  }
  check_caveats(layer, input, refusal.has_value());
  check_frameworks(layer, input, refusal.has_value());
  check_connections(layer, input.channels);
}

}  // namespace conv2d::fuzz
