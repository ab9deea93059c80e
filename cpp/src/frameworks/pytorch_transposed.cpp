// Conv2DTranspose: torch.nn.ConvTranspose2d, whose padding is cut off the output.
#include "frameworks/pytorch.hpp"
#include "verdict/python.hpp"

namespace conv2d::table {
namespace {

std::string module(const Wish& w, const Pads& padding, const Pair& output_padding) {
  const Layer& layer = w.layer;
  Call call{"nn.ConvTranspose2d"};
  call.add(text(w.input.channels)).add(text(layer.filters));
  call.add("kernel_size", numbers(layer.kernel_size));
  if (layer.strides != Pair{1, 1}) call.add("stride", numbers(layer.strides));
  if (padding != Pads{}) call.add("padding", numbers({padding.top, padding.left}));
  if (output_padding != Pair{0, 0}) call.add("output_padding", numbers(output_padding));
  if (!layer.use_bias) call.add("bias", "False");
  if (layer.dilation_rate != Pair{1, 1}) call.add("dilation", numbers(layer.dilation_rate));
  return text("y = ", call, "(x)");
}

// Cuts the output out of the whole sum.
std::string slice(const Geometry& g) {
  const auto part = [](const Axis& axis) {
    return text(axis.pad_before, ":", axis.pad_before + axis.output);
  };
  return text("\ny = y[..., ", part(g.rows), ", ", part(g.columns), "]");
}

Objection objection(const Wish& w, const Pads& padding, const Pair& more) {
  const Layer& layer = w.layer;
  if (std::min(least(layer.kernel_size), layer.filters) <= 0) return "";
  if (least(padding) < 0) return "negative padding is not supported";
  if (least(more) < 0) return "negative output_padding is not supported";
  if (least(layer.strides) <= 0) return "non-positive stride is not supported";
  if (!w.sensible) return "";
  const Pair& strides = layer.strides;
  const Pair& dilation = layer.dilation_rate;
  if (more.height < std::max(strides.height, dilation.height) &&
      more.width < std::max(strides.width, dilation.width)) {
    return std::nullopt;
  }
  return text(
      "output padding must be smaller than either stride or dilation, but got "
      "output_padding_height: ",
      more.height, " output_padding_width: ", more.width, " stride_height: ", strides.height,
      " stride_width: ", strides.width, " dilation_height: ", dilation.height,
      " dilation_width: ", dilation.width);
}

Pair asked(const Wish& w) { return w.layer.output_padding.value_or(Pair{0, 0}); }

void add_usual(const Wish& w, Rows& rows) {
  const Pads pads = w.layer.padding == Padding::kSame ? usual_pads(w) : *w.pads;
  const Pair more = asked(w);
  rows.push_back(judged(Framework::kPyTorch, module(w, pads, more), objection(w, pads, more),
                        w.with(pads, more), ""));
}

// All that is missing goes to the end, and what is too much is cut off afterwards.
void add_exact(const Wish& w, Rows& rows) {
  const Geometry& g = *w.keras.geometry;
  const Pair more = w.missing_output(g);
  const bool valid = w.layer.padding == Padding::kValid;
  if (valid && more == asked(w)) return;  // the usual row is exact
  const std::string call = module(w, {}, more) + (w.pads == Pads{} ? "" : slice(g));
  rows.push_back(judged(Framework::kPyTorchExact, call, objection(w, {}, more), w.keras, ""));
}

}  // namespace

void add_pytorch_transposed(const Wish& w, Rows& rows) {
  const bool same = w.layer.padding == Padding::kSame;
  // What padding= can say: the same on opposite sides.
  if (same || (w.pads->top == w.pads->bottom && w.pads->left == w.pads->right)) add_usual(w, rows);
  // No slice adds what negative pads ask for, and no output_padding takes away.
  if (w.keras.geometry && least(*w.pads) >= 0 && least(asked(w)) >= 0) add_exact(w, rows);
}

}  // namespace conv2d::table
