// Links: what is written reads back, and what cannot be read is named.
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lessons, settingsOf, startOf } from '../../web/src/lessons';
import {
  LONGEST,
  leftBehind,
  MOST_INPUT_VALUES,
  MOST_WEIGHTS,
  read,
  write,
} from '../../web/src/link/codec';
import { digitsOf } from '../../web/src/link/digits';
import { applyPatch, initialState, places, type State } from '../../web/src/state/state';
import { anyPatches, anyState, taken } from './arbitrary';
import { asFloats } from './as-floats';
import { expectValid } from './expect-valid';

describe('what is written', () => {
  test('reads back as the same state to the core', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: again, ...rest } = read(write(state), 'en');
        expect(asFloats(again)).toStrictEqual(asFloats(state));
        // What is left of the digits of a number is left for good.
        expect(write(again)).toBe(write(state));
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
        expect(asFloats(reading.state)).toStrictEqual(asFloats(state));
      }),
      { numRuns: 1000 },
    );
  });

  // No number within the limits was longer than these 25 characters when links held all digits of
  // double precision, and fewer values; none is longer than these 17 now.
  test.each([
    [-0.0000012345678901234567, 25, 32, [7 * 7 * 8 * 16, 7 * 7 * 8 * 4, 32 * 16]],
    [-0.00000123456794, 17, 256, [MOST_WEIGHTS - 2000, 1000, 1000]],
  ] as const)('reads back with as many digits and values as a link may carry: %d', (...row) => {
    const [long, length, biases, [values, depthwise, pointwise]] = row;
    const most = (count: number) => new Array<number>(count).fill(long);
    const state = taken({
      layer: 'SeparableConv2D',
      filters: 16,
      kernelSize: [7, 7],
      padding: [-99, -99, -99, -99],
      depthMultiplier: 4,
      bias: most(biases),
      biasConstant: long,
      input: { shape: [16, 8, 8], values: most(MOST_INPUT_VALUES) },
      kernel: {
        shape: [11, 11, 64, 64],
        values: most(values),
        depthwiseShape: [11, 11, 64, 4],
        depthwise: most(depthwise),
        pointwiseShape: [1, 1, 256, 64],
        pointwise: most(pointwise),
      },
      open: ['arguments', 'input', 'kernel', 'channels', 'cost', 'frameworks', 'values'],
    });
    expect(String(long)).toHaveLength(length);
    expect(leftBehind(state)).toStrictEqual([]);
    const inFull = write(state).replaceAll(digitsOf(long), String(long));
    expect(inFull.split(String(long))).toHaveLength(
      MOST_INPUT_VALUES + values + depthwise + pointwise + biases + 1 + 1,
    );
    expect(read(inFull, 'en')).toMatchObject({ tooLong: false, ignored: [] });
    expect(read(inFull, 'en').state).toStrictEqual(state);
  });

  test('has no digits that are lost on the core, in what is real alone', () => {
    const seed = 4294967295;
    expect(
      write(
        taken({
          biasSeed: seed,
          biasConstant: Math.fround(0.1),
          input: { shape: [1, 3, 1], values: Float32Array.of(0.1, -2 / 3, 0.5) },
          kernel: { source: 'constant', seed, constant: 1 / 3 },
        }),
      ),
    ).toBe(
      'v=2&bias_seed=4294967295&bias_constant=0.1' +
        '&input=custom&input_shape=1,3,1&input_values=0.1,-0.6666667,0.5' +
        '&kernel=constant&kernel_seed=4294967295&kernel_constant=0.33333334&lang=en',
    );
  });

  test('is ASCII without percent signs, so that it survives being pasted anywhere', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(write(state)).toMatch(/^[A-Za-z0-9_=&,.-]+$/);
      }),
    );
  });

  test('leaves out what is at its default, but for version and language', () => {
    expect(write(initialState)).toBe('v=2&lang=en');
    expect(write(taken({ lang: 'ru' }))).toBe('v=2&lang=ru');
    expect(write(taken({ strides: [2, 2] }))).toBe('v=2&strides=2,2&lang=en');
    expect(write(taken({ filters: 0, input: { seed: 3 } }))).toBe(
      'v=2&filters=0&input_seed=3&lang=en',
    );
  });

  test('names each field once, by a key of its own', () => {
    const keys = places.map(({ field }) => field.link);
    expect(new Set([...keys, 'v']).size).toBe(keys.length + 1);
  });
});

