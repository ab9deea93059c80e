// run(): what a request leaves behind, and that nothing of it outlives the next one.
#include "conv2d/experiment.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <vector>

#include "conv2d/caveats.hpp"
#include "conv2d/initializer.hpp"
#include "trial.hpp"

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

TEST(Experiment, OffersARemedyThatKeepsWhatWasChangedLast) {
  Request request{.layer = {.groups = 2}};
  EXPECT_EQ(run_once(request).remedy.value().layer.groups, 1);
  request.changed = Mendable::kGroups;
  const Remedy kept = run_once(request).remedy.value();
  EXPECT_EQ(kept.layer, (Layer{.filters = 2, .groups = 2}));
  EXPECT_EQ(kept.input, (Shape{5, 5, 2}));
  // An input that was brought along has as many channels as it has.
  const Values brought(25, 1.0f);
  for (const InputSource source : {InputSource::kCustom, InputSource::kPicture}) {
    request.input = {.source = source, .values = brought};
    const Remedy other = run_once(request).remedy.value();
    EXPECT_EQ(other.layer, Layer{});
    EXPECT_EQ(other.input, (Shape{5, 5, 1}));
  }
}

TEST(Experiment, ForgetsTheRemedyOfTheRunBefore) {
  Experiment e;
  run({.layer = {.filters = 0}}, e);
  EXPECT_TRUE(e.remedy);
  run({}, e);
  EXPECT_FALSE(e.remedy);
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
                  .kernel = {.source = KernelSource::kRandom, .filling = {.seed = 1}}};
  const Experiment first = run_once(request);
  request.kernel.filling.seed = 2;
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
                        .kernel = {.custom = {stray, KernelShape{9, 9, 9, 9}}}};
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
    EXPECT_TRUE(e.resolution.beyond_limits) << shape;
    expect_no_arrays(e);
  }
}

TEST(Experiment, FindsKernelValuesOfAnotherNumber) {
  for (const std::size_t count : {8u, 10u}) {
    const Values brought(count, 1.0f);
    const Request unshaped{.kernel = {KernelSource::kCustom, {}, {brought, {}}}};
    const Request shaped{.kernel = {KernelSource::kCustom, {}, {brought, KernelShape{3, 3, 1, 1}}}};
    for (const Request& request : {unshaped, shaped}) {
      const Experiment e = run_once(request);
      EXPECT_EQ(e.problem, Problem::kKernelValues);
      // The rest goes on with ones.
      EXPECT_EQ(e.kernel_source, KernelSource::kOnes);
      EXPECT_EQ(e.kernel, Values(9, 1.0f));
      EXPECT_EQ(e.output, run_once({}).output);
    }
  }
}

TEST(Experiment, FindsKernelValueShapesThatCannotBe) {
  for (const KernelShape& shape : {KernelShape{0, 3, 1, 1}, KernelShape{3, 3, -1, 1},
                                   KernelShape{4097, 1, 1, 1}, KernelShape{2048, 2049, 1, 1}}) {
    const Request request{.kernel = {KernelSource::kCustom, {}, {{}, shape}}};
    EXPECT_EQ(run_once(request).problem, Problem::kKernelValues) << shape;
  }
}

TEST(Experiment, RefitsKernelValuesOfAnotherShape) {
  const Values two_by_two{1, 2, 3, 4};
  const Request request{
      .kernel = {KernelSource::kCustom, {}, {two_by_two, KernelShape{2, 2, 1, 1}}}};
  const Experiment e = run_once(request);
  EXPECT_FALSE(e.problem);
  EXPECT_EQ(e.kernel_source, KernelSource::kCustom);
  EXPECT_EQ(e.kernel, (Values{1, 2, 0, 3, 4, 0, 0, 0, 0}));
  EXPECT_EQ(e.output.front(), 1 * 1 + 2 * 2 + 3 * 6 + 4 * 7);
}

