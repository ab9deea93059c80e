#include "plain.hpp"

#include "conv2d/arguments.hpp"
#include "conv2d/explain.hpp"
#include "conv2d/geometry.hpp"
#include "conv2d/names.hpp"
#include "conv2d/refusal.hpp"

namespace conv2d::bindings {
namespace {

using emscripten::val;

void set_pair(Object& object, const char* key, const Pair& p) {
  object.set(key, {p.height, p.width});
}
void put_shape(Object& object, const char* key, const Shape& s) {
  object.set(key, {s.height, s.width, s.channels});
}
void put_shape(Object& object, const char* key, const KernelShape& s) { set_shape(object, key, s); }
void set_padding(Object& object, const Geometry& g) {
  object.set("padding",
             {g.rows.pad_before, g.rows.pad_after, g.columns.pad_before, g.columns.pad_after});
}

// An array with its shape and range; null where there is none.
template <typename AnyShape>
void set_array(Object& object, const char* key, const AnyShape& shape,
               const std::vector<float>& values) {
  const Range limits = range(values);
  Object array;
  put_shape(array, "shape", shape);
  array.set("values", copy_out(values)).set("low", limits.low).set("high", limits.high);
  object.set(key, array);
}
template <typename AnyShape>
void set_array_or_null(Object& object, const char* key, const AnyShape& shape,
                       const std::vector<float>& values) {
  if (values.empty()) {
    object.set(key, val::null());
  } else {
    set_array(object, key, shape, values);
  }
}

void set_geometry(Object& object, const std::optional<Geometry>& g) {
  if (!g) {
    object.set("geometry", val::null());
    return;
  }
  Object result;
  put_shape(result, "outputShape", g->output);
  set_padding(result, *g);
  object.set("geometry", result);
}

void set_padding(Object& object, const Layer& layer) {
  const auto& [top, bottom, left, right] = layer.pads;
  if (layer.padding == Padding::kExplicit) {
    object.set("padding", {top, bottom, left, right});
  } else {
    object.set("padding", name(layer.padding));
  }
}

// In what a remedy differs from what it mends, under the names of the page's state.
Object changes(const Refusal& from, const Remedy& to) {
  const Layer& layer = to.layer;
  Object result;
  const auto number = [&](const char* key, int Layer::*member) {
    if (layer.*member != from.layer.*member) result.set(key, static_cast<double>(layer.*member));
  };
  const auto pair = [&](const char* key, Pair Layer::*member) {
    if (layer.*member != from.layer.*member) set_pair(result, key, layer.*member);
  };
  number("filters", &Layer::filters);
  pair("kernelSize", &Layer::kernel_size);
  pair("poolSize", &Layer::pool_size);
  pair("strides", &Layer::strides);
  if (layer.padding != from.layer.padding || layer.pads != from.layer.pads) {
    set_padding(result, layer);
  }
  if (layer.output_padding != from.layer.output_padding) {
    if (layer.output_padding) {
      set_pair(result, "outputPadding", *layer.output_padding);
    } else {
      result.set("outputPadding", val::null());
    }
  }
  number("depthMultiplier", &Layer::depth_multiplier);
  pair("dilationRate", &Layer::dilation_rate);
  number("groups", &Layer::groups);
  if (to.input != from.input) {
    Object input;
    put_shape(input, "shape", to.input);
    result.set("input", input);
  }
  return result;
}

void set_refusal(Object& object, const std::optional<Refusal>& refusal,
                 const std::optional<Remedy>& remedy) {
  if (!refusal || !remedy) {
    object.set("refusal", val::null());
    return;
  }
  Object result;
  result.set("code", name(refusal->code)).set("message", keras_message(*refusal));
  result.set("remedy", changes(*refusal, *remedy));
  object.set("refusal", result);
}

Object plain(const Caveat& caveat) {
  Object result;
  result.set("code", name(caveat.code)).set("message", caveat.message);
  return result;
}

Object plain(const Quantity& quantity) {
  Object result;
  result.set("measure", name(quantity.measure));
  result.set("symbols", quantity.symbols).set("numbers", quantity.numbers);
  result.set("value", quantity.value);
  return result;
}

Object plain(const Comparison& comparison) {
  const auto& [framework, call, accepted, refusal, note, geometry] = comparison.row;
  Object result;
  result.set("framework", name(framework)).set("call", call).set("accepted", accepted);
  result.set("refusal", refusal).set("note", name(note));
  result.set("padding", val::null()).set("outputShape", val::null());
  if (geometry) {
    set_padding(result, *geometry);
    put_shape(result, "outputShape", geometry->output);
  }
  result.set("different",
             comparison.different ? val{static_cast<double>(*comparison.different)} : val::null());
  return result;
}

template <typename Items>
void set_list(Object& object, const char* key, const Items& items) {
  Array list;
  for (const auto& item : items) list.push(plain(item));
  object.set(key, list.value());
}

void set_arguments(Object& object, LayerType type) {
  Array list;
  for (const Argument each : arguments(type)) list.push(name(each));
  object.set("arguments", list.value());
}

void set_defined_kernels(Object& object, const Pair& kernel_size) {
  Array list;
  for (std::size_t i = 0; i < Names<KernelSource>::kList.size(); ++i) {
    const auto source = static_cast<KernelSource>(i);
    if (is_defined(source, kernel_size)) list.push(name(source));
  }
  object.set("definedKernels", list.value());
}

}  // namespace

void set_shape(Object& object, const char* key, const KernelShape& s) {
  object.set(key, {s.height, s.width, s.third, s.fourth});
}

void set_problem(Object& object, const std::optional<Problem>& problem) {
  if (problem) {
    object.set("problem", name(*problem));
  } else {
    object.set("problem", val::null());
  }
}

val plain(const Experiment& e, const Request& request) {
  const Layer& layer = request.layer;
  const auto& [geometry, refusal, beyond_limits] = e.resolution;
  const Shape none{};
  Object result;
  set_problem(result, e.problem);
  set_arguments(result, layer.type);
  set_refusal(result, refusal, e.remedy);
  set_list(result, "caveats", e.caveats);
  result.set("beyondLimits", beyond_limits);
  set_geometry(result, geometry);
  set_pair(result, "effectiveKernel", effective_kernel(layer));
  set_array(result, "input", e.input_shape, e.input);
  set_array(result, "kernel", e.kernel_shape, e.kernel);
  set_array_or_null(result, "pointwise", e.pointwise_shape, e.pointwise);
  result.set("kernelSource", name(e.kernel_source));
  result.set("connections", copy_out(connections(layer, e.input_shape.channels)));
  set_defined_kernels(result, layer.kernel_size);
  result.set("bias", copy_out(e.bias));
  set_array_or_null(result, "depthwise", geometry ? geometry->depthwise : none, e.depthwise);
  set_array_or_null(result, "output", geometry ? geometry->output : none, e.output);
  set_list(result, "costs", e.costs);
  set_list(result, "frameworks", e.comparisons);
  set_array_or_null(result, "shown", e.shown_geometry ? e.shown_geometry->output : none, e.shown);
  result.set("differs", copy_out(e.differs));
  return result.value();
}

}  // namespace conv2d::bindings
