#include "conv2d/remedy.hpp"

#include "verdict/remedy/parts.hpp"

namespace conv2d {

Remedy remedy(const Layer& layer, const Shape& input, const Leeway& leeway) {
  Remedy found{layer, input};
  remedies::mend_counts(leeway, found);
  remedies::mend_sizes(leeway, found);
  return found;
}

}  // namespace conv2d
