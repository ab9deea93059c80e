// Links by properties: any text whatsoever reads as a valid state, and what is written reads back.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { LONGEST, MOST_INPUT_VALUES, read, staysBehind, write } from '../../web/src/link/codec';
import { applyPatch, initialState, places, type State, valueAt } from '../../web/src/state/state';

function taken(patch: unknown, state: State = initialState): State {
  const outcome = applyPatch(state, patch);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.state;
}

/** Fails unless `state` is one that applyPatch could have made. */
function expectValid(state: State): void {
  for (const { path, field } of places) {
    const value = valueAt(state, path);
    const judged = v.safeParse(field.schema as v.GenericSchema, value);
    expect(judged.success, `${path.join('.')} is ${JSON.stringify(value)}`).toBe(true);
    expect(Object.isFrozen(value)).toBe(true);
  }
  // Also what no single field can tell.
  expect(applyPatch(initialState, state)).toStrictEqual({ state });
  expect(Object.isFrozen(state)).toBe(true);
}

// --- Arbitrary states -------------------------------------------------------------------------

const pair = (max: number) =>
  fc.tuple(fc.integer({ min: -99, max }), fc.integer({ min: -99, max }));
const extent = (max: number) => fc.integer({ min: 1, max });
const size = (max: number) => fc.integer({ min: 0, max });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const value = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.float({ min: -1e6, max: 1e6, noNaN: true }),
);
const values = (length: number) => fc.array(value, { minLength: length, maxLength: length });

// Small sizes, so that all the values of an own input or kernel are given.
const customInput = fc.tuple(extent(6), extent(6), extent(3)).chain((shape) =>
  values(shape[0] * shape[1] * shape[2]).map((given) => ({
    source: 'custom',
    shape,
    seed: 0,
    values: given,
  })),
);
const madeInput = fc.record({
  source: fc.constantFrom('counting', 'ones', 'gradient', 'checkerboard', 'random'),
  shape: fc.tuple(extent(32), extent(32), extent(8)),
  seed,
  values: fc.constant([]),
});
const customKernel = fc.tuple(size(4), size(4), size(2), size(3)).chain((shape) =>
  values(Math.max(1, shape[0] * shape[1] * shape[2] * shape[3])).map((given) => ({
    source: 'custom',
    shape,
    seed: 1,
    values: given,
  })),
);
const madeKernel = fc.record({
  source: fc.constantFrom('ones', 'mean', 'identity', 'gaussian', 'sharpen', 'sobel_x', 'random'),
  shape: fc.constant([0, 0, 0, 0]),
  seed,
  values: fc.constant([]),
});

// By the keys of the state: one that is added to the table does not compile until it is here.
const arbitraries: Record<keyof State, fc.Arbitrary<unknown>> = {
  layer: fc.constant('Conv2D'),
  filters: fc.integer({ min: -99, max: 16 }),
  kernelSize: pair(7),
  strides: pair(5),
  padding: fc.constantFrom('valid', 'same'),
  dilationRate: pair(4),
  useBias: fc.boolean(),
  bias: fc.array(value, { maxLength: 16 }),
  input: fc.oneof(madeInput, customInput),
  kernel: fc.oneof(madeKernel, customKernel),
  lesson: fc.constantFrom('none', 'kernel_size', 'strides', 'padding', 'dilation_rate'),
  shown: fc.record({ channel: size(7), filter: size(15) }),
  lang: fc.constantFrom('en', 'ru'),
};
const anyState: fc.Arbitrary<State> = fc.record(arbitraries).map((patch) => taken(patch));

/** What a reader does one thing after another, refused or not. */
const anyPatches = fc.array(fc.record(arbitraries, { requiredKeys: [] }), {
  minLength: 1,
  maxLength: 6,
});

