// What a layer costs and sees, each with the formula that leads there.
#pragma once

#include <string>
#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

enum class Measure {
  kOutputHeight,
  kOutputWidth,
  kEffectiveKernelHeight,  // not of pooling, which has no dilation
  kEffectiveKernelWidth,
  kReceptiveFieldHeight,  // input rows that one output value depends on, from the first to the last
  kReceptiveFieldWidth,
  kUnreadRows,       // input rows that no window reads, see windows(); not of Conv2DTranspose
  kUnreadColumns,    // so of its columns
  kParameters,       // not of pooling, and neither are the next two
  kMacs,             // multiply-accumulates, those on padding included, before any cropping
  kFlops,            // two a multiply-accumulate, one a bias
  kActivationBytes,  // input and output as float32
};
template <>
struct Names<Measure> {
  static constexpr auto kType = "Measure";
  static constexpr auto kList =
      name_list("output_height", "output_width", "effective_kernel_height",
                "effective_kernel_width", "receptive_field_height", "receptive_field_width",
                "unread_rows", "unread_columns", "parameters", "macs", "flops", "activation_bytes");
};

// A formula is written with spaces between its tokens: names, numbers, + - * / ( ) , and the
// functions floor( ceil( max( min( . Its names are
//   h w, oh ow          height and width of the input and of the output
//   kh kw, ekh ekw      of the kernel or pool, and of what it spans when dilated
//   sh sw, dh dw        strides and dilation_rate
//   pt pb pl pr         the padding on top, at the bottom, left and right
//   oph opw             output_padding
//   rh rw               rows and columns of the input that windows read
//   C F M G             channels, filters, depth_multiplier and groups
//   MACs                multiply-accumulates
struct Quantity {
  Measure measure;
  std::string symbols;  // "kh * kw * ( C / G ) * F + F"
  std::string numbers;  // "3 * 3 * ( 4 / 2 ) * 8 + 8"
  double value = 0;     // what `numbers` comes to
};
template <>
struct Fields<Quantity> {
  static constexpr auto kType = "Quantity";
  static constexpr std::tuple kList{
      field("measure", &Quantity::measure), field("symbols", &Quantity::symbols),
      field("numbers", &Quantity::numbers), field("value", &Quantity::value)};
};

// In the order of Measure; those that a layer has no use for are left out. `geometry` must be that
// of `layer`: it holds the sizes, but not which padding led to them.
std::vector<Quantity> costs(const Layer& layer, const Geometry& geometry);

}  // namespace conv2d
