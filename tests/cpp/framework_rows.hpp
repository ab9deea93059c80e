// The rows of the framework table, one at a time.
#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "conv2d/frameworks.hpp"
#include "trial.hpp"

namespace conv2d::tests {

inline std::vector<Framework> names_of(const std::vector<FrameworkRow>& rows) {
  std::vector<Framework> found;
  for (const FrameworkRow& row : rows) found.push_back(row.framework);
  return found;
}

inline std::optional<FrameworkRow> find(Framework framework, const Layer& layer,
                                        const Shape& input) {
  for (FrameworkRow& row : frameworks(layer, input)) {
    if (row.framework == framework) return std::move(row);
  }
  return std::nullopt;
}

inline FrameworkRow row_of(Framework framework, const Layer& layer,
                           const Shape& input = {4, 4, 1}) {
  const auto found = find(framework, layer, input);
  EXPECT_TRUE(found) << name(framework) << " has no row for " << layer;
  return found.value_or(FrameworkRow{});
}

inline std::string call(Framework framework, const Layer& layer, const Shape& input = {4, 4, 1}) {
  return row_of(framework, layer, input).call;
}

// What the row computes of 1, 2, 3, ... with weights of 1 and no bias.
inline std::vector<float> output(Framework framework, const Layer& layer,
                                 const Shape& input = {4, 4, 1}) {
  const auto row = row_of(framework, layer, input);
  if (!row.geometry) return {};
  const auto counted = static_cast<std::size_t>(values(input));
  Arrays arrays{
      std::vector<float>(counted),
      std::vector<float>(static_cast<std::size_t>(values(row.geometry->kernel)), 1.0f),
      {},
      std::vector<float>(static_cast<std::size_t>(values(row.geometry->pointwise)), 1.0f)};
  std::iota(arrays.input.begin(), arrays.input.end(), 1.0f);
  return compute({"forward", forward}, *row.geometry, arrays);
}

// "accepted", or why not.
inline std::string verdict(Framework framework, const Layer& layer,
                           const Shape& input = {4, 4, 1}) {
  const FrameworkRow row = row_of(framework, layer, input);
  if (row.accepted) return "accepted";
  EXPECT_FALSE(row.geometry);
  return row.refusal;
}

inline FrameworkNote note(Framework framework, const Layer& layer, const Shape& input = {4, 4, 1}) {
  return row_of(framework, layer, input).note;
}

}  // namespace conv2d::tests
