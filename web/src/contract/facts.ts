// What is to be known of a name before there is a frame. Generated from the core by `npm run contract`: do not edit.

import type { BiasSource, InputSource, KernelSource, LayerType } from './names';

/** Those whose strides are pool_size unless told otherwise. */
export const STRIDED_BY_POOL_SIZE: readonly LayerType[] = [
  'MaxPooling2D',
  'AveragePooling2D',
];

/** Inputs whose values come from the reader. */
export const BROUGHT_INPUTS: readonly InputSource[] = [
  'custom',
  'picture',
];

/** Kernels that are Keras's initializers. */
export const INITIALIZERS: readonly KernelSource[] = [
  'zeros',
  'constant',
  'glorot_uniform',
  'he_uniform',
  'random_normal',
  'random_uniform',
];

/** Inputs whose values are drawn, so that a seed decides which. */
export const DRAWN_INPUTS: readonly InputSource[] = [
  'random',
];

/** Kernels whose values are drawn. */
export const DRAWN_KERNELS: readonly KernelSource[] = [
  'random',
  'glorot_uniform',
  'he_uniform',
  'random_normal',
  'random_uniform',
];

/** Biases whose values are drawn. */
export const DRAWN_BIASES: readonly BiasSource[] = [
  'glorot_uniform',
  'he_uniform',
  'random_normal',
  'random_uniform',
];
