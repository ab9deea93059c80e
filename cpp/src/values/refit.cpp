#include <algorithm>

#include "conv2d/data.hpp"
#include "values/kernel_index.hpp"

namespace conv2d {

void refit(std::span<const float> values, const KernelShape& from, const KernelShape& to,
           std::span<float> out) {
  std::fill(out.begin(), out.end(), 0.0f);
  for (int u = 0; u < std::min(from.height, to.height); ++u) {
    for (int v = 0; v < std::min(from.width, to.width); ++v) {
      for (int t = 0; t < std::min(from.third, to.third); ++t) {
        for (int q = 0; q < std::min(from.fourth, to.fourth); ++q) {
          out[index_of(to, u, v, t, q)] = values[index_of(from, u, v, t, q)];
        }
      }
    }
  }
}

}  // namespace conv2d
