// TensorFlow.js as an oracle of values, on its plain JavaScript backend. It works padding out from
// its name wherever it can. Strides with dilation, which it refuses like Keras, are taken apart.
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { tfjsActivate } from './activations.mjs';
import { isPooling, kernelShape, pointwiseShape } from './cases.mjs';
import { leadsBack, tfjsPadding } from './geometry.mjs';

tf.enableProdMode(); // or it advises, on every start, to install another backend
await tf.setBackend('cpu');

export const TFJS_VERSION = `@tensorflow/tfjs-core ${tf.version_core}`;

/** @typedef {import('./cases.mjs').Layer} Layer */
/** @typedef {import('./cases.mjs').Question} Question */
/** @typedef {import('./geometry.mjs').Answer} Answer */
/** @typedef {import('./geometry.mjs').Geometry} Geometry */

/**
 * Whether tfjs computes such a layer in one call: like Keras, it refuses strides together with
 * dilation.
 * @param {Layer} layer
 * @returns {boolean}
 */
export function tfjsComputes({ strides, dilationRate }) {
  return Math.max(...strides) === 1 || Math.max(...dilationRate) === 1;
}

/**
 * Where padding of `before` and `after` around n values takes its own values from.
 * @param {number} n
 * @param {number} before
 * @param {number} after
 * @param {Layer['paddingMode']} mode
 */
function sources(n, before, after, mode) {
  /** @type {(i: number) => number} */
  const source = (i) => {
    if (mode === 'replicate') return Math.min(Math.max(i, 0), n - 1);
    return i < 0 ? i + n : i >= n ? i - n : i; // once round
  };
  return Array.from({ length: before + n + after }, (_, i) => source(i - before));
}

/** @type {(x: tf.Tensor4D, padding: readonly number[], mode: Layer['paddingMode']) => tf.Tensor4D} */
function padded(x, [top, bottom, left, right], mode) {
  /** @type {[number, number][]} */
  const around = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
  if (mode === 'zeros') return tf.pad(x, around);
  if (mode === 'reflect') return tf.mirrorPad(x, around, 'reflect');
  const rows = tf.gather(x, sources(x.shape[1], top, bottom, mode), 1);
  return tf.gather(rows, sources(x.shape[2], left, right, mode), 2);
}

/**
 * A convolution by tfjs, which has no groups.
 * @param {tf.Tensor4D} x
 * @param {Question} question
 * @param {Layer['padding']} padding
 * @returns {tf.Tensor4D}
 */
function convolution(x, question, padding) {
  const { layer } = question;
  const kernel = tf.tensor4d(question.kernel, kernelShape(question));
  const pad = tfjsPadding(padding);
  const options = /** @type {const} */ ([layer.strides, pad, 'NHWC', layer.dilationRate]);
  if (layer.layer !== 'Conv2D') return tf.depthwiseConv2d(x, kernel, ...options);
  /** @type {tf.Tensor4D[]} */
  const inputs = tf.split(x, layer.groups, 3);
  /** @type {tf.Tensor4D[]} */
  const kernels = tf.split(kernel, layer.groups, 3);
  return tf.concat(
    inputs.map((part, group) => tf.conv2d(part, kernels[group], ...options)),
    3,
  );
}

/**
 * The output without bias and activation, or of SeparableConv2D its first stage.
 * @param {tf.Tensor4D} x
 * @param {Question} question
 * @param {Geometry} geometry
 * @returns {tf.Tensor4D}
 */
function firstStage(x, question, { padding }) {
  const { layer } = question;
  const zeros = layer.paddingMode === 'zeros';
  if (isPooling(layer)) {
    const byName = zeros && typeof layer.padding === 'string';
    const input = byName ? x : padded(x, padding, layer.paddingMode);
    const pad = byName ? layer.padding : 'valid';
    const pool = layer.layer === 'MaxPooling2D' ? tf.maxPool : tf.avgPool;
    return pool(input, layer.poolSize, layer.strides, /** @type {'valid' | 'same'} */ (pad));
  }
  if (tfjsComputes(layer)) {
    if (zeros) return convolution(x, question, layer.padding);
    return convolution(padded(x, padding, layer.paddingMode), question, 'valid');
  }
  // Of the outputs at stride 1, those that strides leave.
  const dense = { ...question, layer: { ...layer, strides: /** @type {[1, 1]} */ ([1, 1]) } };
  const all = convolution(padded(x, padding, layer.paddingMode), dense, 'valid');
  const left = tf.stridedSlice(all, [0, 0, 0, 0], all.shape, [1, ...layer.strides, 1]);
  return /** @type {tf.Tensor4D} */ (left);
}

