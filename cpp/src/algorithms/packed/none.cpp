// For the module that is loaded first, which is kept small: it computes everything plainly.
#include "algorithms/packed/plan.hpp"

namespace conv2d::algorithms {

std::unique_ptr<Plan> make_plan(const Geometry&, const Weights&, Order) { return nullptr; }
std::unique_ptr<Plan> make_closer_plan(const Geometry&, const Weights&) { return nullptr; }

}  // namespace conv2d::algorithms

namespace conv2d {

bool packs() { return false; }

}  // namespace conv2d
