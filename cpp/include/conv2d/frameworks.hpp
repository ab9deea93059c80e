// What PyTorch, JAX and ONNX would make of the same wish: a call each, its padding, its verdict.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conv2d/geometry.hpp"
#include "conv2d/layer.hpp"
#include "conv2d/names.hpp"

namespace conv2d {

enum class Framework {
  kKeras,
  kPyTorch,        // as people usually write it: padding=d*(k-1)//2
  kPyTorchSame,    // padding='same'
  kPyTorchExact,   // F.pad first, then no padding
  kJax,            // lax.conv_general_dilated, lax.conv_transpose, lax.reduce_window
  kOnnxSameUpper,  // auto_pad
  kOnnxSameLower,
  kOnnx,  // explicit pads
};
template <>
struct Names<Framework> {
  static constexpr auto kType = "Framework";
  static constexpr auto kList = name_list("keras", "pytorch", "pytorch_same", "pytorch_exact",
                                          "jax", "onnx_same_upper", "onnx_same_lower", "onnx");
};

// Something to know about a row that is neither a refusal nor a difference.
enum class FrameworkNote {
  kNone,
  kOrtDilation,     // ONNX Runtime refuses dilation with auto_pad, the specification does not
  kOrtNegativePad,  // ONNX Runtime crops the input where SAME would need a negative pad
  kOrtRefusesPad,   // ... and refuses it in MaxPool
  kOrtSmaller,      // ... and makes a smaller output of ConvTranspose than it should
  kPyTorchCopy,     // PyTorch warns that it may copy the input for an uneven 'same'
  kJaxEmpty,        // JAX answers with an empty array instead of an error
  kJaxTransposed,   // transpose_kernel=True, or JAX does not turn the kernel as Keras does
};
template <>
struct Names<FrameworkNote> {
  static constexpr auto kType = "FrameworkNote";
  static constexpr auto kList =
      name_list("none", "ort_dilation", "ort_negative_pad", "ort_refuses_pad", "ort_smaller",
                "pytorch_copy", "jax_empty", "jax_transposed");
};

// One row of the table.
struct FrameworkRow {
  Framework framework = Framework::kKeras;
  // As one would write it, several statements separated by line feeds; empty for Keras, whose call
  // is made from the whole request (keras.hpp). The activation is left out: it comes after, and is
  // the same for all.
  std::string call;
  bool accepted = true;
  // The framework's own sentence, verbatim, where it refuses and the sentence is known. Where it is
  // ONNX Runtime that speaks, the specification has none.
  std::string refusal;
  FrameworkNote note = FrameworkNote::kNone;
  // What it would compute: sizes, pads and all; none where it computes nothing.
  std::optional<Geometry> geometry;
};

// The rows for a layer on an input, Keras first; those that make no sense for it are left out. The
// core computes each row's output like any other, from its geometry.
// Sources: torch/nn/modules/conv.py and aten/src/ATen/native/Convolution.cpp of PyTorch; jax.lax;
// the operators Conv-22, ConvTranspose-22, MaxPool-22 and AveragePool-22 of ONNX; ONNX
// Runtime 1.30.
std::vector<FrameworkRow> frameworks(const Layer& layer, const Shape& input);

}  // namespace conv2d