describe('what is written', () => {
  test('reads back as the same state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: again, ...rest } = read(write(state), 'en');
        expect(again).toStrictEqual(state);
        expect(rest.ignored).toStrictEqual([]);
        expect(rest.tooLong).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('reads back after any chain of changes', () => {
    fc.assert(
      fc.property(anyPatches, (patches) => {
        const state = patches.reduce<State>((before, patch) => {
          const outcome = applyPatch(before, patch);
          return 'state' in outcome ? outcome.state : before;
        }, initialState);
        const reading = read(write(state), 'en');
        expect(reading.ignored).toStrictEqual([]);
        expect(reading.state).toStrictEqual(state);
      }),
      { numRuns: 1000 },
    );
  });

  test('reads back with as many digits and values as a link may carry', () => {
    const long = -0.000001234567890123456;
    const state = taken({
      filters: 16,
      kernelSize: [7, 7],
      bias: new Array(16).fill(long),
      input: { shape: [16, 8, 8], values: new Array(MOST_INPUT_VALUES).fill(long) },
      kernel: { shape: [7, 7, 8, 16], values: new Array(7 * 7 * 8 * 16).fill(long) },
    });
    expect(staysBehind(state)).toBe(false);
    expect(read(write(state), 'en').tooLong).toBe(false);
    expect(read(write(state), 'en').state).toStrictEqual(state);
  });

  test('is ASCII without percent signs, so that it survives being pasted anywhere', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(write(state)).toMatch(/^[A-Za-z0-9_=&,.-]+$/);
      }),
    );
  });

  test('leaves out what is at its default, but for version and language', () => {
    expect(write(initialState)).toBe('v=1&lang=en');
    expect(write(taken({ lang: 'ru' }))).toBe('v=1&lang=ru');
    expect(write(taken({ strides: [2, 2] }))).toBe('v=1&strides=2,2&lang=en');
    expect(write(taken({ filters: 0, input: { seed: 3 } }))).toBe(
      'v=1&filters=0&input_seed=3&lang=en',
    );
  });

  test('names each field once, by a key of its own', () => {
    const keys = places.map(({ field }) => field.link);
    expect(new Set([...keys, 'v']).size).toBe(keys.length + 1);
  });
});

describe('an input that stays behind', () => {
  const layer = { strides: [2, 1], kernel: { source: 'sobel_x' }, lang: 'ru' };
  const picture = {
    input: { source: 'picture', shape: [3, 2, 1], seed: 5, values: [1, 2, 3, 4, 5, 6] },
  };
  // No side is longer than 256, so that 1,025 values are 41 by 25.
  const large = {
    input: { source: 'custom', shape: [41, 25, 1], values: new Array(1025).fill(7) },
  };

  test.each([
    ['a picture', picture],
    ['a custom input of 1,025 values', large],
  ])('%s: the default input comes in its place, and all else is kept', (_, input) => {
    const state = taken({ ...layer, ...input });
    expect(staysBehind(state)).toBe(true);
    const reading = read(write(state), 'en');
    expect(reading.state).toStrictEqual({ ...state, input: initialState.input });
    expect(reading.ignored).toStrictEqual([]);
  });

  test('a custom input of 1,024 values travels', () => {
    const state = taken({
      input: { source: 'custom', shape: [32, 32, 1], values: new Array(1024).fill(7) },
    });
    expect(staysBehind(state)).toBe(false);
    expect(read(write(state), 'en').state).toStrictEqual(state);
  });
});

