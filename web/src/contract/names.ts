// The one spelling of every name, in links, in the state and in message keys. Generated from the core by `npm run contract`: do not edit.

export const LAYER_TYPE_NAMES = [
  'Conv2D',
  'DepthwiseConv2D',
  'SeparableConv2D',
  'Conv2DTranspose',
  'MaxPooling2D',
  'AveragePooling2D',
] as const;
export type LayerType = (typeof LAYER_TYPE_NAMES)[number];

export const PADDING_NAMES = [
  'valid',
  'same',
  'explicit',
] as const;
export type Padding = (typeof PADDING_NAMES)[number];

export const PADDING_MODE_NAMES = [
  'zeros',
  'reflect',
  'replicate',
  'circular',
] as const;
export type PaddingMode = (typeof PADDING_MODE_NAMES)[number];

export const DATA_FORMAT_NAMES = [
  'channels_last',
  'channels_first',
] as const;
export type DataFormat = (typeof DATA_FORMAT_NAMES)[number];

export const ACTIVATION_NAMES = [
  'linear',
  'relu',
  'leaky_relu',
  'relu6',
  'elu',
  'selu',
  'gelu',
  'silu',
  'mish',
  'sigmoid',
  'hard_sigmoid',
  'hard_silu',
  'tanh',
  'softplus',
  'softsign',
  'exponential',
  'softmax',
] as const;
export type Activation = (typeof ACTIVATION_NAMES)[number];

export const ARGUMENT_NAMES = [
  'filters',
  'kernel_size',
  'pool_size',
  'strides',
  'padding',
  'output_padding',
  'depth_multiplier',
  'data_format',
  'dilation_rate',
  'groups',
  'activation',
  'use_bias',
  'kernel_initializer',
  'depthwise_initializer',
  'pointwise_initializer',
  'bias_initializer',
] as const;
export type Argument = (typeof ARGUMENT_NAMES)[number];

export const INPUT_SOURCE_NAMES = [
  'counting',
  'ones',
  'gradient',
  'checkerboard',
  'random',
  'custom',
  'picture',
] as const;
export type InputSource = (typeof INPUT_SOURCE_NAMES)[number];

export const KERNEL_SOURCE_NAMES = [
  'ones',
  'mean',
  'identity',
  'gaussian',
  'sharpen',
  'sobel_x',
  'sobel_y',
  'laplacian',
  'mixed',
  'random',
  'custom',
  'zeros',
  'constant',
  'glorot_uniform',
  'he_uniform',
  'random_normal',
  'random_uniform',
] as const;
export type KernelSource = (typeof KERNEL_SOURCE_NAMES)[number];

export const BIAS_SOURCE_NAMES = [
  'custom',
  'zeros',
  'ones',
  'constant',
  'glorot_uniform',
  'he_uniform',
  'random_normal',
  'random_uniform',
] as const;
export type BiasSource = (typeof BIAS_SOURCE_NAMES)[number];

export const POOLING_NAMES = [
  'none',
  'largest',
  'mean',
] as const;
export type Pooling = (typeof POOLING_NAMES)[number];

export const KERNEL_AXIS_NAMES = [
  'height',
  'width',
  'channels',
  'channels_of_group',
  'filters',
  'depth_multiplier',
  'depthwise_channels',
] as const;
export type KernelAxis = (typeof KERNEL_AXIS_NAMES)[number];

export const TAP_SOURCE_NAMES = [
  'input',
  'repeated',
  'zero',
  'nothing',
] as const;
export type TapSource = (typeof TAP_SOURCE_NAMES)[number];

export const SOFTMAX_AXIS_NAMES = [
  'channels',
  'width',
] as const;
export type SoftmaxAxis = (typeof SOFTMAX_AXIS_NAMES)[number];

export const REFUSAL_CODE_NAMES = [
  'kernel_size',
  'pool_size',
  'strides',
  'dilation_rate',
  'pads',
  'numpy_pads',
  'output_padding',
  'depth_multiplier',
  'filters',
  'groups',
  'filters_with_groups',
  'output_padding_with_strides',
  'strides_with_dilation',
  'channels_with_groups',
  'output_size',
] as const;
export type RefusalCode = (typeof REFUSAL_CODE_NAMES)[number];

export const MENDABLE_NAMES = [
  'filters',
  'kernel_size',
  'pool_size',
  'strides',
  'padding',
  'output_padding',
  'dilation_rate',
  'groups',
  'depth_multiplier',
  'input_shape',
] as const;
export type Mendable = (typeof MENDABLE_NAMES)[number];

export const CAVEAT_CODE_NAMES = [
  'channels_first',
  'transpose_channels_first',
  'unequal_strides',
  'transpose_dilation',
  'transpose_size',
  'transpose_size_without_onednn',
  'softmax_over_width',
  'padding_mode_too_wide',
] as const;
export type CaveatCode = (typeof CAVEAT_CODE_NAMES)[number];

export const FRAMEWORK_NAMES = [
  'keras',
  'pytorch',
  'pytorch_same',
  'pytorch_exact',
  'jax',
  'onnx_same_upper',
  'onnx_same_lower',
  'onnx',
] as const;
export type Framework = (typeof FRAMEWORK_NAMES)[number];

export const FRAMEWORK_NOTE_NAMES = [
  'none',
  'ort_dilation',
  'ort_negative_pad',
  'ort_refuses_pad',
  'ort_smaller',
  'pytorch_copy',
  'jax_empty',
  'jax_transposed',
] as const;
export type FrameworkNote = (typeof FRAMEWORK_NOTE_NAMES)[number];

export const MEASURE_NAMES = [
  'output_height',
  'output_width',
  'effective_kernel_height',
  'effective_kernel_width',
  'receptive_field_height',
  'receptive_field_width',
  'unread_rows',
  'unread_columns',
  'parameters',
  'macs',
  'flops',
  'activation_bytes',
] as const;
export type Measure = (typeof MEASURE_NAMES)[number];

export const ALGORITHM_NAMES = [
  'plain',
  'tiles',
  'planes',
  'channels',
  'windows',
  'winograd2',
  'winograd4',
] as const;
export type Algorithm = (typeof ALGORITHM_NAMES)[number];

export const PROBLEM_NAMES = [
  'input.shape',
  'input.values',
  'kernel.values',
  'kernel.depthwise',
  'kernel.pointwise',
] as const;
export type Problem = (typeof PROBLEM_NAMES)[number];

export const FRAME_ARRAY_NAMES = [
  'input',
  'kernel',
  'pointwise',
  'depthwise',
  'output',
] as const;
export type FrameArray = (typeof FRAME_ARRAY_NAMES)[number];
