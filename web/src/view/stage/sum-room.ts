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

// Numbers that are not whole, as most of them are written, and as long as they can be.
const USUAL = 0.123;
const LONG = 1.23e-10;

/** Of a value that nothing falls on. */
const NO_WINDOW = [0, 0];

interface Values {
  readonly low: number;
  readonly high: number;
  readonly values: Float32Array;
}

// The number among them that takes most room.
function widest({ low, high, values }: Values, fraction: number): number {
  if (!values.every(Number.isInteger)) return low < 0 ? -fraction : fraction;
  const length = (value: number) => shortNumber(value, 'en').length;
  return length(low) > length(high) ? low : high;
}

const filled = (count: number, value: number) => new Float32Array(count).fill(value);
const indices = (count: number, index: (at: number) => number) =>
  Int32Array.from({ length: count }, (_, at) => index(at));

// A sum of so many rows of products, one channel after the other. How long a sum of them can become
// is all that is asked for.
function sample(
  size: readonly number[],
  value: number,
  factor: number,
  total: number,
): Explanation {
  const [height = 1, width = 1, depth = 1] = size;
  const count = height * width * depth;
  const none = indices(count, () => 0);
  const most = Math.abs(value * factor) * count;
  const sum = Math.min(value, factor) < 0 ? -most : most;
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
    bias: 0,
    sum,
    value: total,
    winner: 0,
    divisor: count,
    softmax: null,
    before: [],
    channels: indices(depth, (at) => at),
    subtotals: filled(depth, sum),
  };
}

// The longest that can be said of an output value, or nearly so.
function longest({ frame }: Scene, size: readonly number[], fraction: number): LookedAt | null {
  const output = frame.foreign ?? frame.output;
  if (!output) return null;
  const { input, kernel, pointwise, depthwise, layer, planes } = frame;
  const wide = (values: Values) => widest(values, fraction);
  const [height, width, channels] = output.shape;
  const cell = { row: height - 1, column: width - 1, channel: channels - 1 };
  const factor = layer.pooling === 'none' ? wide(kernel) : 1;
  const of = (extent: readonly number[], total: number) =>
    sample(extent, wide(input), factor, total);
  const bias = frame.bias.every(Number.isInteger) ? Math.min(0, ...frame.bias) : -fraction;
  if (!pointwise || !depthwise) {
    const depth = layer.pooling === 'none' ? Math.max(1, planes.channels.length) : 1;
    const explanation = of([...size, depth], wide(output));
    return { kind: 'output', cell, explanation: { ...explanation, bias } };
  }
  const [, , between] = depthwise.shape;
  const before = Array(between).fill(of(size, wide(depthwise)));
  const last = sample([1, between], wide(depthwise), wide(pointwise), wide(output));
  return { kind: 'output', cell, explanation: { ...last, bias, before } };
}

// Of a layer that scatters without gaps, only every so many weights fall on one value.
function window({ poolSize, kernelSize, strides, dilationRate }: State, { layer }: Frame) {
  if (layer.pooling !== 'none') return poolSize;
  if (!layer.scatters || Math.max(...dilationRate) > 1) return kernelSize;
  return kernelSize.map((size, axis) => Math.ceil(size / (strides[axis] ?? 1)));
}

/** The lines that are kept in so many columns. */
export function keptLines(scene: Scene, columns: number, words: Words): number {
  const size = window(scene.state, scene.frame);
  const linesOf = (subject: LookedAt | null, lines: number) => {
    const { parts, rounded } = lineOf(subject, scene);
    return Math.min(fitted(parts, { columns, lines }, rounded, words).lines, MOST_LINES);
  };
  const empty = linesOf(longest(scene, NO_WINDOW, USUAL), MOST_LINES);
  const usual = Math.max(empty, linesOf(longest(scene, size, USUAL), MOST_LINES));
  // With the longest numbers there must be room for what cannot be folded.
  return Math.max(usual, linesOf(longest(scene, size, LONG), usual));
}
