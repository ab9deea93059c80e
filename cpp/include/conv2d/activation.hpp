// The activations of keras.activations, by the formulas of Keras 3.15.
#pragma once

#include <span>

#include "conv2d/layer.hpp"

namespace conv2d {

// Applies `activation` to `values`, HWC of `shape`, in place. Each value is computed in double and
// rounded once, so that it is within one unit in the last place of the exact one.
//   leaky_relu: slope 0.2; elu: alpha 1; selu: scale 1.05070098..., alpha 1.67326324...;
//   gelu: exact, by erf; hard_sigmoid: relu6(x + 3) / 6; hard_silu: x * hard_sigmoid(x);
//   silu: x * sigmoid(x); mish: x * tanh(softplus(x))
// softmax goes over Keras's last axis: the channels, or with channels_first the width.
// At infinity each takes its limit, also where Keras has NaN of 0 * inf or inf / inf; NaN stays
// NaN. Source: keras/src/activations/activations.py.
void activate(Activation activation, DataFormat data_format, const Shape& shape,
              std::span<float> values);

// By how much the activation may stretch a difference, at most: what is off by d before it is off
// by steepness * d afterwards. Infinite for the exponential.
double steepness(Activation activation);

}  // namespace conv2d
