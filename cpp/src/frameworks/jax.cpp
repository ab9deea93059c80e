// jax.lax: conv_general_dilated, conv_transpose and reduce_window.
#include <utility>

#include "conv2d/facts.hpp"
#include "frameworks/call.hpp"
#include "frameworks/rows.hpp"
#include "verdict/python.hpp"

namespace conv2d::table {
namespace {

std::string dimension_numbers(const Wish& w, std::string_view kernel) {
  const std::string data = quoted(channels_first(w.layer) ? "NCHW" : "NHWC");
  return text("(", data, ", ", quoted(kernel), ", ", data, ")");
}

// "SAME", "VALID" or pairs. Other values than zeros are laid out beforehand.
std::string padding(const Wish& w) {
  if (w.fills || w.layer.padding == Padding::kValid) return quoted("VALID");
  if (w.layer.padding == Padding::kSame) return quoted("SAME");
  return nested(w.layer.pads);
}

// What is done to x beforehand.
std::string filling(const Wish& w) {
  if (!w.fills || !w.pads) return {};
  Call call{"jnp.pad"};
  call.add("x").add(nested(*w.pads, w.layer.data_format));
  call.add("mode", quoted(numpy_name(w.layer.padding_mode)));
  return text("x = ", call, "\n");
}

std::string biased(const Wish& w, const Call& call) {
  const char* const bias = channels_first(w.layer) ? " + b[:, None, None]" : " + b";
  return text("y = ", call, w.layer.use_bias ? bias : "");
}

std::string convolution(const Wish& w) {
  const Layer& layer = w.layer;
  const bool depthwise = is_depthwise(layer.type);
  const int groups = depthwise ? w.input.channels : layer.groups;
  Call call{"lax.conv_general_dilated"};
  call.add("x");
  if (depthwise) {
    // Channel c has its multiples side by side in both layouts.
    call.add(text("w.reshape", python::tuple({layer.kernel_size.height, layer.kernel_size.width, 1,
                                              depthwise_channels(w)})));
  } else {
    call.add("w");
  }
  call.add("window_strides", tuple(layer.strides)).add("padding", padding(w));
  if (layer.dilation_rate != Pair{1, 1}) call.add("rhs_dilation", tuple(layer.dilation_rate));
  call.add("dimension_numbers", dimension_numbers(w, "HWIO"));
  if (groups != 1) call.add("feature_group_count", text(groups));
  if (!is_separable(layer.type)) return text(filling(w), biased(w, call));

  Call second{"lax.conv_general_dilated"};
  second.add("x").add("pointwise").add("window_strides", "(1, 1)").add("padding", quoted("VALID"));
  second.add("dimension_numbers", dimension_numbers(w, "HWIO"));
  return text(filling(w), "x = ", call, "\n", biased(w, second));
}

// lax.conv_transpose knows Keras's sizes, but no output_padding.
std::string transposed(const Wish& w) {
  const Layer& layer = w.layer;
  Call call{"lax.conv_transpose"};
  call.add("x").add("w").add("strides", tuple(layer.strides)).add("padding", padding(w));
  if (layer.dilation_rate != Pair{1, 1}) call.add("rhs_dilation", tuple(layer.dilation_rate));
  call.add("dimension_numbers", dimension_numbers(w, "HWIO")).add("transpose_kernel", "True");
  return biased(w, call);
}

// A convolution with the kernel turned round, on the input with zeros between its values.
std::string spread(const Wish& w, const Geometry& g) {
  const Layer& layer = w.layer;
  const auto pads = [](const Axis& axis) {
    const int before = axis.effective_kernel - 1 - axis.pad_before;
    const int spread_input = (axis.input - 1) * axis.stride + 1;
    return Pair{before, axis.output + axis.effective_kernel - 1 - spread_input - before};
  };
  const Pair rows = pads(g.rows);
  const Pair columns = pads(g.columns);
  Call call{"lax.conv_general_dilated"};
  call.add("x").add("w[::-1, ::-1]").add("window_strides", "(1, 1)");
  call.add("padding", nested(Pads{rows.height, rows.width, columns.height, columns.width}));
  call.add("lhs_dilation", tuple(layer.strides));
  if (layer.dilation_rate != Pair{1, 1}) call.add("rhs_dilation", tuple(layer.dilation_rate));
  call.add("dimension_numbers", dimension_numbers(w, "HWOI"));
  return biased(w, call);
}

std::string pooling(const Wish& w) {
  const auto all_axes = [&](const Pair& pair) {
    return channels_first(w.layer) ? python::tuple({1, 1, pair.height, pair.width})
                                   : python::tuple({1, pair.height, pair.width, 1});
  };
  const bool pairs = !w.fills && w.layer.padding == Padding::kExplicit;
  const std::string rest =
      text(", ", all_axes(w.layer.pool_size), ", ", all_axes(w.layer.strides), ", ",
           pairs ? nested(*w.pads, w.layer.data_format) : padding(w), ")");
  if (takes_largest(w)) {
    return text(filling(w), "y = lax.reduce_window(x, -jnp.inf, lax.max", rest);
  }
  return text(filling(w), "total = lax.reduce_window(x, 0.0, lax.add", rest,
              "\ncount = lax.reduce_window(jnp.ones_like(x), 0.0, lax.add", rest,
              "\ny = total / count");
}

Objection objection(const Wish& w) {
  const int groups = w.layer.groups;
  if (groups <= 0) {
    return text("conv_general_dilated feature_group_count must be a positive integer, got ", groups,
                ".");
  }
  if (w.input.channels % groups != 0) {
    return text(
        "conv_general_dilated feature_group_count must divide lhs feature dimension size, "
        "but ",
        groups, " does not divide ", w.input.channels, ".");
  }
  if (w.layer.filters % groups != 0) {
    return text(
        "conv_general_dilated rhs output feature dimension size must be a multiple of "
        "feature_group_count, but ",
        w.layer.filters, " is not a multiple of ", groups, ".");
  }
  if (!w.sensible) return "";
  return std::nullopt;
}

}  // namespace

void add_jax(const Wish& w, Rows& rows) {
  const auto& geometry = w.keras.geometry;
  const bool by_name = w.layer.padding != Padding::kExplicit && !w.layer.output_padding;
  if (w.transposed && !by_name && !geometry) return;

  FrameworkRow row;
  row.framework = Framework::kJax;
  if (w.pools) {
    row.call = pooling(w);
  } else if (!w.transposed) {
    row.call = convolution(w);
  } else {
    row.call = by_name ? transposed(w) : spread(w, *geometry);
  }

  if (const auto sentence = objection(w)) {
    row.accepted = false;
    row.refusal = *sentence;
  } else if (geometry) {
    row.geometry = geometry;
    // Padding of its own is of the value that changes nothing, and not counted.
    if (!w.fills) row.geometry->padding_counts = false;
    if (w.transposed && by_name) row.note = FrameworkNote::kJaxTransposed;
  } else if (!w.keras.beyond_limits) {
    row.note = FrameworkNote::kJaxEmpty;
  }
  rows.push_back(std::move(row));
}

}  // namespace conv2d::table