describe('every field', () => {
  const own = { source: 'custom' };
  const samples: readonly (readonly [link: string, patch: object])[] = [
    ['layer=Conv2DTranspose', { layer: 'Conv2DTranspose' }],
    ['filters=16', { filters: 16 }],
    ['kernel_size=7,-99', { kernelSize: [7, -99] }],
    ['pool_size=0,5', { poolSize: [0, 5] }],
    ['strides=2,-1', { strides: [2, -1] }],
    ['padding=same', { padding: 'same' }],
    ['padding=1,2,0,-3', { padding: [1, 2, 0, -3] }],
    ['padding=0,0,0,0', { padding: [0, 0, 0, 0] }],
    ['padding_mode=reflect', { paddingMode: 'reflect' }],
    ['output_padding=1,-2', { outputPadding: [1, -2] }],
    ['output_padding=0,0', { outputPadding: [0, 0] }],
    ['data_format=channels_first', { dataFormat: 'channels_first' }],
    ['dilation_rate=3,0', { dilationRate: [3, 0] }],
    ['groups=-4', { groups: -4 }],
    ['depth_multiplier=3', { depthMultiplier: 3 }],
    ['activation=hard_silu', { activation: 'hard_silu' }],
    ['use_bias=true', { useBias: true }],
    ['bias=0.5,-1', { bias: [0.5, -1] }],
    ['bias_initializer=zeros', { biasInitializer: 'zeros' }],
    ['bias=1&bias_initializer=constant', { bias: [1], biasInitializer: 'constant' }],
    ['bias_seed=4294967295', { biasSeed: 4294967295 }],
    ['bias_constant=-0.25', { biasConstant: -0.25 }],
    ['input=gradient', { input: { source: 'gradient' } }],
    ['input_shape=6,7,8', { input: { shape: [6, 7, 8] } }],
    ['input_seed=5', { input: { seed: 5 } }],
    [
      'input=custom&input_shape=1,2,1&input_values=1,-2.5',
      { input: { ...own, shape: [1, 2, 1], values: [1, -2.5] } },
    ],
    ['kernel=he_uniform', { kernel: { source: 'he_uniform' } }],
    ['kernel_seed=6', { kernel: { seed: 6 } }],
    ['kernel_constant=1e-7', { kernel: { constant: 1e-7 } }],
    [
      'kernel=custom&kernel_values=1,2&kernel_shape=1,2,1,1',
      { kernel: { ...own, shape: [1, 2, 1, 1], values: [1, 2] } },
    ],
    [
      'kernel=custom&depthwise_values=3,4&depthwise_shape=2,1,1,1&pointwise_values=5&pointwise_shape=1,1,1,1',
      {
        kernel: {
          ...own,
          depthwise: [3, 4],
          depthwiseShape: [2, 1, 1, 1],
          pointwise: [5],
          pointwiseShape: [1, 1, 1, 1],
        },
      },
    ],
    ['lesson=strides', startOf('strides')],
    ['channel=7', { shown: { channel: 7 } }],
    ['filter=31', { shown: { filter: 31 } }],
    ['between=31', { shown: { between: 31 } }],
    ['framework=onnx_same_lower', { shown: { framework: 'onnx_same_lower' } }],
    ['pinned=3,255', { shown: { pinned: [3, 255] } }],
    ['pinned=0,0&pinned_in=kernel', { shown: { pinned: [0, 0], pinnedIn: 'kernel' } }],
    ['scale=cividis', { shown: { scale: 'cividis' } }],
    ['range=own', { shown: { range: 'own' } }],
    ['open=input,cost', { open: ['input', 'cost'] }],
    ['theme=dark', { view: { theme: 'dark' } }],
    ['hide=header,cost', { view: { hide: ['header', 'cost'] } }],
    ['readonly=true', { view: { readonly: true } }],
    ['height=fixed', { view: { height: 'fixed' } }],
  ];

  test.each(samples)('by a link: %s', (link, patch) => {
    expect(write(taken(patch))).toBe(`v=2&${link}&lang=en`);
    expect(read(`v=2&${link}`, 'en')).toMatchObject({
      state: taken(patch),
      ignored: [],
      tooLong: false,
    });
    expect(taken(patch)).not.toStrictEqual(initialState);
  });

  test('is there', () => {
    const keys = samples.flatMap(([link]) => link.split('&').map((part) => part.split('=')[0]));
    expect([...new Set([...keys, 'lang'])]).toStrictEqual(places.map(({ field }) => field.link));
  });

  test('at its default leaves no trace, nor does what no source reads', () => {
    const back: readonly (readonly [there: object, back: object])[] = [
      [{ padding: [1, 1, 1, 1] }, { padding: 'valid' }],
      [{ outputPadding: [1, 1] }, { outputPadding: null }],
      [{ open: ['cost'] }, { open: [] }],
      [{ bias: [1] }, { bias: [] }],
      [{ kernel: { constant: 2 } }, { kernel: { constant: 0 } }],
      [
        { kernel: { depthwise: [1], depthwiseShape: [1, 1, 1, 1] } },
        { kernel: { source: 'ones' } },
      ],
      [
        { kernel: { pointwise: [1], pointwiseShape: [1, 1, 1, 1] } },
        { kernel: { source: 'ones' } },
      ],
      [
        { shown: { framework: 'jax', scale: 'cividis', range: 'own' } },
        { shown: initialState.shown },
      ],
    ];
    for (const [there, again] of back) {
      expect(write(taken(there))).not.toBe('v=2&lang=en');
      expect(write(taken(again, taken(there)))).toBe('v=2&lang=en');
    }
  });
});

