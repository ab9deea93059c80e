#include <algorithm>
#include <initializer_list>
#include <optional>

#include "conv2d/arguments.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/geometry.hpp"
#include "verdict/remedy/parts.hpp"
#include "verdict/remedy/sets.hpp"

// Sets of arguments are tried one after the other, names and numbers of a set in every combination,
// but each axis by itself, and only those that are nearer than the nearest so far are judged. Of a
// layer that is refused, 7 were in the median; of 400,000 drawn ones, never more than 40,000, which
// takes some milliseconds.
namespace conv2d::remedies {
namespace {

// In the order of preference.
constexpr Set kPaddingBit = 1;
constexpr Set kOutputPaddingBit = 2;
constexpr Set kDilationBit = 4;
constexpr Set kStridesBit = 8;
constexpr Set kWindowBit = 16;

// What a layer is given for one axis.
struct AxisSizes {
  int input;
  int window;
  int stride;
  int dilation;
  int before;
  int after;
  int more;  // output_padding, if it is given
};

// What the axes have in common.
struct Common {
  LayerType type;
  Padding padding;
  bool output_padding;  // whether it is given
};

// Strides and dilation may exclude each other, and on any axes: then one of them is 1 on both.
enum Ones { kFree, kUnitDilation, kUnitStrides };

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
  if (pad == (cuts ? kLimits.pads.least : kLimits.pads.most)) return false;
  pad += cuts ? -1 : 1;
  return true;
}

// By turns after and before, so that what is odd is after.
bool give_room(LayerType type, int turn, AxisSizes& a) {
  int& first = turn % 2 == 0 ? a.after : a.before;
  int& second = turn % 2 == 0 ? a.before : a.after;
  return give(type, first) || give(type, second);
}

// The nearest sizes that Keras accepts along one axis.
class AxisSearch {
 public:
  AxisSearch(const Common& common, Ones ones, const AxisSizes& now, Set set)
      : common_(common), now_(now), set_(set) {
    search(ones);
  }

  bool found() const { return steps_ != kNone; }
  const AxisSizes& best() const { return best_; }
  std::int64_t steps() const { return steps_; }

 private:
  Values values(Set bit, int now, const Offer& offer) const {
    return (set_ & bit) != 0 ? Values(now, offer) : Values(now);
  }

  void search(Ones ones) {
    const bool gives_output_padding = common_.output_padding && (set_ & kOutputPaddingBit) != 0;
    const Values windows = values(kWindowBit, now_.window, kLimits.kernel_size);
    const Values strides =
        ones == kUnitStrides ? Values(1) : values(kStridesBit, now_.stride, kLimits.strides);
    const Values dilations = ones == kUnitDilation
                                 ? Values(1)
                                 : values(kDilationBit, now_.dilation, kLimits.dilation_rate);
    const Values more =
        gives_output_padding ? Values(now_.more, kLimits.output_padding) : Values(now_.more);
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
  void offer(AxisSizes a) {
    const bool pads_change = common_.padding == Padding::kExplicit && (set_ & kPaddingBit) != 0;
    if (pads_change) {
      a.before = std::clamp(now_.before, kLimits.pads.least, kLimits.pads.most);
      a.after = std::clamp(now_.after, kLimits.pads.least, kLimits.pads.most);
    }
    for (int turn = 0;; ++turn) {
      const std::int64_t away = steps_to(a);
      if (away >= steps_) return;
      if (accepted(common_, a)) {
        best_ = a;
        steps_ = away;
        return;
      }
      if (!pads_change || !give_room(common_.type, turn, a)) return;
    }
  }

  std::int64_t steps_to(const AxisSizes& a) const {
    return remedies::steps(now_.window, a.window) + remedies::steps(now_.stride, a.stride) +
           remedies::steps(now_.dilation, a.dilation) + remedies::steps(now_.before, a.before) +
           remedies::steps(now_.after, a.after) + remedies::steps(now_.more, a.more);
  }

  Common common_;
  AxisSizes now_;
  Set set_;
  AxisSizes best_{};
  std::int64_t steps_ = kNone;
};

std::int64_t sum(std::initializer_list<int> numbers) {
  std::int64_t total = 0;
  for (const int number : numbers) total += steps(0, number);
  return total;
}

class Search {
 public:
  explicit Search(const Remedy& now) : now_(now.layer), input_(now.input), best_(now.layer) {}

