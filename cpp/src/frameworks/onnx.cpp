// The operators of ONNX, spelled as in ONNX Script, and what ONNX Runtime says of them.
#include <utility>

#include "conv2d/facts.hpp"
#include "frameworks/call.hpp"
#include "frameworks/rows.hpp"
#include "verdict/python.hpp"

namespace conv2d::table {
namespace {

// The node of a row: what there is to it besides the layer.
struct Node {
  Framework framework;
  std::string_view auto_pad;  // empty where pads are given
  Pads pads;
  Pair output_padding{0, 0};
};

std::string list(const python::Numbers& numbers) { return text("[", python::joined(numbers), "]"); }
std::string list(const Pair& pair) { return list(python::Numbers{pair.height, pair.width}); }

const char* operator_name(const Wish& w) {
  if (w.transposed) return "op.ConvTranspose";
  if (!w.pools) return "op.Conv";
  return takes_largest(w) ? "op.MaxPool" : "op.AveragePool";
}

std::string program(const Wish& w, const Node& node) {
  const Layer& layer = w.layer;
  const bool separable = is_separable(layer.type);
  const int group = is_depthwise(layer.type) ? w.input.channels : layer.groups;
  std::string before;
  if (w.fills && *w.pads != Pads{}) {
    const auto& [top, bottom, left, right] = *w.pads;
    Call pad{"op.Pad"};
    pad.add("x").add(list({0, 0, top, left, 0, 0, bottom, right}));
    pad.add("mode", quoted(numpy_name(layer.padding_mode)));
    before = text("x = ", pad, "\n");
  }
  // In the order of the alphabet, in which ONNX lists attributes.
  Call call{operator_name(w)};
  call.add("x");
  if (!w.pools) call.add("w");
  if (layer.use_bias && !separable) call.add("b");
  if (!node.auto_pad.empty()) call.add("auto_pad", quoted(node.auto_pad));
  if (layer.dilation_rate != Pair{1, 1}) call.add("dilations", list(layer.dilation_rate));
  if (group != 1) call.add("group", text(group));
  call.add("kernel_shape", list(window(layer)));
  if (node.output_padding != Pair{0, 0}) call.add("output_padding", list(node.output_padding));
  if (node.pads != Pads{}) {
    call.add("pads", list({node.pads.top, node.pads.left, node.pads.bottom, node.pads.right}));
  }
  if (layer.strides != Pair{1, 1}) call.add("strides", list(layer.strides));
  if (!separable) return text(before, "y = ", call);

  Call second{"op.Conv"};
  second.add("x").add("pointwise");
  if (layer.use_bias) second.add("b");
  second.add("kernel_shape", "[1, 1]");
  return text(before, "x = ", call, "\ny = ", second);
}

int first_not_positive(const Pair& pair) { return pair.height > 0 ? pair.width : pair.height; }

Objection group_objection(const Wish& w) {
  const int group = w.layer.groups;
  if (group <= 0) return "";
  if (w.input.channels % group != 0) {
    return text("Input channels C is not equal to kernel channels * group. C: ", w.input.channels,
                " kernel channels: ", w.input.channels / group, " group: ", group);
  }
  if (w.layer.filters % group != 0) {
    return text("Output channels M is not divisible by group. M: ", w.layer.filters,
                " group: ", group);
  }
  return std::nullopt;
}

// The axis of ConvTranspose that lies first; from the strides on, ONNX forbids what ONNX Runtime
// words differently.
Objection output_padding_objection(const Layer& layer, const Pair& more) {
  const auto& [strides, dilation] = std::pair{layer.strides, layer.dilation_rate};
  const auto too_large = [](int value, int stride, int rate, const char* axis) -> Objection {
    const int bound = std::max(stride, rate);
    if (value < bound) return std::nullopt;
    return text("output_padding[", axis, "] (", value,
                ") must be less than max(stride, dilation) (", bound, ") for spatial dimension ",
                axis, ".");
  };
  if (auto rows = too_large(more.height, strides.height, dilation.height, "0")) return rows;
  if (auto columns = too_large(more.width, strides.width, dilation.width, "1")) return columns;
  if (least(more) < 0) {
    return text("Output padding must be non-negative. Got: ",
                more.height < 0 ? more.height : more.width);
  }
  if (more.height >= strides.height || more.width >= strides.width) return "";
  return std::nullopt;
}

Objection pooling_objection(const Wish& w, const Pads& pads) {
  const auto& [height, width] = w.layer.pool_size;
  if (least(w.layer.pool_size) <= 0) return "";
  if (least(pads) < 0) return "Pad values must be non-negative.";
  if (std::max(pads.top, pads.bottom) >= height || std::max(pads.left, pads.right) >= width) {
    return "Pad should be smaller than kernel.";
  }
  return std::nullopt;
}

// Pad has nothing to reflect beyond the input's last value but one.
bool reflects_too_much(const Wish& w) {
  if (!w.fills || w.layer.padding_mode != PaddingMode::kReflect) return false;
  return std::max(w.pads->top, w.pads->bottom) >= w.input.height ||
         std::max(w.pads->left, w.pads->right) >= w.input.width;
}

Objection objection(const Wish& w, const Node& node) {
  const Layer& layer = w.layer;
  if (reflects_too_much(w)) return "";
  if (w.pools) {
    if (auto sentence = pooling_objection(w, node.pads)) return sentence;
  }
  if (least(window(layer)) <= 0) return "";
  if (least(layer.strides) <= 0) {
    return text("All stride values must be positive, got: ", first_not_positive(layer.strides));
  }
  if (least(layer.dilation_rate) <= 0) {
    return text("All dilation values must be positive, got: ",
                first_not_positive(layer.dilation_rate));
  }
  if (std::min(layer.filters, layer.depth_multiplier) <= 0) return "";
  if (auto sentence = group_objection(w)) return sentence;
  // ONNX has no pads below 0; ONNX Runtime does not mind.
  if (least(node.pads) < 0) return "";
  if (w.transposed) return output_padding_objection(layer, node.output_padding);
  return std::nullopt;
}

std::string no_values(const Wish& w) {
  if (w.pools || w.transposed) return {};
  const auto& [top, bottom, left, right] = w.fills ? *w.pads : Pads{};
  return text("Invalid input shape: {", std::int64_t{w.input.height} + top + bottom, ",",
              std::int64_t{w.input.width} + left + right, "}");
}

void add(const Wish& w, const Node& node, const Resolution& answer, FrameworkNote note,
         Rows& rows) {
  const Objection objected = objection(w, node);
  FrameworkRow row = judged(node.framework, program(w, node), objected, answer, no_values(w));
  // What the specification says of a pool without an output is that it has none.
  if (w.pools && !row.geometry && !objected) row.accepted = true;
  // Padding is left out of a mean, and no padding wins a maximum (count_include_pad is 0).
  if (row.geometry && !w.fills) row.geometry->padding_counts = false;
  if (row.accepted) row.note = note;
  rows.push_back(std::move(row));
}

// The padding that makes ceil(n / s) windows fit, or of ConvTranspose the sum as long as n * s. It
// is below 0 where the strides leap over what the windows span.
std::int64_t total(const Axis& a) {
  return (std::int64_t{a.output} - 1) * a.stride + a.effective_kernel - a.input;
}

// What is to be known of auto_pad, as tried with ONNX Runtime 1.30. Where the total is below 0, it
// halves that, towards 0, and takes it for a crop.
FrameworkNote note(const Wish& w, const Geometry& g, bool upper) {
  if (w.layer.dilation_rate != Pair{1, 1}) return FrameworkNote::kOrtDilation;
  const std::int64_t least_total = std::min(total(g.rows), total(g.columns));
  if (takes_largest(w)) {
    return least_total < 0 ? FrameworkNote::kOrtRefusesPad : FrameworkNote::kNone;
  }
  // The total from which on there is a crop at the top or left; for Conv it is one further down.
  const int bound = (upper ? -2 : -3) - (w.pools ? 0 : 1);
  return least_total <= bound ? FrameworkNote::kOrtNegativePad : FrameworkNote::kNone;
}

void add_same(const Wish& w, bool upper, Rows& rows) {
  const Node node{upper ? Framework::kOnnxSameUpper : Framework::kOnnxSameLower,
                  upper ? "SAME_UPPER" : "SAME_LOWER",
                  {}};
  Resolution answer = w.keras;
  FrameworkNote noted = FrameworkNote::kNone;
  if (auto& g = answer.geometry) {
    noted = note(w, *g, upper);
    // Keras has the odd one at the end.
    if (!upper) {
      std::swap(g->rows.pad_before, g->rows.pad_after);
      std::swap(g->columns.pad_before, g->columns.pad_after);
    }
  }
  add(w, node, answer, noted, rows);
}

// Of ConvTranspose, the output has n * s values whatever output_padding adds before it is cut.
struct Cut {
  int before;
  int after;
  int output_padding;
  bool enlarged;  // whether there is not enough to cut from, so that zeros make up for it
};
Cut cut(std::int64_t span, int stride, int output_padding, bool upper) {
  const auto clamped = [](std::int64_t value) {
    return static_cast<int>(std::clamp<std::int64_t>(value, -kMaxExtent - 1, kMaxExtent + 1));
  };
  const std::int64_t pads = span + output_padding - stride;
  if (pads < 0) return {0, 0, clamped(stride - span), true};
  const int half = clamped(pads / 2);
  const int rest = clamped(pads - pads / 2);
  return {upper ? half : rest, upper ? rest : half, output_padding, false};
}

void add_transposed_same(const Wish& w, bool upper, Rows& rows) {
  const Pair more = w.layer.output_padding.value_or(Pair{0, 0});
  const Pair span = effective_kernel(w.layer);
  const Cut height = cut(span.height, w.layer.strides.height, more.height, upper);
  const Cut width = cut(span.width, w.layer.strides.width, more.width, upper);
  const Node node{upper ? Framework::kOnnxSameUpper : Framework::kOnnxSameLower,
                  upper ? "SAME_UPPER" : "SAME_LOWER",
                  {},
                  more};
  // ONNX Runtime leaves out what would have to be made up for.
  const bool smaller = height.enlarged || width.enlarged;
  add(w, node,
      w.with({height.before, height.after, width.before, width.after},
             {height.output_padding, width.output_padding}),
      smaller ? FrameworkNote::kOrtSmaller : FrameworkNote::kNone, rows);
}

}  // namespace

void add_onnx(const Wish& w, Rows& rows) {
  if (w.layer.padding == Padding::kSame && !w.fills) {
    for (const bool upper : {true, false}) {
      w.transposed ? add_transposed_same(w, upper, rows) : add_same(w, upper, rows);
    }
  }
  if (!w.pads) return;
  Node node{Framework::kOnnx, {}, w.fills ? Pads{} : *w.pads};
  if (w.transposed) {
    node.output_padding = w.layer.output_padding.value_or(Pair{0, 0});
    if (w.keras.geometry && least(node.output_padding) >= 0) {
      node.output_padding = w.missing_output(*w.keras.geometry);
    }
  }
  add(w, node, w.keras, FrameworkNote::kNone, rows);
}

}  // namespace conv2d::table
