// run() with the framework table: which values differ from Keras's, and what is shown of a row.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "conv2d/experiment.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;

Experiment run_once(const Request& request) {
  Experiment experiment;
  run(request, experiment);
  return experiment;
}

const Comparison* find(const Experiment& e, Framework framework) {
  for (const Comparison& each : e.comparisons) {
    if (each.row.framework == framework) return &each;
  }
  return nullptr;
}

// The example of section 5 of the project's notes on Keras.
Request strided_same() {
  return {.layer = {.strides = {2, 2}, .padding = Padding::kSame},
          .input = {.shape = {4, 4, 1}},
          .extras = {.frameworks = true, .framework = Framework::kPyTorch}};
}

TEST(Comparison, ShowsWhereAFrameworkPadsElsewhere) {
  const Experiment e = run_once(strided_same());
  EXPECT_EQ(e.output, (Values{54, 45, 72, 54}));
  ASSERT_FALSE(e.comparisons.empty());
  EXPECT_EQ(e.comparisons.front().row.framework, Framework::kKeras);
  EXPECT_EQ(e.comparisons.front().different, 0);
  const Comparison* const row = find(e, Framework::kPyTorch);
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->different, 4);
  EXPECT_EQ(e.foreign, (Values{14, 30, 57, 99}));
  EXPECT_EQ(e.differs, (std::vector<std::uint8_t>{1, 1, 1, 1}));
  EXPECT_EQ(find(e, Framework::kPyTorchExact)->different, 0);
  EXPECT_EQ(find(e, Framework::kJax)->different, 0);
  EXPECT_EQ(find(e, Framework::kOnnxSameUpper)->different, 0);
  EXPECT_EQ(find(e, Framework::kOnnxSameLower)->different, 4);
}

TEST(Comparison, CountsTheValuesThatDiffer) {
  Request request = strided_same();
  // Where all is the same but for the corners, so is most of the output.
  request.layer.strides = {1, 1};
  request.layer.kernel_size = {1, 1};
  EXPECT_EQ(find(run_once(request), Framework::kPyTorch)->different, 0);
  request.layer = {
      .type = LayerType::kAveragePooling2D, .pool_size = {3, 3}, .padding = Padding::kSame};
  request.input.source = InputSource::kOnes;
  const Experiment e = run_once(request);
  // PyTorch's mean counts its padding, so that what is at the edge comes out smaller.
  EXPECT_EQ(find(e, Framework::kPyTorch)->different, 12);
  EXPECT_EQ(e.differs, (std::vector<std::uint8_t>{1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1}));
  EXPECT_EQ(e.foreign.front(), 4.0f / 9);
  EXPECT_EQ(e.foreign[1], 6.0f / 9);
  EXPECT_EQ(e.foreign[5], 1);
  // Not only where it is shown.
  request.extras.framework = Framework::kKeras;
  EXPECT_EQ(find(run_once(request), Framework::kPyTorch)->different, 12);
}

// An even kernel cannot be padded alike on both sides.
TEST(Comparison, HasNoCountWhereTheShapesDiffer) {
  Request request = strided_same();
  request.layer = {.kernel_size = {2, 2}, .padding = Padding::kSame};
  const Experiment e = run_once(request);
  const Comparison* const row = find(e, Framework::kPyTorch);
  ASSERT_NE(row, nullptr);
  ASSERT_TRUE(row->row.geometry);
  EXPECT_EQ(row->row.geometry->output, (Shape{3, 3, 1}));
  EXPECT_FALSE(row->different);
  EXPECT_EQ(e.foreign.size(), 9u);
  ASSERT_TRUE(e.foreign_geometry);
  EXPECT_EQ(e.foreign_geometry->output, (Shape{3, 3, 1}));
  EXPECT_TRUE(e.differs.empty());
}

// The marks of the row before, which does have the shape, are not taken for its own.
TEST(Comparison, MarksNothingWhereTheShapesDiffer) {
  Request request = strided_same();
  request.layer = {.type = LayerType::kConv2DTranspose,
                   .kernel_size = {5, 5},
                   .strides = {3, 3},
                   .padding = Padding::kSame,
                   .output_padding = Pair{1, 1}};
  request.extras.framework = Framework::kOnnxSameUpper;
  const Experiment e = run_once(request);
  ASSERT_TRUE(e.resolution.geometry);
  EXPECT_EQ(e.resolution.geometry->output, (Shape{11, 11, 1}));
  EXPECT_TRUE(find(e, Framework::kPyTorch)->different);
  EXPECT_FALSE(find(e, Framework::kOnnxSameUpper)->different);
  EXPECT_EQ(e.foreign.size(), 144u);
  EXPECT_TRUE(e.differs.empty());
}

