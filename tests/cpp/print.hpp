// How the core's values read in a failure message: with every parameter, in Keras's terms.
#pragma once

#include <ostream>

#include "conv2d/experiment.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/measure.hpp"

namespace conv2d {

inline std::ostream& operator<<(std::ostream& out, const Pair& p) {
  return out << "(" << p.height << ", " << p.width << ")";
}

inline std::ostream& operator<<(std::ostream& out, const Shape& s) {
  return out << "(" << s.height << ", " << s.width << ", " << s.channels << ")";
}

inline std::ostream& operator<<(std::ostream& out, const KernelShape& s) {
  return out << "(" << s.height << ", " << s.width << ", " << s.third << ", " << s.fourth << ")";
}

inline std::ostream& operator<<(std::ostream& out, const Pads& p) {
  return out << "((" << p.top << ", " << p.bottom << "), (" << p.left << ", " << p.right << "))";
}

inline std::ostream& operator<<(std::ostream& out, const Layer& l) {
  out << name(l.type) << "(filters=" << l.filters << ", kernel_size=" << l.kernel_size
      << ", pool_size=" << l.pool_size << ", strides=" << l.strides
      << ", padding=" << name(l.padding) << " " << l.pads
      << ", padding_mode=" << name(l.padding_mode) << ", output_padding=";
  if (l.output_padding) {
    out << *l.output_padding;
  } else {
    out << "None";
  }
  return out << ", data_format=" << name(l.data_format) << ", dilation_rate=" << l.dilation_rate
             << ", groups=" << l.groups << ", depth_multiplier=" << l.depth_multiplier
             << ", activation=" << name(l.activation) << ", use_bias=" << l.use_bias << ")";
}

inline std::ostream& operator<<(std::ostream& out, const Axis& a) {
  return out << "{input " << a.input << ", kernel " << a.kernel << ", stride " << a.stride
             << ", dilation " << a.dilation << ", effective kernel " << a.effective_kernel
             << ", output " << a.output << ", padding " << a.pad_before << " + " << a.pad_after
             << "}";
}

inline std::ostream& operator<<(std::ostream& out, const Refusal& r) {
  return out << name(r.code) << ": " << r.layer << " on " << r.input;
}

inline std::ostream& operator<<(std::ostream& out, RefusalCode code) { return out << name(code); }

inline std::ostream& operator<<(std::ostream& out, KernelSource source) {
  return out << name(source);
}

}  // namespace conv2d
