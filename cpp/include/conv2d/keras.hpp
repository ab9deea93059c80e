// What Keras itself would run: the layer as a call, and the whole program around it.
#pragma once

#include <string>

#include "conv2d/experiment.hpp"
#include "conv2d/keras_call.hpp"

namespace conv2d {

// The call of a request's layer, and what has to be done to x before it and to y after it, since
// Keras's layers have neither pads nor padding modes nor crops: pads of zeros are a ZeroPadding2D,
// other values are laid out by np.pad, and what a Conv2DTranspose is to lose, a Cropping2D takes.
// The arguments are in the order of Keras's signature: filters, sizes, strides, padding,
// depth_multiplier, dilation_rate and use_bias wherever the layer has them, the rest where they are
// not at their default. Of `resolution` it needs what 'same' comes to, which np.pad has to be told
// in numbers.
//
// An initializer stands in the call where one was asked for. The program sets the weights all the
// same, since Keras's generator would draw others than this project's.
KerasCall keras_call(const Request& request, const Resolution& resolution);

// The pieces of a call that makes a layer, in one line.
std::string in_one_line(const KerasCall& call);

// All of it as statements, separated by line feeds, with the layer made and called in one:
// "y = keras.layers.Conv2D(filters=1, ...)(x)".
std::string statements(const KerasCall& call);

// The whole program for Keras 3.15 and newer: imports, input, weights, layer and output, and above
// the line that fails, what Keras or NumPy says there. `experiment` is what run() made of
// `request`. Patterns and draws are written out in full, each value with as many digits as its
// float32 needs.
std::string keras_program(const Request& request, const Experiment& experiment);

// The arguments in which `to` differs from `from`, as they would stand in calls, such as
// strides=(1, 1), padding="same". Only of those that a remedy may change. Pads are nested as
// ZeroPadding2D and Cropping2D take them, and no output_padding is None.
std::string keras_change(const Layer& from, const Layer& to);

}  // namespace conv2d