describe('a link that names a lesson', () => {
  test.each(lessons.map(({ name }) => name))(
    '%s opens its experiment by the name alone',
    (name) => {
      const start = taken(startOf(name));
      expect(write(start)).toBe(`v=2&lesson=${name}&lang=en`);
      const { state, defaults, ignored } = read(`v=2&lesson=${name}`, 'ru');
      expect(state).toStrictEqual({ ...start, lang: 'ru' });
      expect(defaults).toStrictEqual({ ...settingsOf(name), lang: 'ru' });
      expect(ignored).toStrictEqual([]);
    },
  );

  test('says what differs from the lesson, also where that is the default of the playground', () => {
    const state = taken({ ...startOf('strides'), strides: [1, 1] });
    expect(write(state)).toBe('v=2&strides=1,1&lesson=strides&lang=en');
    expect(write(taken({ lesson: 'strides' }))).toBe(
      'v=2&strides=1,1&input_shape=5,5,1&lesson=strides&lang=en',
    );
  });

  test('leaves what it gets wrong as the lesson has it', () => {
    const { state, ignored } = read('v=2&lesson=strides&strides=12,12&input_shape=6', 'en');
    expect(ignored).toStrictEqual(['strides', 'input_shape']);
    expect(state).toStrictEqual(taken(startOf('strides')));
  });

  test('is one of the playground where there is no such lesson', () => {
    const { state, ignored } = read('v=2&lesson=pooling&padding=same', 'en');
    expect(ignored).toStrictEqual(['lesson']);
    expect(state).toStrictEqual(taken({ padding: 'same' }));
  });

  test.each(['v=1&lesson=strides', 'lesson=strides'])(
    'of the first version starts as the playground: %s',
    (link) => {
      expect(read(link, 'en')).toMatchObject({
        state: { ...initialState, lesson: 'strides' },
        defaults: initialState,
        ignored: [],
      });
    },
  );

  test('leaves a picture behind for the input of the playground, which the page speaks of', () => {
    const picture = { source: 'picture', shape: [1, 1, 1], values: [7] };
    const link = write(taken({ ...startOf('strides'), input: picture }));
    expect(read(link, 'en').state.input).toStrictEqual(initialState.input);
  });
});

describe('an input that stays behind', () => {
  const layer = { strides: [2, 1], kernel: { source: 'sobel_x' }, lang: 'ru' };
  const picture = {
    input: { source: 'picture', shape: [3, 2, 1], seed: 5, values: [1, 2, 3, 4, 5, 6] },
  };
  const large = {
    input: { source: 'custom', shape: [41, 25, 1], values: new Array(1025).fill(7) },
  };

  test.each([
    ['a picture', picture],
    ['a custom input of 1,025 values', large],
  ])('%s: the default input comes in its place, and all else is kept', (_, input) => {
    const state = taken({ ...layer, ...input });
    expect(leftBehind(state)).toStrictEqual(['input']);
    const reading = read(write(state), 'en');
    expect(reading.state).toStrictEqual({ ...state, input: initialState.input });
    expect(reading.ignored).toStrictEqual([]);
  });

  test('a custom input of 1,024 values travels', () => {
    const state = taken({
      input: { source: 'custom', shape: [32, 32, 1], values: new Array(1024).fill(7) },
    });
    expect(leftBehind(state)).toStrictEqual([]);
    expect(read(write(state), 'en').state).toStrictEqual(state);
  });
});

