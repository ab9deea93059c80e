// Every layer once more: in double precision, from an input that is padded for real and, for
// Conv2DTranspose, into an output that is cropped afterwards. Of the core it takes the sizes alone.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "algorithms.hpp"
#include "walk.hpp"

namespace conv2d::tests {

// An output value and how far from it a sum in float32 may end.
//
// With u = 2^-24, an operation moves its result by a factor of at most 1 + u either way. A term
// that goes through n operations so ends within the factor (1 + u)^n, that is within n * u / (1 - n
// * u) of itself, which is less than (n + 1) * u as long as n * (n + 1) * u < 1, so for n up to
// 4095; and the errors of all terms together are at most that times the sum of their magnitudes. Of
// K products a term goes through its own multiplication and K - 1 additions (0 + the first is
// exact), and a bias takes one more: n = K + 1. Through the two stages of a separable layer n is
// the sum of both. A mean of K values takes K - 1 additions and a division: n = K. The largest
// value is exact.
struct Exact {
  double value = 0;
  double magnitude = 0;
  int operations = 0;

  void add(double term) {
    value += term;
    magnitude += std::abs(term);
  }
  double bound() const { return (operations + 1) * std::ldexp(magnitude, -24); }
};

// Rows by columns by channels of anything.
template <typename T>
struct Image {
  Shape shape;
  std::vector<T> cells = std::vector<T>(static_cast<std::size_t>(values(shape)));

