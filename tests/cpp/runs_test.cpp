// Runs and their handles, and what can be asked about them.
#include "conv2d/runs.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "conv2d/questions.hpp"

namespace conv2d::tests {
namespace {

Run& run_as(Runs& runs, Handle handle, Handle replaced, const Request& request) {
  auto& made = runs.make(handle, replaced);
  made.request = request;
  EXPECT_EQ(made.run().run, handle);
  return made;
}

TEST(Runs, AreFoundByTheirHandles) {
  Runs runs;
  auto& first = run_as(runs, 1, 0, {.layer = {.kernel_size = {1, 1}}});
  auto& second = run_as(runs, 2, 0, {.layer = {.kernel_size = {2, 2}}});
  EXPECT_EQ(runs.find(1), &first);
  EXPECT_EQ(runs.find(2), &second);
  EXPECT_EQ(runs.find(3), nullptr);
  EXPECT_EQ(runs.find(0), nullptr);
}

TEST(Runs, TakeOverTheMemoryOfTheOneTheyReplaceAndNoOther) {
  Runs runs;
  auto& first = run_as(runs, 1, 0, {});
  auto& other = run_as(runs, 2, 0, {});
  EXPECT_EQ(&run_as(runs, 3, 1, {}), &first);
  EXPECT_EQ(runs.find(1), nullptr);
  EXPECT_EQ(runs.find(2), &other);
  EXPECT_EQ(runs.find(3), &first);
  // Of a run that is not there nothing is taken.
  EXPECT_NE(&run_as(runs, 4, 9, {}), &other);
  EXPECT_EQ(runs.find(2), &other);
}

TEST(Runs, AreForgottenOneByOne) {
  Runs runs;
  run_as(runs, 1, 0, {});
  auto& other = run_as(runs, 2, 0, {});
  runs.forget(1);
  runs.forget(9);
  EXPECT_EQ(runs.find(1), nullptr);
  EXPECT_EQ(runs.find(2), &other);
  EXPECT_FALSE(explain(runs.find(1), {0, 0, 0}).has_value());
}

TEST(Questions, AreAnsweredOfTheRunThatIsAskedAbout) {
  Runs runs;
  run_as(runs, 1, 0, {.layer = {.kernel_size = {1, 1}}});
  run_as(runs, 2, 0, {.layer = {.kernel_size = {3, 3}}});
  EXPECT_EQ(explain(runs.find(1), {0, 0, 0}).value().taps.value.size(), 1u);
  EXPECT_EQ(explain(runs.find(2), {0, 0, 0}).value().taps.value.size(), 9u);
  EXPECT_EQ(explain(runs.find(2), {0, 0, 0}).value().value, 63);
  EXPECT_EQ(reached(runs.find(1), 2, 2).value().size(), 1u);
  EXPECT_EQ(reached(runs.find(2), 2, 2).value().size(), 9u);
  EXPECT_EQ(multiplied(runs.find(1), 0, 0).value().row.size(), 25u);
  EXPECT_EQ(multiplied(runs.find(2), 2, 2).value().row.size(), 9u);
  EXPECT_NE(program(runs.find(2)).value().find("kernel_size=(3, 3)"), std::string::npos);
}

TEST(Questions, AreAnsweredOfThePointwiseKernelWhereThereIsOne) {
  Runs runs;
  run_as(runs, 1, 0, {.layer = {.type = LayerType::kSeparableConv2D}});
  run_as(runs, 2, 0, {});
  const Products all = multiplied_pointwise(runs.find(1)).value();
  // 3 x 3 between the stages, each of which goes to its own place.
  EXPECT_EQ(all.row.size(), 9u);
  EXPECT_EQ(all.row, all.input_row);
  EXPECT_EQ(all.column, all.input_column);
  EXPECT_FALSE(multiplied_pointwise(runs.find(2)));
  EXPECT_FALSE(multiplied_pointwise(nullptr));
}

TEST(Questions, AreAnsweredOfInputValuesWhereTheLayerScatters) {
  Runs runs;
  auto& scattering =
      run_as(runs, 1, 0, {.layer = {.type = LayerType::kConv2DTranspose, .filters = 2}});
  auto& gathering = run_as(runs, 2, 0, {});
  EXPECT_EQ(stamp(&scattering, {4, 4, 0}, 1).value().value, 25);
  EXPECT_EQ(stamp(&scattering, {4, 4, 0}, 1).value().product.size(), 9u);
  for (const InputCell& outside :
       {InputCell{5, 4, 0}, {-1, 4, 0}, {4, 5, 0}, {4, -1, 0}, {4, 4, 1}, {4, 4, -1}}) {
    EXPECT_FALSE(stamp(&scattering, outside, 0));
  }
  EXPECT_FALSE(stamp(&scattering, {4, 4, 0}, 2));
  EXPECT_FALSE(stamp(&scattering, {4, 4, 0}, -1));
  EXPECT_FALSE(stamp(&gathering, {0, 0, 0}, 0));
  EXPECT_FALSE(stamp(nullptr, {0, 0, 0}, 0));
}

TEST(Questions, HaveNoAnswerWithoutARun) {
  EXPECT_FALSE(explain(nullptr, {0, 0, 0}));
  EXPECT_FALSE(reached(nullptr, 0, 0));
  EXPECT_FALSE(multiplied(nullptr, 0, 0));
  EXPECT_FALSE(program(nullptr));
}

TEST(Questions, HaveNoAnswerWithoutAnOutputButForTheProgram) {
  Runs runs;
  run_as(runs, 1, 0, {.layer = {.kernel_size = {7, 7}}});
  EXPECT_FALSE(explain(runs.find(1), {0, 0, 0}));
  EXPECT_FALSE(reached(runs.find(1), 0, 0));
  EXPECT_FALSE(multiplied(runs.find(1), 0, 0));
  EXPECT_TRUE(program(runs.find(1)));
}

TEST(Questions, HaveNoAnswerOutside) {
  Runs runs;
  run_as(runs, 1, 0, {});  // 5 x 5 by 3 x 3
  auto* const run = runs.find(1);
  EXPECT_TRUE(explain(run, {2, 2, 0}));
  EXPECT_FALSE(explain(run, {3, 2, 0}));
  EXPECT_FALSE(explain(run, {2, 3, 0}));
  EXPECT_FALSE(explain(run, {2, 2, 1}));
  EXPECT_FALSE(explain(run, {-1, 2, 0}));
  EXPECT_FALSE(explain(run, {2, -1, 0}));
  EXPECT_FALSE(explain(run, {2, 2, -1}));
  EXPECT_TRUE(reached(run, 4, 4));
  EXPECT_FALSE(reached(run, 5, 4));
  EXPECT_FALSE(reached(run, 4, -1));
  EXPECT_TRUE(multiplied(run, 2, 2));
  EXPECT_FALSE(multiplied(run, 3, 2));
  EXPECT_FALSE(multiplied(run, 2, -1));
}

// PyTorch pads 'same' with strides otherwise than Keras does.
TEST(Questions, AreAboutTheOutputOfTheFrameworkThatIsAskedFor) {
  Runs runs;
  const Request request{.layer = {.strides = {2, 2}, .padding = Padding::kSame},
                        .input = {.shape = {4, 4, 1}},
                        .extras = {.frameworks = true, .framework = Framework::kPyTorch}};
  auto& made = run_as(runs, 1, 0, request);
  ASSERT_EQ(made.experiment.foreign.size(), 4u);
  const auto explained = explain(&made, {0, 0, 0}).value();
  EXPECT_EQ(explained.taps.row.front(), -1);
  EXPECT_EQ(explained.value, made.experiment.foreign[0]);
  EXPECT_NE(explained.value, made.experiment.output[0]);
}

}  // namespace
}  // namespace conv2d::tests
