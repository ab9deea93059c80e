#include "conv2d/forward.hpp"

#include <cassert>
#include <iterator>

#include "kernels/kernels.hpp"

namespace conv2d {

void forward(const Geometry& g, const Operands& a) {
  assert(std::ssize(a.input) == values(g.input));
  assert(std::ssize(a.kernel) == values(g.kernel));
  assert(std::ssize(a.bias) == (g.use_bias ? g.kernel.filters : 0));
  assert(std::ssize(a.output) == values(g.output));

  // Vectors run over filters where there are enough to fill one, else over columns.
  if (g.kernel.filters >= 4) {
    kernels::filters(g, a);
  } else {
    kernels::columns(g, a);
  }
}

}  // namespace conv2d
