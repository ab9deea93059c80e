#include <algorithm>
#include <cstddef>

#include "conv2d/data.hpp"
#include "conv2d/initializer.hpp"

namespace conv2d {
void fill_bias(BiasSource source, const Filling& filling, std::span<const float> custom,
               std::span<float> out) {
  if (const auto keras = initializer(name(source))) {
    const Fans both = fans({static_cast<int>(out.size())});
    return initialize(*keras, filling.seed, filling.constant, both, out);
  }
  const std::size_t given = std::min(custom.size(), out.size());
  std::fill(std::copy_n(custom.begin(), given, out.begin()), out.end(), 0.0f);
}

}  // namespace conv2d
