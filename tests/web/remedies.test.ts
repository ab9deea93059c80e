// The way out of a refusal that the page offers: a change that the state takes, and after which Keras
// has nothing against the layer.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { MENDABLE_NAMES, type Mendable } from '../../web/src/contract/names';
import type { RemedyPatch } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import { applyPatch, isBrought, type State } from '../../web/src/state/state';
import { anyState, nearlyLegal, taken } from './arbitrary';
import { startEngine } from './start-engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});

const underscored = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a state is refused for, after its remedy was found to be one; nothing if it is not refused. */
function wayOut(state: State, changed: Mendable | null = null): string | undefined {
  const { refusal, layer: facts } = engine.run(state, changed);
  if (!refusal) return undefined;
  const what = `${refusal.code}, ${changed}: ${JSON.stringify(state)}`;
  const { input, ...layer } = refusal.remedy;
  // Arguments that the layer has, and the channels of an input that is made up.
  for (const key of Object.keys(layer)) expect(facts.arguments, what).toContain(underscored(key));
  if (input) {
    const [height, width, channels] = input.shape;
    expect(input, what).toStrictEqual({ shape: [height, width, expect.any(Number)] });
    expect([height, width], what).toStrictEqual(state.input.shape.slice(0, 2));
    expect(channels, what).not.toBe(state.input.shape[2]);
    expect(isBrought(state.input.source), what).toBe(false);
  }
  const outcome = applyPatch(state, refusal.remedy);
  expect(outcome, what).toHaveProperty('state');
  if (!('state' in outcome)) return refusal.code;
  // It changes something, and nothing but that; and that is all it takes.
  expect(outcome.state, what).not.toEqual(state);
  expect(outcome.state, what).toEqual({
    ...state,
    ...layer,
    input: { ...state.input, ...input },
  });
  expect(engine.run(outcome.state).refusal, what).toBeNull();
  return refusal.code;
}

/** Without values of the reader's, which may not fit and are not what this is about. */
const plain = (state: State) =>
  taken({ kernel: { source: 'ones' }, input: { source: 'ones' } }, taken({ bias: [] }, state));

describe('one remedy', () => {
  test.each([
    // Of what is wrong in many ways, a few rules are always the first to be broken.
    ['of anything that the state can hold', anyState, 1000, 4],
    ['of what is a few steps from legal', nearlyLegal, 2000, 12],
  ])('leads to a layer that is not refused: %s', (_, states, numRuns, least) => {
    const met = new Set<string | undefined>();
    fc.assert(
      fc.property(states, fc.constantFrom(null, ...MENDABLE_NAMES), (state, changed) => {
        met.add(wayOut(plain(state), changed));
      }),
      { numRuns },
    );
    // Or the test has not seen much.
    expect(met.size).toBeGreaterThanOrEqual(least);
  });

  // Each from the state beside it.
  test.each<[code: string, patch: object, remedy: object]>([
    ['kernel_size', { kernelSize: [0, 3] }, { kernelSize: [1, 3] }],
    ['pool_size', { layer: 'MaxPooling2D', poolSize: [2, -1] }, { poolSize: [2, 1] }],
    ['strides', { layer: 'AveragePooling2D', strides: [0, 2] }, { strides: [1, 2] }],
    ['dilation_rate', { dilationRate: [1, -99] }, { dilationRate: [1, 1] }],
    ['pads', { padding: [-1, 2, 0, -3] }, { padding: [0, 2, 0, 0] }],
    ['numpy_pads', { padding: [-1, 2, 0, 2], paddingMode: 'reflect' }, { padding: [0, 2, 0, 2] }],
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
    ['output_size', { kernelSize: [7, 1], padding: [1, 0, 0, 0] }, { padding: [1, 1, 0, 0] }],
    // Two rules at once.
    [
      'kernel_size',
      { kernelSize: [0, 3], filters: 0, groups: 3 },
      { filters: 1, kernelSize: [1, 3], groups: 1 },
    ],
  ])('of %s', (code, patch, remedy) => {
    const state = taken(patch);
    expect(engine.run(state).refusal).toMatchObject({ code });
    expect(engine.run(state).refusal?.remedy).toStrictEqual(remedy);
    expect(wayOut(state)).toBe(code);
  });
});

describe('a remedy keeps what was changed last', () => {
  test.each<[changed: Mendable | null, patch: object, remedy: object]>([
    ['groups', { groups: 2 }, { filters: 2, input: { shape: [5, 5, 2] } }],
    ['filters', { groups: 2 }, { groups: 1 }],
    ['input_shape', { groups: 2, filters: 2 }, { groups: 1 }],
    [null, { groups: 2 }, { groups: 1 }],
    ['dilation_rate', { strides: [2, 1], dilationRate: [1, 2] }, { strides: [1, 1] }],
    ['strides', { strides: [2, 2], dilationRate: [1, 2] }, { dilationRate: [1, 1] }],
    ['padding', { kernelSize: [6, 1] }, { kernelSize: [5, 1] }],
    ['output_padding', { layer: 'Conv2DTranspose', outputPadding: [1, 0] }, { strides: [2, 1] }],
    [
      'padding',
      {
        layer: 'Conv2DTranspose',
        kernelSize: [2, 2],
        padding: 'same',
        outputPadding: [0, 0],
        input: { shape: [1, 4, 1] },
      },
      { outputPadding: null },
    ],
    // Nothing keeps these.
    ['groups', { groups: 0 }, { groups: 1 }],
    ['groups', { groups: 2, input: { values: new Array(25).fill(1) } }, { groups: 1 }],
  ])('%s of %j', (changed, patch, remedy) => {
    const state = taken(patch);
    expect(engine.run(state, changed).refusal?.remedy).toStrictEqual(remedy);
    wayOut(state, changed);
  });
});

// Each from the state beside it.
test.each<[patch: object, remedy: RemedyPatch, text: string]>([
  [{ groups: 2 }, { groups: 1 }, 'groups=1'],
  [
    { kernelSize: [0, 3], filters: 0, groups: 3 },
    { filters: 1, kernelSize: [1, 3], groups: 1 },
    'filters=1, kernel_size=(1, 3), groups=1',
  ],
  [{ kernelSize: [6, 1] }, { padding: 'same' }, 'padding="same"'],
  [
    { kernelSize: [7, 1], padding: [1, 0, 0, 0] },
    { padding: [1, 1, 0, 0] },
    'padding=((1, 1), (0, 0))',
  ],
  [
    { layer: 'Conv2DTranspose', strides: [2, 1], outputPadding: [2, 0] },
    { outputPadding: [1, 0] },
    'output_padding=(1, 0)',
  ],
])('of %j comes as it would stand in the call, too', (patch, remedy, text) => {
  const { refusal } = engine.run(taken(patch));
  expect(refusal).toMatchObject({ remedy, remedyText: text });
});

test.each<[changed: Mendable, patch: object, text: string]>([
  // The channels of the input are no argument, and the view has words for them.
  ['groups', { groups: 2 }, 'filters=2'],
  ['groups', { groups: 2, filters: 2 }, ''],
  [
    'padding',
    {
      layer: 'Conv2DTranspose',
      kernelSize: [2, 2],
      padding: 'same',
      outputPadding: [0, 0],
      input: { shape: [1, 4, 1] },
    },
    'output_padding=None',
  ],
])('that keeps %s of %j reads %s', (changed, patch, text) => {
  expect(engine.run(taken(patch), changed).refusal?.remedyText).toBe(text);
});
