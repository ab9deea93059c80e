// The longest lines that a layer can have, or nearly so: what is asked of them is how much room they
// take, and nothing else.

import type { Explanation } from '../../contract/types';
import { shortNumber } from '../../text/numbers';
import type { LookedAt } from './looked-at';
import { shownOutput } from './shown';
import type { Scene } from './wording';

// Numbers that are rounded when shown: as most of them are, and as long as they can be.
export const USUAL = 0.1234;
export const LONG = 1.234e-10;

interface Values {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

// The number among them that takes most room.
function widest({ low, high, whole }: Values, fraction: number): number {
  if (!whole) return low < 0 ? -fraction : fraction;
  const length = (value: number) => shortNumber(value, 'en').length;
  return length(low) > length(high) ? low : high;
}

const filled = (count: number, value: number) => new Float32Array(count).fill(value);
const indices = (count: number, index: (at: number) => number) =>
  Int32Array.from({ length: count }, (_, at) => index(at));

// A sum of so many rows of products, of all channels.
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

/** Of an output value with so large a window; fractions are written like that one. */
export function outputSample(
  { state, frame }: Scene,
  size: readonly number[],
  fraction: number,
): LookedAt | null {
  const output = shownOutput(frame);
  if (!output) return null;
  const { input, kernel, pointwise, depthwise, layer, planes } = frame;
  const wide = (values: Values) => widest(values, fraction);
  const [height, width, channels] = output.shape;
  const cell = { row: height - 1, column: width - 1, channel: channels - 1 };
  const factor = layer.pooling === 'none' ? wide(kernel) : 1;
  const of = (extent: readonly number[], total: number) =>
    sample(extent, wide(input), factor, total);
  const values = [0, ...frame.bias];
  const whole = values.every(Number.isInteger);
  const bias = wide({ low: Math.min(...values), high: Math.max(...values), whole });
  const added = { bias, softmax: state.activation === 'softmax' ? ('channels' as const) : null };
  if (!pointwise || !depthwise) {
    const depth = layer.pooling === 'none' ? Math.max(1, planes.channels.length) : 1;
    const explanation = of([...size, depth], wide(output));
    // Where nothing falls on a value, its sum is the bias.
    const sum = explanation.sum || bias;
    return { kind: 'output', cell, explanation: { ...explanation, ...added, sum } };
  }
  const [, , between] = depthwise.shape;
  const before = Array(between).fill(of(size, wide(depthwise)));
  const last = sample([1, between], wide(depthwise), wide(pointwise), wide(output));
  return { kind: 'output', cell, explanation: { ...last, ...added, before } };
}

const NONE = new Int32Array();

/** Of a value of the input, and of a weight. */
export function otherSamples({ frame }: Scene): readonly LookedAt[] {
  const [height, width, channels] = frame.input.shape;
  const count = frame.layer.scatters ? 20 : 0;
  const cut = Uint8Array.from({ length: count }, (_, at) => at % 2);
  const places = { row: NONE, column: NONE, u: NONE, v: NONE, weight: NONE };
  const numbers = { value: 0, factor: new Float32Array(), product: new Float32Array() };
  const stamp = count > 0 ? { ...places, ...numbers, cut } : null;
  const last = { row: height - 1, column: width - 1, channel: channels - 1 };
  const weight = widest(frame.kernel, LONG);
  return [
    { kind: 'input', ...last, value: widest(frame.input, LONG), stamp, reached: 99 },
    { kind: 'kernel', u: 0, v: 0, channel: 0, filter: 0, weight, products: 99 },
  ];
}