  bool operator()(Set set) {
    const bool renames = (set & kPaddingBit) != 0;
    for (const Padding padding : {Padding::kExplicit, Padding::kSame, Padding::kValid}) {
      // A name does all that new pads could.
      if (padding != now_.padding && (!renames || padding == Padding::kExplicit)) continue;
      for (const bool output_padding : {true, false}) {
        const bool given = now_.output_padding.has_value();
        if (output_padding != given && (set & kOutputPaddingBit) == 0) continue;
        const Common common{now_.type, padding, output_padding};
        offer(common, kFree, set);
        if ((set & kDilationBit) != 0) offer(common, kUnitDilation, set);
        if ((set & kStridesBit) != 0) offer(common, kUnitStrides, set);
      }
    }
    return steps_ != kNone;
  }

  const Layer& best() const { return best_; }

 private:
  void offer(const Common& common, Ones ones, Set set) {
    const AxisSearch rows{common, ones, sizes(0), set};
    if (!rows.found()) return;
    const AxisSearch columns{common, ones, sizes(1), set};
    if (!columns.found()) return;
    const std::int64_t away = rows.steps() + columns.steps() + steps_of_names(common);
    if (away >= steps_) return;
    const Layer layer = made_of(common, rows.best(), columns.best());
    if (resolve(layer, input_).refusal) return;
    steps_ = away;
    best_ = layer;
  }

  // Of an axis, 0 or 1.
  AxisSizes sizes(int axis) const {
    const auto of = [axis](const Pair& pair) { return axis == 0 ? pair.height : pair.width; };
    const auto& [top, bottom, left, right] = now_.pads;
    const Pair more = now_.output_padding.value_or(Pair{0, 0});
    return {of({input_.height, input_.width}),
            of(window(now_)),
            of(now_.strides),
            of(now_.dilation_rate),
            of({top, left}),
            of({bottom, right}),
            of(more)};
  }

  std::int64_t steps_of_names(const Common& common) const {
    const auto& [top, bottom, left, right] = now_.pads;
    std::int64_t away = 0;
    if (common.padding != now_.padding) {
      away += 1;
      if (now_.padding == Padding::kExplicit) away += sum({top, bottom, left, right});
    }
    if (common.output_padding != now_.output_padding.has_value()) {
      away += 1;
      if (now_.output_padding) {
        away += sum({now_.output_padding->height, now_.output_padding->width});
      }
    }
    return away;
  }

  Layer made_of(const Common& common, const AxisSizes& rows, const AxisSizes& columns) const {
    Layer layer = now_;
    (is_pooling(layer.type) ? layer.pool_size : layer.kernel_size) = {rows.window, columns.window};
    layer.strides = {rows.stride, columns.stride};
    layer.dilation_rate = {rows.dilation, columns.dilation};
    layer.padding = common.padding;
    layer.pads = {rows.before, rows.after, columns.before, columns.after};
    layer.output_padding.reset();
    if (common.output_padding) layer.output_padding = Pair{rows.more, columns.more};
    return layer;
  }

  Layer now_;
  Shape input_;
  Layer best_;
  std::int64_t steps_ = kNone;
};

Set kept_bit(const Leeway& leeway, LayerType type) {
  if (leeway.kept == Mendable::kPadding) return kPaddingBit;
  if (leeway.kept == Mendable::kOutputPadding) return kOutputPaddingBit;
  if (leeway.kept == Mendable::kDilationRate) return kDilationBit;
  if (leeway.kept == Mendable::kStrides) return kStridesBit;
  const Mendable window = is_pooling(type) ? Mendable::kPoolSize : Mendable::kKernelSize;
  return leeway.kept == window ? kWindowBit : 0;
}

int least(const Pair& pair) { return std::min(pair.height, pair.width); }

}  // namespace

void mend_sizes(const Leeway& leeway, Remedy& remedy) {
  const Layer& layer = remedy.layer;
  const auto& [top, bottom, left, right] = layer.pads;
  Set changeable = 0;
  Set broken = 0;
  const auto add = [&](Set bit, int number, const Offer& offer) {
    changeable |= bit;
    if (number < offer.least) broken |= bit;
  };
  add(kPaddingBit,
      layer.padding == Padding::kExplicit ? std::min({top, bottom, left, right})
                                          : kLimits.pads.least,
      kLimits.pads);
  add(kStridesBit, least(layer.strides), kLimits.strides);
  add(kWindowBit, least(window(layer)), kLimits.kernel_size);
  if (takes(layer.type, Argument::kDilationRate)) {
    add(kDilationBit, least(layer.dilation_rate), kLimits.dilation_rate);
  }
  if (takes(layer.type, Argument::kOutputPadding)) {
    add(kOutputPaddingBit, least(layer.output_padding.value_or(Pair{0, 0})),
        kLimits.output_padding);
  }

  Search search{remedy};
  search_keeping(kept_bit(leeway, layer.type), changeable, broken,
                 [&](Set set) { return search(set); });
  remedy.layer = search.best();
}

}  // namespace conv2d::remedies
