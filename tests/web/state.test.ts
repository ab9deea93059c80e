// The gate through which every change of the state comes: what it takes, what it refuses, and that
// a refused change leaves nothing behind.
import { describe, expect, test } from 'vitest';
import { limits } from '../../web/src/contract/limits';
import { applyPatch, initialState, places, type State, valueAt } from '../../web/src/state/state';
import { taken as takenBy } from './arbitrary';

/** The state after changes that are all expected to be taken. */
function taken(...patches: readonly unknown[]): State {
  return patches.reduce<State>((state, patch) => takenBy(patch, state), initialState);
}

/** The keys for which a change is refused; none if it is taken. */
function refusedKeys(patch: unknown, state: State = initialState): readonly string[] {
  const outcome = applyPatch(state, patch);
  if (!('problems' in outcome)) return [];
  return [...new Set(outcome.problems.map(({ key }) => key))];
}

/** Values as a state holds them. */
const floats = (...values: readonly number[]) => Float32Array.from(values);
const zeros = (length: number) => new Array<number>(length).fill(0);

describe('a change that is taken', () => {
  test('replaces what it names and keeps the rest', () => {
    const state = taken({ strides: [2, 3], padding: 'same' });
    expect(state).toStrictEqual({ ...initialState, strides: [2, 3], padding: 'same' });
  });

  test('may name some keys of a group, whose others stay', () => {
    const before = taken({ input: { seed: 7, shape: [6, 4, 2] }, shown: { channel: 1 } });
    const state = taken(
      { input: { seed: 7, shape: [6, 4, 2] }, shown: { channel: 1 } },
      { input: { source: 'random' }, shown: { filter: 3 } },
    );
    expect(state).toStrictEqual({
      ...before,
      input: { ...before.input, source: 'random' },
      shown: { ...initialState.shown, channel: 1, filter: 3 },
    });
  });

  test('may name nothing, or the state itself', () => {
    expect(taken({})).toStrictEqual(initialState);
    expect(taken(initialState)).toStrictEqual(initialState);
  });

  test('treats a key that is undefined as one that is not there', () => {
    // Spreading optional values into a patch is common, and TypeScript allows it.
    expect(taken({ filters: undefined })).toStrictEqual(initialState);
    expect(taken({ shown: { channel: undefined } })).toStrictEqual(initialState);
    expect(taken({ input: { shape: undefined }, kernel: undefined })).toStrictEqual(initialState);
    const padded = { outputPadding: [1, 0], padding: [1, 1, 0, 0], bias: [1] };
    expect(
      taken(padded, { outputPadding: undefined, padding: undefined, biasInitializer: undefined }),
    ).toStrictEqual(taken(padded));
  });

  test('may name a null where there is one: an output_padding that is to be worked out', () => {
    expect(taken({ outputPadding: [1, 0] }).outputPadding).toStrictEqual([1, 0]);
    expect(taken({ outputPadding: [1, 0] }, { outputPadding: null })).toStrictEqual(initialState);
  });

  test('may go from a named padding to one of four sides and back', () => {
    expect(taken({ padding: [0, 1, 2, 3] }).padding).toStrictEqual([0, 1, 2, 3]);
    expect(taken({ padding: [0, 1, 2, 3] }, { padding: 'same' }).padding).toBe('same');
  });

  test('names open panels in any order; they are kept in theirs, each once', () => {
    const open = ['values', 'cost', 'arguments', 'cost'];
    expect(taken({ open }).open).toStrictEqual(['arguments', 'cost', 'values']);
    expect(taken({ open }, { open: ['kernel'] }).open).toStrictEqual(['kernel']);
    expect(taken({ open }, { open: [] })).toStrictEqual(initialState);
  });

  test('is frozen to the bottom, without freezing what it was made from', () => {
    const shape = [2, 2, 1];
    const state = taken({ input: { shape, values: [1, 2, 3, 4] } });
    // Typed arrays cannot be: what embedders get in their place stands in given-state.test.ts.
    const others = places.filter(({ field }) => field.kind !== 'numbers');
    const everything = [state, ...others.map(({ path }) => valueAt(state, path))];
    expect(everything.every(Object.isFrozen)).toBe(true);
    const arrays = taken({ padding: [1, 1, 1, 1], outputPadding: [0, 0], open: ['cost'] });
    expect([arrays.padding, arrays.outputPadding, arrays.open].every(Object.isFrozen)).toBe(true);
    expect([state.input, state.kernel, state.shown].every(Object.isFrozen)).toBe(true);

    shape[0] = 99;
    expect(state.input.shape).toStrictEqual([2, 2, 1]);
  });

  test('leaves the groups that it does not touch as the very objects they were', () => {
    const before = taken({ input: { values: [1], shape: [1, 1, 1] }, kernel: { values: [2] } });
    const groups = ['input', 'kernel', 'shown'] as const;
    const kept = (patch: object) => {
      const state = takenBy(patch, before);
      return groups.filter((group) => state[group] === before[group]);
    };
    expect(kept({ filters: 2 })).toStrictEqual([...groups]);
    expect(kept({ input: undefined, kernel: {}, shown: { filter: undefined } })).toStrictEqual([
      ...groups,
    ]);
    expect(kept({ input: { seed: 1 } })).toStrictEqual(['kernel', 'shown']);
    expect(kept({ kernel: { seed: 1 } })).toStrictEqual(['input', 'shown']);
    expect(kept({ shown: { filter: 1 } })).toStrictEqual(['input', 'kernel']);
    // Values that stay are not copied either.
    expect(takenBy({ input: { seed: 1 } }, before).input.values).toBe(before.input.values);
  });

  test('holds no minus zero, which a link could not tell from zero', () => {
    const state = taken({
      filters: -0,
      strides: [-0, 1],
      padding: [-0, 1, -0, 1],
      outputPadding: [-0, -0],
      biasConstant: -0,
      bias: [-0],
      kernel: { values: [-0, 1], depthwise: [-0], pointwise: [-0], constant: -0 },
      shown: { filter: -0 },
    });
    expect(state.filters).toBe(0);
    expect(state.strides).toStrictEqual([0, 1]);
    expect(state.padding).toStrictEqual([0, 1, 0, 1]);
    expect(state.outputPadding).toStrictEqual([0, 0]);
    expect([state.biasConstant, state.kernel.constant]).toStrictEqual([0, 0]);
    expect(state.bias).toStrictEqual(floats(0));
    expect(state.kernel).toMatchObject({
      values: floats(0, 1),
      depthwise: floats(0),
      pointwise: floats(0),
    });
    expect(state.shown.filter).toBe(0);
  });
});

