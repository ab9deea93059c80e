// What is wrong with the values of a request, and for which kernels they are kept, by the names of the
// page's state.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Core } from '#core';
import { type LayerType, PROBLEM_NAMES } from '../../web/src/contract/names';
import type { Check } from '../../web/src/contract/types';
import { places } from '../../web/src/state/state';
import { type Changes, loadCore, requestWith, runOf } from './core';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const check = (changes: Changes) => core.check(requestWith(changes));
const weights = (length: number) => ({ values: new Float32Array(length), shape: null });

describe('the kernels', () => {
  test.each<[LayerType, Partial<Check>]>([
    ['Conv2D', { values: [2, 3, 2, 4] }],
    ['DepthwiseConv2D', { values: [2, 3, 6, 5] }],
    ['SeparableConv2D', { depthwise: [2, 3, 6, 5], pointwise: [1, 1, 30, 4] }],
    ['Conv2DTranspose', { values: [2, 3, 4, 6] }],
    ['MaxPooling2D', {}],
    ['AveragePooling2D', {}],
  ])('of a %s are kept under these names', (type, shapes) => {
    const layer = { type, kernelSize: [2, 3], filters: 4, groups: 3, depthMultiplier: 5 } as const;
    expect(check({ layer, input: { shape: [5, 5, 6] } })).toEqual({
      problem: null,
      values: null,
      depthwise: null,
      pointwise: null,
      ...shapes,
    });
  });
});

describe('a problem', () => {
  const separable = { type: 'SeparableConv2D' } as const;

  test('is a key of the state', () => {
    const keys = places.map(({ path }) => path.join('.'));
    expect(keys).toEqual(expect.arrayContaining([...PROBLEM_NAMES]));
  });

  test.each<[problem: Check['problem'], changes: Changes]>([
    [null, {}],
    ['input.shape', { input: { shape: [0, 1, 1] } }],
    ['input.values', { input: { source: 'picture' } }],
    ['input.values', { input: { source: 'custom', values: Float32Array.of(1, 2) } }],
    ['kernel.values', { kernel: { source: 'custom' } }],
    ['kernel.depthwise', { layer: separable, kernel: { source: 'custom' } }],
    // Those of another layer serve until there are its own.
    [null, { layer: separable, kernel: { source: 'custom', values: weights(9) } }],
    [
      'kernel.pointwise',
      {
        layer: separable,
        kernel: { source: 'custom', depthwise: weights(9), pointwise: weights(2) },
      },
    ],
    // Those of another layer are in nobody's way.
    [null, { kernel: { source: 'custom', values: weights(9), pointwise: weights(2) } }],
    [null, { layer: { type: 'MaxPooling2D' }, kernel: { source: 'custom' } }],
  ])('%s is found by check() and run() alike', (problem, changes) => {
    expect(check(changes).problem).toBe(problem);
    expect(runOf(core, requestWith(changes)).problem).toBe(problem);
  });
});
