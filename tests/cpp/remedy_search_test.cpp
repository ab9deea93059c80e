// That no change is smaller than a remedy, by trying all that the page offers. It knows nothing of
// the rules but resolve(), and nothing of how a remedy is found.
#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <utility>
#include <vector>

#include "any_layer.hpp"
#include "changed.hpp"
#include "conv2d/arguments.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/names.hpp"
#include "conv2d/remedy.hpp"
#include "conv2d/sliders.hpp"
#include "from_name.hpp"
#include "keepable.hpp"
#include "print.hpp"

namespace conv2d::tests {
namespace {

struct Subject {
  Layer layer;
  Shape input;
};

constexpr std::int64_t kAnyway = std::numeric_limits<std::int64_t>::max();

// All changes of one argument by fewer than `limit` steps, each as what it makes of the subject.
class Changes {
 public:
  Changes(const Subject& from, Mendable argument, std::int64_t limit) : from_(from), limit_(limit) {
    collect(argument);
  }

  const std::vector<Subject>& all() const { return all_; }

 private:
  void add(const Subject& to) {
    if (to.layer == from_.layer && to.input == from_.input) return;
    if (steps_between(from_.layer, from_.input, to.layer, to.input) < limit_) all_.push_back(to);
  }

  void numbers(int Layer::*member, int most) {
    Subject to = from_;
    for (to.layer.*member = 1; to.layer.*member <= most; ++(to.layer.*member)) add(to);
  }

  void pairs(Pair Layer::*member, int most) {
    Subject to = from_;
    for (int height = 1; height <= most; ++height) {
      for (int width = 1; width <= most; ++width) {
        to.layer.*member = {height, width};
        add(to);
      }
    }
  }

  void output_paddings() {
    Subject to = from_;
    to.layer.output_padding.reset();
    add(to);
    const int most = kOffers.output_padding.most;
    for (int height = 0; height <= most; ++height) {
      for (int width = 0; width <= most; ++width) {
        to.layer.output_padding = Pair{height, width};
        add(to);
      }
    }
  }

  void paddings() {
    Subject to = from_;
    for (const Padding padding : {Padding::kValid, Padding::kSame}) {
      to.layer.padding = padding;
      add(to);
    }
    to.layer.padding = Padding::kExplicit;
    // Where steps are no matter, the most that pads can do is done by their extremes.
    const int most = kOffers.pads.most;
    const int stride = limit_ == kAnyway ? most : 1;
    const bool given = from_.layer.padding == Padding::kExplicit;
    const Pads now = given ? from_.layer.pads : Pads{0, 0, 0, 0};
    auto& [top, bottom, left, right] = to.layer.pads;
    for (top = 0; top <= most; top += stride) {
      for (bottom = 0; bottom <= most; bottom += stride) {
        const std::int64_t rows = apart(Pair{top, bottom}, Pair{now.top, now.bottom});
        for (left = 0; left <= most && rows < limit_; left += stride) {
          for (right = 0; right <= most; right += stride) {
            if (rows + apart(Pair{left, right}, Pair{now.left, now.right}) < limit_) add(to);
          }
        }
      }
    }
  }

  void collect(Mendable argument) {
    switch (argument) {
      case Mendable::kFilters:
        return numbers(&Layer::filters, kOffers.filters.most);
      case Mendable::kKernelSize:
        return pairs(&Layer::kernel_size, kOffers.kernel_size.most);
      case Mendable::kPoolSize:
        return pairs(&Layer::pool_size, kOffers.pool_size.most);
      case Mendable::kStrides:
        return pairs(&Layer::strides, kOffers.strides.most);
      case Mendable::kPadding:
        return paddings();
      case Mendable::kOutputPadding:
        return output_paddings();
      case Mendable::kDilationRate:
        return pairs(&Layer::dilation_rate, kOffers.dilation_rate.most);
      case Mendable::kGroups:
        return numbers(&Layer::groups, kOffers.groups.most);
      case Mendable::kDepthMultiplier:
        return numbers(&Layer::depth_multiplier, kOffers.depth_multiplier.most);
      case Mendable::kInputShape: {
        Subject to = from_;
        for (int& channels = to.input.channels = 1; channels <= kOffers.channels.most; ++channels) {
          add(to);
        }
        return;
      }
    }
  }

