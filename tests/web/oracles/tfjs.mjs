// TensorFlow.js as an oracle: of sizes and padding for every layer, and of values, on its plain
// JavaScript backend, for layers without strides or without dilation.
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { kernelShape } from './cases.mjs';

tf.enableProdMode(); // or it advises, on every start, to install another backend
await tf.setBackend('cpu');

export const TFJS_VERSION = `@tensorflow/tfjs-core ${tf.version_core}`;

/**
 * @param {import('./cases.mjs').Case} question
 * @returns {{outputShape: number[], padding: number[]} | null} HWC; top, bottom, left, right;
 *   null where no window fits, which tfjs expresses by sizes of 0 and below
 */
export function tfjsGeometry(question) {
  const { layer, inputShape } = question;
  const info = tf.backend_util.computeConv2DInfo(
    [1, ...inputShape],
    kernelShape(question),
    layer.strides,
    layer.dilationRate,
    layer.padding,
  );
  if (info.outHeight <= 0 || info.outWidth <= 0) return null;
  const { top, bottom, left, right } = info.padInfo;
  return {
    outputShape: [info.outHeight, info.outWidth, info.outChannels],
    padding: [top, bottom, left, right],
  };
}

/**
 * Whether tfjsConv answers: like Keras, it refuses strides together with dilation.
 * @param {import('./cases.mjs').Layer} layer
 * @returns {boolean}
 */
export function tfjsComputes({ strides, dilationRate }) {
  return Math.max(...strides) === 1 || Math.max(...dilationRate) === 1;
}

/**
 * The output of a convolution that has one, HWC, with padding that tfjs works out from its name.
 * @param {import('./cases.mjs').Case} question
 * @returns {{shape: number[], values: Float32Array}}
 */
export function tfjsConv(question) {
  const { layer, inputShape, input, kernel, bias } = question;
  return tf.tidy(() => {
    const sums = tf.conv2d(
      tf.tensor3d(input, inputShape),
      tf.tensor4d(kernel, kernelShape(question)),
      layer.strides,
      layer.padding,
      'NHWC',
      layer.dilationRate,
    );
    const output = layer.useBias ? tf.add(sums, tf.tensor1d(bias)) : sums;
    return { shape: output.shape, values: /** @type {Float32Array} */ (output.dataSync()) };
  });
}