describe('weights that stay behind', () => {
  const depthwise = new Array<number>(1000).fill(1);
  const state = (count: number) =>
    taken({
      filters: 64,
      strides: [2, 1],
      kernel: { seed: 5, depthwise, values: new Array<number>(count).fill(7) },
      lang: 'ru',
    });

  test('are those that are more than 10,000 of all kinds: ones come in the place of all', () => {
    const large = state(MOST_WEIGHTS - 1000 + 1);
    expect(leftBehind(large)).toStrictEqual(['kernel']);
    const reading = read(write(large), 'en');
    expect(reading.state).toStrictEqual({ ...large, kernel: initialState.kernel });
    expect(reading.ignored).toStrictEqual([]);
  });

  test('10,000 travel', () => {
    const fitting = state(MOST_WEIGHTS - 1000);
    expect(leftBehind(fitting)).toStrictEqual([]);
    expect(read(write(fitting), 'en').state).toStrictEqual(fitting);
  });

  test('stay with an input that does as well, and not where nothing reads them', () => {
    const picture = { source: 'picture', shape: [1, 1, 1], values: [1] };
    const large = state(MOST_WEIGHTS);
    expect(leftBehind(taken({ input: picture }, large))).toStrictEqual(['input', 'kernel']);
    expect(leftBehind(taken({ kernel: { source: 'ones' } }, large))).toStrictEqual([]);
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
      'filters=0&kernel_size=0,-1&strides=-2,0&dilation_rate=0,0&pool_size=-1,0&groups=0' +
        '&depth_multiplier=-99&output_padding=-1,-99&padding=-1,0,-99,0',
      'en',
    );
    expect(state).toStrictEqual({
      ...initialState,
      filters: 0,
      kernelSize: [0, -1],
      strides: [-2, 0],
      dilationRate: [0, 0],
      poolSize: [-1, 0],
      groups: 0,
      depthMultiplier: -99,
      outputPadding: [-1, -99],
      padding: [-1, 0, -99, 0],
    });
    expect(ignored).toStrictEqual([]);
  });

  test.each(['bias', 'open', 'kernel_values', 'depthwise_values', 'pointwise_values'])(
    'takes a list that is empty, as someone who deleted its items leaves it: %s',
    (key) => {
      const { state, ignored } = read(`${key}=&strides=2,2`, 'en');
      expect(ignored).toStrictEqual([]);
      const { kernel } = initialState;
      // Own weights of which there are none are for the engine to judge.
      const source = key.endsWith('_values') ? 'custom' : kernel.source;
      expect(state).toStrictEqual({
        ...initialState,
        strides: [2, 2],
        kernel: { ...kernel, source },
      });
    },
  );

  test('takes panels in any order, each once', () => {
    expect(read('open=cost,input,cost,arguments,input', 'en')).toMatchObject({
      state: { ...initialState, open: ['arguments', 'input', 'cost'] },
      ignored: [],
    });
  });

  test('takes values for own ones where the link names no source', () => {
    const { state, ignored } = read('bias=1&depthwise_values=2&pointwise_values=3', 'en');
    expect(ignored).toStrictEqual([]);
    expect(state.kernel).toMatchObject({
      source: 'custom',
      depthwise: Float32Array.of(2),
      pointwise: Float32Array.of(3),
    });
    expect(state.biasInitializer).toBe('custom');
  });

  test('knows a size that only own values may have, whatever the order in the link', () => {
    const { state, ignored } = read('input_shape=1,33,1&input=custom&input_values=1', 'en');
    expect(ignored).toStrictEqual([]);
    expect(state.input.shape).toStrictEqual([1, 33, 1]);
  });
});

