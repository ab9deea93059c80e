#include "request.hpp"

namespace conv2d::bindings {
namespace {

using emscripten::val;

template <typename E>
E parse(const std::string& text) {
  const auto value = from_name<E>(text);
  if (!value) val::global("TypeError").new_("conv2d: unknown name '" + text + "'").throw_();
  return *value;
}

Weights weights(const val& source, const KernelShape& shape, std::vector<float>& memory) {
  const bool given = shape != KernelShape{0, 0, 0, 0};
  return {copy_in(source, memory), given ? std::optional{shape} : std::nullopt};
}

Layer layer(const PlainRequest& p) {
  return {
      .type = parse<LayerType>(p.layer),
      .filters = p.filters,
      .kernel_size = p.kernel_size,
      .pool_size = p.pool_size,
      .strides = p.strides,
      .padding = parse<Padding>(p.padding),
      .pads = p.pads,
      .padding_mode = parse<PaddingMode>(p.padding_mode),
      .output_padding = p.output_padding_given ? std::optional{p.output_padding} : std::nullopt,
      .data_format = parse<DataFormat>(p.data_format),
      .dilation_rate = p.dilation_rate,
      .groups = p.groups,
      .depth_multiplier = p.depth_multiplier,
      .activation = parse<Activation>(p.activation),
      .use_bias = p.use_bias,
  };
}

}  // namespace

Request parse_request(const PlainRequest& p, Arrivals& a) {
  return {
      .layer = layer(p),
      .input = {p.input_shape, parse<InputSource>(p.input_source), p.input_seed,
                copy_in(p.input_values, a.input_values)},
      .kernel = {parse<KernelSource>(p.kernel_source),
                 {p.kernel_seed, p.kernel_constant},
                 weights(p.kernel_values, p.kernel_values_shape, a.kernel_values),
                 weights(p.pointwise_values, p.pointwise_values_shape, a.pointwise_values)},
      .bias = {parse<BiasSource>(p.bias_source),
               {p.bias_seed, p.bias_constant},
               copy_in(p.bias, a.bias)},
      .extras = {p.costs, p.frameworks, parse<Framework>(p.framework)},
      .changed = from_name<Mendable>(p.changed),
  };
}

void register_request() {
  emscripten::value_array<Pair>("Pair").element(&Pair::height).element(&Pair::width);
  emscripten::value_array<Pads>("Pads")
      .element(&Pads::top)
      .element(&Pads::bottom)
      .element(&Pads::left)
      .element(&Pads::right);
  emscripten::value_array<Shape>("Shape")
      .element(&Shape::height)
      .element(&Shape::width)
      .element(&Shape::channels);
  emscripten::value_array<KernelShape>("KernelShape")
      .element(&KernelShape::height)
      .element(&KernelShape::width)
      .element(&KernelShape::third)
      .element(&KernelShape::fourth);
  emscripten::value_object<PlainRequest>("Request")
      .field("layer", &PlainRequest::layer)
      .field("filters", &PlainRequest::filters)
      .field("kernelSize", &PlainRequest::kernel_size)
      .field("poolSize", &PlainRequest::pool_size)
      .field("strides", &PlainRequest::strides)
      .field("padding", &PlainRequest::padding)
      .field("pads", &PlainRequest::pads)
      .field("paddingMode", &PlainRequest::padding_mode)
      .field("outputPaddingGiven", &PlainRequest::output_padding_given)
      .field("outputPadding", &PlainRequest::output_padding)
      .field("dataFormat", &PlainRequest::data_format)
      .field("dilationRate", &PlainRequest::dilation_rate)
      .field("groups", &PlainRequest::groups)
      .field("depthMultiplier", &PlainRequest::depth_multiplier)
      .field("activation", &PlainRequest::activation)
      .field("useBias", &PlainRequest::use_bias)
      .field("biasSource", &PlainRequest::bias_source)
      .field("biasSeed", &PlainRequest::bias_seed)
      .field("biasConstant", &PlainRequest::bias_constant)
      .field("bias", &PlainRequest::bias)
      .field("inputShape", &PlainRequest::input_shape)
      .field("inputSource", &PlainRequest::input_source)
      .field("inputSeed", &PlainRequest::input_seed)
      .field("inputValues", &PlainRequest::input_values)
      .field("kernelSource", &PlainRequest::kernel_source)
      .field("kernelSeed", &PlainRequest::kernel_seed)
      .field("kernelConstant", &PlainRequest::kernel_constant)
      .field("kernelValues", &PlainRequest::kernel_values)
      .field("kernelValuesShape", &PlainRequest::kernel_values_shape)
      .field("pointwiseValues", &PlainRequest::pointwise_values)
      .field("pointwiseValuesShape", &PlainRequest::pointwise_values_shape)
      .field("costs", &PlainRequest::costs)
      .field("frameworks", &PlainRequest::frameworks)
      .field("framework", &PlainRequest::framework)
      .field("changed", &PlainRequest::changed);
}

}  // namespace conv2d::bindings
