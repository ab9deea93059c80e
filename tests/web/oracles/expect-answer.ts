// The core's answer, held against that of the oracles.
import { expect } from 'vitest';
import type { Frame } from '../../../web/src/contract/types';
import type { Expected, Tolerance } from './cases.mjs';
import { ulp } from './ulp.mjs';

const EXACT: Tolerance = { ulps: 0, ofPreactivation: [] };

/** The bounds of each value, for an activation that is rounded. */
function expectNear(
  values: Float32Array,
  { output, preactivation = [] }: Expected,
  { ulps, ofPreactivation }: Tolerance,
  activation: string,
  what: string,
) {
  expect(values, what).toHaveLength(output.length);
  const wide = ofPreactivation.includes(activation);
  for (const [i, value] of values.entries()) {
    const wanted = Math.fround(output[i] ?? Number.NaN);
    const before = wide ? Math.abs(preactivation[i] ?? Number.NaN) : 0;
    const most = ulps * ulp(Math.max(Math.abs(wanted), before));
    expect(Math.abs(value - wanted), `value ${i} of ${what}`).toBeLessThanOrEqual(most);
  }
}

/** `expected` is null where the layer has no output. */
export function expectAnswer(
  { problem, refusal, beyondLimits, geometry, depthwise, output }: Frame,
  expected: Expected | null,
  what: string,
  { activation = 'linear', tolerance = EXACT } = {},
) {
  expect(problem, what).toBeNull();
  expect(beyondLimits, what).toBe(false);
  if (!expected) {
    expect([geometry, depthwise, output], what).toEqual([null, null, null]);
    expect(refusal, what).not.toBeNull();
    return;
  }
  expect(geometry?.outputShape, what).toEqual(expected.outputShape);
  expect(geometry?.padding, what).toEqual(expected.padding);
  expect(output?.shape, what).toEqual(expected.outputShape);
  expect(depthwise && [...depthwise.values], what).toEqual(expected.depthwise ?? null);
  const values = output?.values ?? new Float32Array();
  if (tolerance === EXACT) expect([...values], what).toEqual(expected.output);
  else expectNear(values, expected, tolerance, activation, what);
}
