#include "conv2d/activation.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace conv2d {
namespace {

// Klambauer et al., "Self-Normalizing Neural Networks" (2017), to the digits that Keras has.
constexpr double kSeluScale = 1.0507009873554804934193349852946;
constexpr double kSeluAlpha = 1.6732632423543772848170429916717;
constexpr double kSqrtHalf = 0.70710678118654752440;

double relu6(double x) { return std::clamp(x, 0.0, 6.0); }
double hard_sigmoid(double x) { return relu6(x + 3) / 6; }
double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }
double softplus(double x) { return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x))); }
// The normal distribution function. By erfc, since 1 + erf would cancel far from 0.
double phi(double x) { return std::erfc(-x * kSqrtHalf) / 2; }

// x * gate, where a closed gate holds back even an infinite x.
double gated(double x, double gate) { return gate == 0 ? 0 : x * gate; }

double activated(Activation activation, double x) {
  switch (activation) {
    case Activation::kLinear:
    case Activation::kSoftmax:  // is no function of a single value
      break;
    case Activation::kRelu:
      return std::max(x, 0.0);
    case Activation::kLeakyRelu:
      return x < 0 ? 0.2 * x : x;
    case Activation::kRelu6:
      return relu6(x);
    case Activation::kElu:
      return x > 0 ? x : std::expm1(x);
    case Activation::kSelu:
      return kSeluScale * (x > 0 ? x : kSeluAlpha * std::expm1(x));
    case Activation::kGelu:
      return gated(x, phi(x));
    case Activation::kSilu:
      return gated(x, sigmoid(x));
    case Activation::kMish:
      return gated(x, std::tanh(softplus(x)));
    case Activation::kSigmoid:
      return sigmoid(x);
    case Activation::kHardSigmoid:
      return hard_sigmoid(x);
    case Activation::kHardSilu:
      return gated(x, hard_sigmoid(x));
    case Activation::kTanh:
      return std::tanh(x);
    case Activation::kSoftplus:
      return softplus(x);
    case Activation::kSoftsign:
      return std::isinf(x) ? std::copysign(1.0, x) : x / (1 + std::abs(x));
    case Activation::kExponential:
      return std::exp(x);
  }
  return x;
}

// Softmax over `count` values that lie `step` apart.
void softmax(float* values, int count, int step) {
  double largest = values[0];
  for (int i = 1; i < count; ++i) largest = std::max<double>(largest, values[i * step]);
  // At most 1, for nothing exceeds the largest; infinities of one sign share alike.
  const auto share = [&](float value) { return value == largest ? 1 : std::exp(value - largest); };
  double sum = 0;
  for (int i = 0; i < count; ++i) sum += share(values[i * step]);
  for (int i = 0; i < count; ++i) {
    float& value = values[i * step];
    value = static_cast<float>(share(value) / sum);
  }
}

void softmax(DataFormat data_format, const Shape& shape, std::span<float> values) {
  const bool over_channels = data_format == DataFormat::kChannelsLast;
  const int row = shape.width * shape.channels;
  for (int i = 0; i < shape.height; ++i) {
    float* const first = values.data() + i * row;
    if (over_channels) {
      for (int j = 0; j < shape.width; ++j) softmax(first + j * shape.channels, shape.channels, 1);
    } else {
      for (int c = 0; c < shape.channels; ++c) softmax(first + c, shape.width, shape.channels);
    }
  }
}

}  // namespace

void activate(Activation activation, DataFormat data_format, const Shape& shape,
              std::span<float> values) {
  if (activation == Activation::kLinear) return;
  if (activation == Activation::kSoftmax) return softmax(data_format, shape, values);
  for (float& value : values) value = static_cast<float>(activated(activation, value));
}

double steepness(Activation activation) {
  switch (activation) {
    case Activation::kExponential:
      return std::numeric_limits<double>::infinity();
    case Activation::kSelu:
      return kSeluScale * kSeluAlpha;  // below 0
    case Activation::kHardSilu:
      return 1.5;  // at 3
    // Of these a little more than the largest derivative.
    case Activation::kGelu:
      return 1.13;
    case Activation::kSilu:
      return 1.1;
    case Activation::kMish:
      return 1.09;
    default:
      return 1;
  }
}

}  // namespace conv2d