describe('reading', () => {
  test('takes the example of the file exactly', () => {
    expect(read('#v=1&kernel_size=5,5&strides=2,2&padding=same&lang=ru', 'en')).toMatchObject({
      state: {
        ...initialState,
        kernelSize: [5, 5],
        strides: [2, 2],
        padding: 'same',
        lang: 'ru',
      },
      ignored: [],
      tooLong: false,
    });
  });

  test('takes an empty fragment for the defaults, in the language preferred', () => {
    for (const empty of ['', '#', '#v=1', 'v=1']) {
      const reading = read(empty, 'ru');
      expect(reading.state).toStrictEqual({ ...initialState, lang: 'ru' });
      expect(reading.ignored).toStrictEqual([]);
    }
  });

  test('lets the language of the link win over the one preferred', () => {
    expect(read('lang=en', 'ru').state.lang).toBe('en');
    expect(read('lang=de', 'ru').state.lang).toBe('ru');
  });

  test('takes what a mail program has encoded or reordered', () => {
    const state = read('padding=same&strides=2%2C3&v=1&kernel_size=%35,5', 'en').state;
    expect(state).toStrictEqual({
      ...initialState,
      padding: 'same',
      strides: [2, 3],
      kernelSize: [5, 5],
    });
  });

  test('keeps zero and negative arguments, for Keras to refuse', () => {
    const { state, ignored } = read(
      'filters=0&kernel_size=0,-1&strides=-2,0&dilation_rate=0,0',
      'en',
    );
    expect(state).toStrictEqual({
      ...initialState,
      filters: 0,
      kernelSize: [0, -1],
      strides: [-2, 0],
      dilationRate: [0, 0],
    });
    expect(ignored).toStrictEqual([]);
  });

  test('takes a list of numbers that is empty, as someone who deleted them leaves it', () => {
    expect(read('bias=&strides=2,2', 'en')).toMatchObject({
      state: { ...initialState, strides: [2, 2] },
      ignored: [],
    });
  });

  test('knows a size that only own values may have, whatever the order in the link', () => {
    const { state, ignored } = read('input_shape=1,33,1&input=custom&input_values=1', 'en');
    expect(ignored).toStrictEqual([]);
    expect(state.input.shape).toStrictEqual([1, 33, 1]);
  });
});

