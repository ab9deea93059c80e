// A layer with an input that it can be computed on, drawn at random.
#pragma once

#include <array>
#include <ostream>

#include "algorithms.hpp"
#include "draw.hpp"
#include "print.hpp"

namespace conv2d::tests {

inline constexpr std::array kLayerTypes{LayerType::kConv2D,          LayerType::kDepthwiseConv2D,
                                        LayerType::kSeparableConv2D, LayerType::kConv2DTranspose,
                                        LayerType::kMaxPooling2D,    LayerType::kAveragePooling2D};
inline constexpr std::array kPaddings{Padding::kValid, Padding::kSame, Padding::kExplicit};
inline constexpr std::array kPaddingModes{PaddingMode::kZeros, PaddingMode::kReflect,
                                          PaddingMode::kReplicate, PaddingMode::kCircular};

struct Trial {
  Layer layer;
  Geometry geometry;
  Arrays arrays;
};

inline std::ostream& operator<<(std::ostream& out, const Trial& trial) {
  const Geometry& g = trial.geometry;
  return out << trial.layer << " on " << g.input << ", rows " << g.rows << ", columns "
             << g.columns;
}

// Arrays of the sizes that a layer takes: fractions, whose sums round, or small whole numbers,
// whose sums do not.
inline Arrays draw_fractions(const Geometry& g, Draw& draw) {
  return {draw.fractions(values(g.input)), draw.fractions(values(g.kernel)),
          draw.fractions(g.use_bias ? g.output.channels : 0), draw.fractions(values(g.pointwise))};
}
inline Arrays draw_integers(const Geometry& g, Draw& draw) {
  return {draw.integers(values(g.input), 9), draw.integers(values(g.kernel), 5),
          draw.integers(g.use_bias ? g.output.channels : 0, 9),
          draw.integers(values(g.pointwise), 5)};
}

inline Pair pair_between(Draw& draw, int low, int high) {
  return {draw.between(low, high), draw.between(low, high)};
}

inline Pads pads_between(Draw& draw, int low, int high) {
  return {draw.between(low, high), draw.between(low, high), draw.between(low, high),
          draw.between(low, high)};
}

// Arguments that make sense, of all sorts: even and odd windows, gaps between windows, pads wider
// than the input and below zero, strides with dilation. The activation is linear.
inline Layer draw_sound_layer(LayerType type, Draw& draw) {
  const int groups = draw.between(1, 3);
  Layer layer{.type = type,
              .filters = groups * draw.between(1, 5),
              .kernel_size = pair_between(draw, 1, 4),
              .pool_size = pair_between(draw, 1, 4),
              .strides = pair_between(draw, 1, 5),
              .padding = kPaddings[static_cast<std::size_t>(draw.between(0, 2))],
              .pads = pads_between(draw, -2, 7),
              .padding_mode = kPaddingModes[static_cast<std::size_t>(draw.between(0, 3))],
              .dilation_rate = pair_between(draw, 1, 3),
              .groups = groups,
              .depth_multiplier = draw.between(1, 3),
              .use_bias = draw.flip()};
  if (draw.flip()) {
    layer.output_padding =
        Pair{draw.between(0, layer.strides.height - 1), draw.between(0, layer.strides.width - 1)};
  }
  return layer;
}

// A trial with an output, on an input of 1 to 8 values each way.
inline Trial draw_trial(LayerType type, Draw& draw) {
  for (;;) {
    const Layer layer = draw_sound_layer(type, draw);
    const Shape input{draw.between(1, 8), draw.between(1, 8), layer.groups * draw.between(1, 3)};
    const auto geometry = resolve(layer, input).geometry;
    if (geometry) return {layer, *geometry, draw_fractions(*geometry, draw)};
  }
}

// The layer's output, where it is sure to have one.
inline std::vector<float> output_of(const Layer& layer, const Shape& input, const Arrays& arrays) {
  return compute({"forward", forward}, resolve(layer, input).geometry.value(), arrays);
}

}  // namespace conv2d::tests
