// run(): what a request leaves behind, and that nothing of it outlives the next one.
#include "conv2d/experiment.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <vector>

#include "print.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;

Experiment run_once(const Request& request) {
  Experiment experiment;
  run(request, experiment);
  return experiment;
}

void expect_no_arrays(const Experiment& e) {
  EXPECT_TRUE(e.input.empty());
  EXPECT_TRUE(e.kernel.empty());
  EXPECT_TRUE(e.bias.empty());
  EXPECT_TRUE(e.output.empty());
}

TEST(Experiment, OfAnUntouchedRequestIsTheNotebooks) {
  const Experiment e = run_once({});
  EXPECT_FALSE(e.problem);
  EXPECT_FALSE(e.resolution.refusal);
  EXPECT_EQ(e.input_shape, (Shape{5, 5, 1}));
  EXPECT_EQ(e.kernel_shape, (KernelShape{3, 3, 1, 1}));
  EXPECT_EQ(e.kernel_source, KernelSource::kOnes);
  EXPECT_EQ(e.input.size(), 25u);
  EXPECT_EQ(e.kernel, Values(9, 1.0f));
  EXPECT_TRUE(e.bias.empty());
  EXPECT_EQ(e.output, (Values{63, 72, 81, 108, 117, 126, 153, 162, 171}));
}

// 'same' pads as much before as identity sits from the top left: nothing moves.
TEST(Experiment, IdentityUnderSameGivesTheInputBack) {
  for (int height = 1; height <= 6; ++height) {
    for (int width = 1; width <= 6; ++width) {
      const Request request{
          .layer = {.filters = 2, .kernel_size = {height, width}, .padding = Padding::kSame},
          .input = {.shape = {4, 5, 2}, .source = InputSource::kRandom, .seed = 8},
          .kernel = {.source = KernelSource::kIdentity}};
      const Experiment e = run_once(request);
      ASSERT_EQ(e.input.size(), 40u);
      EXPECT_EQ(e.output, e.input) << height << " x " << width;
    }
  }
}

TEST(Experiment, UsesOnesWhereAPatternIsNotDefined) {
  const Request request{.layer = {.kernel_size = {2, 2}},
                        .kernel = {.source = KernelSource::kSobelX}};
  const Experiment e = run_once(request);
  EXPECT_EQ(e.kernel_source, KernelSource::kOnes);
  EXPECT_EQ(e.kernel, Values(4, 1.0f));
}

TEST(Experiment, SeedsInputAndKernelApart) {
  Request request{.input = {.source = InputSource::kRandom, .seed = 1},
                  .kernel = {.source = KernelSource::kRandom, .seed = 1}};
  const Experiment first = run_once(request);
  request.kernel.seed = 2;
  const Experiment second = run_once(request);
  EXPECT_EQ(second.input, first.input);
  EXPECT_NE(second.kernel, first.kernel);
  request.input.seed = 2;
  EXPECT_NE(run_once(request).input, first.input);
}

TEST(Experiment, TakesTheCallersInput) {
  const Values brought{1, 2, 3, 4};
  for (const InputSource source : {InputSource::kCustom, InputSource::kPicture}) {
    const Request request{.layer = {.kernel_size = {2, 2}},
                          .input = {{2, 2, 1}, source, 0, brought}};
    const Experiment e = run_once(request);
    EXPECT_FALSE(e.problem);
    EXPECT_EQ(e.input, brought);
    EXPECT_EQ(e.output, Values{10});
  }
}

TEST(Experiment, IgnoresValuesThatItsSourcesDoNotRead) {
  const Values stray{7, 7};
  const Request request{.input = {.values = stray},
                        .kernel = {.values = stray, .values_shape = KernelShape{9, 9, 9, 9}}};
  const Experiment e = run_once(request);
  EXPECT_FALSE(e.problem);
  EXPECT_EQ(e.output, run_once({}).output);
}

