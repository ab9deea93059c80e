// Frames: all that a run shows.
#include "conv2d/frame.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "print.hpp"

namespace conv2d::tests {
namespace {

struct Made {
  Request request;
  Experiment experiment;
  Frame frame;
};

// Its frame points into its experiment.
std::unique_ptr<Made> made(const Request& request) {
  auto all = std::make_unique<Made>();
  all->request = request;
  run(all->request, all->experiment);
  all->frame = frame(all->request, all->experiment);
  return all;
}

TEST(Frame, HoldsWhatTheExperimentCameTo) {
  const auto all = made({.layer = {.strides = {2, 2}, .padding = Padding::kSame, .use_bias = true},
                         .bias = {.values = {3}},
                         .extras = {.costs = true, .frameworks = true}});
  const Frame& f = all->frame;
  EXPECT_FALSE(f.problem);
  EXPECT_FALSE(f.refusal);
  EXPECT_FALSE(f.beyond_limits);
  EXPECT_EQ(f.geometry.value().output_shape, (Shape{3, 3, 1}));
  EXPECT_EQ(f.geometry->padding, (Pads{1, 1, 1, 1}));
  EXPECT_TRUE(f.geometry->padding_counts);
  EXPECT_EQ(f.geometry->rows.starts, (std::vector<int>{-1, 1, 3}));
  EXPECT_EQ(f.geometry->rows.beyond, (std::vector<int>{-1, -1}));
  EXPECT_TRUE(f.geometry->columns.unread.empty());
  EXPECT_EQ(f.input.shape, (Shape{5, 5, 1}));
  EXPECT_EQ(f.input.low, 1);
  EXPECT_EQ(f.input.high, 25);
  EXPECT_EQ(f.kernel.shape, (KernelShape{3, 3, 1, 1}));
  EXPECT_EQ(f.kernel.values.size(), 9u);
  EXPECT_FALSE(f.pointwise);
  EXPECT_FALSE(f.depthwise);
  EXPECT_EQ(f.bias.front(), 3);
  EXPECT_EQ(f.output.value().values.data(), all->experiment.output.data());
  EXPECT_EQ(f.effective_kernel, (Pair{3, 3}));
  EXPECT_EQ(f.costs.size(), all->experiment.costs.size());
  EXPECT_EQ(f.frameworks.size(), all->experiment.comparisons.size());
  EXPECT_EQ(f.call.pieces.front(), "keras.layers.Conv2D(");
  EXPECT_FALSE(f.foreign);
  EXPECT_EQ(f.planes.filters, 1);
}

TEST(Frame, SaysWhatTheLayerIsLike) {
  const auto conv = made({});
  EXPECT_EQ(conv->frame.layer.arguments.front(), Argument::kFilters);
  EXPECT_EQ(conv->frame.layer.pooling, Pooling::kNone);
  EXPECT_FALSE(conv->frame.layer.scatters);
  EXPECT_TRUE(conv->frame.layer.padding_counts);
  EXPECT_TRUE(made({.layer = {.type = LayerType::kConv2DTranspose}})->frame.layer.scatters);
  EXPECT_EQ(made({.layer = {.type = LayerType::kMaxPooling2D}})->frame.layer.pooling,
            Pooling::kLargest);
  EXPECT_EQ(made({.layer = {.type = LayerType::kAveragePooling2D}})->frame.layer.pooling,
            Pooling::kMean);
}

TEST(Frame, SaysWhetherTheLayerExcludesStridesWithDilation) {
  const auto excludes = [](LayerType type) {
    const auto all = made({.layer = {.type = type, .strides = {2, 1}, .dilation_rate = {1, 2}}});
    const auto& refusal = all->frame.refusal;
    const bool refused = refusal && refusal->code == RefusalCode::kStridesWithDilation;
    // As the layer says of itself, so is the verdict.
    EXPECT_EQ(all->frame.layer.strides_or_dilation, refused);
    return refused;
  };
  EXPECT_TRUE(excludes(LayerType::kConv2D));
  EXPECT_TRUE(excludes(LayerType::kConv2DTranspose));
  EXPECT_FALSE(excludes(LayerType::kDepthwiseConv2D));
  EXPECT_FALSE(excludes(LayerType::kSeparableConv2D));
  EXPECT_FALSE(excludes(LayerType::kMaxPooling2D));
}

TEST(Frame, SaysWhetherThePaddingOfPoolingCounts) {
  const auto counts = [](Padding padding, PaddingMode mode) {
    return made({.layer = {.type = LayerType::kMaxPooling2D,
                           .padding = padding,
                           .pads = {1, 1, 1, 1},
                           .padding_mode = mode}})
        ->frame.layer.padding_counts;
  };
  EXPECT_FALSE(counts(Padding::kSame, PaddingMode::kZeros));
  EXPECT_TRUE(counts(Padding::kSame, PaddingMode::kReflect));
  EXPECT_TRUE(counts(Padding::kExplicit, PaddingMode::kZeros));
}

// Of the padding that each lays around the input itself.
TEST(Frame, SaysOfEachFrameworkWhetherThePaddingOfPoolingCounts) {
  const auto counts = [](LayerType type, Framework framework) {
    const auto all =
        made({.layer = {.type = type, .padding = Padding::kExplicit, .pads = {1, 1, 1, 1}},
              .extras = {.frameworks = true, .framework = framework}});
    EXPECT_TRUE(all->frame.geometry.value().padding_counts) << "Keras lays zeros, which count";
    return all->frame.foreign_geometry.value().padding_counts;
  };
  EXPECT_FALSE(counts(LayerType::kMaxPooling2D, Framework::kPyTorch));
  EXPECT_TRUE(counts(LayerType::kConv2D, Framework::kPyTorch));
}

TEST(Frame, NamesTheAxesOfKernels) {
  using enum KernelAxis;
  const auto axes = [](const Layer& layer) {
    return made({.layer = layer, .input = {.shape = {5, 5, 4}}})->frame.kernel.axes;
  };
  EXPECT_EQ(axes({}), (KernelAxes{kHeight, kWidth, kChannels, kFilters}));
  EXPECT_EQ(axes({.filters = 2, .groups = 2}),
            (KernelAxes{kHeight, kWidth, kChannelsOfGroup, kFilters}));
  EXPECT_EQ(axes({.type = LayerType::kDepthwiseConv2D}),
            (KernelAxes{kHeight, kWidth, kChannels, kDepthMultiplier}));
  EXPECT_EQ(axes({.type = LayerType::kConv2DTranspose}),
            (KernelAxes{kHeight, kWidth, kFilters, kChannels}));
  const auto separable = made({.layer = {.type = LayerType::kSeparableConv2D}});
  EXPECT_EQ(separable->frame.pointwise.value().axes,
            (KernelAxes{kHeight, kWidth, kDepthwiseChannels, kFilters}));
  EXPECT_EQ(separable->frame.depthwise.value().shape, (Shape{3, 3, 1}));
}

TEST(Frame, HasARangeOfEachPlane) {
  const auto all =
      made({.layer = {.filters = 2, .kernel_size = {1, 1}},
            .input = {.shape = {1, 2, 2}, .source = InputSource::kCustom, .values = {1, -4, 3, 2}},
            .kernel = {.source = KernelSource::kCustom,
                       .custom = {.values = {5, 0, -1, 7}, .shape = KernelShape{1, 1, 2, 2}}}});
  const Frame& f = all->frame;
  EXPECT_EQ(f.input.low, -4);
  EXPECT_EQ(f.input.high, 3);
  EXPECT_EQ(f.input.lows, (std::vector<float>{1, -4}));
  EXPECT_EQ(f.input.highs, (std::vector<float>{3, 2}));
  EXPECT_EQ(f.kernel.lows, (std::vector<float>{5, 0, -1, 7}));
  EXPECT_EQ(f.kernel.low, -1);
  EXPECT_EQ(f.kernel.high, 7);
}

TEST(Frame, NamesTheKernelsThatAreDefined) {
  const auto has = [](const Pair& size, KernelSource source) {
    const auto all = made({.layer = {.kernel_size = size}});
    const auto& list = all->frame.defined_kernels;
    return std::find(list.begin(), list.end(), source) != list.end();
  };
  EXPECT_TRUE(has({3, 3}, KernelSource::kSharpen));
  EXPECT_FALSE(has({3, 2}, KernelSource::kSharpen));
  EXPECT_TRUE(has({5, 5}, KernelSource::kSobelX));
  EXPECT_FALSE(has({0, 3}, KernelSource::kOnes));
}

TEST(Frame, HasTheWayOutOfARefusal) {
  const auto all = made(
      {.layer = {.strides = {2, 1}, .dilation_rate = {1, 2}}, .changed = Mendable::kDilationRate});
  const Ruling& verdict = all->frame.refusal.value();
  EXPECT_EQ(verdict.code, RefusalCode::kStridesWithDilation);
  EXPECT_FALSE(verdict.message.empty());
  EXPECT_EQ(verdict.remedy.strides, (Pair{1, 1}));
  EXPECT_FALSE(verdict.remedy.dilation_rate);
  EXPECT_EQ(verdict.remedy_text, "strides=(1, 1)");
}

TEST(Frame, HasNothingOfAnInputThatCannotBe) {
  const int most = std::numeric_limits<int>::max();
  for (const Shape& shape : {Shape{0, 5, 1}, Shape{5, 5, most}, Shape{5, 5, -1}}) {
    const auto all = made({.input = {.shape = shape}});
    EXPECT_EQ(all->frame.problem, Problem::kInputShape) << shape;
    EXPECT_TRUE(all->frame.input.values.empty());
    EXPECT_TRUE(all->frame.kernel.values.empty());
    EXPECT_FALSE(all->frame.output);
    EXPECT_FALSE(all->frame.geometry);
    EXPECT_TRUE(all->frame.connections.offsets.empty());
  }
}

TEST(Frame, WritesTheCallOfKerasIntoItsRow) {
  const auto all = made({.extras = {.frameworks = true}});
  const TableRow& keras = all->frame.frameworks.front();
  EXPECT_EQ(keras.framework, Framework::kKeras);
  EXPECT_EQ(keras.call.rfind("y = keras.layers.Conv2D(", 0), 0u);
  EXPECT_EQ(keras.padding, (Pads{0, 0, 0, 0}));
  EXPECT_EQ(keras.output_shape, (Shape{3, 3, 1}));
  EXPECT_EQ(keras.different, 0);
}

TEST(Frame, HasTheOutputOfAnotherFrameworkAndWhereItDiffers) {
  const auto all = made({.layer = {.strides = {2, 2}, .padding = Padding::kSame},
                         .input = {.shape = {4, 4, 1}},
                         .extras = {.frameworks = true, .framework = Framework::kPyTorch}});
  EXPECT_EQ(all->frame.foreign.value().shape, (Shape{2, 2, 1}));
  EXPECT_EQ(all->frame.differs.size(), 4u);
  EXPECT_EQ(all->frame.geometry.value().rows.starts, (std::vector<int>{0, 2}));
  EXPECT_EQ(all->frame.foreign_geometry.value().rows.starts, (std::vector<int>{-1, 1}));
  EXPECT_EQ(all->frame.foreign_geometry->padding, (Pads{1, 1, 1, 1}));
}

TEST(RemedyPatch, HoldsWhatChangesAndNothingElse) {
  const Layer before{.filters = 3, .output_padding = Pair{1, 1}};
  EXPECT_FALSE(remedy_patch({RefusalCode::kFilters, before, {}}, {before, {}}).filters);

  Layer after = before;
  after.filters = 4;
  after.kernel_size = {2, 3};
  after.pool_size = {4, 4};
  after.padding = Padding::kExplicit;
  after.pads = {1, 2, 3, 4};
  after.output_padding.reset();
  after.depth_multiplier = 2;
  after.groups = 2;
  const RemedyPatch patch = remedy_patch({RefusalCode::kFilters, before, {}}, {after, {5, 5, 2}});
  EXPECT_EQ(patch.filters, 4);
  EXPECT_EQ(patch.kernel_size, (Pair{2, 3}));
  EXPECT_EQ(patch.pool_size, (Pair{4, 4}));
  EXPECT_FALSE(patch.strides);
  EXPECT_EQ(patch.padding, PaddingValue{(Pads{1, 2, 3, 4})});
  after.padding = Padding::kSame;
  EXPECT_EQ(remedy_patch({RefusalCode::kFilters, before, {}}, {after, {}}).padding,
            PaddingValue{Padding::kSame});
  ASSERT_TRUE(patch.output_padding);
  EXPECT_EQ(*patch.output_padding, std::nullopt);
  EXPECT_EQ(patch.depth_multiplier, 2);
  EXPECT_FALSE(patch.dilation_rate);
  EXPECT_EQ(patch.groups, 2);
  EXPECT_EQ(patch.input.value().shape, (Shape{5, 5, 2}));
}

TEST(Ranges, PassOverWhatIsNotFinite) {
  const float infinity = std::numeric_limits<float>::infinity();
  const float nan = std::numeric_limits<float>::quiet_NaN();
  std::vector<float> lows;
  std::vector<float> highs;
  const Range all = ranges(std::vector<float>{nan, 1, infinity, -2}, 2, lows, highs);
  EXPECT_EQ(all.low, -2);
  EXPECT_EQ(all.high, 1);
  EXPECT_EQ(lows, (std::vector<float>{0, -2}));
  EXPECT_EQ(highs, (std::vector<float>{0, 1}));
  const Range none = ranges(std::vector<float>{nan, nan}, 2, lows, highs);
  EXPECT_EQ(none.low, 0);
  EXPECT_EQ(none.high, 0);
}

TEST(Check, SaysWhichWeightsTheLayerHasByTheNamesOfTheState) {
  const Check conv = check({});
  EXPECT_EQ(conv.values, (KernelShape{3, 3, 1, 1}));
  EXPECT_FALSE(conv.depthwise);
  EXPECT_FALSE(conv.pointwise);
  const Check separable = check({.layer = {.type = LayerType::kSeparableConv2D, .filters = 2}});
  EXPECT_FALSE(separable.values);
  EXPECT_EQ(separable.depthwise, (KernelShape{3, 3, 1, 1}));
  EXPECT_EQ(separable.pointwise, (KernelShape{1, 1, 1, 2}));
  const Check pooling = check({.layer = {.type = LayerType::kMaxPooling2D}});
  EXPECT_FALSE(pooling.values);
}

TEST(Weights, OfAnotherLayerServeWhereItHasNoneOfItsOwn) {
  const BroughtWeights brought{.values = {2}, .shape = KernelShape{1, 1, 1, 1}};
  Request request{.layer = {.kernel_size = {1, 1}},
                  .kernel = {.source = KernelSource::kCustom, .custom_depthwise = brought}};
  EXPECT_EQ(made(request)->experiment.kernel, std::vector<float>{2});
  request.layer.type = LayerType::kSeparableConv2D;
  EXPECT_EQ(made(request)->experiment.kernel, std::vector<float>{2});
  request.kernel.custom = {.values = {3}, .shape = KernelShape{1, 1, 1, 1}};
  EXPECT_EQ(made(request)->experiment.kernel, std::vector<float>{2});
  request.layer.type = LayerType::kConv2D;
  EXPECT_EQ(made(request)->experiment.kernel, std::vector<float>{3});
}

}  // namespace
}  // namespace conv2d::tests
