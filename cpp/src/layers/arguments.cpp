#include "conv2d/arguments.hpp"

#include <algorithm>
#include <array>

namespace conv2d {
namespace {

using enum Argument;

constexpr std::array kConv2D{kFilters,    kKernelSize,        kStrides,        kPadding,
                             kDataFormat, kDilationRate,      kGroups,         kActivation,
                             kUseBias,    kKernelInitializer, kBiasInitializer};
constexpr std::array kDepthwiseConv2D{
    kKernelSize,   kStrides,    kPadding, kDepthMultiplier,      kDataFormat,
    kDilationRate, kActivation, kUseBias, kDepthwiseInitializer, kBiasInitializer};
constexpr std::array kSeparableConv2D{kFilters,
                                      kKernelSize,
                                      kStrides,
                                      kPadding,
                                      kDataFormat,
                                      kDilationRate,
                                      kDepthMultiplier,
                                      kActivation,
                                      kUseBias,
                                      kDepthwiseInitializer,
                                      kPointwiseInitializer,
                                      kBiasInitializer};
constexpr std::array kConv2DTranspose{
    kFilters,      kKernelSize, kStrides, kPadding,           kOutputPadding,  kDataFormat,
    kDilationRate, kActivation, kUseBias, kKernelInitializer, kBiasInitializer};
constexpr std::array kPooling{kPoolSize, kStrides, kPadding, kDataFormat};

}  // namespace

std::span<const Argument> arguments(LayerType type) {
  switch (type) {
    case LayerType::kConv2D:
      return kConv2D;
    case LayerType::kDepthwiseConv2D:
      return kDepthwiseConv2D;
    case LayerType::kSeparableConv2D:
      return kSeparableConv2D;
    case LayerType::kConv2DTranspose:
      return kConv2DTranspose;
    case LayerType::kMaxPooling2D:
    case LayerType::kAveragePooling2D:
      return kPooling;
  }
  return {};
}

bool takes(LayerType type, Argument argument) {
  const auto list = arguments(type);
  return std::find(list.begin(), list.end(), argument) != list.end();
}

}  // namespace conv2d