TEST(Experiment, FindsInputValuesOfAnotherNumber) {
  for (const std::size_t count : {24u, 26u}) {
    const Values brought(count, 1.0f);
    for (const InputSource source : {InputSource::kCustom, InputSource::kPicture}) {
      const Experiment e = run_once({.input = {{5, 5, 1}, source, 0, brought}});
      EXPECT_EQ(e.problem, Problem::kInputValues);
      EXPECT_FALSE(e.resolution.geometry);
      EXPECT_FALSE(e.resolution.refusal);
      EXPECT_FALSE(e.resolution.beyond_limits);
      expect_no_arrays(e);
    }
  }
}

TEST(Experiment, FindsInputShapesThatCannotBe) {
  for (const Shape& shape :
       {Shape{0, 5, 1}, Shape{5, -1, 1}, Shape{5, 5, 0}, Shape{4097, 1, 1}, Shape{2048, 2049, 1}}) {
    const Experiment e = run_once({.input = {.shape = shape}});
    EXPECT_EQ(e.problem, Problem::kInputShape) << shape;
    expect_no_arrays(e);
  }
}

TEST(Experiment, FindsKernelValuesOfAnotherNumber) {
  for (const std::size_t count : {8u, 10u}) {
    const Values brought(count, 1.0f);
    const Request unshaped{.kernel = {KernelSource::kCustom, 0, brought, {}}};
    const Request shaped{.kernel = {KernelSource::kCustom, 0, brought, KernelShape{3, 3, 1, 1}}};
    for (const Request& request : {unshaped, shaped}) {
      const Experiment e = run_once(request);
      EXPECT_EQ(e.problem, Problem::kKernelValues);
      EXPECT_FALSE(e.resolution.geometry);
      expect_no_arrays(e);
    }
  }
}

TEST(Experiment, FindsKernelValueShapesThatCannotBe) {
  for (const KernelShape& shape : {KernelShape{0, 3, 1, 1}, KernelShape{3, 3, -1, 1},
                                   KernelShape{4097, 1, 1, 1}, KernelShape{2048, 2049, 1, 1}}) {
    const Request request{.kernel = {KernelSource::kCustom, 0, {}, shape}};
    EXPECT_EQ(run_once(request).problem, Problem::kKernelValues) << shape;
  }
}

TEST(Experiment, RefitsKernelValuesOfAnotherShape) {
  const Values two_by_two{1, 2, 3, 4};
  const Request request{.kernel = {KernelSource::kCustom, 0, two_by_two, KernelShape{2, 2, 1, 1}}};
  const Experiment e = run_once(request);
  EXPECT_FALSE(e.problem);
  EXPECT_EQ(e.kernel_source, KernelSource::kCustom);
  EXPECT_EQ(e.kernel, (Values{1, 2, 0, 3, 4, 0, 0, 0, 0}));
  EXPECT_EQ(e.output.front(), 1 * 1 + 2 * 2 + 3 * 6 + 4 * 7);
}

TEST(Experiment, FillsAMissingBiasWithZerosAndDropsAnExtraOne) {
  Request request{.layer = {.filters = 3, .kernel_size = {5, 5}, .use_bias = true}};
  const Values one{10};
  request.bias = one;
  const Experiment missing = run_once(request);
  EXPECT_EQ(missing.bias, (Values{10, 0, 0}));
  EXPECT_EQ(missing.output, (Values{335, 325, 325}));

  const Values four{1, 2, 3, 4};
  request.bias = four;
  const Experiment extra = run_once(request);
  EXPECT_EQ(extra.bias, (Values{1, 2, 3}));
  EXPECT_EQ(extra.output, (Values{326, 327, 328}));

  request.layer.use_bias = false;
  const Experiment unused = run_once(request);
  EXPECT_TRUE(unused.bias.empty());
  EXPECT_EQ(unused.output, Values(3, 325.0f));
}

