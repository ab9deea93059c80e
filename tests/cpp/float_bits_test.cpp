// The bits of float sums: the same for every algorithm, compiler and target as when the file was
// written. tests/web/golden.test.ts asks the same of WebAssembly.
#include "float_bits.hpp"

#include <gtest/gtest.h>

#include "golden_files.hpp"
#include "golden_json.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

// Of the published test vectors those that floats can spell: no bytes, and the four of "foob".
TEST(FloatBits, HashIsFnv1a) {
  EXPECT_EQ(hash({}), "cbf29ce484222325");
  const float foob = std::bit_cast<float>(0x626f6f66u);
  EXPECT_EQ(hash({&foob, 1}), "dd120e790c2512af");
}

TEST(FloatBits, EveryHashIsMet) {
  const nlohmann::json golden = read_golden("float-bits.json");
  for (const nlohmann::json& each : golden.at("cases")) {
    const Layer layer = each.at("layer").get<Layer>();
    const Shape input = each.at("inputShape").get<Shape>();
    const Geometry geometry = resolve(layer, input).geometry.value();
    const Arrays arrays = scattered_arrays(geometry);
    for (const Way& algorithm : algorithms_for(geometry)) {
      EXPECT_EQ(hash(compute(algorithm, geometry, arrays)), each.at("hash").get<std::string>())
          << algorithm.name << ": " << layer << " on " << input;
    }
  }
  EXPECT_EQ(golden.at("cases").size(), 139u);
}

}  // namespace
}  // namespace conv2d::tests
