// The weights of a kernel, which lie HWIO or, where the layer scatters, HWOI: seen alike.
#pragma once

#include "conv2d/facts.hpp"
#include "conv2d/geometry.hpp"

namespace conv2d::algorithms {

struct Kernel {
  const float* values;
  int width;
  int channels;  // of a group
  int filters;
  int channel_step;
  int filter_step;

  Kernel(const Geometry& g, const float* weights)
      : values{weights},
        width{g.kernel.width},
        channels{scatters(g.type) ? g.kernel.fourth : g.kernel.third},
        filters{scatters(g.type) ? g.kernel.third : g.kernel.fourth},
        channel_step{scatters(g.type) ? 1 : filters},
        filter_step{scatters(g.type) ? channels : 1} {}

  float at(int u, int v, int channel, int filter) const {
    const int place = (u * width + v) * channels * filters;
    return values[place + channel * channel_step + filter * filter_step];
  }
};

}  // namespace conv2d::algorithms