describe('values of the reader', () => {
  test('make the source custom where no source is given', () => {
    expect(taken({ input: { shape: [1, 2, 1], values: [5, 6] } }).input).toStrictEqual({
      source: 'custom',
      shape: [1, 2, 1],
      seed: 0,
      values: floats(5, 6),
    });
    for (const key of ['values', 'depthwise', 'pointwise'] as const) {
      const { kernel } = taken({ kernel: { [key]: [5, 6] } });
      expect(kernel).toStrictEqual({
        ...initialState.kernel,
        source: 'custom',
        [key]: floats(5, 6),
      });
    }
  });

  test('make the bias custom where no initializer is given', () => {
    const ones = { biasInitializer: 'ones' };
    const five = { bias: floats(5) };
    expect(taken(ones, { bias: [5] })).toMatchObject({ ...five, biasInitializer: 'custom' });
    expect(taken({ ...ones, bias: [5] })).toMatchObject({ ...five, biasInitializer: 'ones' });
    expect(taken({ bias: [5] }, ones)).toMatchObject({ ...five, biasInitializer: 'ones' });
  });

  test('do so even if there are none, which is not what the source before gave', () => {
    expect(taken({ biasInitializer: 'ones' }, { bias: [] }).biasInitializer).toBe('custom');
    expect(taken({ kernel: { depthwise: [] } }).kernel.source).toBe('custom');
  });

  test('may come in typed arrays, of which copies are kept', () => {
    const values = Float32Array.of(0.5, -0);
    const state = taken({
      input: { shape: [1, 2, 1], values },
      kernel: { values: Float64Array.of(0.1) },
    });
    values[0] = 99;
    expect(state.input.values).toStrictEqual(floats(0.5, 0));
    expect(state.kernel.values).toStrictEqual(floats(0.1));
    expect(refusedKeys({ input: { values: Float32Array.of(1, Number.NaN) } })).toStrictEqual([
      'input.values.1',
    ]);
  });

  test('keep the source that is given with them', () => {
    expect(taken({ input: { source: 'picture', values: [1] } }).input.source).toBe('picture');
  });

  test('stay through changes of anything else', () => {
    const picture = { source: 'picture', shape: [1, 2, 1], seed: 0, values: floats(1, 2) };
    const kernel = {
      ...initialState.kernel,
      source: 'custom',
      shape: [1, 1, 1, 1],
      values: floats(3),
      depthwiseShape: [1, 2, 1, 1],
      depthwise: floats(4, 5),
      pointwiseShape: [1, 1, 1, 2],
      pointwise: floats(6, 7),
    };
    const elsewhere = { strides: [2, 2], layer: 'SeparableConv2D', kernelSize: [5, 5], lang: 'ru' };
    const state = taken({ input: picture, kernel }, elsewhere, { layer: 'MaxPooling2D' });
    expect(state.input).toStrictEqual(picture);
    expect(state.kernel).toStrictEqual(kernel);
    // The seed is none of the weights.
    expect(taken(state, { kernel: { seed: 9 } }).kernel).toStrictEqual({ ...kernel, seed: 9 });
  });

  const weights = [
    ['values', 'shape'],
    ['depthwise', 'depthwiseShape'],
    ['pointwise', 'pointwiseShape'],
  ] as const;

  test('are dropped when a pattern is chosen, with the shapes they were given for', () => {
    for (const source of ['mean', 'glorot_uniform']) {
      for (const [values, shape] of weights) {
        const state = taken(
          { kernel: { [shape]: [1, 1, 1, 1], [values]: [5] }, input: { values: [1] } },
          { kernel: { source }, input: { source: 'ones' } },
        );
        expect(state.kernel).toStrictEqual({ ...initialState.kernel, source });
        expect(state.input.values).toStrictEqual(floats());
      }
    }
  });

  test.each(weights)(
    'for a kernel do not inherit the shape of those before: %s',
    (values, shape) => {
      const first = { kernel: { [shape]: [1, 1, 1, 1], [values]: [5] } };
      expect(taken(first).kernel[shape]).toStrictEqual([1, 1, 1, 1]);
      expect(taken(first, { kernel: { [values]: [1, 2, 3] } }).kernel).toStrictEqual({
        ...initialState.kernel,
        source: 'custom',
        [values]: floats(1, 2, 3),
      });
    },
  );

  test('of one stage leave those of the other, and of another layer, as they are', () => {
    const all = Object.fromEntries(
      weights.flatMap(([values, shape]) => [
        [values, floats(5)],
        [shape, [1, 1, 1, 1]],
      ]),
    );
    for (const [values, shape] of weights) {
      expect(taken({ kernel: all }, { kernel: { [values]: [1, 2] } }).kernel).toStrictEqual({
        ...initialState.kernel,
        ...all,
        source: 'custom',
        [values]: floats(1, 2),
        [shape]: [0, 0, 0, 0],
      });
    }
  });
});

