// The answers of ONNX Runtime and TensorFlow.js, which `npm run golden` wrote down.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <limits>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "algorithms.hpp"
#include "golden_files.hpp"
#include "golden_json.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

using nlohmann::json;
using Floats = std::vector<float>;

struct File {
  const char* name;
  // The least that it must hold, so that an emptied file does not pass for a good one.
  int computed;
  int empty;
};

void PrintTo(const File& file, std::ostream* out) { *out << file.name << ".json"; }

constexpr File kFiles[] = {
    {"conv2d", 1204, 100},         {"conv2d-groups", 130, 10},    {"depthwise-conv2d", 390, 30},
    {"separable-conv2d", 315, 25}, {"conv2d-transpose", 420, 20}, {"pooling", 490, 30},
    {"padding-modes", 190, 10},    {"activations", 92, 0},
};

// How far from an oracle's answer the core's may lie: nowhere, unless the file says so.
class Tolerance {
 public:
  explicit Tolerance(const json& golden) {
    if (!golden.contains("tolerance")) return;
    golden.at("tolerance").at("ulps").get_to(ulps_);
    golden.at("tolerance").at("ofPreactivation").get_to(of_preactivation_);
  }

  // Of each value in `expected`.
  Floats operator()(const Layer& layer, const json& expected) const {
    Floats scale = expected.at("output").get<Floats>();
    const auto found = std::find(of_preactivation_.begin(), of_preactivation_.end(),
                                 std::string{name(layer.activation)});
    if (found != of_preactivation_.end()) {
      const Floats before = expected.at("preactivation").get<Floats>();
      for (std::size_t i = 0; i < scale.size(); ++i) {
        scale[i] = std::max(std::abs(scale[i]), std::abs(before.at(i)));
      }
    }
    for (float& each : scale) each = static_cast<float>(ulps_) * ulp(each);
    return scale;
  }

 private:
  static float ulp(float value) {
    const float size = std::abs(value);
    return std::nextafter(size, std::numeric_limits<float>::infinity()) - size;
  }

  int ulps_ = 0;
  std::vector<std::string> of_preactivation_;
};

void expect_no_output(const Layer& layer, const Shape& input) {
  const Resolution resolution = resolve(layer, input);
  EXPECT_FALSE(resolution.geometry);
  EXPECT_FALSE(resolution.beyond_limits);
  EXPECT_TRUE(resolution.refusal);
}

void expect_near(const Floats& actual, const Floats& expected, const Floats& tolerance) {
  ASSERT_EQ(actual.size(), expected.size());
  for (std::size_t i = 0; i < actual.size(); ++i) {
    EXPECT_NEAR(actual[i], expected[i], tolerance.at(i)) << "value " << i;
  }
}

// What forward() leaves between the stages of a SeparableConv2D.
Floats first_stage(const Geometry& g, const Arrays& a) {
  Floats padded(static_cast<std::size_t>(values(padded_shape(g))));
  Floats depthwise(static_cast<std::size_t>(values(g.depthwise)));
  Floats output(static_cast<std::size_t>(values(g.output)));
  forward(g, {a.input, a.kernel, a.pointwise, a.bias, padded, depthwise, output});
  return depthwise;
}

void expect_output(const Layer& layer, const Shape& input, const json& question,
                   const Tolerance& tolerance) {
  const json& expected = question.at("expected");
  const auto geometry = resolve(layer, input).geometry;
  ASSERT_TRUE(geometry);
  EXPECT_EQ(geometry->output, expected.at("outputShape").get<Shape>());
  EXPECT_EQ((Pads{geometry->rows.pad_before, geometry->rows.pad_after, geometry->columns.pad_before,
                  geometry->columns.pad_after}),
            expected.at("padding").get<Pads>());
  const Arrays arrays{question.at("input").get<Floats>(), question.at("kernel").get<Floats>(),
                      question.at("bias").get<Floats>(), question.value("pointwise", Floats{})};
  for (const Way& algorithm : algorithms_for(*geometry)) {
    SCOPED_TRACE(algorithm.name);
    expect_near(compute(algorithm, *geometry, arrays), expected.at("output").get<Floats>(),
                tolerance(layer, expected));
  }
  EXPECT_EQ(first_stage(*geometry, arrays), expected.value("depthwise", Floats{}));
}

class Golden : public testing::TestWithParam<File> {};

TEST_P(Golden, EveryAnswerOfTheOraclesIsMet) {
  const json golden = read_golden(GetParam().name + std::string{".json"});
  const Tolerance tolerance{golden};
  int computed = 0;
  int empty = 0;
  std::map<std::string, int> by_layer;
  for (const json& each : golden.at("cases")) {
    const Layer layer = each.at("layer").get<Layer>();
    const Shape input = each.at("inputShape").get<Shape>();
    SCOPED_TRACE(testing::Message()
                 << each.at("name") << ": " << each.at("layer").dump() << " on " << input);
    ++by_layer[std::string{name(layer.type)}];
    if (each.at("expected").is_null()) {
      ++empty;
      expect_no_output(layer, input);
    } else {
      ++computed;
      expect_output(layer, input, each, tolerance);
    }
    // One failure tells enough; a broken core would fail a thousand times over.
    if (HasFailure()) break;
  }
  EXPECT_GE(computed, GetParam().computed);
  EXPECT_GE(empty, GetParam().empty);

  RecordProperty("computed", computed);
  RecordProperty("empty", empty);
  std::cout << GetParam().name << ".json: " << computed << " answers and " << empty
            << " cases without an output;";
  for (const auto& [layer, count] : by_layer) {
    RecordProperty(layer, count);
    std::cout << " " << layer << " " << count;
  }
  std::cout << "\n";
  for (const auto& [what, oracle] : golden.at("oracles").items()) {
    RecordProperty(what, oracle.get<std::string>());
    std::cout << "  " << what << ": " << oracle.get<std::string>() << "\n";
  }
}

std::string test_name(const testing::TestParamInfo<File>& info) {
  std::string name = info.param.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Oracles, Golden, testing::ValuesIn(kFiles), test_name);

}  // namespace
}  // namespace conv2d::tests