  T& at(int i, int j, int c) {
    return cells[static_cast<std::size_t>((i * shape.width + j) * shape.channels + c)];
  }
};

// The input with its padding around it; nothing stands where padding does not count.
using Padded = Image<std::optional<double>>;

inline Padded padded_input(const Geometry& g, const std::vector<float>& input) {
  Padded padded{{g.input.height + g.rows.pad_before + g.rows.pad_after,
                 g.input.width + g.columns.pad_before + g.columns.pad_after, g.input.channels}};
  for (int i = 0; i < padded.shape.height; ++i) {
    for (int j = 0; j < padded.shape.width; ++j) {
      const auto row = walk_beyond(i - g.rows.pad_before, g.input.height, g.padding_mode);
      const auto column = walk_beyond(j - g.columns.pad_before, g.input.width, g.padding_mode);
      for (int c = 0; c < g.input.channels; ++c) {
        if (row && column) {
          const int at = (*row * g.input.width + *column) * g.input.channels + c;
          padded.at(i, j, c) = input[static_cast<std::size_t>(at)];
        } else if (g.padding_counts) {
          padded.at(i, j, c) = 0.0;
        }
      }
    }
  }
  return padded;
}

// What stands under tap (u, v) of the window of output (i, j).
inline std::optional<double> under(const Geometry& g, Padded& padded, int i, int j, int u, int v,
                                   int c) {
  return padded.at(i * g.rows.stride + u * g.rows.dilation,
                   j * g.columns.stride + v * g.columns.dilation, c);
}

// A kernel as numbers at (u, v, third, fourth).
inline double weight(const std::vector<float>& kernel, const KernelShape& shape, int u, int v,
                     int third, int fourth) {
  const int at = ((u * shape.width + v) * shape.third + third) * shape.fourth + fourth;
  return kernel[static_cast<std::size_t>(at)];
}

inline Image<Exact> exact_conv2d(const Geometry& g, const Arrays& a) {
  Padded padded = padded_input(g, a.input);
  Image<Exact> output{g.output};
  const int group_filters = g.output.channels / g.groups;
  for (int i = 0; i < g.output.height; ++i) {
    for (int j = 0; j < g.output.width; ++j) {
      for (int f = 0; f < g.output.channels; ++f) {
        Exact& exact = output.at(i, j, f);
        exact.operations = g.kernel.height * g.kernel.width * g.kernel.third;
        const int first = f / group_filters * g.kernel.third;
        for (int u = 0; u < g.kernel.height; ++u) {
          for (int v = 0; v < g.kernel.width; ++v) {
            for (int c = 0; c < g.kernel.third; ++c) {
              const auto value = under(g, padded, i, j, u, v, first + c);
              exact.add(value.value_or(0) * weight(a.kernel, g.kernel, u, v, c, f));
            }
          }
        }
      }
    }
  }
  return output;
}

inline Image<Exact> exact_depthwise(const Geometry& g, const Arrays& a) {
  Padded padded = padded_input(g, a.input);
  const int multiplier = g.kernel.fourth;
  Image<Exact> output{{g.rows.output, g.columns.output, g.input.channels * multiplier}};
  for (int i = 0; i < g.rows.output; ++i) {
    for (int j = 0; j < g.columns.output; ++j) {
      for (int c = 0; c < g.input.channels; ++c) {
        for (int m = 0; m < multiplier; ++m) {
          Exact& exact = output.at(i, j, c * multiplier + m);
          exact.operations = g.kernel.height * g.kernel.width;
          for (int u = 0; u < g.kernel.height; ++u) {
            for (int v = 0; v < g.kernel.width; ++v) {
              const auto value = under(g, padded, i, j, u, v, c);
              exact.add(value.value_or(0) * weight(a.kernel, g.kernel, u, v, c, m));
            }
          }
        }
      }
    }
  }
  return output;
}

inline Image<Exact> exact_separable(const Geometry& g, const Arrays& a) {
  Image<Exact> between = exact_depthwise(g, a);
  Image<Exact> output{g.output};
  for (int i = 0; i < g.output.height; ++i) {
    for (int j = 0; j < g.output.width; ++j) {
      for (int f = 0; f < g.output.channels; ++f) {
        Exact& exact = output.at(i, j, f);
        for (int c = 0; c < between.shape.channels; ++c) {
          const Exact& first = between.at(i, j, c);
          const double factor = weight(a.pointwise, g.pointwise, 0, 0, c, f);
          exact.value += first.value * factor;
          exact.magnitude += first.magnitude * std::abs(factor);
          exact.operations = first.operations + between.shape.channels;
        }
      }
    }
  }
  return output;
}

inline Image<Exact> exact_transpose(const Geometry& g, const Arrays& a) {
  const int filters = g.output.channels;
  Image<Exact> scattered{{(g.input.height - 1) * g.rows.stride + g.rows.effective_kernel,
                          (g.input.width - 1) * g.columns.stride + g.columns.effective_kernel,
                          filters}};
  Image<double> input{g.input, {a.input.begin(), a.input.end()}};
  for (int i = 0; i < g.input.height; ++i) {
    for (int j = 0; j < g.input.width; ++j) {
      for (int u = 0; u < g.kernel.height; ++u) {
        for (int v = 0; v < g.kernel.width; ++v) {
          for (int f = 0; f < filters; ++f) {
            Exact& exact = scattered.at(i * g.rows.stride + u * g.rows.dilation,
                                        j * g.columns.stride + v * g.columns.dilation, f);
            exact.operations += g.input.channels;
            for (int c = 0; c < g.input.channels; ++c) {
              exact.add(input.at(i, j, c) * weight(a.kernel, g.kernel, u, v, f, c));
            }
          }
        }
      }
    }
  }
  Image<Exact> output{g.output};
  for (int i = 0; i < g.output.height; ++i) {
    for (int j = 0; j < g.output.width; ++j) {
      const int row = i + g.rows.pad_before;
      const int column = j + g.columns.pad_before;
      const bool inside =
          row >= 0 && row < scattered.shape.height && column >= 0 && column < scattered.shape.width;
      for (int f = 0; inside && f < filters; ++f) {
        output.at(i, j, f) = scattered.at(row, column, f);
      }
    }
  }
  return output;
}

inline Image<Exact> exact_pooling(const Geometry& g, const Arrays& a) {
  Padded padded = padded_input(g, a.input);
  Image<Exact> output{g.output};
  for (int i = 0; i < g.output.height; ++i) {
    for (int j = 0; j < g.output.width; ++j) {
      for (int c = 0; c < g.output.channels; ++c) {
        Exact mean;
        double largest = -std::numeric_limits<double>::infinity();
        for (int u = 0; u < g.rows.kernel; ++u) {
          for (int v = 0; v < g.columns.kernel; ++v) {
            const auto value = under(g, padded, i, j, u, v, c);
            if (!value) continue;
            mean.add(*value);
            ++mean.operations;
            largest = std::max(largest, *value);
          }
        }
        mean.value /= mean.operations;
        mean.magnitude /= mean.operations;
        output.at(i, j, c) = g.type == LayerType::kMaxPooling2D ? Exact{.value = largest} : mean;
      }
    }
  }
  return output;
}

// The layer's output, bias included, activation not.
inline std::vector<Exact> exact(const Geometry& g, const Arrays& a) {
  const auto sums = [&] {
    switch (g.type) {
      case LayerType::kConv2D:
        return exact_conv2d(g, a);
      case LayerType::kDepthwiseConv2D:
        return exact_depthwise(g, a);
      case LayerType::kSeparableConv2D:
        return exact_separable(g, a);
      case LayerType::kConv2DTranspose:
        return exact_transpose(g, a);
      default:
        return exact_pooling(g, a);
    }
  };
  std::vector<Exact> output = sums().cells;
  for (std::size_t at = 0; at < output.size() && !a.bias.empty(); ++at) {
    output[at].add(a.bias[at % a.bias.size()]);
    ++output[at].operations;
  }
  return output;
}

}  // namespace conv2d::tests
