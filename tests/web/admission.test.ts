// What only the engine can judge of a state, in the words of the state and of links.
import { beforeAll, describe, expect, test } from 'vitest';
import { fitted, shapedFor } from '../../web/src/admission';
import type { Engine } from '../../web/src/engine/engine';
import { settingsOf, startOf } from '../../web/src/lessons';
import { initialState, type Patch, type State } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { startEngine } from './start-engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});

const opened = (state: State) => fitted(state, initialState, async (each) => engine.check(each));
const separable = { layer: 'SeparableConv2D' } as const;

describe('of a state that is opened whole', () => {
  test.each<[patch: Patch, ignored: readonly string[], left: Patch]>([
    [{ strides: [2, 2] }, [], { strides: [2, 2] }],
    [{ strides: [2, 2], input: { values: [1, 2] } }, ['input_values'], { strides: [2, 2] }],
    [{ kernel: { values: [1, 2] } }, ['kernel_values'], {}],
    [{ ...separable, kernel: { depthwise: [1, 2] } }, ['depthwise_values'], separable],
    [
      { ...separable, kernel: { depthwise: Array(9).fill(1), pointwise: [1, 2] } },
      ['pointwise_values'],
      separable,
    ],
    [
      { input: { values: [1, 2] }, kernel: { values: [1, 2] } },
      ['input_values', 'kernel_values'],
      {},
    ],
  ])('%j, the groups of %j are left at their defaults', async (patch, ignored, left) => {
    expect(await opened(taken(patch))).toEqual({ ignored, fitting: taken(left) });
  });
});

test('in a lesson, the groups are left as the lesson has them', async () => {
  const defaults = settingsOf('strides');
  const state = taken({ ...startOf('strides'), input: { values: [1, 2] } });
  expect(await fitted(state, defaults, async (each) => engine.check(each))).toEqual({
    ignored: ['input_values'],
    fitting: taken(startOf('strides')),
  });
});

describe('weights without a shape', () => {
  const shapesAfter = (patch: Patch) => {
    const state = taken(patch);
    const { shape, depthwiseShape, pointwiseShape } = shapedFor(state, engine.check(state)).kernel;
    return { shape, depthwiseShape, pointwiseShape };
  };
  const { shape, depthwiseShape, pointwiseShape } = initialState.kernel;
  const unshaped = { shape, depthwiseShape, pointwiseShape };

  test('are of the kernel of now', () => {
    expect(shapesAfter({ kernel: { values: Array(9).fill(1) } })).toEqual({
      ...unshaped,
      shape: [3, 3, 1, 1],
    });
    const kernel = { depthwise: Array(9).fill(1), pointwise: [1, 2] };
    expect(shapesAfter({ ...separable, filters: 2, kernel })).toEqual({
      ...unshaped,
      depthwiseShape: [3, 3, 1, 1],
      pointwiseShape: [1, 1, 1, 2],
    });
  });

  test('are not, if they were given for another layer', () => {
    expect(shapesAfter({ ...separable, kernel: { values: Array(9).fill(1) } })).toEqual(unshaped);
    const layer = 'MaxPooling2D';
    expect(shapesAfter({ layer, kernel: { values: Array(9).fill(1) } })).toEqual(unshaped);
  });
});
