#include "conv2d/planes.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "conv2d/explain.hpp"
#include "conv2d/facts.hpp"
#include "conv2d/geometry.hpp"

namespace conv2d {
namespace {

bool holds(const std::vector<int>& list, int value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

std::vector<int> first(int count) {
  std::vector<int> list(static_cast<std::size_t>(count));
  std::iota(list.begin(), list.end(), 0);
  return list;
}

int nearest(const std::vector<int>& list, int asked) {
  if (holds(list, asked)) return asked;
  return list.empty() ? 0 : list.front();
}

}  // namespace

Connections connected(const Layer& layer, int channels) {
  const std::vector<int> flat = connections(layer, channels);
  Connections result;
  if (flat.empty()) return result;
  result.outputs = static_cast<int>(flat.size()) / channels;
  for (auto from = flat.begin(); from != flat.end(); from += result.outputs) {
    result.offsets.emplace_back(from, from + result.outputs);
  }
  for (int f = 0; f < result.outputs; ++f) {
    std::vector<int> inputs;
    for (int c = 0; c < channels; ++c) {
      if (result.offsets[c][f] >= 0) inputs.push_back(c);
    }
    const auto group =
        std::find_if(result.groups.begin(), result.groups.end(),
                     [&](const ChannelGroup& each) { return each.inputs == inputs; });
    if (group != result.groups.end()) {
      group->outputs.push_back(f);
    } else {
      result.groups.push_back({std::move(inputs), {f}});
    }
  }
  return result;
}

Planes looked_at(const Connections& connections, const Layer& layer, int channels,
                 const PlanesRequest& asked) {
  const bool separable = is_separable(layer.type);
  const auto joined = [&](int channel, int output) {
    return connections.offsets.empty() || connections.offsets[channel][output] >= 0;
  };
  Planes planes;
  planes.filters = std::max(1, separable ? layer.filters : connections.outputs);
  planes.filter = std::clamp(asked.filter, 0, planes.filters - 1);
  planes.channels = first(channels);
  // The second stage joins everything.
  if (!separable) {
    std::erase_if(planes.channels, [&](int channel) { return !joined(channel, planes.filter); });
  }
  planes.channel = nearest(planes.channels, asked.channel);
  planes.between = planes.filter;
  if (separable) {
    planes.betweens = first(connections.outputs);
    std::erase_if(planes.betweens, [&](int output) { return !joined(planes.channel, output); });
    planes.between = nearest(planes.betweens, asked.between);
  }
  return planes;
}

}  // namespace conv2d
