// Questions about activations, whose answers are rounded: each one on a row of numbers that a 1x1
// kernel leaves as they are, and after every layer that has an activation.
import { complete } from './cases.mjs';
import {
  drawDepthwise,
  drawGroups,
  drawSeparable,
  drawTranspose,
  drawWanted,
  fill,
} from './draws.mjs';

/** @typedef {import('./cases.mjs').Activation} Activation */
/** @typedef {import('./cases.mjs').Draw} Draw */
/** @typedef {import('./cases.mjs').Question} Question */
/** @typedef {import('./cases.mjs').Shapes} Shapes */
/** @typedef {import('./draws.mjs').DrawShapes} DrawShapes */

/** @type {readonly Activation[]} */
const activations = [
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
];

/**
 * Both oracles compute in float32, and some activations in several steps. gelu adds 1 to an erf that
 * comes close to -1, so that what is left of it has the rounding of larger numbers.
 * @type {import('./cases.mjs').Tolerance}
 */
export const ACTIVATION_TOLERANCE = { ulps: 4, ofPreactivation: ['gelu'] };

// From -8 to 8, on both sides of where relu6 and the hard functions bend and where others level out.
const ramp = Array.from({ length: 65 }, (_, i) => (i - 32) / 4);

/** @type {(activation: Activation) => Question} */
const onRamp = (activation) => ({
  name: `${activation} of -8 to 8`,
  layer: complete({ layer: 'DepthwiseConv2D', kernelSize: [1, 1], activation }),
  // Over a single channel softmax would be 1 throughout.
  inputShape: activation === 'softmax' ? [1, 13, 5] : [1, 65, 1],
  input: ramp,
  kernel: Array(activation === 'softmax' ? 5 : 1).fill(1),
  bias: [],
});

const layers = [drawGroups, drawDepthwise, drawSeparable, drawTranspose];

/**
 * @param {Draw} draw
 * @param {number} rounds how many times each activation is drawn after each layer
 * @param {(shapes: Shapes) => boolean} wanted
 * @returns {Question[]}
 */
export function activationCases(draw, rounds, wanted) {
  /** @type {(activation: Activation, layer: DrawShapes, index: number) => Question} */
  const after = (activation, layer, index) => {
    const shapes = drawWanted(draw, layer, wanted);
    shapes.layer.activation = activation;
    // Which here is all that data_format changes, and half of the cases each.
    if (activation === 'softmax')
      shapes.layer.dataFormat = index % 2 === 0 ? 'channels_first' : 'channels_last';
    // Sixteenths, so that sums stay where the functions still move.
    return fill(draw, `${activation} ${index}`, shapes, 1 / 16);
  };
  return activations.flatMap((activation) => [
    onRamp(activation),
    ...layers.flatMap((layer) =>
      Array.from({ length: activation === 'softmax' ? 4 * rounds : rounds }, (_, index) =>
        after(activation, layer, index),
      ),
    ),
  ]);
}