/**
 * A kernel with its dilation written out as zeros.
 * @param {Question} question
 * @returns {tf.Tensor4D}
 */
function dilatedKernel(question) {
  /** @type {tf.Tensor} */
  let kernel = tf.tensor4d(question.kernel, kernelShape(question));
  for (const axis of [0, 1]) {
    const taps = tf.split(kernel, kernel.shape[axis], axis);
    const gap = [...kernel.shape];
    gap[axis] = question.layer.dilationRate[axis] - 1;
    const spread = taps.flatMap((tap, i) =>
      i > 0 && gap[axis] > 0 ? [tf.zeros(gap), tap] : [tap],
    );
    kernel = tf.concat(spread, axis);
  }
  return /** @type {tf.Tensor4D} */ (kernel);
}

/**
 * @param {tf.Tensor4D} x
 * @param {Question} question
 * @param {Geometry} geometry
 * @returns {tf.Tensor4D}
 */
function transposed(x, question, geometry) {
  const { layer, inputShape } = question;
  const kernel = dilatedKernel(question);
  if (leadsBack(question, geometry)) {
    const padding = /** @type {'valid' | 'same'} */ (layer.padding);
    return tf.conv2dTranspose(x, kernel, [1, ...geometry.outputShape], layer.strides, padding);
  }
  // All that the windows reach, then cut, then continued by zeros.
  const [height, width, filters] = geometry.outputShape;
  const [top, bottom, left, right] = geometry.padding;
  const [below, beside] = geometry.outputPadding ?? [0, 0];
  const reached = /** @type {const} */ ([0, 1]).map(
    (axis) => (inputShape[axis] - 1) * layer.strides[axis] + kernel.shape[axis],
  );
  const full = tf.conv2dTranspose(
    x,
    kernel,
    [1, reached[0], reached[1], filters],
    layer.strides,
    'valid',
  );
  const continued = tf.pad(full, [
    [0, 0],
    [0, below],
    [0, beside],
    [0, 0],
  ]);
  if (top + height + bottom !== reached[0] + below || left + width + right !== reached[1] + beside)
    throw new Error(`What is cut off does not add up: ${JSON.stringify(question)}`);
  return tf.slice(continued, [0, top, left, 0], [1, height, width, filters]);
}

/**
 * The output of a layer that has one.
 * @param {Question} question
 * @param {Geometry} geometry
 * @returns {Answer}
 */
export function tfjsAnswer(question, geometry) {
  const { layer, inputShape, input, pointwise, bias } = question;
  return tf.tidy(() => {
    /** @type {tf.Tensor4D} */
    const x = tf.tensor4d(input, [1, ...inputShape]);
    const stage =
      layer.layer === 'Conv2DTranspose'
        ? transposed(x, question, geometry)
        : firstStage(x, question, geometry);
    /** @type {tf.Tensor} */
    let sums = stage;
    if (layer.layer === 'SeparableConv2D') {
      sums = tf.conv2d(stage, tf.tensor4d(pointwise ?? [], pointwiseShape(question)), 1, 'valid');
    }
    if (bias.length > 0) sums = tf.add(sums, tf.tensor1d(bias));
    const output = tfjsActivate(layer, sums);
    /** @type {(tensor: tf.Tensor) => Float32Array} */
    const values = (tensor) => /** @type {Float32Array} */ (tensor.dataSync());
    return {
      shape: output.shape.slice(1),
      values: values(output),
      ...(layer.layer === 'SeparableConv2D' && { depthwise: values(stage) }),
      ...(layer.activation !== 'linear' && { preactivation: values(sums) }),
    };
  });
}

/**
 * How many values each mean of an AveragePooling2D is taken over, without repetition.
 * @param {import('./cases.mjs').Shapes} question
 * @returns {number[]}
 */
export function divisors({ layer, inputShape: [height, width] }) {
  const [poolHeight, poolWidth] = layer.poolSize;
  // Padding counts unless it is the zeros that come with 'same'.
  if (layer.paddingMode !== 'zeros' || layer.padding !== 'same') return [poolHeight * poolWidth];
  return tf.tidy(() => {
    /** @type {tf.Tensor4D} */
    const values = tf.ones([1, height, width, 1]);
    /** @type {tf.Tensor4D} */
    const pool = tf.ones([poolHeight, poolWidth, 1, 1]);
    return [...new Set(tf.conv2d(values, pool, layer.strides, 'same').dataSync())];
  });
}