describe('a change that is refused', () => {
  test.each<[string, unknown]>([
    ['bogus', { bogus: 1 }],
    ['kernel_size', { kernel_size: [3, 3] }],
    ['input.bogus', { input: { bogus: 1 } }],
    ['__proto__', JSON.parse('{"__proto__": {"filters": 3}}')],
    ['constructor', { constructor: 1 }],
    ['layer', { layer: 'conv2d' }],
    ['filters', { filters: '3' }],
    ['filters', { filters: 1.5 }],
    ['filters', { filters: Number.NaN }],
    ['filters', { filters: null }],
    ['kernelSize', { kernelSize: 3 }],
    ['kernelSize.1', { kernelSize: [3] }],
    ['kernelSize.2', { kernelSize: [3, 3, 3] }],
    ['strides.0', { strides: [Number.POSITIVE_INFINITY, 1] }],
    ['padding', { padding: 'SAME' }],
    ['padding', { padding: 'explicit' }],
    ['padding', { padding: 1 }],
    ['padding', { padding: [1, 1] }],
    ['padding', { padding: [1, 1, 1, 1, 1] }],
    ['padding', { padding: [1, 1, 1, '1'] }],
    ['padding', { padding: ['same'] }],
    ['padding', { padding: null }],
    ['paddingMode', { paddingMode: 'edge' }],
    ['outputPadding', { outputPadding: 1 }],
    ['outputPadding.1', { outputPadding: [1] }],
    ['outputPadding', { outputPadding: 'null' }],
    ['dataFormat', { dataFormat: 'NHWC' }],
    ['groups', { groups: null }],
    ['activation', { activation: null }],
    ['biasInitializer', { biasInitializer: 'Zeros' }],
    ['biasConstant', { biasConstant: Number.POSITIVE_INFINITY }],
    ['biasConstant', { biasConstant: [1] }],
    ['kernel.constant', { kernel: { constant: '1' } }],
    ['kernel.depthwise.0', { kernel: { depthwise: [null] } }],
    ['kernel.pointwiseShape.3', { kernel: { pointwiseShape: [1, 1, 1] } }],
    ['shown.framework', { shown: { framework: 'torch' } }],
    ['shown.scale', { shown: { scale: 'viridis' } }],
    ['shown.range', { shown: { range: null } }],
    ['open', { open: 'cost' }],
    ['open.1', { open: ['cost', 'costs'] }],
    ['open', { open: { cost: true } }],
    ['useBias', { useBias: 1 }],
    ['input', { input: 'ones' }],
    ['input.source', { input: { source: 'sobel_x' } }],
    ['input.values', { input: { values: '1,2' } }],
    ['input.values', { input: { values: { length: 1, 0: 5 } } }],
    ['input.values.1', { input: { values: [1, Number.NaN] } }],
    ['kernel.values.0', { kernel: { values: [Number.NEGATIVE_INFINITY] } }],
    ['lesson', { lesson: 'pooling' }],
    ['lang', { lang: 'de' }],
  ])('names %s', (key, patch) => {
    expect(refusedKeys(patch)).toStrictEqual([key]);
  });

  test.each([null, undefined, 5, 'filters', () => ({}), true])('may be no object: %s', (patch) => {
    expect(refusedKeys(patch)).toStrictEqual(['']);
  });

  test('is refused whole, with every problem named', () => {
    const keys = refusedKeys({ filters: 2, padding: 'full', shown: { channel: -1 } });
    expect([...keys].sort()).toStrictEqual(['padding', 'shown.channel']);
  });

  test('says why, in words for developers', () => {
    const outcome = applyPatch(initialState, { filters: 65 });
    expect(outcome).toStrictEqual({
      problems: [{ key: 'filters', message: expect.stringContaining('65') }],
    });
  });
});

