// TensorFlow.js on its WebAssembly backend: SIMD, one thread. The kernel is a tensor that is kept.
import { setWasmPaths, version_wasm } from '@tensorflow/tfjs-backend-wasm';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import { kernelShape, pointwiseShape } from '../../web/oracles/cases.mjs';
import type { Engine, Prepared } from './engine';
import type { Task } from './task';

type Operation = (x: tf.Tensor4D) => tf.Tensor;

function operationOf(task: Task, kept: tf.Tensor[]): Operation {
  const { layer, inputShape, geometry } = task;
  const { strides, dilationRate, poolSize } = layer;
  const padding = layer.padding as 'same' | 'valid';
  const keep = (values: Float32Array, shape: [number, number, number, number]) => {
    const tensor = tf.tensor4d(values, shape);
    kept.push(tensor);
    return tensor;
  };
  if (layer.layer === 'MaxPooling2D') return (x) => tf.maxPool(x, poolSize, strides, padding);
  if (layer.layer === 'AveragePooling2D') return (x) => tf.avgPool(x, poolSize, strides, padding);

  const shape = kernelShape(task);
  const depthwise = (kernel: tf.Tensor4D): Operation => {
    return (x) => tf.depthwiseConv2d(x, kernel, strides, padding, 'NHWC', dilationRate);
  };
  const conv2d = (x: tf.Tensor4D, kernel: tf.Tensor4D) =>
    tf.conv2d(x, kernel, strides, padding, 'NHWC', dilationRate);
  switch (layer.layer) {
    case 'DepthwiseConv2D':
      return depthwise(keep(task.kernel, shape));
    case 'SeparableConv2D': {
      const kernel = keep(task.kernel, shape);
      const pointwise = keep(task.pointwise, pointwiseShape(task));
      return (x) => tf.separableConv2d(x, kernel, pointwise, strides, padding, dilationRate);
    }
    case 'Conv2DTranspose': {
      const kernel = keep(task.kernel, shape);
      return (x) => tf.conv2dTranspose(x, kernel, [1, ...geometry.outputShape], strides, padding);
    }
  }
  const channels = inputShape[2];
  if (layer.groups === 1) {
    const kernel = keep(task.kernel, shape);
    return (x) => conv2d(x, kernel);
  }
  // It has no groups: one for each channel is a depthwise layer, with the same weights in the same order.
  if (layer.groups === channels) {
    const [height, width] = shape;
    return depthwise(keep(task.kernel, [height, width, channels, layer.filters / channels]));
  }
  const whole = tf.tensor4d(task.kernel, shape);
  const parts: tf.Tensor4D[] = tf.split(whole, layer.groups, 3);
  whole.dispose();
  kept.push(...parts);
  return (x) =>
    tf.tidy(() => {
      const inputs: tf.Tensor4D[] = tf.split(x, layer.groups, 3);
      return tf.concat(
        parts.map((kernel, group) => conv2d(inputs[group] as tf.Tensor4D, kernel)),
        3,
      );
    });
}

function prepare(task: Task): Prepared {
  const kept: tf.Tensor[] = [];
  const operation = operationOf(task, kept);
  const shape: [number, number, number, number] = [1, ...task.inputShape];
  return {
    run(values) {
      const x = tf.tensor4d(values, shape);
      const y = operation(x);
      const result = y.dataSync() as Float32Array;
      x.dispose();
      y.dispose();
      return result;
    },
    dispose: () => tf.dispose(kept),
  };
}

export async function startTfjs(): Promise<Engine> {
  tf.enableProdMode();
  // The page is isolated, for its clock, so that it would take the build with threads.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  // It wants to know the others too; from nowhere, they cannot be taken in silence.
  setWasmPaths({
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm.wasm': 'none',
    'tfjs-backend-wasm-threaded-simd.wasm': 'none',
  });
  if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'))) throw new Error('tfjs finds no SIMD.');
  if (!(await tf.setBackend('wasm'))) throw new Error('The WebAssembly backend does not start.');
  return { name: 'tfjs', version: `@tensorflow/tfjs-backend-wasm ${version_wasm}`, prepare };
}
