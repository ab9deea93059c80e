#include "conv2d/questions.hpp"

#include "conv2d/facts.hpp"
#include "conv2d/keras.hpp"

namespace conv2d {
namespace {

bool within(int at, int count) { return at >= 0 && at < count; }

// Whether that value, which is one of the input or of the output, lies in an array of that shape.
template <typename Cell>
bool holds(const Shape& shape, const Cell& cell) {
  return within(cell.row, shape.height) && within(cell.column, shape.width) &&
         within(cell.channel, shape.channels);
}

const Geometry* looked_at(const Run* run) {
  return run && run->geometry() ? &*run->geometry() : nullptr;
}

}  // namespace

std::optional<Explanation> explain(Run* run, const OutputCell& cell) {
  const Geometry* const g = looked_at(run);
  if (!g || !holds(g->output, cell)) return std::nullopt;
  return explain(*g, run->operands(), cell);
}

std::optional<std::vector<Reached>> reached(const Run* run, int row, int column) {
  const Geometry* const g = looked_at(run);
  if (!g || !within(row, g->input.height) || !within(column, g->input.width)) return std::nullopt;
  return reached(*g, row, column);
}

std::optional<Stamp> stamp(Run* run, const InputCell& cell, int filter) {
  const Geometry* const g = looked_at(run);
  if (!g || !scatters(g->type) || !holds(g->input, cell) || !within(filter, g->output.channels)) {
    return std::nullopt;
  }
  return stamp(*g, run->operands(), cell, filter);
}

std::optional<Products> multiplied(const Run* run, int u, int v) {
  const Geometry* const g = looked_at(run);
  if (!g || !within(u, g->rows.kernel) || !within(v, g->columns.kernel)) return std::nullopt;
  return multiplied(*g, u, v);
}

std::optional<Products> multiplied_pointwise(const Run* run) {
  const Geometry* const g = looked_at(run);
  if (!g || !is_separable(g->type)) return std::nullopt;
  return multiplied_pointwise(*g);
}

std::optional<std::string> program(const Run* run) {
  if (!run) return std::nullopt;
  return keras_program(run->request, run->experiment);
}

}  // namespace conv2d
