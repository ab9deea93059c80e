// Links that are out in the world open for ever as they did.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { read, write } from '../../web/src/link/codec';
import { VERSION } from '../../web/src/link/versions';
import { places, type State, valueAt, withValue } from '../../web/src/state/state';
import { asFloats } from './as-floats';

// So that one can look into a group that a link's state has not.
const noGroups = { input: {}, kernel: {}, shown: {}, view: {} };

interface GoldenLink {
  readonly why: string;
  readonly link: string;
  readonly ignored: readonly string[];
  readonly state: Partial<State>;
}
// Values are kept as lists of any digits, and were float32 to the core at all times.
function withFloats(state: Record<string, unknown>): Partial<State> {
  const lists = places.filter(
    ({ path, field }) =>
      field.kind === 'numbers' && Array.isArray(valueAt({ ...noGroups, ...state }, path)),
  );
  return lists.reduce(
    (before, { path }) =>
      withValue(before, path, Float32Array.from(valueAt(before, path) as readonly number[])),
    state,
  );
}
const kept = (file: string): readonly GoldenLink[] =>
  JSON.parse(readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8')).map(
    (each: { readonly state: Record<string, unknown> }) => ({
      ...each,
      state: withFloats(each.state),
    }),
  );
const goldenLinks = kept('links.json');
const goldenLinks2 = kept('links-2.json');

// Of the nine links of the time when there was nothing but Conv2D.
const firstFields = [
  ...['layer', 'filters', 'kernelSize', 'strides', 'padding', 'dilationRate', 'useBias', 'bias'],
  ...['input.source', 'input.shape', 'input.seed', 'input.values'],
  ...['kernel.source', 'kernel.seed', 'kernel.values', 'kernel.shape'],
  ...['lesson', 'shown.channel', 'shown.filter', 'lang'],
];
const FIRST_LINKS = 9;
// Of the links that came with the other layers.
const secondFields = [
  ...['poolSize', 'paddingMode', 'outputPadding', 'dataFormat', 'groups', 'depthMultiplier'],
  ...['activation', 'biasInitializer', 'biasSeed', 'biasConstant'],
  ...['kernel.constant', 'kernel.depthwise', 'kernel.depthwiseShape'],
  ...['kernel.pointwise', 'kernel.pointwiseShape'],
  ...['shown.framework', 'shown.scale', 'shown.range', 'open'],
];

describe('links of version 1 mean for ever what they meant', () => {
  test.each(goldenLinks)('$why', ({ link, ignored, state }) => {
    const reading = read(link, 'en');
    // Fields that were added later stand in the state besides, and at their defaults.
    expect(reading.state).toMatchObject(state);
    expect(reading.ignored).toStrictEqual(ignored);
    const later = places.filter(
      ({ path }) => valueAt({ ...noGroups, ...state }, path) === undefined,
    );
    expect(later.map(({ path }) => valueAt(reading.state, path))).toStrictEqual(
      later.map(({ field }) => field.initial),
    );
  });

  test('each of them is held to every field that there was when it was made', () => {
    // Also to those at their defaults, which an old link relies on as much.
    for (const [at, { state }] of goldenLinks.entries()) {
      const expected = at < FIRST_LINKS ? firstFields : [...firstFields, ...secondFields];
      for (const path of expected) expect(state).toHaveProperty(path);
    }
    expect(goldenLinks.length).toBeGreaterThanOrEqual(FIRST_LINKS + 13);
  });

  test('each of them, written anew, is the same state', () => {
    for (const { link } of goldenLinks) {
      const { state } = read(link, 'en');
      expect(asFloats(read(write(state), 'en').state)).toStrictEqual(asFloats(state));
    }
  });
});

describe('links of version 2 mean for ever what they meant', () => {
  test.each(goldenLinks2)('$why', ({ link, ignored, state }) => {
    const reading = read(link, 'en');
    expect(link).toMatch(/(^|&)v=2(&|$)/);
    expect(reading.state).toMatchObject(state);
    expect(reading.ignored).toStrictEqual(ignored);
    const again = read(write(reading.state), 'en').state;
    expect(asFloats(again)).toStrictEqual(asFloats(reading.state));
  });

  test('each of them is held to every field that there was when it was made', () => {
    for (const { state } of goldenLinks2) {
      for (const path of [...firstFields, ...secondFields, 'shown.between']) {
        expect(state).toHaveProperty(path);
      }
    }
  });

  test('one of them names each lesson', () => {
    const named = new Set(goldenLinks2.map(({ state }) => state.lesson));
    for (const lesson of names.lesson ?? []) expect(named).toContain(lesson);
  });
});

/** The link keys of the fields that these links set to something else than the default. */
const keysSetBy = (links: readonly GoldenLink[]) =>
  places
    .filter(({ path, field }) =>
      links.some(
        ({ link, ignored, state }) =>
          new URLSearchParams(link).has(field.link) &&
          !ignored.includes(field.link) &&
          !isDeepStrictEqual(valueAt({ ...noGroups, ...state }, path), field.initial),
      ),
    )
    .map(({ field }) => field.link);

