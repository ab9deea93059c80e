// Draws leave gaps if they are few: what a file of golden cases has to hold.
import { isPooling } from './cases.mjs';

/** @typedef {import('./cases.mjs').Layer} Layer */
/** @typedef {import('./cases.mjs').Question} Question */
/** @typedef {(which: string, holds: (question: Question) => boolean) => void} Require */

/**
 * The largest size, and the largest of each argument, that must have been drawn on both axes.
 * @typedef {{ size: number, kernel: number, stride: number, dilation: number }} Largest
 */

/**
 * @typedef {object} Coverage
 * @property {Largest} [largest]
 * @property {readonly (keyof Layer)[]} each arguments of which no value may be rare
 */

/** @type {(low: number, high: number) => number[]} */
const range = (low, high) => Array.from({ length: high - low + 1 }, (_, i) => low + i);

/** @type {(question: Question) => [number, number]} */
const windowOf = ({ layer }) => (isPooling(layer) ? layer.poolSize : layer.kernelSize);

/** @type {(require: Require, largest: Largest) => void} */
function requireSizes(require, largest) {
  for (const axis of /** @type {const} */ ([0, 1])) {
    for (const n of range(1, largest.size))
      require(`size ${n}`, ({ inputShape }) => inputShape[axis] === n);
    for (const k of range(1, largest.kernel))
      require(`kernel ${k}`, (c) => windowOf(c)[axis] === k);
    for (const s of range(1, largest.stride))
      require(`stride ${s}`, ({ layer }) => layer.strides[axis] === s);
    for (const d of range(1, largest.dilation))
      require(`dilation ${d}`, ({ layer }) => layer.dilationRate[axis] === d);
    require('stride > kernel', (c) => c.layer.strides[axis] > windowOf(c)[axis]);
    require('kernel > input', (c) => windowOf(c)[axis] > c.inputShape[axis]);
  }
  for (const n of range(1, 3)) require(`${n} channels`, ({ inputShape }) => inputShape[2] === n);
  for (const padding of ['valid', 'same'])
    require(`padding ${padding}`, ({ layer }) => layer.padding === padding);
  require('an input of 1x1', ({ inputShape: [height, width] }) => height * width === 1);
  require('height and width apart', ({ inputShape: [height, width] }) => height !== width);
  if (largest.dilation > 1)
    require('strides and dilation', ({ layer }) =>
      Math.max(...layer.strides) > 1 && Math.max(...layer.dilationRate) > 1);
}

/**
 * Makes sure that all of this took part in cases that have an output.
 * @param {string} name of the file
 * @param {readonly Question[]} computed
 * @param {Coverage} coverage
 */
export function requireCoverage(name, computed, { largest, each }) {
  /** @type {Require} */
  const require = (which, holds) => {
    const found = computed.filter(holds).length;
    if (found < 10)
      throw new Error(`${name}: only ${found} cases with ${which}: change the seed or the draws`);
  };
  if (largest) requireSizes(require, largest);
  for (const key of each) {
    for (const value of new Set(computed.map(({ layer }) => String(layer[key]))))
      require(`${key} ${value}`, ({ layer }) => String(layer[key]) === value);
  }
}