describe('what cannot be used is left at its default and named', () => {
  // Every case stands among parts that are fine, which must be kept.
  const kept = { strides: [2, 2], lang: 'ru' };
  const around = (part: string) => read(`v=1&strides=2,2&${part}&lang=ru`, 'en');

  test.each([
    ['bogus=1', 'bogus'],
    ['bogus', 'bogus'],
    ['Filters=2', 'Filters'],
    ['kernelSize=2,2', 'kernelSize'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['%D1%84=1', 'ф'],
    ['=1', ''],
    ['filters=', 'filters'],
    ['filters', 'filters'],
    ['filters=two', 'filters'],
    ['filters=1.5', 'filters'],
    ['filters=0x2', 'filters'],
    ['filters=+2', 'filters'],
    ['filters=%202', 'filters'],
    ['filters=2;', 'filters'],
    ['filters=2#', 'filters'],
    ['#filters=2', '#filters'],
    ['filters=17', 'filters'],
    ['filters=-100', 'filters'],
    ['filters=1e999', 'filters'],
    ['filters=NaN', 'filters'],
    ['filters=Infinity', 'filters'],
    ['kernel_size=5', 'kernel_size'],
    ['kernel_size=5,', 'kernel_size'],
    ['kernel_size=,', 'kernel_size'],
    ['kernel_size=5,5,5', 'kernel_size'],
    ['kernel_size=8,1', 'kernel_size'],
    ['dilation_rate=1,5', 'dilation_rate'],
    ['padding=full', 'padding'],
    ['padding=SAME', 'padding'],
    ['padding=', 'padding'],
    ['use_bias=1', 'use_bias'],
    ['use_bias=True', 'use_bias'],
    ['bias=1,,2', 'bias'],
    ['bias=1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1', 'bias'],
    ['bias=1000001', 'bias'],
    ['input=cat', 'input'],
    ['input_shape=33,5,1', 'input_shape'],
    ['input_shape=5,5,9', 'input_shape'],
    ['input_shape=0,5,1', 'input_shape'],
    ['input_seed=-1', 'input_seed'],
    ['input_seed=4294967296', 'input_seed'],
    ['input_values=1,,2', 'input_values'],
    ['input_values=NaN', 'input_values'],
    ['kernel=sobel', 'kernel'],
    ['kernel_values=1,1e7', 'kernel_values'],
    ['kernel_shape=8,1,1,1', 'kernel_shape'],
    ['lesson=pooling', 'lesson'],
    ['channel=8', 'channel'],
    ['filter=16', 'filter'],
    ['v=2', 'v'],
    ['layer=Conv3D', 'layer'],
  ])('%s', (part, key) => {
    const { state, ignored } =
      key === 'v' ? read(`${part}&strides=2,2&lang=ru`, 'en') : around(part);
    expect(ignored).toStrictEqual([key]);
    expect(state).toStrictEqual({ ...initialState, ...kept });
  });

  test('a language that there is not', () => {
    const { state, ignored } = read('lang=de&strides=2,2', 'ru');
    expect(ignored).toStrictEqual(['lang']);
    expect(state).toStrictEqual({ ...initialState, strides: [2, 2], lang: 'ru' });
  });

  test.each(['0', '2', '1.0', '01', '', 'x'])('version “%s”', (version) => {
    expect(read(`v=${version}`, 'en').ignored).toStrictEqual(['v']);
  });

  test.each(['strides=1,1&strides=2,2', 'v=1&v=1', 'lang=ru&lang=en', 'bogus=1&bogus=2'])(
    'what is given twice: %s',
    (link) => {
      const { state, ignored } = read(`${link}&filters=3`, 'en');
      expect(ignored).toStrictEqual([link.split('=')[0]]);
      expect(state.filters).toBe(3);
      expectValid(state);
    },
  );

  test('several at once, each of them once', () => {
    const { ignored } = read('a=1&filters=99&a=2&padding=none&lang=ru&channel=99', 'en');
    expect([...ignored].sort()).toStrictEqual(['a', 'channel', 'filters', 'padding']);
  });

  test('everything, without a name, in a link longer than any that is written', () => {
    const tooLong = read(`filters=3&lang=ru&x=${'x'.repeat(LONGEST)}`, 'en');
    expect(tooLong.tooLong).toBe(true);
    expect(tooLong.ignored).toStrictEqual([]);
    expect(tooLong.state).toStrictEqual(initialState);
    expectValid(tooLong.state);

    const longest = `filters=3&x=${'x'.repeat(LONGEST - 'filters=3&x='.length)}`;
    expect(read(longest, 'en')).toMatchObject({ tooLong: false, ignored: ['x'] });
    expect(read(longest, 'en').state.filters).toBe(3);
  });
});

// --- Hostile text -----------------------------------------------------------------------------

const linkKeys = ['v', ...places.map(({ field }) => field.link)];
const nastyKeys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'ключ', '%', '#v'];
const nastyValues = [
  ...[
    '',
    ',',
    ',,,',
    '%',
    '%zz',
    '%00',
    '%F0%28',
    '#',
    '#v=1',
    '##',
    '+',
    '-',
    '-0',
    '-0,-0',
    '1e',
  ],
  ...['1e999', '-1e999', '9'.repeat(400), '0.'.padEnd(300, '0'), '1e-999', 'NaN', 'NaN,NaN'],
  ...['Infinity', '-Infinity', 'null', 'undefined', '[object Object]', '0x10', '0b1', '1_0', '１'],
  ...['1,'.repeat(500), '1,'.repeat(17), '1;2', '1 , 2', '٣', '\u202e', '\ud800', '\0', '1n'],
  ...['true,', 'TRUE', 'custom', 'picture', '99,99', '256,256,8', '257,1,1', '0,0,0,0', '7,7,8,16'],
];
const hostileValue = fc.oneof(
  fc.constantFrom(...nastyValues),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.oneof(value, fc.integer(), fc.constantFrom(...nastyValues))).map(String),
  fc.double().map(String),
);
const hostilePairs = fc
  .array(
    fc
      .tuple(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...linkKeys) },
          fc.constantFrom(...nastyKeys),
          fc.string({ unit: 'binary', maxLength: 8 }),
        ),
        fc.constantFrom('=', '=', '=', '==', ''),
        hostileValue,
      )
      .map((parts) => parts.join('')),
    { maxLength: 12 },
  )
  .map((pairs) => pairs.join('&'));
// A true link with a part cut out and something else in its place.
const mutatedLink = fc
  .tuple(anyState, fc.nat(), fc.nat({ max: 12 }), fc.oneof(hostileValue, fc.constant('')))
  .map(([state, at, cut, put]) => {
    const link = write(state);
    const from = at % (link.length + 1);
    return link.slice(0, from) + put + link.slice(from + cut);
  });