describe('of each version', () => {
  const kinds: readonly (readonly [version: number, links: readonly GoldenLink[]])[] = [
    [1, goldenLinks],
    [2, goldenLinks2],
  ];

  test('there are links that are kept', () => {
    // One that is new takes a file of its own.
    expect(kinds.map(([version]) => version)).toStrictEqual(
      Array.from({ length: VERSION }, (_, at) => at + 1),
    );
    const versions = goldenLinks.map(({ link }) => new URLSearchParams(link).get('v'));
    expect(new Set(versions)).toStrictEqual(new Set([null, '1']));
  });

  test('the first, some link sets each field that there was', () => {
    const then = places.filter(({ path }) =>
      [...firstFields, ...secondFields].includes(path.join('.')),
    );
    expect(keysSetBy(goldenLinks)).toEqual(
      expect.arrayContaining(then.map(({ field }) => field.link)),
    );
  });

  test('the newest, some link sets each field that there is', () => {
    expect(keysSetBy(goldenLinks2)).toStrictEqual(places.map(({ field }) => field.link));
  });

  test.each(kinds)('%d, some link holds more digits than a float32 has', (_, links) => {
    const long = /\.\d{15}/;
    expect(links.some(({ link, ignored }) => ignored.length === 0 && long.test(link))).toBe(true);
  });
});

// Every name that a link may hold, for ever: more may come, none may go or change its key.
const names: Readonly<Record<string, readonly string[]>> = {
  layer: [
    ...['Conv2D', 'DepthwiseConv2D', 'SeparableConv2D', 'Conv2DTranspose'],
    ...['MaxPooling2D', 'AveragePooling2D'],
  ],
  padding: ['valid', 'same'],
  padding_mode: ['zeros', 'reflect', 'replicate', 'circular'],
  data_format: ['channels_last', 'channels_first'],
  activation: [
    ...['linear', 'relu', 'leaky_relu', 'relu6', 'elu', 'selu', 'gelu', 'silu', 'mish', 'sigmoid'],
    ...['hard_sigmoid', 'hard_silu', 'tanh', 'softplus', 'softsign', 'exponential', 'softmax'],
  ],
  use_bias: ['true', 'false'],
  bias_initializer: [
    ...['custom', 'zeros', 'ones', 'constant', 'glorot_uniform', 'he_uniform', 'random_normal'],
    'random_uniform',
  ],
  input: ['counting', 'ones', 'gradient', 'checkerboard', 'random', 'custom', 'picture'],
  kernel: [
    ...['ones', 'mean', 'identity', 'gaussian', 'sharpen', 'sobel_x', 'sobel_y', 'laplacian'],
    ...[
      'mixed',
      'random',
      'custom',
      'zeros',
      'constant',
      'glorot_uniform',
      'he_uniform',
      'random_normal',
    ],
    'random_uniform',
  ],
  lesson: ['none', 'kernel_size', 'strides', 'padding', 'dilation_rate'],
  framework: [
    ...['keras', 'pytorch', 'pytorch_same', 'pytorch_exact', 'jax'],
    ...['onnx_same_upper', 'onnx_same_lower', 'onnx'],
  ],
  pinned_in: ['output', 'input', 'kernel', 'depthwise', 'pointwise'],
  scale: ['auto', 'sequential', 'diverging', 'cividis'],
  range: ['shared', 'own'],
  open: ['arguments', 'input', 'kernel', 'channels', 'cost', 'frameworks', 'values'],
  theme: ['auto', 'light', 'dark'],
  hide: [
    ...['header', 'share', 'language', 'layer', 'lessons', 'controls', 'kernel_size', 'pool_size'],
    ...['strides', 'padding', 'dilation_rate', 'output_padding', 'channels_in', 'filters'],
    ...['groups', 'depth_multiplier', 'reset', 'call', 'sum', 'arguments', 'input', 'kernel'],
    ...['channels', 'cost', 'frameworks', 'values'],
  ],
  readonly: ['true', 'false'],
  height: ['auto', 'fixed'],
  lang: ['en', 'ru'],
};

describe('the names that links hold', () => {
  test.each(Object.entries(names))('of %s are all known', (key, list) => {
    const place = places.find(({ field }) => field.link === key);
    for (const name of list) {
      const { state, ignored } = read(`${key}=${name}`, 'en');
      expect(ignored).toStrictEqual([]);
      expect(String(valueAt(state, place?.path ?? []))).toBe(name);
    }
  });

  test('are those of every field that has names', () => {
    const named = places.filter(({ field }) => 'options' in field || field.kind === 'flag');
    expect(named.map(({ field }) => field.link)).toStrictEqual(Object.keys(names));
    for (const { field } of named) {
      // A name that is new goes into the list above.
      if ('options' in field) expect(names[field.link]).toStrictEqual(field.options);
    }
  });
});
