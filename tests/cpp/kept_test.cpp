// What a run has in common with the one before it: nothing that is the same is said again, and
// nothing that is another is taken for the same.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <optional>
#include <vector>

#include "conv2d/frame.hpp"
#include "conv2d/names.hpp"
#include "conv2d/runs.hpp"
#include "draw.hpp"
#include "print.hpp"
#include "trial.hpp"

namespace conv2d::tests {
namespace {

using Values = std::vector<float>;
using AnyRun = Run;  // which of gtest's classes is a function
using Arrays = std::map<FrameArray, Values>;

Values values(std::span<const float> from) { return {from.begin(), from.end()}; }

template <typename AnyTensor>
Values values(const std::optional<AnyTensor>& from) {
  return from ? values(from->values) : Values{};
}

Arrays said(const Frame& f) {
  return {{FrameArray::kInput, values(f.input.values)},
          {FrameArray::kKernel, values(f.kernel.values)},
          {FrameArray::kPointwise, values(f.pointwise)},
          {FrameArray::kDepthwise, values(f.depthwise)},
          {FrameArray::kOutput, values(f.output)}};
}

// What a caller has who puts in what was kept from the frame before.
Arrays with_kept(const Frame& f, const Arrays& before) {
  Arrays all = said(f);
  for (const FrameArray array : f.kept) {
    EXPECT_TRUE(all[array].empty()) << name(array);
    all[array] = before.at(array);
  }
  return all;
}

Request drawn(LayerType type, Draw& draw) {
  const Layer layer = draw_sound_layer(type, draw);
  return {.layer = layer,
          .input = {.shape = {draw.between(4, 8), draw.between(4, 8), layer.groups * 2},
                    .source = InputSource::kRandom},
          .kernel = {.source = KernelSource::kRandom},
          .bias = {.source = BiasSource::kRandomNormal}};
}

// One step of a reader, most of which leave most arrays as they are.
void change(Request& request, Draw& draw) {
  switch (draw.between(0, 9)) {
    case 0:
      request.input.seed = static_cast<std::uint32_t>(draw.between(0, 1));
      break;
    case 1:
      // As many values in another shape.
      std::swap(request.input.shape.height, request.input.shape.width);
      request.input.source = InputSource::kOnes;
      break;
    case 2:
      request.input.source = InputSource::kRandom;
      break;
    case 3:
      request.kernel.filling.seed = static_cast<std::uint32_t>(draw.between(0, 1));
      break;
    case 4:
      request.layer.activation = draw.flip() ? Activation::kRelu : Activation::kLinear;
      break;
    case 5:
      request.layer.use_bias = draw.flip();
      break;
    case 6:
      request.layer.strides = {draw.between(0, 2), 1};
      break;
    case 7:
      // The same weights in another order of axes.
      if (request.layer.type == LayerType::kConv2D) {
        request.layer.type = LayerType::kConv2DTranspose;
      } else if (request.layer.type == LayerType::kConv2DTranspose) {
        request.layer.type = LayerType::kConv2D;
      }
      break;
    case 8:
      request.extras.framework = draw.flip() ? Framework::kKeras : Framework::kPyTorch;
      request.extras.frameworks = true;
      break;
    default:
      break;
  }
}

TEST(Kept, IsWhatANewRunWouldSay) {
  Draw draw{67};
  std::map<FrameArray, int> kept;
  constexpr int kWalks = 60;
  constexpr int kSteps = 40;
  for (int walk = 0; walk < kWalks; ++walk) {
    Request request = drawn(kLayerTypes[static_cast<std::size_t>(walk % 6)], draw);
    Runs runs;
    Arrays before;
    for (Handle step = 1; step <= kSteps; ++step) {
      AnyRun& run = runs.make(step, step - 1);
      run.request = request;
      const Frame frame = run.run();
      before = with_kept(frame, before);
      for (const FrameArray array : frame.kept) ++kept[array];

      AnyRun alone;
      alone.request = request;
      const Frame fresh = alone.run();
      ASSERT_TRUE(fresh.kept.empty());
      SCOPED_TRACE(testing::Message() << request.layer << " at step " << step);
      ASSERT_EQ(before, said(fresh));
      ASSERT_EQ(frame.kernel.axes, fresh.kernel.axes);
      ASSERT_EQ(frame.input.shape, fresh.input.shape);
      ASSERT_EQ(frame.algorithm, fresh.algorithm);
      change(request, draw);
    }
  }
  for (std::size_t i = 0; i < Names<FrameArray>::kList.size(); ++i) {
    EXPECT_GT(kept[static_cast<FrameArray>(i)], 50) << Names<FrameArray>::kList[i];
  }
}

// Shapes are of what is said: as many values of another shape are not the same.
TEST(Kept, AreNoValuesOfAnotherShape) {
  AnyRun run;
  run.request = {.input = {.shape = {4, 6, 1}, .source = InputSource::kOnes}};
  run.run();
  run.request.input.shape = {6, 4, 1};
  const Frame frame = run.run();
  EXPECT_EQ(frame.kept, std::vector{FrameArray::kKernel});
  EXPECT_EQ(frame.input.values.size(), 24u);
}

TEST(Kept, IsNothingAfterAProblemOfTheInput) {
  AnyRun run;
  run.run();
  run.request.input.source = InputSource::kCustom;
  EXPECT_EQ(run.run().problem, Problem::kInputValues);
  run.request.input.source = InputSource::kCounting;
  EXPECT_TRUE(run.run().kept.empty());
}

TEST(Kept, IsAllOfWhatIsAskedForAgain) {
  AnyRun run;
  run.request.layer.type = LayerType::kSeparableConv2D;
  run.run();
  EXPECT_EQ(run.run().kept.size(), Names<FrameArray>::kList.size());
  // Costs are made again.
  run.request.extras.costs = true;
  const Frame frame = run.run();
  EXPECT_EQ(frame.kept.size(), Names<FrameArray>::kList.size());
  EXPECT_FALSE(frame.costs.empty());
}

}  // namespace
}  // namespace conv2d::tests
