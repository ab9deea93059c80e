// Sizes and padding: TensorFlow.js's, but for Conv2DTranspose, of which it knows only the way back.
import * as tf from '@tensorflow/tfjs-core';
import { isPooling, outputChannels } from './cases.mjs';

/** @typedef {import('./cases.mjs').Pads} Pads */
/** @typedef {import('./cases.mjs').Pair} Pair */
/** @typedef {import('./cases.mjs').Shape} Shape */
/** @typedef {import('./cases.mjs').Shapes} Shapes */

/**
 * @typedef {object} Geometry
 * @property {Shape} outputShape
 * @property {Pads} padding of Conv2DTranspose what is cut off
 * @property {Pair} [outputPadding] of Conv2DTranspose, rows and columns past the last that any
 *   window reaches, as ONNX counts them
 */

/**
 * What an oracle computes.
 * @typedef {object} Answer
 * @property {readonly number[]} shape HWC
 * @property {Float32Array} values
 * @property {Float32Array} [depthwise] the first stage of SeparableConv2D
 * @property {Float32Array} [preactivation] the values before an activation that is not linear
 */

/**
 * Padding as tfjs takes it: by its name, or in numbers for each axis of NHWC.
 * @param {import('./cases.mjs').Layer['padding']} padding
 * @returns {'valid' | 'same' | tf.backend_util.ExplicitPadding}
 */
export function tfjsPadding(padding) {
  if (typeof padding === 'string') return padding;
  const [top, bottom, left, right] = padding;
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
}

/**
 * The convolution or pooling that tfjs sees.
 * @param {Shapes} question
 * @param {readonly number[]} inputShape
 * @returns {tf.backend_util.Conv2DInfo}
 */
function info({ layer, inputShape: [, , channels] }, inputShape) {
  /** @type {[number, number, number, number]} */
  const batch = [1, inputShape[0], inputShape[1], channels];
  const padding = tfjsPadding(layer.padding);
  if (isPooling(layer)) {
    return tf.backend_util.computePool2DInfo(batch, layer.poolSize, layer.strides, 1, padding);
  }
  // The depths do not matter here.
  return tf.backend_util.computeConv2DInfo(
    batch,
    [...layer.kernelSize, channels, 1],
    layer.strides,
    layer.dilationRate,
    padding,
  );
}

/** @type {(info: tf.backend_util.Conv2DInfo) => Pads} */
const padsOf = ({ padInfo: { top, bottom, left, right } }) => [top, bottom, left, right];

/**
 * Keras's rule for one axis: the size of the output, what is cut off on either side, and ONNX's
 * output_padding.
 * Source: keras/src/backend/common/backend_utils.py, compute_conv_transpose_output_shape.
 * @param {Shapes} question
 * @param {0 | 1} axis
 */
function transposeAxis({ layer, inputShape }, axis) {
  const stride = layer.strides[axis];
  const kernel = (layer.kernelSize[axis] - 1) * layer.dilationRate[axis] + 1;
  const given = layer.outputPadding?.[axis];
  const starts = (inputShape[axis] - 1) * stride; // of the last window
  const reached = starts + kernel;
  let [before, after] = [0, 0];
  let output = reached + (given ?? 0);
  if (layer.padding === 'same') {
    output = given === undefined ? starts + stride : starts + (kernel % 2) + given;
    const cut = Math.max(0, reached - output);
    before = Math.floor(cut / 2);
    after = cut - before;
  } else if (layer.padding !== 'valid') {
    [before, after] = layer.padding.slice(2 * axis);
    output -= before + after;
  } else if (given === undefined) {
    output = starts + Math.max(kernel, stride);
  }
  return { output, before, after, beyond: output - (reached - before - after) };
}

/**
 * Whether a convolution of that layer leads from the output's size to the input's: TensorFlow
 * computes no other Conv2DTranspose. With numbers for padding it would have to end flush, too.
 * @param {Shapes} question
 * @param {Geometry} geometry
 * @returns {boolean}
 */
export function leadsBack(question, { outputShape, padding }) {
  if (typeof question.layer.padding !== 'string') return false;
  const { inputShape } = question;
  const back = info(question, outputShape);
  if (back.outHeight !== inputShape[0] || back.outWidth !== inputShape[1]) return false;
  if (String(padsOf(back)) !== String(padding)) {
    throw new Error(`tfjs cuts off ${padsOf(back)}: ${JSON.stringify(question)}`);
  }
  return true;
}

/** @type {(question: Shapes) => Geometry | null} */
function transposeGeometry(question) {
  const rows = transposeAxis(question, 0);
  const columns = transposeAxis(question, 1);
  if (rows.output <= 0 || columns.output <= 0) return null;
  return {
    outputShape: [rows.output, columns.output, outputChannels(question)],
    padding: [rows.before, rows.after, columns.before, columns.after],
    outputPadding: [rows.beyond, columns.beyond],
  };
}

/**
 * @param {Shapes} question
 * @returns {Geometry | null} null where there is no output, which tfjs expresses by sizes of 0 and
 *   below
 */
export function geometryOf(question) {
  if (question.layer.layer === 'Conv2DTranspose') return transposeGeometry(question);
  const found = info(question, question.inputShape);
  if (found.outHeight <= 0 || found.outWidth <= 0) return null;
  return {
    outputShape: [found.outHeight, found.outWidth, outputChannels(question)],
    padding: padsOf(found),
  };
}

/**
 * Whether the input has the values that the padding mode repeats. PyTorch refuses the layer
 * otherwise.
 * @param {Shapes} question
 * @returns {boolean}
 */
export function modeReaches(question) {
  const { layer, inputShape } = question;
  if (layer.paddingMode !== 'reflect' && layer.paddingMode !== 'circular') return true;
  const [top, bottom, left, right] = padsOf(info(question, inputShape));
  const spare = layer.paddingMode === 'reflect' ? 1 : 0; // the edge itself is not repeated
  const [height, width] = inputShape;
  return Math.max(top, bottom) <= height - spare && Math.max(left, right) <= width - spare;
}
