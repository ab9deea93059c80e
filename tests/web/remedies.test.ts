// The way out of a refusal that the page offers: a change that the state takes, and after a few of
// which Keras has nothing against the layer.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../web/src/engine/engine';
import { applyPatch, type State } from '../../web/src/state/state';
import { anyState, nearlyLegal, taken } from './arbitrary';
import { startEngine } from './start-engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});

/** The codes that a layer is refused for on the way to one that is not. */
function wayOut(start: State, most: number): string[] {
  const codes: string[] = [];
  let state = start;
  for (;;) {
    const { refusal, arguments: known } = engine.run(state);
    if (!refusal) return codes;
    codes.push(refusal.code);
    expect(codes.length, `${codes}: ${JSON.stringify(start)}`).toBeLessThanOrEqual(most);
    const { remedy } = refusal;
    expect(remedy).toEqual(expect.any(Object));
    // One argument, and one that the layer has.
    const [key = '', ...more] = Object.keys(remedy ?? {});
    expect(more).toStrictEqual([]);
    expect(known).toContain(key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    const outcome = applyPatch(state, remedy);
    expect(outcome, `${refusal.code}: ${JSON.stringify(start)}`).toHaveProperty('state');
    if (!('state' in outcome)) return codes;
    // It changes something, and nothing but that.
    expect(outcome.state).not.toEqual(state);
    expect(outcome.state).toEqual({ ...state, ...remedy });
    state = outcome.state;
  }
}

/** Without values of the reader's, which may not fit and are not what this is about. */
const plain = (state: State) =>
  taken({ kernel: { source: 'ones' }, input: { source: 'ones' } }, taken({ bias: [] }, state));

// Of Conv2DTranspose, Keras checks nine rules, and one of them may be broken anew: strides that go
// back to 1 may leave output_padding too large.
const MOST = 10;

describe('remedies, one after the other', () => {
  test.each([
    ['of anything that the state can hold', anyState, 1000],
    ['of what is a few steps from legal', nearlyLegal, 2000],
  ])('lead to a layer that is not refused: %s', (_, states, numRuns) => {
    const met = new Set<string>();
    fc.assert(
      fc.property(states, (state) => {
        for (const code of wayOut(plain(state), MOST)) met.add(code);
      }),
      { numRuns },
    );
    // Nearly every code there is, or the test has not seen much.
    expect(met.size).toBeGreaterThanOrEqual(11);
  });

  // Each from the state beside it, in one step.
  test.each<[code: string, patch: object, remedy: object]>([
    ['kernel_size', { kernelSize: [0, 3] }, { kernelSize: [1, 3] }],
    ['pool_size', { layer: 'MaxPooling2D', poolSize: [2, -1] }, { poolSize: [2, 1] }],
    ['strides', { layer: 'AveragePooling2D', strides: [0, 2] }, { strides: [1, 2] }],
    ['dilation_rate', { dilationRate: [1, -99] }, { dilationRate: [1, 1] }],
    ['pads', { padding: [-1, 2, 0, -3] }, { padding: [0, 2, 0, 0] }],
    [
      'output_padding',
      { layer: 'Conv2DTranspose', strides: [2, 2], outputPadding: [-1, 1] },
      { outputPadding: [0, 1] },
    ],
    ['depth_multiplier', { layer: 'DepthwiseConv2D', depthMultiplier: 0 }, { depthMultiplier: 1 }],
    ['filters', { layer: 'SeparableConv2D', filters: -3 }, { filters: 1 }],
    ['groups', { groups: 0 }, { groups: 1 }],
    ['filters_with_groups', { filters: 5, groups: 2, input: { shape: [5, 5, 2] } }, { filters: 4 }],
    [
      'output_padding_with_strides',
      { layer: 'Conv2DTranspose', strides: [2, 1], outputPadding: [2, 0] },
      { outputPadding: [1, 0] },
    ],
    ['strides_with_dilation', { strides: [2, 1], dilationRate: [1, 2] }, { dilationRate: [1, 1] }],
    ['channels_with_groups', { filters: 4, groups: 2, input: { shape: [5, 5, 3] } }, { groups: 1 }],
    ['output_size', { kernelSize: [6, 1] }, { padding: 'same' }],
    // As wide as the state holds.
    [
      'output_size',
      { kernelSize: [7, 7], dilationRate: [4, 4], padding: [0, 0, 0, 0] },
      { padding: [10, 10, 10, 10] },
    ],
    ['output_size', { kernelSize: [7, 1], padding: [1, 0, 0, 0] }, { padding: [1, 1, 0, 0] }],
  ])('of %s', (code, patch, remedy) => {
    const state = taken(patch);
    expect(engine.run(state).refusal).toMatchObject({ code, remedy });
    expect(wayOut(state, 1)).toStrictEqual([code]);
  });
});
