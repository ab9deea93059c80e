// What an oracle is asked: a layer, an input, and weights.

/** @typedef {[number, number]} Pair height, width */
/** @typedef {[number, number, number]} Shape HWC */
/** @typedef {[number, number, number, number]} Pads top, bottom, left, right */

/**
 * @typedef {'Conv2D' | 'DepthwiseConv2D' | 'SeparableConv2D' | 'Conv2DTranspose' | 'MaxPooling2D'
 *   | 'AveragePooling2D'} LayerName
 */

/**
 * @typedef {'linear' | 'relu' | 'leaky_relu' | 'relu6' | 'elu' | 'selu' | 'gelu' | 'silu' | 'mish'
 *   | 'sigmoid' | 'hard_sigmoid' | 'hard_silu' | 'tanh' | 'softplus' | 'softsign' | 'exponential'
 *   | 'softmax'} Activation
 */

/**
 * Every argument of every layer. A layer that has no such argument ignores it.
 * @typedef {object} Layer
 * @property {LayerName} layer
 * @property {number} filters
 * @property {Pair} kernelSize
 * @property {Pair} poolSize
 * @property {Pair} strides
 * @property {'valid' | 'same' | Pads} padding numbers are zeros (or what paddingMode says) laid
 *   around the input; of Conv2DTranspose they are cut off its output
 * @property {'zeros' | 'reflect' | 'replicate' | 'circular'} paddingMode
 * @property {Pair | null} outputPadding
 * @property {'channels_last' | 'channels_first'} dataFormat arrays are HWC all the same
 * @property {Pair} dilationRate
 * @property {number} groups
 * @property {number} depthMultiplier
 * @property {Activation} activation
 * @property {boolean} useBias
 */

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {Partial<Layer>} layer what is left out is as in DEFAULTS
 * @property {Shape} inputShape
 * @property {number[]} input HWC
 * @property {number[]} kernel in the layer's layout, see kernelShape(); empty for pooling
 * @property {number[]} [pointwise] HWIO, of SeparableConv2D only
 * @property {number[]} bias one an output channel; empty without one
 */

/**
 * A case whose layer is written out in full, as the oracles take it.
 * @typedef {Omit<Case, 'layer'> & { layer: Layer }} Question
 */

/**
 * What the golden files keep of an answer.
 * @typedef {object} Expected
 * @property {Shape} outputShape
 * @property {Pads} padding of Conv2DTranspose what is cut off
 * @property {number[]} output HWC
 * @property {number[]} [depthwise] HWC, the first stage of SeparableConv2D
 * @property {number[]} [preactivation] HWC, the values before an activation
 */

/**
 * How far an answer may lie from an oracle's, in units in the last place of it, or of the value
 * before the activation if that is larger and the activation one of those named.
 * @typedef {{ ulps: number, ofPreactivation: string[] }} Tolerance
 */

/**
 * A whole number drawn from [low, high].
 * @typedef {(low: number, high: number) => number} Draw
 */

/** @type {Layer} */
export const DEFAULTS = {
  layer: 'Conv2D',
  filters: 1,
  kernelSize: [3, 3],
  poolSize: [2, 2],
  strides: [1, 1],
  padding: 'valid',
  paddingMode: 'zeros',
  outputPadding: null,
  dataFormat: 'channels_last',
  dilationRate: [1, 1],
  groups: 1,
  depthMultiplier: 1,
  activation: 'linear',
  useBias: false,
};

/**
 * @param {Partial<Layer>} layer
 * @returns {Layer}
 */
export const complete = (layer) => ({ ...DEFAULTS, ...layer });

/**
 * Without what is at its default.
 * @param {Layer} layer
 * @returns {Partial<Layer>}
 */
export const abridged = (layer) =>
  Object.fromEntries(
    Object.entries(layer).filter(
      ([key, value]) => String(value) !== String(DEFAULTS[/** @type {keyof Layer} */ (key)]),
    ),
  );

/**
 * @param {Case} question
 * @returns {string}
 */
export const describeCase = ({ name, layer, inputShape }) =>
  `${name}: ${JSON.stringify(abridged(complete(layer)))} on ${inputShape}`;

/**
 * @param {readonly number[]} shape
 * @returns {number}
 */
export const size = (shape) => shape.reduce((product, extent) => product * extent, 1);

/**
 * @param {Layer} layer
 * @returns {boolean}
 */
export const isPooling = ({ layer }) => layer === 'MaxPooling2D' || layer === 'AveragePooling2D';

/** @typedef {Pick<Question, 'layer' | 'inputShape'>} Shapes what all sizes follow from */

/**
 * @param {Shapes} question
 * @returns {[number, number, number, number]} HWIO of Conv2D, HWCM of the depthwise layers, HWOI of
 *   Conv2DTranspose; zeros for pooling
 */
export function kernelShape({ layer, inputShape: [, , channels] }) {
  switch (layer.layer) {
    case 'Conv2D':
      return [...layer.kernelSize, channels / layer.groups, layer.filters];
    case 'DepthwiseConv2D':
    case 'SeparableConv2D':
      return [...layer.kernelSize, channels, layer.depthMultiplier];
    case 'Conv2DTranspose':
      return [...layer.kernelSize, layer.filters, channels];
    default:
      return [0, 0, 0, 0];
  }
}

/**
 * @param {Shapes} question
 * @returns {[number, number, number, number]} HWIO; zeros but for SeparableConv2D
 */
export function pointwiseShape({ layer, inputShape }) {
  if (layer.layer !== 'SeparableConv2D') return [0, 0, 0, 0];
  return [1, 1, inputShape[2] * layer.depthMultiplier, layer.filters];
}

/**
 * @param {Shapes} question
 * @returns {number}
 */
export function outputChannels({ layer, inputShape: [, , channels] }) {
  if (isPooling(layer)) return channels;
  return layer.layer === 'DepthwiseConv2D' ? channels * layer.depthMultiplier : layer.filters;
}

/**
 * How many biases the layer has.
 * @param {Shapes} question
 * @returns {number}
 */
export const biases = (question) =>
  question.layer.useBias && !isPooling(question.layer) ? outputChannels(question) : 0;

/**
 * Marsaglia's 32-bit xorshift: whole numbers only, so the same draws in every engine.
 * @param {number} seed
 * @returns {Draw}
 */
export function seeded(seed) {
  // Zero would stay zero; the multiplication sets neighbouring seeds apart.
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  const draw = (/** @type {number} */ low, /** @type {number} */ high) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return low + ((state >>> 0) % (high - low + 1));
  };
  for (let i = 0; i < 16; i++) draw(0, 0); // small seeds take some steps to spread over all bits
  return draw;
}