// Each with the lowest and the highest value that is taken, and what to set besides so that they are.
const own = { source: 'custom' };
const outputChannels = limits.channels.most * limits.depthMultiplier.most;
const bounds: readonly (readonly [
  key: string,
  lowest: number,
  highest: number,
  patch: (value: number) => object,
])[] = [
  ['filters', -99, limits.filters.most, (n) => ({ filters: n })],
  ['kernelSize.0', -99, limits.kernelSize.most, (n) => ({ kernelSize: [n, 1] })],
  ['kernelSize.1', -99, limits.kernelSize.most, (n) => ({ kernelSize: [1, n] })],
  ['poolSize.0', -99, limits.poolSize.most, (n) => ({ poolSize: [n, 1] })],
  ['poolSize.1', -99, limits.poolSize.most, (n) => ({ poolSize: [1, n] })],
  ['strides.0', -99, limits.strides.most, (n) => ({ strides: [n, 1] })],
  ['strides.1', -99, limits.strides.most, (n) => ({ strides: [1, n] })],
  ['padding.0', -99, limits.pads.most, (n) => ({ padding: [n, 0, 0, 0] })],
  ['padding.1', -99, limits.pads.most, (n) => ({ padding: [0, n, 0, 0] })],
  ['padding.2', -99, limits.pads.most, (n) => ({ padding: [0, 0, n, 0] })],
  ['padding.3', -99, limits.pads.most, (n) => ({ padding: [0, 0, 0, n] })],
  ['outputPadding.0', -99, limits.outputPadding.most, (n) => ({ outputPadding: [n, 0] })],
  ['outputPadding.1', -99, limits.outputPadding.most, (n) => ({ outputPadding: [0, n] })],
  ['dilationRate.0', -99, limits.dilationRate.most, (n) => ({ dilationRate: [n, 1] })],
  ['dilationRate.1', -99, limits.dilationRate.most, (n) => ({ dilationRate: [1, n] })],
  ['groups', -99, limits.groups.most, (n) => ({ groups: n })],
  ['depthMultiplier', -99, limits.depthMultiplier.most, (n) => ({ depthMultiplier: n })],
  ['bias.0', -limits.value, limits.value, (n) => ({ bias: [n] })],
  ['biasSeed', 0, 2 ** 32 - 1, (n) => ({ biasSeed: n })],
  ['biasConstant', -limits.value, limits.value, (n) => ({ biasConstant: n })],
  ['input.shape.0', 1, limits.inputSize.most, (n) => ({ input: { ...own, shape: [n, 1, 1] } })],
  ['input.shape.1', 1, limits.inputSize.most, (n) => ({ input: { ...own, shape: [1, n, 1] } })],
  ['input.shape.2', 1, limits.channels.most, (n) => ({ input: { shape: [1, 1, n] } })],
  ['input.seed', 0, 2 ** 32 - 1, (n) => ({ input: { seed: n } })],
  ['input.values.0', -limits.value, limits.value, (n) => ({ input: { values: [n] } })],
  ['kernel.seed', 0, 2 ** 32 - 1, (n) => ({ kernel: { seed: n } })],
  ['kernel.constant', -limits.value, limits.value, (n) => ({ kernel: { constant: n } })],
  ['kernel.values.0', -limits.value, limits.value, (n) => ({ kernel: { values: [n] } })],
  [
    'kernel.shape.0',
    0,
    limits.kernelSize.most,
    (n) => ({ kernel: { ...own, shape: [n, 1, 1, 1] } }),
  ],
  [
    'kernel.shape.1',
    0,
    limits.kernelSize.most,
    (n) => ({ kernel: { ...own, shape: [1, n, 1, 1] } }),
  ],
  ['kernel.shape.2', 0, limits.filters.most, (n) => ({ kernel: { ...own, shape: [1, 1, n, 1] } })],
  ['kernel.shape.3', 0, limits.filters.most, (n) => ({ kernel: { ...own, shape: [1, 1, 1, n] } })],
  ['kernel.depthwise.0', -limits.value, limits.value, (n) => ({ kernel: { depthwise: [n] } })],
  [
    'kernel.depthwiseShape.0',
    0,
    limits.kernelSize.most,
    (n) => ({ kernel: { ...own, depthwiseShape: [n, 1, 1, 1] } }),
  ],
  [
    'kernel.depthwiseShape.1',
    0,
    limits.kernelSize.most,
    (n) => ({ kernel: { ...own, depthwiseShape: [1, n, 1, 1] } }),
  ],
  [
    'kernel.depthwiseShape.2',
    0,
    limits.channels.most,
    (n) => ({ kernel: { ...own, depthwiseShape: [1, 1, n, 1] } }),
  ],
  [
    'kernel.depthwiseShape.3',
    0,
    limits.depthMultiplier.most,
    (n) => ({ kernel: { ...own, depthwiseShape: [1, 1, 1, n] } }),
  ],
  ['kernel.pointwise.0', -limits.value, limits.value, (n) => ({ kernel: { pointwise: [n] } })],
  ['kernel.pointwiseShape.0', 0, 1, (n) => ({ kernel: { ...own, pointwiseShape: [n, 1, 1, 1] } })],
  ['kernel.pointwiseShape.1', 0, 1, (n) => ({ kernel: { ...own, pointwiseShape: [1, n, 1, 1] } })],
  [
    'kernel.pointwiseShape.2',
    0,
    outputChannels,
    (n) => ({ kernel: { ...own, pointwiseShape: [1, 1, n, 1] } }),
  ],
  [
    'kernel.pointwiseShape.3',
    0,
    limits.filters.most,
    (n) => ({ kernel: { ...own, pointwiseShape: [1, 1, 1, n] } }),
  ],
  ['shown.channel', 0, limits.channels.most - 1, (n) => ({ shown: { channel: n } })],
  ['shown.filter', 0, outputChannels - 1, (n) => ({ shown: { filter: n } })],
  ['shown.between', 0, outputChannels - 1, (n) => ({ shown: { between: n } })],
  ['shown.pinned.0', 0, 512 * (11 + 1), (n) => ({ shown: { pinned: [n, 0] } })],
  ['shown.pinned.1', 0, 512 * (11 + 1), (n) => ({ shown: { pinned: [0, n] } })],
];

