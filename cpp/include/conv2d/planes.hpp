// Which planes of several are looked at, and which channels are joined.
#pragma once

#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/request.hpp"

namespace conv2d {

// Output channels that are made of the same input channels. Of SeparableConv2D, here and in
// Connections, the output of its first stage.
struct ChannelGroup {
  std::vector<int> inputs;
  std::vector<int> outputs;
};
template <>
struct Fields<ChannelGroup> {
  static constexpr auto kType = "ChannelGroup";
  static constexpr std::tuple kList{field("inputs", &ChannelGroup::inputs),
                                    field("outputs", &ChannelGroup::outputs)};
};

// Which input channels feed which output channels.
struct Connections {
  int outputs = 0;
  // Of each input channel, for each output channel: where in the kernel's last two axes the weights
  // between the two lie, third * size of the fourth + fourth; 0 of pooling; -1 where they are not
  // joined. Empty where that is not known.
  std::vector<std::vector<int>> offsets;
  std::vector<ChannelGroup> groups;  // in the order of their outputs
};
template <>
struct Fields<Connections> {
  static constexpr auto kType = "Connections";
  static constexpr std::tuple kList{field("outputs", &Connections::outputs),
                                    field("offsets", &Connections::offsets),
                                    field("groups", &Connections::groups)};
};

// Of a layer on an input of that many channels. All empty where groups do not divide the channels
// or the filters, and where there are more pairs than kMaxConnections.
Connections connected(const Layer& layer, int channels);

// The planes that are asked for, or the nearest there are.
struct Planes {
  int channel = 0;  // of the input
  int filter = 0;   // of the output, and of the bias
  int between = 0;  // of what is between the stages of SeparableConv2D; else the same as filter
  // The input channels to choose from: those that lead to this output channel.
  std::vector<int> channels;
  // Between the stages, those that this channel leads to; none of other layers.
  std::vector<int> betweens;
  int filters = 1;  // how many output channels there are
};
template <>
struct Fields<Planes> {
  static constexpr auto kType = "Planes";
  static constexpr std::tuple kList{
      field("channel", &Planes::channel),   field("filter", &Planes::filter),
      field("between", &Planes::between),   field("channels", &Planes::channels),
      field("betweens", &Planes::betweens), field("filters", &Planes::filters)};
};

// `connections` are those of the layer on an input of that many channels.
Planes looked_at(const Connections& connections, const Layer& layer, int channels,
                 const PlanesRequest& asked);

}  // namespace conv2d
