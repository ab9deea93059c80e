// How many lines are kept for the sum: as many as the layer's largest window takes with its longest
// numbers, whichever cell is looked at, so that nothing below moves.
import type { Frame } from '../../contract/types';
import type { State } from '../../state/state';
import { shortNumber } from '../../text/numbers';
import { fitted, type Words } from './folding';
import type { Scene } from './line';
import type { Explanation, LookedAt } from './looked-at';
import { lineOf } from './sum-lines';

export const MOST_LINES = 4;

/** Of values that are not whole, as most of them are written. */
const FRACTION = 0.123;

interface Values {
  readonly low: number;
  readonly high: number;
  readonly values: Float32Array;
}

// The number among them that takes most room.
function widest({ low, high, values }: Values): number {
  if (!values.every(Number.isInteger)) return low < 0 ? -FRACTION : FRACTION;
  const length = (value: number) => shortNumber(value, 'en').length;
  return length(low) > length(high) ? low : high;
}

const filled = (count: number, value: number) => new Float32Array(count).fill(value);
const indices = (count: number, index: (at: number) => number) =>
  Int32Array.from({ length: count }, (_, at) => index(at));

// A sum of so many rows of products, one channel after the other.
function sample(
  size: readonly number[],
  value: number,
  factor: number,
  total: number,
): Explanation {
  const [height = 1, width = 1, depth = 1] = size;
  const count = height * width * depth;
  const none = indices(count, () => 0);
  return {
    taps: {
      u: indices(count, (at) => Math.floor(at / (width * depth))),
      v: none,
      row: none,
      column: none,
      channel: indices(count, (at) => at % depth),
      input: none,
      weight: none,
      source: new Uint8Array(count),
      value: filled(count, value),
      factor: filled(count, factor),
      product: filled(count, value * factor),
    },
    bias: total,
    sum: total,
    value: total,
    winner: 0,
    divisor: count,
    softmax: null,
    before: [],
    channels: indices(depth, (at) => at),
    subtotals: filled(depth, total),
  };
}

// The longest that can be said of an output value, or nearly so.
function longest({ state, frame }: Scene): LookedAt | null {
  const output = frame.foreign ?? frame.output;
  if (!output) return null;
  const { input, kernel, pointwise, depthwise, layer, planes } = frame;
  const [height, width, channels] = output.shape;
  const cell = { row: height - 1, column: width - 1, channel: channels - 1 };
  const factor = layer.pooling === 'none' ? widest(kernel) : 1;
  const told = (size: readonly number[], total: number) =>
    sample(size, widest(input), factor, total);
  if (!pointwise || !depthwise) {
    const depth = layer.pooling === 'none' ? Math.max(1, planes.channels.length) : 1;
    const explanation = told([...window(state, frame), depth], widest(output));
    return { kind: 'output', cell, explanation };
  }
  const [, , between] = depthwise.shape;
  const before = Array(between).fill(told(window(state, frame), widest(depthwise)));
  const last = sample([1, between], widest(depthwise), widest(pointwise), widest(output));
  return { kind: 'output', cell, explanation: { ...last, before } };
}

// Of a layer that scatters without gaps, only every so many weights fall on one value.
function window({ poolSize, kernelSize, strides, dilationRate }: State, { layer }: Frame) {
  if (layer.pooling !== 'none') return poolSize;
  if (!layer.scatters || Math.max(...dilationRate) > 1) return kernelSize;
  return kernelSize.map((size, axis) => Math.ceil(size / (strides[axis] ?? 1)));
}

/** The lines that are kept in so many columns. */
export function keptLines(scene: Scene, columns: number, words: Words): number {
  const { parts, rounded } = lineOf(longest(scene), scene);
  const { lines } = fitted(parts, { columns, lines: MOST_LINES }, rounded, words);
  return Math.min(lines, MOST_LINES);
}