describe('limits', () => {
  test.each(bounds)('of %s are %d and %d', (key, lowest, highest, patch) => {
    const path = key.split('.');
    expect(valueAt(taken(patch(lowest)), path)).toBe(lowest);
    expect(valueAt(taken(patch(highest)), path)).toBe(highest);
    for (const beyond of [lowest - 1, highest + 1]) {
      // Of a padding, which may be a name as well, no single side is named.
      expect(refusedKeys(patch(beyond))).toStrictEqual([key.replace(/^padding\..*/, 'padding')]);
    }
  });

  test.each<[string, number, (values: readonly number[]) => object]>([
    ['bias', 64 * 4, (bias) => ({ bias })],
    ['input.values', 512 * 512 * 64, (values) => ({ input: { shape: [512, 512, 64], values } })],
    ['kernel.values', 11 * 11 * 64 * 64, (values) => ({ kernel: { values } })],
    ['kernel.depthwise', 11 * 11 * 64 * 4, (depthwise) => ({ kernel: { depthwise } })],
    ['kernel.pointwise', 64 * 4 * 64, (pointwise) => ({ kernel: { pointwise } })],
  ])('of the length of %s is %d', (key, most, patch) => {
    expect(valueAt(taken(patch(zeros(most))), key.split('.'))).toHaveLength(most);
    expect(refusedKeys(patch(zeros(most + 1)))).toStrictEqual([key]);
  });

  test('are known for every number of the state', () => {
    // A field that is added without a line above would go untested.
    const numeric = places.filter(
      ({ field }) => !['choice', 'choices', 'flag'].includes(field.kind),
    );
    const tested = new Set(bounds.map(([key]) => key.replace(/\.\d+$/, '')));
    expect(numeric.map(({ path }) => path.join('.'))).toStrictEqual([...tested]);
  });
});

describe('what is kept', () => {
  test('a bias outlives the filters it was given for, as on the way of a slider and back', () => {
    const state = taken({ filters: 3, bias: [1, 2, 3] }, { filters: -1 });
    expect(state.bias).toStrictEqual(floats(1, 2, 3));
    expect(taken(state, { filters: 3 }).bias).toStrictEqual(floats(1, 2, 3));
  });

  test('whatever state was reached can be set again', () => {
    // Embedders keep getState() and hand it to setState() later.
    const state = taken({ filters: 3, bias: [1, 2, 3] }, { filters: 2, kernelSize: [0, 0] });
    expect(taken(state)).toStrictEqual(state);
  });
});