TEST(Experiment, ShowsInputAndKernelWithoutAnOutput) {
  const Experiment e = run_once({.layer = {.kernel_size = {6, 6}}});
  EXPECT_FALSE(e.problem);
  EXPECT_FALSE(e.resolution.geometry);
  ASSERT_TRUE(e.resolution.refusal);
  EXPECT_EQ(e.resolution.refusal->code, RefusalCode::kOutputSize);
  EXPECT_EQ(e.input.size(), 25u);
  EXPECT_EQ(e.kernel.size(), 36u);
  EXPECT_TRUE(e.output.empty());
}

TEST(Experiment, ShowsTheInputAloneWhereNoKernelCanBe) {
  const Experiment e = run_once({.layer = {.kernel_size = {0, 3}, .use_bias = true},
                                 .kernel = {.source = KernelSource::kGaussian}});
  EXPECT_FALSE(e.problem);
  ASSERT_TRUE(e.resolution.refusal);
  EXPECT_EQ(e.resolution.refusal->code, RefusalCode::kKernelSize);
  EXPECT_EQ(e.kernel_source, KernelSource::kOnes);
  EXPECT_EQ(e.input.size(), 25u);
  EXPECT_TRUE(e.kernel.empty());
  EXPECT_TRUE(e.bias.empty());
  EXPECT_TRUE(e.output.empty());
}

TEST(Experiment, ComputesWhatKerasRefusesOnlyByRule) {
  const Experiment e = run_once({.layer = {.strides = {2, 2}, .dilation_rate = {2, 2}}});
  ASSERT_TRUE(e.resolution.refusal);
  EXPECT_EQ(e.resolution.refusal->code, RefusalCode::kStridesWithDilation);
  EXPECT_EQ(e.output, Values{117});
}

TEST(Experiment, LeavesNothingOfARunToTheNext) {
  const Request full{.layer = {.use_bias = true}};
  const Request no_output{.layer = {.kernel_size = {6, 6}}};
  const Request no_kernel{.layer = {.filters = 0}};
  const Request no_input{.input = {.shape = {0, 0, 0}}};
  for (const Request& request : {no_output, no_kernel, no_input, full}) {
    Experiment reused;
    run(full, reused);
    ASSERT_FALSE(reused.output.empty());
    run(request, reused);
    const Experiment fresh = run_once(request);
    EXPECT_EQ(reused.problem, fresh.problem);
    EXPECT_EQ(reused.resolution.refusal, fresh.resolution.refusal);
    EXPECT_EQ(reused.resolution.geometry.has_value(), fresh.resolution.geometry.has_value());
    EXPECT_EQ(reused.input, fresh.input);
    EXPECT_EQ(reused.kernel, fresh.kernel);
    EXPECT_EQ(reused.bias, fresh.bias);
    EXPECT_EQ(reused.output, fresh.output);
  }
}

TEST(Experiment, BearsAnyIntegers) {
  constexpr int kHuge = std::numeric_limits<int>::max();
  constexpr int kTiny = std::numeric_limits<int>::min();
  constexpr std::array kNumbers{kTiny, 0, 3, kHuge};
  Experiment e;
  for (const int filters : kNumbers) {
    for (const int height : kNumbers) {
      for (const int width : kNumbers) {
        for (const int stride : kNumbers) {
          for (const int dilation : kNumbers) {
            for (const int size : kNumbers) {
              const Request request{.layer = {.filters = filters,
                                              .kernel_size = {height, width},
                                              .strides = {stride, 1},
                                              .padding = Padding::kSame,
                                              .dilation_rate = {dilation, 1},
                                              .use_bias = true},
                                    .input = {.shape = {size, size, size}}};
              run(request, e);
              // Only a 3 in every place can be held and computed.
              const bool sound = filters == 3 && height == 3 && width == 3 && stride == 3 &&
                                 dilation == 3 && size == 3;
              ASSERT_EQ(e.problem.has_value(), size != 3) << request.layer << " " << size;
              ASSERT_EQ(e.output.size(), sound ? 9u : 0u) << request.layer << " " << size;
            }
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace conv2d::tests
