#include "geometry/padding.hpp"

#include <algorithm>

namespace conv2d {
namespace {

AxisAnswer halved(std::int64_t output, std::int64_t pads) {
  return {output, pads / 2, pads - pads / 2};
}

}  // namespace

AxisAnswer gather(const AxisRequest& a) {
  const std::int64_t span = a.span();
  if (a.padding == Padding::kSame) {
    const std::int64_t output = (a.input - 1) / a.stride + 1;
    return halved(output, std::max<std::int64_t>(0, (output - 1) * a.stride + span - a.input));
  }
  const bool given = a.padding == Padding::kExplicit;
  const std::int64_t before = given ? a.before : 0;
  const std::int64_t after = given ? a.after : 0;
  const std::int64_t room = a.input + before + after - span;
  return {room < 0 ? 0 : room / a.stride + 1, before, after};
}

AxisAnswer scatter(const AxisRequest& a) {
  const std::int64_t span = a.span();
  const std::int64_t start = (a.input - 1) * a.stride;
  const std::int64_t more = a.output_padding.value_or(0);
  switch (a.padding) {
    case Padding::kValid:
      return {start + (a.output_padding ? span + more : std::max(span, a.stride)), 0, 0};
    case Padding::kSame: {
      const std::int64_t output = start + (a.output_padding ? span % 2 + more : a.stride);
      return halved(output, std::max<std::int64_t>(0, start + span - output));
    }
    case Padding::kExplicit:
      return {start + span + more - a.before - a.after, a.before, a.after};
  }
  return {};
}

}  // namespace conv2d
