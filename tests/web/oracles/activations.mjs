// Keras 3's activations as the oracles spell them: their own operator where they have it, and where
// they have not, Keras's formula in operators of theirs.
import * as tf from '@tensorflow/tfjs-core';

/** @typedef {import('./cases.mjs').Activation} Activation */
/** @typedef {import('./cases.mjs').Layer} Layer */
/** @typedef {import('./onnx-model.mjs').Feed} Feed */
/** @typedef {import('./onnx-model.mjs').Node} Node */

/** @type {Record<Activation, Omit<Node, 'inputs' | 'output'> | null>} */
const operators = {
  linear: null,
  relu: { operator: 'Relu' },
  leaky_relu: { operator: 'LeakyRelu', attributes: { alpha: { float: 0.2 } } },
  relu6: { operator: 'Clip' },
  elu: { operator: 'Elu' },
  selu: { operator: 'Selu' },
  gelu: { operator: 'Gelu' },
  silu: { operator: 'Sigmoid' }, // times its input
  mish: { operator: 'Mish' },
  sigmoid: { operator: 'Sigmoid' },
  hard_sigmoid: {
    operator: 'HardSigmoid',
    attributes: { alpha: { float: 1 / 6 }, beta: { float: 0.5 } },
  },
  hard_silu: { operator: 'HardSwish' },
  tanh: { operator: 'Tanh' },
  softplus: { operator: 'Softplus' },
  softsign: { operator: 'Softsign' },
  exponential: { operator: 'Exp' },
  softmax: { operator: 'Softmax' },
};

/** @type {(value: number) => Feed} */
const scalar = (value) => ({ values: Float32Array.of(value), shape: [] });

/**
 * The nodes that make the activation of `from`; none where it is linear.
 * @param {Layer} layer
 * @param {string} from NCHW
 * @param {string} to
 * @returns {{ nodes: Node[], feeds: Record<string, Feed> }}
 */
export function activationNodes({ activation, dataFormat }, from, to) {
  const operator = operators[activation];
  if (!operator) return { nodes: [], feeds: {} };
  switch (activation) {
    case 'relu6':
      return {
        nodes: [{ ...operator, inputs: [from, 'low', 'high'], output: to }],
        feeds: { low: scalar(0), high: scalar(6) },
      };
    case 'silu':
      return {
        nodes: [
          { ...operator, inputs: [from], output: 'gate' },
          { operator: 'Mul', inputs: [from, 'gate'], output: to },
        ],
        feeds: {},
      };
    case 'softmax': {
      // Keras's last axis, which is the channels or the width.
      const axis = { int: dataFormat === 'channels_first' ? 3 : 1 };
      const nodes = [{ ...operator, inputs: [from], output: to, attributes: { axis } }];
      return { nodes, feeds: {} };
    }
    default:
      return { nodes: [{ ...operator, inputs: [from], output: to }], feeds: {} };
  }
}

/** @type {(x: tf.Tensor) => tf.Tensor} */
const hardSigmoid = (x) => tf.div(tf.relu6(tf.add(x, 3)), 6);

/** @type {Record<Exclude<Activation, 'softmax'>, (x: tf.Tensor) => tf.Tensor>} */
const functions = {
  linear: (x) => x,
  relu: tf.relu,
  leaky_relu: (x) => tf.leakyRelu(x, 0.2),
  relu6: tf.relu6,
  elu: tf.elu,
  selu: tf.selu,
  gelu: (x) => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.div(x, Math.SQRT2)), 1)),
  silu: (x) => tf.mul(x, tf.sigmoid(x)),
  mish: (x) => tf.mul(x, tf.tanh(tf.softplus(x))),
  sigmoid: tf.sigmoid,
  hard_sigmoid: hardSigmoid,
  hard_silu: (x) => tf.mul(x, hardSigmoid(x)),
  tanh: tf.tanh,
  softplus: tf.softplus,
  softsign: (x) => tf.div(x, tf.add(tf.abs(x), 1)),
  exponential: tf.exp,
};

/**
 * @param {Layer} layer
 * @param {tf.Tensor} x NHWC
 * @returns {tf.Tensor}
 */
export function tfjsActivate({ activation, dataFormat }, x) {
  if (activation !== 'softmax') return functions[activation](x);
  if (dataFormat === 'channels_last') return tf.softmax(x, 3);
  return tf.transpose(tf.softmax(tf.transpose(x, [0, 3, 1, 2]), 3), [0, 2, 3, 1]);
}
