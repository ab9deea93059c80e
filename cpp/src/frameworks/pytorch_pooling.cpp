// The pooling layers: torch.nn.MaxPool2d and AvgPool2d.
#include <utility>

#include "frameworks/pytorch.hpp"

namespace conv2d::table {
namespace {

Call module(const Wish& w, const Pads& padding) {
  Call call{takes_largest(w) ? "nn.MaxPool2d" : "nn.AvgPool2d"};
  call.add("kernel_size", numbers(w.layer.pool_size));
  if (w.layer.strides != w.layer.pool_size) call.add("stride", numbers(w.layer.strides));
  if (padding != Pads{}) call.add("padding", numbers({padding.top, padding.left}));
  return call;
}

std::string usual(const Wish& w, Way way, const Pads& pads) {
  if (way == Way::kArgument) return text("y = ", module(w, pads), "(x)");
  return text(pad_call(w, pads, ""), "y = ", module(w, {}), "(x)");
}

// What Keras does: padding of 'same' does not count, any other does.
std::string exact(const Wish& w) {
  const Pads& pads = *w.pads;
  const bool counts = w.fills || w.layer.padding == Padding::kExplicit;
  if (counts || pads == Pads{}) return usual(w, Way::kPadCall, pads);
  if (takes_largest(w)) {
    return text(pad_call(w, pads, "-torch.inf"), "y = ", module(w, {}), "(x)");
  }
  const std::string by = pad_arguments(pads);
  return text("pool = ", module(w, {}), "\ny = pool(F.pad(x, ", by,
              ")) / pool(F.pad(torch.ones_like(x), ", by, "))");
}

Objection too_padded(int pad, int pool) {
  if (pad <= pool / 2) return std::nullopt;
  return text("pad should be at most half of effective kernel size, but got pad=", pad,
              ", kernel_size=", pool, " and dilation=1");
}

Objection objection(const Wish& w, Way way, const Pads& pads) {
  const auto& [height, width] = w.layer.pool_size;
  const Pair& strides = w.layer.strides;
  if (auto sentence = too_wide(w, pads)) return sentence;
  if (strides.height == 0 || strides.width == 0) return "stride should not be zero";
  if (std::min(height, width) <= 0) return "";
  if (way == Way::kArgument) {
    if (auto sentence = too_padded(pads.top, height)) return sentence;
    if (auto sentence = too_padded(pads.left, width)) return sentence;
  }
  if (least(strides) > 0) return std::nullopt;
  return text("stride should be greater than zero, but got dH: ", strides.height,
              " dW: ", strides.width);
}

std::string too_small(const Wish& w, Way way, const Pads& pads) {
  const auto [height, width] = padded(w.input, pads);
  if (std::min(height, width) <= 0) return {};  // then F.pad does not get that far
  // Rounded down, which matters below 0.
  const auto output = [](std::int64_t size, int pool, int stride) {
    const std::int64_t room = size - pool;
    return (room >= 0 ? room / stride : -((stride - 1 - room) / stride)) + 1;
  };
  const auto size = [&](std::int64_t rows, std::int64_t columns) {
    return text("(", w.input.channels, "x", rows, "x", columns, ")");
  };
  const Layer& layer = w.layer;
  const bool inside = way == Way::kArgument;  // then the padding is none of the input
  return text(
      "Given input size: ", size(inside ? w.input.height : height, inside ? w.input.width : width),
      ". Calculated output size: ",
      size(output(height, layer.pool_size.height, layer.strides.height),
           output(width, layer.pool_size.width, layer.strides.width)),
      ". Output size is too small");
}

}  // namespace

void add_pytorch_pooling(const Wish& w, Rows& rows) {
  const auto add = [&](Framework framework, std::string call, Way way, const Pads& pads,
                       const Resolution& answer) -> FrameworkRow& {
    const Objection objected = objection(w, way, pads);
    const std::string no_values = objected ? "" : too_small(w, way, pads);
    return rows.emplace_back(judged(framework, std::move(call), objected, answer, no_values));
  };
  const bool same = w.layer.padding == Padding::kSame;
  const Pads pads = same ? usual_pads(w) : *w.pads;
  const Way way = w.fills ? Way::kPadCall : same ? Way::kArgument : usual_way(pads);
  FrameworkRow& row = add(Framework::kPyTorch, usual(w, way, pads), way, pads, w.with(pads));
  // Of its own padding, AvgPool2d counts all by default (count_include_pad) and MaxPool2d none.
  if (row.geometry) row.geometry->padding_counts = way == Way::kPadCall || !takes_largest(w);
  if (w.pads && w.layer.padding != Padding::kValid) {
    add(Framework::kPyTorchExact, exact(w), Way::kPadCall, *w.pads, w.keras);
  }
}

}  // namespace conv2d::table
