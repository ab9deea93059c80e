// The answers of ONNX Runtime and TensorFlow.js, which `npm run golden` wrote down.
#include <gtest/gtest.h>

#include <vector>

#include "algorithms.hpp"
#include "golden_files.hpp"
#include "golden_json.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

using Floats = std::vector<float>;

void expect_no_output(const Layer& layer, const Shape& input) {
  const Resolution resolution = resolve(layer, input);
  EXPECT_FALSE(resolution.geometry);
  EXPECT_FALSE(resolution.beyond_limits);
  EXPECT_TRUE(resolution.refusal);
}

void expect_output(const Layer& layer, const Shape& input, const Arrays& arrays,
                   const nlohmann::json& expected) {
  const auto geometry = resolve(layer, input).geometry;
  ASSERT_TRUE(geometry);
  EXPECT_EQ(geometry->output, expected.at("outputShape").get<Shape>());
  EXPECT_EQ((std::vector{geometry->rows.pad_before, geometry->rows.pad_after,
                         geometry->columns.pad_before, geometry->columns.pad_after}),
            expected.at("padding").get<std::vector<int>>());
  for (const Algorithm& algorithm : kAlgorithms) {
    EXPECT_EQ(compute(algorithm, *geometry, arrays), expected.at("output").get<Floats>())
        << algorithm.name;
  }
}

TEST(Golden, EveryCaseOfTheOraclesIsMetExactly) {
  const nlohmann::json golden = read_golden("conv2d.json");
  int computed = 0;
  int empty = 0;
  for (const nlohmann::json& each : golden.at("cases")) {
    const Layer layer = each.at("layer").get<Layer>();
    const Shape input = each.at("inputShape").get<Shape>();
    SCOPED_TRACE(testing::Message() << each.at("name") << ": " << layer << " on " << input);
    if (each.at("expected").is_null()) {
      ++empty;
      expect_no_output(layer, input);
    } else {
      ++computed;
      const Arrays arrays{each.at("input").get<Floats>(), each.at("kernel").get<Floats>(),
                          each.at("bias").get<Floats>()};
      expect_output(layer, input, arrays, each.at("expected"));
    }
    // One failure tells enough; a broken core would fail a thousand times over.
    if (testing::Test::HasFailure()) break;
  }
  EXPECT_GE(computed, 1200);
  EXPECT_GE(empty, 100);
  RecordProperty("computed", computed);
  RecordProperty("empty", empty);
}

}  // namespace
}  // namespace conv2d::tests
