#include <cmath>
#include <limits>
#include <optional>

#include "algorithms/algorithms.hpp"
#include "algorithms/stages.hpp"
#include "conv2d/activation.hpp"
#include "geometry/padding.hpp"

namespace conv2d::algorithms {
namespace {

// Channel c of the input at a row and column which may lie beyond the edge; nothing where there is
// nothing that counts.
std::optional<float> read(const Geometry& g, const Operands& a, int row, int column, int c) {
  const auto from_row = source(row, g.input.height, g.padding_mode);
  const auto from_column = source(column, g.input.width, g.padding_mode);
  if (from_row && from_column) {
    return a.input[(*from_row * g.input.width + *from_column) * g.input.channels + c];
  }
  if (g.padding_counts) return 0.0f;
  return std::nullopt;
}

// Calls visit(u, v, row, column) for each tap of the window of output position (i, j).
template <typename Visit>
void each_tap(const Geometry& g, int i, int j, Visit visit) {
  for (int u = 0; u < g.rows.kernel; ++u) {
    for (int v = 0; v < g.columns.kernel; ++v) {
      visit(u, v, i * g.rows.stride + u * g.rows.dilation - g.rows.pad_before,
            j * g.columns.stride + v * g.columns.dilation - g.columns.pad_before);
    }
  }
}

float convolution(const Geometry& g, const Operands& a, int i, int j, int f) {
  const KernelShape& kernel = g.kernel;
  const int group = f / (kernel.fourth / g.groups);
  float sum = 0.0f;
  each_tap(g, i, j, [&](int u, int v, int row, int column) {
    for (int c = 0; c < kernel.third; ++c) {
      const auto value = read(g, a, row, column, group * kernel.third + c);
      const int tap = ((u * kernel.width + v) * kernel.third + c) * kernel.fourth + f;
      if (value) sum += *value * a.kernel[tap];
    }
  });
  return sum;
}

float depthwise_convolution(const Geometry& g, const Operands& a, int i, int j, int f) {
  const int c = f / g.kernel.fourth;
  float sum = 0.0f;
  each_tap(g, i, j, [&](int u, int v, int row, int column) {
    const auto value = read(g, a, row, column, c);
    const int tap = (u * g.kernel.width + v) * g.kernel.third * g.kernel.fourth + f;
    if (value) sum += *value * a.kernel[tap];
  });
  return sum;
}

// Where along the axis the input is that a tap takes to `output`, if there is one.
std::optional<int> scattered_from(const Axis& axis, int output, int tap) {
  const int steps = output + axis.pad_before - tap * axis.dilation;
  if (steps < 0 || steps % axis.stride != 0 || steps / axis.stride >= axis.input) {
    return std::nullopt;
  }
  return steps / axis.stride;
}

float transposed_convolution(const Geometry& g, const Operands& a, int i, int j, int f) {
  const auto [kernel_height, kernel_width, filters, channels] = g.kernel;
  float sum = 0.0f;
  for (int u = 0; u < kernel_height; ++u) {
    for (int v = 0; v < kernel_width; ++v) {
      const auto row = scattered_from(g.rows, i, u);
      const auto column = scattered_from(g.columns, j, v);
      for (int c = 0; row && column && c < channels; ++c) {
        const int at = (*row * g.input.width + *column) * channels + c;
        const int tap = ((u * kernel_width + v) * filters + f) * channels + c;
        sum += a.input[at] * a.kernel[tap];
      }
    }
  }
  return sum;
}

float largest(const Geometry& g, const Operands& a, int i, int j, int f) {
  float result = -std::numeric_limits<float>::infinity();
  each_tap(g, i, j, [&](int, int, int row, int column) {
    const auto value = read(g, a, row, column, f);
    if (value && (std::isnan(*value) || *value > result)) result = *value;
  });
  return result;
}

float mean(const Geometry& g, const Operands& a, int i, int j, int f) {
  float sum = 0.0f;
  int count = 0;
  each_tap(g, i, j, [&](int, int, int row, int column) {
    const auto value = read(g, a, row, column, f);
    if (!value) return;
    sum += *value;
    ++count;
  });
  return sum / static_cast<float>(count);
}

using OutputValue = float(const Geometry&, const Operands&, int i, int j, int f);

void fill(OutputValue& output_value, const Geometry& g, const Operands& a) {
  float* to = a.output.data();
  for (int i = 0; i < g.output.height; ++i) {
    for (int j = 0; j < g.output.width; ++j) {
      for (int f = 0; f < g.output.channels; ++f) {
        const float value = output_value(g, a, i, j, f);
        *to++ = a.bias.empty() ? value : value + a.bias[f];
      }
    }
  }
}

void fill_separable(const Geometry& g, const Operands& a) {
  Operands first = a;
  first.bias = {};
  first.output = a.depthwise;
  fill(depthwise_convolution, depthwise_stage(g), first);
  Operands second = a;
  second.input = a.depthwise;
  second.kernel = a.pointwise;
  fill(convolution, pointwise_stage(g), second);
}

}  // namespace

void reference(const Geometry& g, const Operands& a) {
  switch (g.type) {
    case LayerType::kConv2D:
      fill(convolution, g, a);
      break;
    case LayerType::kDepthwiseConv2D:
      fill(depthwise_convolution, g, a);
      break;
    case LayerType::kSeparableConv2D:
      fill_separable(g, a);
      break;
    case LayerType::kConv2DTranspose:
      fill(transposed_convolution, g, a);
      break;
    case LayerType::kMaxPooling2D:
      fill(largest, g, a);
      break;
    case LayerType::kAveragePooling2D:
      fill(mean, g, a);
      break;
  }
  activate(g.activation, g.data_format, g.output, a.output);
}

}  // namespace conv2d::algorithms