describe('reading judges', () => {
  afterEach(() => vi.restoreAllMocks());

  test('each value of a link once, and nothing else', () => {
    const judges = places.map(
      ({ path, field }) => [path.join('.'), vi.spyOn(field, 'judge')] as const,
    );
    const judged = () => judges.map(([key, judge]) => [key, judge.mock.calls.length]);
    // One for every key that there is; among them some that are refused, one for what the others are.
    const parts = places.map(({ field }) => `${field.link}=${String(field.initial) || '1'}`);
    const link = `${parts.join('&')}&bogus=1`
      .replace('filters=1', 'filters=65')
      .replace('input_shape=5,5,1', 'input_shape=513,5,1');
    expect(read(link, 'en').ignored).toStrictEqual([
      'bogus',
      'filters',
      'output_padding',
      'input_shape',
      'pinned',
      'open',
      'hide',
    ]);
    expect(judged()).toStrictEqual(places.map(({ path }) => [path.join('.'), 1]));

    for (const [, judge] of judges) judge.mockClear();
    read('v=1&strides=2,2&lang=ru', 'en');
    expect(judged().filter(([, count]) => count !== 0)).toStrictEqual([
      ['strides', 1],
      ['lang', 1],
    ]);
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
    ['filters=65', 'filters'],
    ['filters=-100', 'filters'],
    ['filters=1e999', 'filters'],
    ['filters=NaN', 'filters'],
    ['filters=Infinity', 'filters'],
    ['kernel_size=5', 'kernel_size'],
    ['kernel_size=5,', 'kernel_size'],
    ['kernel_size=,', 'kernel_size'],
    ['kernel_size=5,5,5', 'kernel_size'],
    ['kernel_size=12,1', 'kernel_size'],
    ['dilation_rate=1,5', 'dilation_rate'],
    ['padding=full', 'padding'],
    ['padding=SAME', 'padding'],
    ['padding=', 'padding'],
    ['padding=1,1', 'padding'],
    ['padding=1,1,1', 'padding'],
    ['padding=1,1,1,1,1', 'padding'],
    ['padding=1,1,1,21', 'padding'],
    ['padding=-100,1,1,1', 'padding'],
    ['padding=1,1,1,same', 'padding'],
    ['padding=same,valid', 'padding'],
    ['padding=explicit', 'padding'],
    ['padding=1,1,1,0.5', 'padding'],
    ['padding_mode=constant', 'padding_mode'],
    ['pool_size=12,1', 'pool_size'],
    ['pool_size=2', 'pool_size'],
    ['output_padding=', 'output_padding'],
    ['output_padding=null', 'output_padding'],
    ['output_padding=None', 'output_padding'],
    ['output_padding=1', 'output_padding'],
    ['output_padding=0,6', 'output_padding'],
    ['data_format=nhwc', 'data_format'],
    ['groups=65', 'groups'],
    ['groups=1.5', 'groups'],
    ['depth_multiplier=5', 'depth_multiplier'],
    ['activation=swish', 'activation'],
    ['activation=', 'activation'],
    ['bias_initializer=Zeros', 'bias_initializer'],
    ['bias_initializer=mean', 'bias_initializer'],
    ['bias_seed=-1', 'bias_seed'],
    ['bias_constant=', 'bias_constant'],
    ['bias_constant=1,2', 'bias_constant'],
    ['bias_constant=1000000.5', 'bias_constant'],
    ['kernel_constant=NaN', 'kernel_constant'],
    ['kernel_constant=-1e7', 'kernel_constant'],
    ['depthwise_values=1,x', 'depthwise_values'],
    ['depthwise_shape=7,7,8,5', 'depthwise_shape'],
    ['depthwise_shape=7,7,65,1', 'depthwise_shape'],
    ['pointwise_values=,', 'pointwise_values'],
    ['pointwise_shape=2,1,1,1', 'pointwise_shape'],
    ['pointwise_shape=1,1,257,1', 'pointwise_shape'],
    ['kernel_shape=1,1,65,1', 'kernel_shape'],
    ['framework=tensorflow', 'framework'],
    ['scale=viridis', 'scale'],
    ['range=all', 'range'],
    // One panel that there is not, and the list is not taken at all.
    ['open=cost,bogus', 'open'],
    ['open=cost,,input', 'open'],
    ['open=Cost', 'open'],
    ['open=,', 'open'],
    ['use_bias=1', 'use_bias'],
    ['use_bias=True', 'use_bias'],
    ['bias=1,,2', 'bias'],
    [`bias=1${',1'.repeat(256)}`, 'bias'],
    ['bias=1000001', 'bias'],
    ['input=cat', 'input'],
    ['input_shape=513,5,1', 'input_shape'],
    ['input_shape=5,5,65', 'input_shape'],
    ['input_shape=0,5,1', 'input_shape'],
    ['input_seed=-1', 'input_seed'],
    ['input_seed=4294967296', 'input_seed'],
    ['input_values=1,,2', 'input_values'],
    ['input_values=NaN', 'input_values'],
    ['kernel=sobel', 'kernel'],
    ['kernel_values=1,1e7', 'kernel_values'],
    ['kernel_shape=12,1,1,1', 'kernel_shape'],
    ['lesson=pooling', 'lesson'],
    ['channel=64', 'channel'],
    ['filter=256', 'filter'],
    ['v=3', 'v'],
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

  test.each(['0', '3', '1.0', '2.0', '02', '01', '', 'x'])('version “%s”', (version) => {
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
