#include "conv2d/arguments.hpp"
#include "conv2d/geometry.hpp"
#include "verdict/remedy/parts.hpp"
#include "verdict/remedy/sets.hpp"

namespace conv2d::remedies {
namespace {

// In the order of preference.
constexpr Set kFiltersBit = 1;
constexpr Set kGroupsBit = 2;
constexpr Set kChannelsBit = 4;
constexpr Set kDepthMultiplierBit = 8;

struct Counts {
  int filters;
  int groups;
  int channels;
  int depth_multiplier;
};

// Under a window of which Keras has nothing to say.
bool accepted(LayerType type, const Counts& counts) {
  Layer layer;
  layer.type = type;
  layer.filters = counts.filters;
  layer.padding = Padding::kSame;
  layer.groups = counts.groups;
  layer.depth_multiplier = counts.depth_multiplier;
  return !resolve(layer, {1, 1, counts.channels}).refusal;
}

class Search {
 public:
  Search(LayerType type, const Counts& now) : type_(type), now_(now), best_(now) {}

  bool operator()(Set set) {
    const auto values = [set](Set bit, int now, const Offer& offer) {
      return (set & bit) != 0 ? Values(now, offer) : Values(now);
    };
    const Values all_filters = values(kFiltersBit, now_.filters, kOffers.filters);
    const Values all_groups = values(kGroupsBit, now_.groups, kOffers.groups);
    const Values all_channels = values(kChannelsBit, now_.channels, kOffers.channels);
    for (const int more :
         values(kDepthMultiplierBit, now_.depth_multiplier, kOffers.depth_multiplier)) {
      for (const int channels : all_channels) {
        for (const int groups : all_groups) {
          for (const int filters : all_filters) offer({filters, groups, channels, more});
        }
      }
    }
    return steps_ != kNone;
  }

  const Counts& best() const { return best_; }

 private:
  void offer(const Counts& counts) {
    const std::int64_t away = steps(now_.filters, counts.filters) +
                              steps(now_.groups, counts.groups) +
                              steps(now_.channels, counts.channels) +
                              steps(now_.depth_multiplier, counts.depth_multiplier);
    if (away >= steps_ || !accepted(type_, counts)) return;
    steps_ = away;
    best_ = counts;
  }

  LayerType type_;
  Counts now_;
  Counts best_;
  std::int64_t steps_ = kNone;
};

Set kept_bit(const Leeway& leeway) {
  if (leeway.kept == Mendable::kFilters) return kFiltersBit;
  if (leeway.kept == Mendable::kGroups) return kGroupsBit;
  if (leeway.kept == Mendable::kInputShape) return kChannelsBit;
  if (leeway.kept == Mendable::kDepthMultiplier) return kDepthMultiplierBit;
  return 0;
}

}  // namespace

void mend_counts(const Leeway& leeway, Remedy& remedy) {
  Layer& layer = remedy.layer;
  Shape& input = remedy.input;
  Set changeable = 0;
  Set broken = 0;
  const auto add = [&](Argument argument, Set bit, int now, const Offer& offer) {
    if (!takes(layer.type, argument)) return;
    changeable |= bit;
    if (now < offer.least) broken |= bit;
  };
  add(Argument::kFilters, kFiltersBit, layer.filters, kOffers.filters);
  add(Argument::kGroups, kGroupsBit, layer.groups, kOffers.groups);
  add(Argument::kDepthMultiplier, kDepthMultiplierBit, layer.depth_multiplier,
      kOffers.depth_multiplier);
  // Nothing but groups asks for a number of channels.
  if (leeway.channels && takes(layer.type, Argument::kGroups)) changeable |= kChannelsBit;

  Search search{layer.type, {layer.filters, layer.groups, input.channels, layer.depth_multiplier}};
  search_keeping(kept_bit(leeway), changeable, broken, [&](Set set) { return search(set); });
  layer.filters = search.best().filters;
  layer.groups = search.best().groups;
  layer.depth_multiplier = search.best().depth_multiplier;
  input.channels = search.best().channels;
}

}  // namespace conv2d::remedies