TEST(Comparison, ShowsARowThatComputesTheSame) {
  Request request = strided_same();
  request.extras.framework = Framework::kJax;
  const Experiment e = run_once(request);
  EXPECT_EQ(e.foreign, e.output);
  EXPECT_EQ(e.differs, std::vector<std::uint8_t>(4, 0));
}

TEST(Comparison, ShowsNothingOfKerasNorOfARowThatIsNotThere) {
  Request request = strided_same();
  request.extras.framework = Framework::kKeras;
  const Experiment keras = run_once(request);
  EXPECT_FALSE(keras.comparisons.empty());
  EXPECT_TRUE(keras.foreign.empty());
  EXPECT_FALSE(keras.foreign_geometry);
  EXPECT_TRUE(keras.differs.empty());
  request.layer.padding = Padding::kValid;
  request.extras.framework = Framework::kPyTorchSame;
  const Experiment missing = run_once(request);
  EXPECT_EQ(find(missing, Framework::kPyTorchSame), nullptr);
  EXPECT_TRUE(missing.foreign.empty());
}

TEST(Comparison, IsMadeOnRequestOnly) {
  Request request = strided_same();
  request.extras = {};
  const Experiment e = run_once(request);
  EXPECT_TRUE(e.comparisons.empty());
  EXPECT_TRUE(e.costs.empty());
  request.extras.costs = true;
  EXPECT_EQ(run_once(request).costs.size(), costs(request.layer, *e.resolution.geometry).size());
}

TEST(Comparison, HasRowsButNoValuesWithoutAnOutput) {
  Request request = strided_same();
  request.layer = {.kernel_size = {5, 5}};
  const Experiment e = run_once(request);
  EXPECT_GT(e.comparisons.size(), 2u);
  for (const Comparison& each : e.comparisons) EXPECT_FALSE(each.different);
  EXPECT_TRUE(e.foreign.empty());
}

// A mean over padding alone is one of nothing where padding does not count: 0 / 0 as in JAX. It is
// not the -0 that a count below 0 would make of it.
TEST(Comparison, AMeanOfNothingIsNaN) {
  const Request request{.layer = {.type = LayerType::kAveragePooling2D,
                                  .pool_size = {1, 1},
                                  .strides = {1, 1},
                                  .padding = Padding::kExplicit,
                                  .pads = {0, 0, 3, 3}},
                        .input = {.shape = {1, 1, 1}},
                        .extras = {.frameworks = true, .framework = Framework::kJax}};
  const Experiment e = run_once(request);
  EXPECT_EQ(e.output, (Values{0, 0, 0, 1, 0, 0, 0}));
  ASSERT_EQ(e.foreign.size(), 7u);
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_EQ(std::isnan(e.foreign[i]), i != 3) << i;
  }
  EXPECT_EQ(e.foreign[3], 1);
  EXPECT_EQ(find(e, Framework::kJax)->different, 6);
}

// Rows beyond the limit on the work of all of them are not compared: here the second of two that
// take more than half of it each. The row that is looked at comes first.
TEST(Comparison, EndsWhereItWouldTakeTooLong) {
  const Request request{.layer = {.kernel_size = {12, 12}, .padding = Padding::kSame},
                        .input = {.shape = {1024, 1024, 1}, .source = InputSource::kOnes},
                        .extras = {.frameworks = true, .framework = Framework::kPyTorch}};
  const Experiment e = run_once(request);
  ASSERT_TRUE(e.resolution.geometry);
  ASSERT_GT(e.resolution.geometry->macs, kMaxMacs / 2 + 10'000'000);
  EXPECT_EQ(e.foreign.size(), 1023u * 1023u);
  EXPECT_EQ(find(e, Framework::kOnnxSameUpper)->different, 0);  // computes alike, at no cost
  EXPECT_FALSE(find(e, Framework::kOnnxSameLower)->different);
}

// Conv2DTranspose in Keras comes to nothing here.
TEST(Comparison, ShowsARowWhereKerasHasNoOutput) {
  const Request request{.layer = {.type = LayerType::kConv2DTranspose,
                                  .kernel_size = {4, 4},
                                  .strides = {2, 2},
                                  .padding = Padding::kSame,
                                  .output_padding = Pair{0, 0}},
                        .input = {.shape = {1, 1, 1}},
                        .extras = {.frameworks = true, .framework = Framework::kOnnxSameUpper}};
  const Experiment e = run_once(request);
  EXPECT_FALSE(e.resolution.geometry);
  ASSERT_TRUE(e.foreign_geometry);
  EXPECT_EQ(e.foreign_geometry->output, (Shape{2, 2, 1}));
  EXPECT_EQ(e.foreign, Values(4, 1.0f));
  EXPECT_TRUE(e.differs.empty());
  EXPECT_FALSE(find(e, Framework::kOnnxSameUpper)->different);
}

}  // namespace
}  // namespace conv2d::tests