TEST(Experiment, FillsAMissingBiasWithZerosAndDropsAnExtraOne) {
  Request request{.layer = {.filters = 3, .kernel_size = {5, 5}, .use_bias = true}};
  const Values one{10};
  request.bias.values = one;
  const Experiment missing = run_once(request);
  EXPECT_EQ(missing.bias, (Values{10, 0, 0}));
  EXPECT_EQ(missing.output, (Values{335, 325, 325}));

  const Values four{1, 2, 3, 4};
  request.bias.values = four;
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

TEST(Experiment, ShowsInputAndBiasWhereNoKernelCanBe) {
  const Experiment e = run_once({.layer = {.kernel_size = {0, 3}, .use_bias = true},
                                 .kernel = {.source = KernelSource::kGaussian}});
  EXPECT_FALSE(e.problem);
  ASSERT_TRUE(e.resolution.refusal);
  EXPECT_EQ(e.resolution.refusal->code, RefusalCode::kKernelSize);
  EXPECT_EQ(e.kernel_source, KernelSource::kOnes);
  EXPECT_EQ(e.input.size(), 25u);
  EXPECT_TRUE(e.kernel.empty());
  EXPECT_EQ(e.bias, Values{0});
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

// The first stage is Keras's, whichever rows were computed afterwards.
TEST(Experiment, KeepsWhatIsBetweenTheStagesOfASeparableLayer) {
  Request request{.layer = {.type = LayerType::kSeparableConv2D,
                            .filters = 3,
                            .strides = {2, 2},
                            .padding = Padding::kSame,
                            .depth_multiplier = 2,
                            .use_bias = true},
                  .input = {.shape = {6, 4, 2}, .source = InputSource::kRandom, .seed = 3},
                  .kernel = {.source = KernelSource::kRandom, .filling = {.seed = 4}},
                  .bias = {.source = BiasSource::kOnes}};
  const Experiment separable = run_once(request);
  ASSERT_TRUE(separable.resolution.geometry);
  EXPECT_EQ(separable.pointwise_shape, (KernelShape{1, 1, 4, 3}));
  EXPECT_EQ(separable.pointwise.size(), 12u);
  Request first = request;
  first.layer.type = LayerType::kDepthwiseConv2D;
  first.layer.use_bias = false;
  const Experiment depthwise = run_once(first);
  EXPECT_EQ(separable.kernel, depthwise.kernel);
  EXPECT_EQ(separable.depthwise, depthwise.output);
  EXPECT_TRUE(depthwise.depthwise.empty());
  request.extras.frameworks = true;
  EXPECT_EQ(run_once(request).depthwise, separable.depthwise);
  EXPECT_EQ(run_once(request).output, separable.output);
}

Request pointwise(KernelSource source) {
  return {.layer = {.type = LayerType::kSeparableConv2D,
                    .filters = 2,
                    .kernel_size = {3, 3},
                    .depth_multiplier = 2},
          .kernel = {.source = source, .filling = {.seed = 7, .constant = 0.5f}}};
}

// Patterns look at neighbours, of which a pointwise kernel has none.
TEST(Experiment, GivesAPointwiseKernelASourceOfItsOwn) {
  const auto weights = [](KernelSource source) { return run_once(pointwise(source)).pointwise; };
  for (const KernelSource source :
       {KernelSource::kOnes, KernelSource::kGaussian, KernelSource::kSharpen, KernelSource::kSobelX,
        KernelSource::kSobelY, KernelSource::kLaplacian}) {
    EXPECT_EQ(weights(source), Values(4, 1.0f)) << source;
  }
  EXPECT_EQ(weights(KernelSource::kMean), Values(4, 0.5f));
  EXPECT_EQ(weights(KernelSource::kIdentity), (Values{1, 0, 0, 1}));
  // Output channels last.
  EXPECT_EQ(weights(KernelSource::kMixed), (Values{1, 2, 3, 4}));
  EXPECT_EQ(weights(KernelSource::kZeros), Values(4, 0.0f));
  EXPECT_EQ(weights(KernelSource::kConstant), Values(4, 0.5f));
  // The next seed, or the two kernels would begin alike.
  for (const KernelSource source :
       {KernelSource::kRandom, KernelSource::kGlorotUniform, KernelSource::kHeUniform,
        KernelSource::kRandomNormal, KernelSource::kRandomUniform}) {
    Values expected(4);
    fill_kernel(source, {.seed = 8}, LayerType::kConv2D, {1, 1, 2, 2}, expected);
    EXPECT_EQ(weights(source), expected) << source;
  }
}

TEST(Experiment, TakesTheCallersPointwiseWeights) {
  const Values depthwise(18, 1.0f);
  const Values brought{1, 2, 3, 4};
  Request request = pointwise(KernelSource::kCustom);
  request.kernel.custom.values = depthwise;
  EXPECT_EQ(run_once(request).pointwise, Values(4, 1.0f));
  request.kernel.custom_pointwise.values = brought;
  const Experiment e = run_once(request);
  EXPECT_EQ(e.pointwise, brought);
  // 63 on either channel in between.
  EXPECT_EQ(e.output[0], 63 * 1 + 63 * 3);
  EXPECT_EQ(e.output[1], 63 * 2 + 63 * 4);
  // Given when there was one channel less in between, and one filter more.
  request.kernel.custom_pointwise.shape = KernelShape{1, 1, 1, 4};
  EXPECT_EQ(run_once(request).pointwise, (Values{1, 2, 0, 0}));
}

TEST(Experiment, FindsPointwiseValuesOfAnotherNumber) {
  const Values depthwise(18, 1.0f);
  const Values brought(5, 1.0f);
  Request request = pointwise(KernelSource::kCustom);
  request.kernel.custom.values = depthwise;
  request.kernel.custom_pointwise.values = brought;
  const Experiment e = run_once(request);
  EXPECT_EQ(e.problem, Problem::kPointwiseValues);
  EXPECT_EQ(e.pointwise, Values(4, 1.0f));
  EXPECT_EQ(e.output, run_once(pointwise(KernelSource::kOnes)).output);
  request.kernel.custom_pointwise.shape = KernelShape{1, 1, 0, 5};
  EXPECT_EQ(run_once(request).problem, Problem::kPointwiseValues);
  request.kernel.custom_pointwise.shape = KernelShape{1, 1, 1, 5};
  EXPECT_FALSE(run_once(request).problem);
  // The first problem is told first.
  request.kernel.custom_pointwise.shape.reset();
  request.kernel.custom.values = brought;
  EXPECT_EQ(run_once(request).problem, Problem::kDepthwiseValues);
}

// What is kept for other layers is not looked at.
TEST(Experiment, LooksOnlyAtTheWeightsThatTheLayerHas) {
  const Values nine(9, 1.0f);
  const Values stray(5, 1.0f);
  for (const LayerType type : kLayerTypes) {
    if (type == LayerType::kSeparableConv2D) continue;
    Request request{.layer = {.type = type},
                    .kernel = {.source = KernelSource::kCustom,
                               .custom = {nine, {}},
                               .custom_pointwise = {stray, {}}}};
    EXPECT_FALSE(run_once(request).problem) << name(type);
    EXPECT_TRUE(run_once(request).pointwise.empty()) << name(type);
    request.kernel.custom.values = stray;
    const auto problem = run_once(request).problem;
    if (is_pooling(type)) {
      EXPECT_FALSE(problem) << name(type);
      EXPECT_TRUE(run_once(request).kernel.empty()) << name(type);
    } else {
      EXPECT_EQ(problem, is_separable(type) ? Problem::kDepthwiseValues : Problem::kKernelValues)
          << name(type);
    }
  }
}

TEST(Experiment, FillsTheBiasFromItsSource) {
  const Values brought{1, 2};
  const auto bias = [&](BiasSource source) {
    return run_once({.layer = {.filters = 3, .use_bias = true},
                     .bias = {source, {.seed = 5, .constant = -2.5f}, brought}})
        .bias;
  };
  EXPECT_EQ(bias(BiasSource::kCustom), (Values{1, 2, 0}));
  EXPECT_EQ(bias(BiasSource::kZeros), Values(3, 0.0f));
  EXPECT_EQ(bias(BiasSource::kOnes), Values(3, 1.0f));
  EXPECT_EQ(bias(BiasSource::kConstant), Values(3, -2.5f));
  // A bias has its length for both fans: 3, and 3.
  const auto drawn = [](Initializer initializer) {
    Values expected(3);
    initialize(initializer, 5, 0, {3, 3}, expected);
    return expected;
  };
  EXPECT_EQ(bias(BiasSource::kGlorotUniform), drawn(Initializer::kGlorotUniform));
  EXPECT_EQ(bias(BiasSource::kHeUniform), drawn(Initializer::kHeUniform));
  EXPECT_EQ(bias(BiasSource::kRandomNormal), drawn(Initializer::kRandomNormal));
  EXPECT_EQ(bias(BiasSource::kRandomUniform), drawn(Initializer::kRandomUniform));
}

TEST(Experiment, HasABiasForEachOutputChannel) {
  const auto bias = [](const Layer& layer) {
    return run_once({.layer = layer,
                     .input = {.shape = {5, 5, 2}},
                     .bias = {.source = BiasSource::kOnes}})
        .bias.size();
  };
  EXPECT_EQ(bias({.filters = 5, .use_bias = true}), 5u);
  EXPECT_EQ(bias({.type = LayerType::kDepthwiseConv2D,
                  .filters = 5,
                  .depth_multiplier = 3,
                  .use_bias = true}),
            6u);
  EXPECT_EQ(bias({.type = LayerType::kSeparableConv2D,
                  .filters = 5,
                  .depth_multiplier = 3,
                  .use_bias = true}),
            5u);
  EXPECT_EQ(bias({.type = LayerType::kConv2DTranspose, .filters = 5, .use_bias = true}), 5u);
  EXPECT_EQ(bias({.type = LayerType::kMaxPooling2D, .use_bias = true}), 0u);
  // More than an array may hold.
  EXPECT_EQ(bias({.filters = kMaxExtent * kMaxExtent, .use_bias = true}), 0u);
}

TEST(Experiment, PassesCaveatsOn) {
  const Request request{.layer = {.data_format = DataFormat::kChannelsFirst}};
  Experiment e = run_once(request);
  ASSERT_EQ(e.caveats.size(), 1u);
  EXPECT_EQ(e.caveats.front().code, CaveatCode::kChannelsFirst);
  EXPECT_FALSE(e.caveats.front().message.empty());
  run({}, e);
  EXPECT_TRUE(e.caveats.empty());
}

void expect_equal(const Experiment& a, const Experiment& b) {
  EXPECT_EQ(a.problem, b.problem);
  EXPECT_EQ(a.resolution.refusal, b.resolution.refusal);
  EXPECT_EQ(a.resolution.geometry.has_value(), b.resolution.geometry.has_value());
  EXPECT_EQ(a.resolution.beyond_limits, b.resolution.beyond_limits);
  EXPECT_EQ(a.caveats.size(), b.caveats.size());
  EXPECT_EQ(a.kernel_shape, b.kernel_shape);
  EXPECT_EQ(a.pointwise_shape, b.pointwise_shape);
  EXPECT_EQ(a.kernel_source, b.kernel_source);
  EXPECT_EQ(a.input, b.input);
  EXPECT_EQ(a.kernel, b.kernel);
  EXPECT_EQ(a.pointwise, b.pointwise);
  EXPECT_EQ(a.bias, b.bias);
  EXPECT_EQ(a.depthwise, b.depthwise);
  EXPECT_EQ(a.output, b.output);
  EXPECT_EQ(a.costs.size(), b.costs.size());
  EXPECT_EQ(bits(a.foreign), bits(b.foreign));  // with NaN where a mean is one of nothing
  EXPECT_EQ(a.foreign_geometry.has_value(), b.foreign_geometry.has_value());
  EXPECT_EQ(a.differs, b.differs);
  EXPECT_EQ(a.uncut, b.uncut);
  ASSERT_EQ(a.comparisons.size(), b.comparisons.size());
  for (std::size_t i = 0; i < a.comparisons.size(); ++i) {
    EXPECT_EQ(a.comparisons[i].row.call, b.comparisons[i].row.call);
    EXPECT_EQ(a.comparisons[i].different, b.comparisons[i].different);
  }
}

// One experiment for all layers, as the page has it.
TEST(Experiment, IsAsGoodAsNewForEveryLayer) {
  Draw draw{61};
  Experiment reused;
  int computed = 0;
  constexpr int kRuns = 600;
  for (int count = 0; count < kRuns; ++count) {
    const LayerType type = kLayerTypes[static_cast<std::size_t>(draw.between(0, 5))];
    const Layer layer = draw_sound_layer(type, draw);
    const Shape shape{draw.between(0, 8), draw.between(1, 8), layer.groups * draw.between(1, 3)};
    const Request request{
        .layer = layer,
        .input = {.shape = shape, .source = InputSource::kRandom, .seed = 9},
        .kernel = {.source = static_cast<KernelSource>(draw.between(0, 9)), .filling = {.seed = 2}},
        .bias = {.source = BiasSource::kRandomNormal},
        .extras = {.costs = draw.flip(),
                   .frameworks = draw.flip(),
                   .framework = static_cast<Framework>(draw.between(0, 7))}};
    run(request, reused);
    SCOPED_TRACE(testing::Message() << layer << " on " << shape);
    expect_equal(reused, run_once(request));
    if (HasFailure()) return;
    computed += !reused.output.empty();
  }
  EXPECT_GT(computed, kRuns / 2);
  EXPECT_LT(computed, kRuns);
}

}  // namespace
}  // namespace conv2d::tests
