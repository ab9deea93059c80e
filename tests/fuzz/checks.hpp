// What must hold of whatever the fuzzer comes up with. Each of these ends the program where it does
// not; the sanitizers end it for the rest.
#pragma once

#include "bytes.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/layer.hpp"

namespace conv2d::fuzz {

// What is judged is anything; what is computed has at most so many values and so much work(), so
// that a run takes a millisecond.
inline constexpr std::int64_t kMostValues = 2048;
inline constexpr std::int64_t kMostWork = 10'000;
bool is_small(const Geometry& geometry);

// resolve(), and all that is said about a layer without computing a value: that sizes, refusal,
// message, remedy, caveats, costs, the frameworks' rows and connections agree with one another.
void check_verdict(const Layer& layer, const Shape& input);

// forward(), explain(), reached() and windows(), where the geometry is small: that every array is
// written from end to end with the values of the reference, and that an explanation adds up to
// them.
void check_values(const Layer& layer, const Geometry& geometry, Bytes& bytes);

// run(), on what a caller brings: that arrays have the sizes announced, and that nothing is left of
// an earlier run.
void check_run(const Layer& layer, const Shape& input, Bytes& bytes);

}  // namespace conv2d::fuzz
