#include "experiment/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "conv2d/facts.hpp"
#include "experiment/computing.hpp"

namespace conv2d {
namespace {

// Whether forward() would do the same for both.
bool computes_alike(const Geometry& a, const Geometry& b) {
  const bool same_padding = !is_pooling(a.type) || a.padding_counts == b.padding_counts;
  return a.rows == b.rows && a.columns == b.columns && a.padding_mode == b.padding_mode &&
         same_padding;
}

bool differ(float a, float b) { return a != b && !(std::isnan(a) && std::isnan(b)); }

// Marks where two arrays of one length have different values, and counts them.
std::int32_t mark_differences(const std::vector<float>& a, const std::vector<float>& b,
                              std::vector<std::uint8_t>& marks) {
  marks.resize(a.size());
  std::transform(a.begin(), a.end(), b.begin(), marks.begin(),
                 [](float x, float y) { return differ(x, y) ? 1 : 0; });
  return static_cast<std::int32_t>(std::count(marks.begin(), marks.end(), 1));
}

// Computes a row as far as the work that is left allows; whether it did.
bool compute_row(const Geometry& g, std::int64_t& work_left, Experiment& e,
                 std::vector<float>& output) {
  if (work(g) > work_left) return false;
  work_left -= work(g);
  // The first stage of a SeparableConv2D belongs to Keras's output, and stays.
  std::vector<float> depthwise;
  std::swap(depthwise, e.depthwise);
  compute(g, e, output);
  std::swap(depthwise, e.depthwise);
  return true;
}

// Keeps the output of the row that is asked for.
void keep(Comparison& row, std::int64_t& work_left, Experiment& e) {
  const auto& g = row.row.geometry;
  if (!g || !compute_row(*g, work_left, e, e.foreign)) return;
  e.foreign_geometry = g;
  const auto& keras = e.resolution.geometry;
  if (keras && g->output == keras->output) {
    row.different = mark_differences(e.foreign, e.output, e.differs);
  }
}

// In how many cells a row's values differ from Keras's, where that can be told.
void compare(Comparison& row, std::int64_t& work_left, Experiment& e, std::vector<float>& output,
             std::vector<std::uint8_t>& marks) {
  const auto& g = row.row.geometry;
  const auto& keras = e.resolution.geometry;
  if (!g || !keras || row.different || g->output != keras->output) return;
  if (computes_alike(*keras, *g)) {
    row.different = 0;
  } else if (compute_row(*g, work_left, e, output)) {
    row.different = mark_differences(output, e.output, marks);
  }
}

}  // namespace

void compare_frameworks(const Request& request, Experiment& e) {
  const Framework asked = request.extras.framework;
  std::int64_t work_left = kMaxMacs;
  for (FrameworkRow& row : frameworks(request.layer, request.input.shape)) {
    e.comparisons.push_back({std::move(row), std::nullopt});
  }
  // First, so that no other row can use up its share.
  for (Comparison& each : e.comparisons) {
    if (each.row.framework == asked && asked != Framework::kKeras) keep(each, work_left, e);
  }
  std::vector<float> output;
  std::vector<std::uint8_t> marks;
  for (Comparison& each : e.comparisons) compare(each, work_left, e, output, marks);
}

}  // namespace conv2d
