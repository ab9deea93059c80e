// Conv2D and the depthwise layers: torch.nn.Conv2d.
#include "frameworks/pytorch.hpp"

#include <limits>
#include <utility>

#include "conv2d/facts.hpp"
#include "conv2d/names.hpp"
#include "frameworks/pytorch_padding_modes.hpp"
#include "verdict/python.hpp"

namespace conv2d::table {
namespace {

Call conv2d(std::int64_t channels, std::int64_t filters, const Pair& kernel_size) {
  Call call{"nn.Conv2d"};
  call.add(text(channels)).add(text(filters));
  call.add("kernel_size", numbers(kernel_size));
  return call;
}

std::string called(Call& call, bool use_bias) {
  if (!use_bias) call.add("bias", "False");
  return text(call, "(x)");
}

std::string program(const Wish& w, Way way, const Pads& pads) {
  const Layer& layer = w.layer;
  const std::int64_t middle = depthwise_channels(w);
  const bool separable = is_separable(layer.type);
  const int groups = is_depthwise(layer.type) ? w.input.channels : layer.groups;

  Call call = conv2d(w.input.channels, is_depthwise(layer.type) ? middle : layer.filters,
                     layer.kernel_size);
  if (layer.strides != Pair{1, 1}) call.add("stride", numbers(layer.strides));
  if (way == Way::kSame) call.add("padding", "'same'");
  if (way == Way::kArgument && pads != Pads{}) {
    call.add("padding", numbers({pads.top, pads.left}));
  }
  if (layer.dilation_rate != Pair{1, 1}) call.add("dilation", numbers(layer.dilation_rate));
  if (groups != 1) call.add("groups", text(groups));
  if (w.fills && way != Way::kPadCall) {
    call.add("padding_mode", text("'", name(layer.padding_mode), "'"));
  }
  const std::string before = way == Way::kPadCall ? pad_call(w, pads, "") : "";
  if (!separable) return text(before, "y = ", called(call, layer.use_bias));
  Call pointwise = conv2d(middle, layer.filters, {1, 1});
  return text(before, "x = ", called(call, false), "\ny = ", called(pointwise, layer.use_bias));
}

// F.pad, the checks of the constructor, then those of the call.
Objection objection(const Wish& w, Way way, const Pads& pads) {
  const Layer& layer = w.layer;
  if (way == Way::kPadCall) {
    if (auto sentence = too_wide(w, pads)) return sentence;
  }
  if (layer.groups <= 0) return "groups must be a positive integer";
  if (w.input.channels % layer.groups != 0) return "in_channels must be divisible by groups";
  if (layer.filters % layer.groups != 0) return "out_channels must be divisible by groups";
  if (way == Way::kSame && layer.strides != Pair{1, 1}) {
    return "padding='same' is not supported for strided convolutions";
  }
  if (std::min({least(layer.kernel_size), layer.filters, layer.depth_multiplier}) <= 0) return "";
  if (auto sentence = too_wide(w, pads)) return sentence;
  if (least(layer.strides) <= 0) return "non-positive stride is not supported";
  if (!w.sensible) return "";
  return std::nullopt;
}

std::string too_small(const Wish& w, const Pads& pads) {
  const auto [height, width] = padded(w.input, pads);
  if (std::min(height, width) <= 0) return {};  // then F.pad does not get that far
  const Pair kernel = effective_kernel(w.layer);
  const auto size = [](std::int64_t rows, std::int64_t columns) {
    return text("(", rows, " x ", columns, ")");
  };
  return text("Calculated padded input size per channel: ", size(height, width),
              ". Kernel size: ", size(kernel.height, kernel.width),
              ". Kernel size can't be greater than actual input size");
}

void add(const Wish& w, Framework framework, Way way, const Pads& pads, Rows& rows) {
  const bool as_keras = way == Way::kSame || pads == w.pads;
  const Resolution answer = as_keras ? w.keras : w.with(pads);
  FrameworkRow row =
      judged(framework, program(w, way, pads), objection(w, way, pads), answer, too_small(w, pads));
  // An uneven 'same' is laid out apart, on the far sides.
  if (way == Way::kSame && row.geometry && !w.fills &&
      (pads.top != pads.bottom || pads.left != pads.right)) {
    row.note = FrameworkNote::kPyTorchCopy;
  }
  rows.push_back(std::move(row));
}

}  // namespace

std::string numbers(const Pair& pair) {
  return pair.height == pair.width ? text(pair.height) : tuple(pair);
}

Way usual_way(const Pads& pads) {
  const bool alike = pads.top == pads.bottom && pads.left == pads.right;
  return alike && least(pads) >= 0 ? Way::kArgument : Way::kPadCall;
}

Pads usual_pads(const Wish& w) {
  const auto half = [&](int kernel, int dilation) {
    const std::int64_t whole = w.pools ? kernel : (std::int64_t{kernel} - 1) * dilation;
    using Int = std::numeric_limits<int>;
    return static_cast<int>(std::clamp<std::int64_t>(whole >> 1, Int::min(), Int::max()));
  };
  const auto& [height, width] = window(w.layer);
  const int rows = half(height, w.layer.dilation_rate.height);
  const int columns = half(width, w.layer.dilation_rate.width);
  return {rows, rows, columns, columns};
}

std::string pad_arguments(const Pads& pads) {
  return python::tuple({pads.left, pads.right, pads.top, pads.bottom});
}

std::string pad_call(const Wish& w, const Pads& pads, std::string_view value) {
  if (pads == Pads{}) return {};
  Call call{"F.pad"};
  call.add("x").add(pad_arguments(pads));
  if (w.fills) call.add("mode", text("'", name(w.layer.padding_mode), "'"));
  if (!value.empty()) call.add("value", value);
  return text("x = ", call, "\n");
}

Objection too_wide(const Wish& w, const Pads& pads) {
  if (!w.fills) return std::nullopt;
  // A layer that has nothing but this padding, and so no other reason to object.
  Layer probe;
  probe.kernel_size = {1, 1};
  probe.padding = Padding::kExplicit;
  probe.pads = pads;
  probe.padding_mode = w.layer.padding_mode;
  const Resolution probed = resolve(probe, w.input);
  if (probed.refusal || !probed.geometry) return std::nullopt;
  std::string sentence = too_wide_to_fill(*probed.geometry);
  return sentence.empty() ? std::nullopt : Objection{std::move(sentence)};
}

Size padded(const Shape& input, const Pads& pads) {
  return {std::int64_t{input.height} + pads.top + pads.bottom,
          std::int64_t{input.width} + pads.left + pads.right};
}

void add_pytorch(const Wish& w, Rows& rows) {
  if (w.pools) return add_pytorch_pooling(w, rows);
  if (w.transposed) return add_pytorch_transposed(w, rows);
  const bool same = w.layer.padding == Padding::kSame;
  const Pads usual = same ? usual_pads(w) : *w.pads;
  add(w, Framework::kPyTorch, same ? Way::kArgument : usual_way(usual), usual, rows);
  if (same) add(w, Framework::kPyTorchSame, Way::kSame, w.pads.value_or(Pads{}), rows);
  if (w.pads && w.layer.padding != Padding::kValid) {
    add(w, Framework::kPyTorchExact, Way::kPadCall, *w.pads, rows);
  }
}

}  // namespace conv2d::table
