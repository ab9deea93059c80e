#include "verdict/remedy/axis_search.hpp"

#include <algorithm>

#include "conv2d/facts.hpp"
#include "conv2d/geometry.hpp"

namespace conv2d::remedies {
namespace {

// No single axis is ever judged, but a layer that has it twice can be.
bool accepted(const Common& common, const AxisSizes& a) {
  Layer layer;
  layer.type = common.type;
  layer.kernel_size = layer.pool_size = {a.window, a.window};
  layer.strides = {a.stride, a.stride};
  layer.padding = common.padding;
  layer.pads = {a.before, a.after, a.before, a.after};
  if (common.output_padding) layer.output_padding = Pair{a.more, a.more};
  layer.dilation_rate = {a.dilation, a.dilation};
  return !resolve(layer, {a.input, a.input, 1}).refusal;
}

// One value more around an input, or one less cut off an output, where that can be had.
bool give(LayerType type, int& pad) {
  const bool cuts = scatters(type);
  if (pad == (cuts ? kOffers.pads.least : kOffers.pads.most)) return false;
  pad += cuts ? -1 : 1;
  return true;
}

// By turns after and before, so that what is odd is after.
bool give_room(LayerType type, int turn, AxisSizes& a) {
  int& first = turn % 2 == 0 ? a.after : a.before;
  int& second = turn % 2 == 0 ? a.before : a.after;
  return give(type, first) || give(type, second);
}

AxisSizes roomiest(LayerType type, AxisSizes a) {
  a.before = a.after = scatters(type) ? kOffers.pads.least : kOffers.pads.most;
  return a;
}

}  // namespace

AxisSearch::AxisSearch(const Common& common, Ones ones, const AxisSizes& now, Set set,
                       std::int64_t limit)
    : common_(common), now_(now), set_(set), steps_(limit) {
  search(ones);
}

Values AxisSearch::values(Set bit, int now, const Offer& offer) const {
  return (set_ & bit) != 0 ? Values(now, offer) : Values(now);
}

void AxisSearch::search(Ones ones) {
  const bool gives_output_padding = common_.output_padding && (set_ & kOutputPaddingBit) != 0;
  const Values windows = values(kWindowBit, now_.window, window_offer(common_.type));
  const Values strides =
      ones == kUnitStrides ? Values(1) : values(kStridesBit, now_.stride, kOffers.strides);
  const Values dilations = ones == kUnitDilation
                               ? Values(1)
                               : values(kDilationBit, now_.dilation, kOffers.dilation_rate);
  const Values more =
      gives_output_padding ? Values(now_.more, kOffers.output_padding) : Values(now_.more);
  AxisSizes a = now_;
  for (const int window : windows) {
    a.window = window;
    for (const int stride : strides) {
      a.stride = stride;
      for (const int dilation : dilations) {
        a.dilation = dilation;
        for (const int output_padding : more) {
          a.more = output_padding;
          offer(a);
        }
      }
    }
  }
}

// With the pads of now, or with those nearest to them that do.
void AxisSearch::offer(AxisSizes a) {
  const bool pads_change = common_.padding == Padding::kExplicit && (set_ & kPaddingBit) != 0;
  if (pads_change) {
    a.before = std::clamp(now_.before, kOffers.pads.least, kOffers.pads.most);
    a.after = std::clamp(now_.after, kOffers.pads.least, kOffers.pads.most);
  }
  for (int turn = 0;; ++turn) {
    const std::int64_t away = steps_to(a);
    if (away >= steps_) return;
    if (accepted(common_, a)) {
      found_ = true;
      best_ = a;
      steps_ = away;
      return;
    }
    if (!pads_change || !give_room(common_.type, turn, a)) return;
    // Most often no room is enough.
    if (turn == 0 && !accepted(common_, roomiest(common_.type, a))) return;
  }
}

std::int64_t AxisSearch::steps_to(const AxisSizes& a) const {
  return remedies::steps(now_.window, a.window) + remedies::steps(now_.stride, a.stride) +
         remedies::steps(now_.dilation, a.dilation) + remedies::steps(now_.before, a.before) +
         remedies::steps(now_.after, a.after) + remedies::steps(now_.more, a.more);
}

}  // namespace conv2d::remedies
