#include <algorithm>

#include "conv2d/data.hpp"
#include "conv2d/initializer.hpp"
#include "layers/description.hpp"
#include "values/draw_integers.hpp"
#include "values/kernel_index.hpp"

namespace conv2d {
namespace {

// Which of the kernel's last two axes counts the input channels of an output channel, and which the
// output channels; a depthwise kernel has a plane a channel, and nothing to add up.
struct Place {
  int channel;
  int output;
  int channels;
};
Place place(LayerType type, const KernelShape& shape, int t, int q) {
  if (is_depthwise(type)) return {0, t * shape.fourth + q, 1};
  const bool outputs_first = layers::description(type).third == KernelAxis::kFilters;
  return outputs_first ? Place{q, t, shape.fourth} : Place{t, q, shape.third};
}

// Whether a pattern for one channel stands at place (t, q) of the kernel's last two axes.
bool carries_pattern(const Place& at) { return at.channel == at.output % at.channels; }

// The input values that one output value is the weighted sum of.
int summands(LayerType type, const KernelShape& shape) {
  return shape.height * shape.width * place(type, shape, 0, 0).channels;
}

}  // namespace

void fill_kernel(KernelSource source, const Filling& filling, LayerType type,
                 const KernelShape& shape, std::span<float> out) {
  if (const auto keras = initializer(name(source))) {
    const Fans both = fans({shape.height, shape.width, shape.third, shape.fourth});
    return initialize(*keras, filling.seed, filling.constant, both, out);
  }
  if (source == KernelSource::kRandom) return draw_integers(filling.seed, -3, 3, out);
  if (source == KernelSource::kMean) {
    return std::fill(out.begin(), out.end(), 1.0f / static_cast<float>(summands(type, shape)));
  }
  std::fill(out.begin(), out.end(), 0.0f);
  for (int u = 0; u < shape.height; ++u) {
    for (int v = 0; v < shape.width; ++v) {
      const float weight = pattern(source, {shape.height, shape.width}, u, v);
      for (int t = 0; t < shape.third; ++t) {
        for (int q = 0; q < shape.fourth; ++q) {
          const Place at = place(type, shape, t, q);
          float& to = out[index_of(shape, u, v, t, q)];
          if (source == KernelSource::kMixed) {
            to = mixed({shape.height, shape.width}, at.output, at.channel, u, v);
          } else if (carries_pattern(at)) {
            to = weight;
          }
        }
      }
    }
  }
}

}  // namespace conv2d