const withEveryKey = (inputValues: string) =>
  [
    ...['v=1', 'filters=1', 'kernel_size=1,1', 'strides=1,1', 'dilation_rate=1,1', 'padding=same'],
    ...['use_bias=true', 'bias=1', 'input=custom', 'input_shape=250,250,1', 'input_seed=1'],
    ...['kernel=custom', 'kernel_values=1', 'kernel_shape=1,1,1,1', 'kernel_seed=1'],
    ...['lesson=none', 'channel=0', 'filter=0', 'lang=en', 'layer=Conv2D'],
    `input_values=${inputValues}`,
  ].join('&');
const anyText = fc.oneof(
  fc.string({ unit: 'binary', size: 'medium' }),
  fc.string({ unit: 'grapheme' }),
);

describe('hostile text', () => {
  const survives = (text: string) => {
    const reading = read(text, 'ru');
    expectValid(reading.state);
    expect(new Set(reading.ignored).size).toBe(reading.ignored.length);
  };

  test.each([
    ['any text', anyText, 2000],
    ['known and unknown keys with bad values', hostilePairs, 4000],
    ['true links that were damaged', mutatedLink, 4000],
  ])('%s gives a valid state', (_, texts, numRuns) => {
    fc.assert(fc.property(texts, survives), { numRuns });
  });

  test.each([
    ['letters', 'x'.repeat(LONGEST)],
    ['separators', '&'.repeat(LONGEST)],
    ['percent signs', '%'.repeat(LONGEST)],
    ['hashes', '#'.repeat(LONGEST)],
    ['commas', `kernel_values=${','.repeat(LONGEST - 14)}`],
    ['digits', `filters=${'9'.repeat(LONGEST - 8)}`],
    ['values', `input=custom&input_values=1${',1'.repeat(LONGEST / 2 - 14)}`],
    ['values, with every other key', withEveryKey(`1${',1'.repeat(LONGEST / 2 - 200)}`)],
    ['unknown keys', Array.from({ length: 40_000 }, (_, at) => at.toString(36)).join('&')],
    ['the same known key', 'v&'.repeat(LONGEST / 2)],
    ['the same known key with values', 'filters=1&'.repeat(LONGEST / 10)],
    ['letters, far too many', 'x'.repeat(2 * LONGEST)],
  ])('nothing but %s is read in no time', (_, text) => {
    // Time of this process alone, however busy the machine is. Most take a hundredth of this.
    const before = process.cpuUsage();
    const { state, tooLong } = read(text, 'ru');
    const { user, system } = process.cpuUsage(before);
    expect(tooLong).toBe(text.length > LONGEST);
    expect((user + system) / 1e6).toBeLessThan(2);
    expectValid(state);
  });

  test('cannot reach the prototype of anything', () => {
    read('__proto__=polluted&constructor.prototype=polluted&__proto__[filters]=3', 'en');
    expect(Object.hasOwn(Object.prototype, 'filters')).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

// --- Links that are out in the world ----------------------------------------------------------

interface GoldenLink {
  readonly why: string;
  readonly link: string;
  readonly ignored: readonly string[];
  readonly state: Partial<State>;
}
const goldenLinks: readonly GoldenLink[] = JSON.parse(
  readFileSync(new URL('../golden/links.json', import.meta.url), 'utf8'),
);

describe('links of version 1 mean for ever what they meant', () => {
  test.each(goldenLinks)('$why', ({ link, ignored, state }) => {
    const reading = read(link, 'en');
    // Fields that are added later may stand in the state besides; none of these may change.
    expect(reading.state).toMatchObject(state);
    expect(reading.ignored).toStrictEqual(ignored);
  });

  test('each of them is held to every field that version 1 began with', () => {
    // Also to those at their defaults, which an old link relies on as much.
    for (const { state } of goldenLinks) {
      for (const path of firstFields) expect(state).toHaveProperty(path);
    }
    expect(goldenLinks.length).toBeGreaterThanOrEqual(9);
  });
});

const firstFields = [
  ...['layer', 'filters', 'kernelSize', 'strides', 'padding', 'dilationRate', 'useBias', 'bias'],
  ...['input.source', 'input.shape', 'input.seed', 'input.values'],
  ...['kernel.source', 'kernel.seed', 'kernel.values', 'kernel.shape'],
  ...['lesson', 'shown.channel', 'shown.filter', 'lang'],
];
