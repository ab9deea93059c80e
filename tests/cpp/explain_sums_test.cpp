// explain() bit for bit: for every value of every case of tests/golden that has an output, and for
// values of layers drawn at random.
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "conv2d/frameworks.hpp"
#include "explained.hpp"
#include "golden_files.hpp"
#include "golden_json.hpp"
#include "print.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

using nlohmann::json;

// The files that hold the answers of oracles.
std::vector<std::string> answers() {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator{CONV2D_GOLDEN_DIR}) {
    if (entry.path().extension() != ".json") continue;
    const std::string name = entry.path().filename().string();
    if (read_golden(name).contains("oracles")) found.push_back(name);
  }
  return found;
}

// How many values were explained.
int expect_explained(const Geometry& g, const Arrays& arrays) {
  Ran run{g, arrays};
  const Ran linear{without_activation(g), arrays};
  int count = 0;
  for (int i = 0; i < g.output.height; ++i) {
    for (int j = 0; j < g.output.width; ++j) {
      for (int f = 0; f < g.output.channels; ++f, ++count) {
        if (const char* wrong = mistake(run, linear, {i, j, f})) {
          ADD_FAILURE() << "not so: " << wrong << " at (" << i << ", " << j << ", " << f << ")";
          return count;
        }
      }
    }
  }
  return count;
}

TEST(ExplainSums, AreEveryValueOfEveryGoldenCase) {
  int cases = 0;
  int values = 0;
  for (const std::string& file : answers()) {
    const json golden = read_golden(file);
    for (const json& each : golden.at("cases")) {
      if (each.at("expected").is_null()) continue;
      const Layer layer = each.at("layer").get<Layer>();
      const auto geometry = resolve(layer, each.at("inputShape").get<Shape>()).geometry;
      ASSERT_TRUE(geometry);
      SCOPED_TRACE(testing::Message() << file << ", " << each.at("name") << ": " << layer);
      values += expect_explained(*geometry, {each.at("input").get<std::vector<float>>(),
                                             each.at("kernel").get<std::vector<float>>(),
                                             each.at("bias").get<std::vector<float>>(),
                                             each.value("pointwise", std::vector<float>{})});
      ++cases;
      if (HasFailure()) return;
    }
  }
  EXPECT_GE(cases, 3231);
  RecordProperty("cases", cases);
  RecordProperty("values", values);
  std::cout << values << " values of " << cases << " cases explained\n";
}

// Drawn at random, for the sizes, pads and modes that nobody thinks of.
class ExplainSumsDrawn : public testing::TestWithParam<LayerType> {};
INSTANTIATE_TEST_SUITE_P(Layer, ExplainSumsDrawn, testing::ValuesIn(kLayerTypes),
                         [](const auto& tested) { return std::string{name(tested.param)}; });

TEST_P(ExplainSumsDrawn, AreWhatEveryFrameworkComputes) {
  Draw draw{43};
  for (int count = 0; count < 300; ++count) {
    const Trial trial = draw_trial(GetParam(), draw);
    for (const FrameworkRow& row : frameworks(trial.layer, trial.geometry.input)) {
      if (!row.geometry) continue;
      Geometry g = *row.geometry;
      g.activation = Activation::kTanh;
      Ran run{g, trial.arrays};
      const Ran linear{without_activation(g), trial.arrays};
      const OutputCell cell{draw.between(0, g.output.height - 1),
                            draw.between(0, g.output.width - 1),
                            draw.between(0, g.output.channels - 1)};
      const char* const wrong = mistake(run, linear, cell);
      ASSERT_FALSE(wrong) << "not so: " << wrong << ", " << row.call << ": " << trial;
    }
  }
}

}  // namespace
}  // namespace conv2d::tests