  Subject from_;
  std::int64_t limit_;
  std::vector<Subject> all_;
};

// Whether some change of just `size` of the arguments from `first` on, by fewer than `limit` steps
// in all, is accepted.
bool some_change(const Subject& from, const std::vector<Mendable>& arguments, std::size_t first,
                 std::size_t size, std::int64_t limit) {
  if (size == 0) return !resolve(from.layer, from.input).refusal;
  for (std::size_t i = first; i + size <= arguments.size(); ++i) {
    const Changes changes{from, arguments[i], limit};
    for (const Subject& to : changes.all()) {
      const std::int64_t taken = steps_between(from.layer, from.input, to.layer, to.input);
      const std::int64_t left = limit == kAnyway ? kAnyway : limit - taken;
      if (some_change(to, arguments, i + 1, size - 1, left)) return true;
    }
  }
  return false;
}

// Those that count, but for the one that is kept.
std::vector<Mendable> arguments_of(LayerType type, const Leeway& leeway, bool keep) {
  std::vector<Mendable> found;
  for (std::size_t i = 0; i < Names<Mendable>::kList.size(); ++i) {
    const auto each = static_cast<Mendable>(i);
    const auto argument = from_name<Argument>(name(each));
    const bool counts = argument ? takes(type, *argument) : leeway.channels;
    if (counts && !(keep && leeway.kept == each)) found.push_back(each);
  }
  return found;
}

Leeway any_leeway(Draw& draw) {
  Leeway leeway{.channels = draw.between(0, 3) > 0};
  const int kept = draw.between(-5, static_cast<int>(Names<Mendable>::kList.size()) - 1);
  if (kept >= 0) leeway.kept = static_cast<Mendable>(kept);
  return leeway;
}

// One of the numbers about the most that the page offers.
void take_to_an_end(Draw& draw, Subject& subject) {
  const auto about = [&](const Offer& offer) {
    return draw.between(offer.most - 3, offer.most + 1);
  };
  Layer& layer = subject.layer;
  switch (draw.between(0, 4)) {
    case 0:
      layer.filters = about(kOffers.filters);
      return;
    case 1:
      layer.groups = about(kOffers.groups);
      return;
    case 2:
      layer.kernel_size =
          layer.pool_size = {about(kOffers.kernel_size), about(kOffers.kernel_size)};
      return;
    case 3:
      layer.strides = {1, about(kOffers.strides)};
      return;
    default:
      subject.input.channels = draw.between(kOffers.channels.most - 3, kOffers.channels.most);
  }
}

// `Visit` is given refused layers with their remedies, until it has had enough of them.
template <typename Visit>
void draw_refused(std::uint32_t seed, const Visit& visit) {
  Draw draw{seed};
  for (bool more = true; more;) {
    Subject asked{any_layer(draw), any_input(draw)};
    if (draw.between(0, 3) == 0) take_to_an_end(draw, asked);
    const Leeway leeway = any_leeway(draw);
    if (!resolve(asked.layer, asked.input).refusal) continue;
    more = visit(asked, leeway, remedy(asked.layer, asked.input, leeway));
  }
}

TEST(RemedySearch, EndsInALayerThatKerasAcceptsAndKeepsWhatCanBeKept) {
  int kept = 0;
  int given_up = 0;
  int left = 20000;
  draw_refused(21, [&](const Subject& asked, const Leeway& leeway, const Remedy& found) {
    SCOPED_TRACE(testing::Message() << asked.layer << " on " << asked.input);
    EXPECT_FALSE(resolve(found.layer, found.input).refusal) << found.layer;
    const Changed what = changed(asked.layer, asked.input, found);
    EXPECT_FALSE(what.arguments.empty());
    EXPECT_FALSE(what.others);
    EXPECT_TRUE(leeway.channels || found.input == asked.input);
    if (leeway.kept) {
      const bool keeps = what.arguments.count(*leeway.kept) == 0;
      EXPECT_EQ(keeps, Keepable(asked.layer, asked.input, leeway).found()) << found.layer;
      ++(keeps ? kept : given_up);
    }
    return --left > 0 && !testing::Test::HasFailure();
  });
  EXPECT_GT(kept, 5000);
  EXPECT_GT(given_up, 1000);
}

// By how many arguments the remedies changed, how often no smaller set was found.
TEST(RemedySearch, NoSmallerSetOfArgumentsWouldDo) {
  std::array<int, 4> met{};
  draw_refused(22, [&](const Subject& asked, const Leeway& leeway, const Remedy& found) {
    const Changed what = changed(asked.layer, asked.input, found);
    const std::size_t size = what.arguments.size();
    // Of more, trying takes too long.
    if (size >= met.size() || met[size] == 150) return met != std::array<int, 4>{0, 150, 150, 150};
    ++met[size];
    const bool keep = leeway.kept && what.arguments.count(*leeway.kept) == 0;
    const auto arguments = arguments_of(asked.layer.type, leeway, keep);
    for (std::size_t fewer = 0; fewer < size; ++fewer) {
      EXPECT_FALSE(some_change(asked, arguments, 0, fewer, kAnyway))
          << asked.layer << " on " << asked.input << ": " << fewer << " for " << found.layer;
    }
    return !testing::Test::HasFailure();
  });
}

TEST(RemedySearch, NoFewerStepsWithAsManyArgumentsWouldDo) {
  std::array<int, 3> met{};
  draw_refused(23, [&](const Subject& asked, const Leeway& leeway, const Remedy& found) {
    const Changed what = changed(asked.layer, asked.input, found);
    const std::size_t size = what.arguments.size();
    const std::int64_t steps = steps_between(asked.layer, asked.input, found.layer, found.input);
    // Of more, trying takes too long.
    const bool many = size >= met.size() || (size == 2 && steps > 24);
    if (many || met[size] == 150) return met != std::array<int, 3>{0, 150, 150};
    ++met[size];
    const bool keep = leeway.kept && what.arguments.count(*leeway.kept) == 0;
    const auto arguments = arguments_of(asked.layer.type, leeway, keep);
    EXPECT_FALSE(some_change(asked, arguments, 0, size, steps))
        << asked.layer << " on " << asked.input << ": fewer than " << steps << " for "
        << found.layer << " on " << found.input;
    return !testing::Test::HasFailure();
  });
}

}  // namespace
}  // namespace conv2d::tests
