// What the core promises to JavaScript, against the living module. The lists of keys are typed by
// the declarations that the page is written against, so that neither side can change alone.
import { beforeAll, describe, expect, test } from 'vitest';
import type {
  Core,
  CoreArray,
  CoreCheck,
  CoreDistribution,
  CoreExperiment,
  CoreQuantity,
  CoreRequest,
  CoreRow,
} from '#core';
import { fields } from '../../web/src/state/fields';
import { defaultRequest, loadCore } from './core';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const run = (changes: Partial<CoreRequest> = {}) => core.run({ ...defaultRequest, ...changes });

/** Exactly the keys of T, or it does not compile. */
const keysOf = <T>(keys: Record<keyof T, true>) => Object.keys(keys).sort();

const sortedKeys = (value: object | null) => Object.keys(value ?? {}).sort();

describe('run', () => {
  const arrayKeys = keysOf<CoreArray>({ shape: true, values: true, low: true, high: true });

  test.each(fields.layer.options)('returns these keys for a %s', (layer) => {
    const result = run({
      layer,
      padding: 'same',
      useBias: true,
      costs: true,
      frameworks: true,
      framework: 'onnx_same_lower',
    });
    expect(sortedKeys(result)).toEqual(
      keysOf<CoreExperiment>({
        problem: true,
        arguments: true,
        refusal: true,
        caveats: true,
        beyondLimits: true,
        effectiveKernel: true,
        geometry: true,
        input: true,
        kernel: true,
        pointwise: true,
        kernelSource: true,
        definedKernels: true,
        connections: true,
        bias: true,
        depthwise: true,
        output: true,
        costs: true,
        frameworks: true,
        shown: true,
        differs: true,
      }),
    );
    expect(sortedKeys(result.geometry)).toEqual(
      keysOf<NonNullable<CoreExperiment['geometry']>>({
        outputShape: true,
        padding: true,
      }),
    );
    const { input, kernel, pointwise, depthwise, output } = result;
    for (const array of [input, kernel, output]) expect(sortedKeys(array)).toEqual(arrayKeys);
    for (const array of [pointwise, depthwise]) {
      const has = layer === 'SeparableConv2D';
      expect(array && sortedKeys(array)).toEqual(has ? arrayKeys : null);
    }
    const quantityKeys = keysOf<CoreQuantity>({
      measure: true,
      symbols: true,
      numbers: true,
      value: true,
    });
    expect(result.costs.length).toBeGreaterThan(5);
    for (const cost of result.costs) expect(sortedKeys(cost)).toEqual(quantityKeys);
    const rowKeys = keysOf<CoreRow>({
      framework: true,
      call: true,
      accepted: true,
      refusal: true,
      note: true,
      padding: true,
      outputShape: true,
      different: true,
    });
    expect(result.frameworks.length).toBeGreaterThan(3);
    for (const row of result.frameworks) expect(sortedKeys(row)).toEqual(rowKeys);
  });

  test.each(fields.layer.options)('returns these types for a %s', (layer) => {
    const none = { layer, padding: 'same', useBias: true };
    const text = expect.any(String);
    const number = expect.any(Number);
    const array = { shape: expect.any(Array), values: expect.any(Float32Array) };
    for (const extras of [false, true]) {
      const result = run({ ...none, costs: extras, frameworks: extras });
      expect(result).toMatchObject({
        arguments: expect.any(Array),
        caveats: expect.any(Array),
        beyondLimits: false,
        input: array,
        kernel: array,
        output: array,
        kernelSource: text,
        connections: Int32Array.of(0),
        bias: expect.any(Float32Array),
        differs: new Uint8Array(),
        shown: null,
      });
      for (const cost of result.costs) {
        expect(cost).toEqual({ measure: text, symbols: text, numbers: text, value: number });
      }
      for (const { padding, outputShape, different, ...row } of result.frameworks) {
        const accepted = expect.any(Boolean);
        expect(row).toEqual({ framework: text, call: text, accepted, refusal: text, note: text });
        expect(padding ?? [0, 0, 0, 0]).toHaveLength(4);
        expect(outputShape ?? [0, 0, 0]).toHaveLength(3);
        expect(different ?? 0).toEqual(number);
      }
      expect([result.costs.length > 0, result.frameworks.length > 0]).toEqual([extras, extras]);
    }
  });

  test('asks for these keys', () => {
    const keys = keysOf<CoreRequest>({
      layer: true,
      filters: true,
      kernelSize: true,
      poolSize: true,
      strides: true,
      padding: true,
      pads: true,
      paddingMode: true,
      outputPaddingGiven: true,
      outputPadding: true,
      dataFormat: true,
      dilationRate: true,
      groups: true,
      depthMultiplier: true,
      activation: true,
      useBias: true,
      biasSource: true,
      biasSeed: true,
      biasConstant: true,
      bias: true,
      inputShape: true,
      inputSource: true,
      inputSeed: true,
      inputValues: true,
      kernelSource: true,
      kernelSeed: true,
      kernelConstant: true,
      kernelValues: true,
      kernelValuesShape: true,
      pointwiseValues: true,
      pointwiseValuesShape: true,
      costs: true,
      frameworks: true,
      framework: true,
      changed: true,
    });
    expect(sortedKeys(defaultRequest)).toEqual(keys);
    for (const key of keys) {
      const { [key as keyof CoreRequest]: _, ...rest } = defaultRequest;
      expect(() => core.run(rest as CoreRequest), key).toThrow(TypeError);
    }
  });

  test('returns a computed experiment in full', () => {
    const result = run({
      filters: 2,
      kernelSize: [2, 3],
      strides: [2, 1],
      padding: 'same',
      useBias: true,
      bias: Float32Array.of(-0.5),
      inputShape: [3, 2, 1],
      kernelSource: 'sobel_x',
    });
    expect(result).toEqual({
      problem: null,
      arguments: [
        ...['filters', 'kernel_size', 'strides', 'padding', 'data_format', 'dilation_rate'],
        ...['groups', 'activation', 'use_bias', 'kernel_initializer', 'bias_initializer'],
      ],
      refusal: null,
      caveats: [],
      beyondLimits: false,
      effectiveKernel: [2, 3],
      // 2 * 3 weights and a bias, for each of 2 filters; 6 taps for each of 2 * 2 * 2 values
      geometry: { outputShape: [2, 2, 2], padding: [0, 1, 1, 1] },
      input: { shape: [3, 2, 1], values: Float32Array.of(1, 2, 3, 4, 5, 6), low: 1, high: 6 },
      kernel: { shape: [2, 3, 1, 2], values: new Float32Array(12).fill(1), low: 1, high: 1 },
      pointwise: null,
      // sobel_x has no even size
      kernelSource: 'ones',
      definedKernels: [
        ...['ones', 'mean', 'identity', 'gaussian', 'random', 'custom', 'zeros', 'constant'],
        ...['glorot_uniform', 'he_uniform', 'random_normal', 'random_uniform'],
      ],
      connections: Int32Array.of(0, 1),
      bias: Float32Array.of(-0.5, 0),
      depthwise: null,
      output: {
        shape: [2, 2, 2],
        values: Float32Array.of(9.5, 10, 9.5, 10, 10.5, 11, 10.5, 11),
        low: 9.5,
        high: 11,
      },
      costs: [],
      frameworks: [],
      shown: null,
      differs: new Uint8Array(),
    });
  });

  test('returns both stages of a SeparableConv2D', () => {
    const result = run({
      layer: 'SeparableConv2D',
      filters: 1,
      kernelSize: [1, 2],
      depthMultiplier: 2,
      inputShape: [1, 3, 1],
      kernelSource: 'custom',
      // [1, 2, 1, 2] and [1, 1, 2, 1]
      kernelValues: Float32Array.of(1, 10, 0, 1),
      pointwiseValues: Float32Array.of(100, 1),
    });
    expect(result.kernel.shape).toEqual([1, 2, 1, 2]);
    const pointwise = { shape: [1, 1, 2, 1], values: Float32Array.of(100, 1), low: 1, high: 100 };
    expect(result.pointwise).toEqual(pointwise);
    expect(result.depthwise).toMatchObject({
      shape: [1, 2, 2],
      // Of 1, 2, 3: 1 * 1, 1 * 10 + 2; 2 * 1, 2 * 10 + 3
      values: Float32Array.of(1, 12, 2, 23),
    });
    expect(result.output).toMatchObject({ shape: [1, 2, 1], values: Float32Array.of(112, 223) });
    expect(result.connections).toEqual(Int32Array.of(0, 1));
  });

  test('returns the output of a framework that pads otherwise, and where it differs', () => {
    const asked = { padding: 'same', strides: [2, 2] as const, inputShape: [4, 4, 1] as const };
    const result = run({ ...asked, frameworks: true, framework: 'pytorch' });
    expect(result.output?.values).toEqual(Float32Array.of(54, 45, 72, 54));
    expect(result.shown).toEqual({
      shape: [2, 2, 1],
      values: Float32Array.of(14, 30, 57, 99),
      low: 14,
      high: 99,
    });
    expect(result.differs).toEqual(Uint8Array.of(1, 1, 1, 1));
    expect(result.frameworks.find(({ framework }) => framework === 'pytorch')).toMatchObject({
      accepted: true,
      padding: [1, 1, 1, 1],
      outputShape: [2, 2, 1],
      different: 4,
    });
    // Of Keras itself it is the output, which needs no second copy.
    expect(run({ ...asked, frameworks: true }).shown).toBeNull();
  });

  test('returns a quantity with the formula that comes to it', () => {
    const grouped = { filters: 2, groups: 2, inputShape: [5, 5, 4] as const };
    const { costs } = run({ ...grouped, useBias: true, costs: true });
    expect(costs.find(({ measure }) => measure === 'parameters')).toEqual({
      measure: 'parameters',
      symbols: 'kh * kw * ( C / G ) * F + F',
      numbers: '3 * 3 * ( 4 / 2 ) * 2 + 2',
      value: 38,
    });
  });

  test('returns a refusal with an output where Keras alone objects', () => {
    const result = run({ strides: [2, 1], dilationRate: [1, 2] });
    expect(result.refusal).toEqual({
      code: 'strides_with_dilation',
      message:
        '`strides > 1` not supported in conjunction with `dilation_rate > 1`. ' +
        'Received: strides=(2, 1) and dilation_rate=(1, 2)',
      // The smallest change that does, under keys of the state.
      remedy: { dilationRate: [1, 1] },
    });
    expect(result.effectiveKernel).toEqual([3, 5]);
    expect(result.output?.shape).toEqual([2, 1, 1]);
  });

  test('returns what TensorFlow says of a layer that Keras accepts', () => {
    expect(run({ layer: 'DepthwiseConv2D', strides: [2, 1] }).caveats).toEqual([
      {
        code: 'unequal_strides',
        message:
          'Current implementation only supports equal length strides in the row and column dimensions.',
      },
    ]);
  });

  test('returns null for a geometry and an output that do not exist', () => {
    const result = run({ kernelSize: [6, 3] });
    expect(result.refusal?.code).toBe('output_size');
    expect([result.geometry, result.output]).toEqual([null, null]);
    expect(result.kernel.shape).toEqual([6, 3, 1, 1]);
  });

  test('tells what lies beyond its limits', () => {
    const result = run({ kernelSize: [2000, 2000], padding: 'same', filters: 2 });
    expect(result.beyondLimits).toBe(true);
    expect([result.refusal, result.geometry, result.output]).toEqual([null, null, null]);
  });

  test('names the values that do not fit', () => {
    expect(run().problem).toBeNull();
    expect(run({ inputSource: 'custom' }).problem).toBe('input_values');
    expect(run({ kernelSource: 'custom' }).problem).toBe('kernel_values');
    const separable = {
      layer: 'SeparableConv2D',
      kernelSource: 'custom',
      kernelValues: new Float32Array(9),
    };
    expect(run(separable).problem).toBeNull();
    const pointwiseValues = new Float32Array(2);
    expect(run({ ...separable, pointwiseValues }).problem).toBe('pointwise_values');
    // Those of another layer are in nobody's way.
    expect(run({ ...separable, layer: 'Conv2D', pointwiseValues }).problem).toBeNull();
    expect(run({ layer: 'MaxPooling2D', kernelSource: 'custom' }).problem).toBeNull();
  });

  test('refits kernel values that were given for another shape', () => {
    const result = run({
      kernelSource: 'custom',
      kernelValues: Float32Array.of(1, 2),
      kernelValuesShape: [1, 2, 1, 1],
    });
    expect(result.kernel.values).toEqual(Float32Array.of(1, 2, 0, 0, 0, 0, 0, 0, 0));
    const { pointwise } = run({
      layer: 'SeparableConv2D',
      filters: 2,
      inputShape: [5, 5, 2],
      kernelSource: 'custom',
      kernelValues: new Float32Array(18),
      pointwiseValues: Float32Array.of(5, 6),
      pointwiseValuesShape: [1, 1, 2, 1],
    });
    // A row a channel, a column a filter.
    expect(pointwise?.values).toEqual(Float32Array.of(5, 0, 6, 0));
  });

  test('takes pads, output_padding and a constant', () => {
    const padded = run({ padding: 'explicit', pads: [0, 1, 2, 3] });
    expect(padded.geometry).toMatchObject({ outputShape: [4, 8, 1], padding: [0, 1, 2, 3] });
    const transposed = { layer: 'Conv2DTranspose', strides: [3, 3] as const };
    const more = { outputPaddingGiven: true, outputPadding: [0, 2] as const };
    // (5 - 1) * 3 + 3, and as much as output_padding adds
    expect(run(transposed).geometry?.outputShape).toEqual([15, 15, 1]);
    expect(run({ ...transposed, ...more }).geometry?.outputShape).toEqual([15, 17, 1]);
    const constant = run({ kernelSource: 'constant', kernelConstant: 0.5 });
    expect(constant.kernel.values).toEqual(new Float32Array(9).fill(0.5));
    const bias = { useBias: true, biasSource: 'constant', biasConstant: -2, filters: 3 };
    expect(run(bias).bias).toEqual(Float32Array.of(-2, -2, -2));
  });

  test('takes seeds of 32 bits', () => {
    const seeds = { inputSource: 'random', kernelSource: 'random', inputSeed: 2 ** 32 - 1 };
    const { input, kernel } = run({ ...seeds, kernelSeed: 42 });
    // As frozen in tests/cpp/data_test.cpp.
    expect([...input.values.slice(0, 8)]).toEqual([4, 3, 9, 0, 7, 9, 4, 7]);
    expect([...kernel.values]).toEqual([2, -2, -2, -1, -3, 3, -2, 2, -1]);
  });

  test('returns copies, which no later run changes', () => {
    const first = run();
    run({ inputSource: 'ones', inputShape: [64, 64, 8], padding: 'same', filters: 8 });
    expect(first.input.values[24]).toBe(25);
    expect(first.output?.values).toEqual(Float32Array.of(63, 72, 81, 108, 117, 126, 153, 162, 171));
  });
});

describe('distribution', () => {
  test('returns these keys and integers', () => {
    const result = core.distribution(Float32Array.of(3, 1, 3, 4));
    expect(sortedKeys(result)).toEqual(
      keysOf<CoreDistribution>({ firsts: true, lasts: true, counts: true }),
    );
    const edges = Float64Array.of(1, 2, 3, 4);
    expect(result).toEqual({ firsts: edges, lasts: edges, counts: Int32Array.of(1, 0, 2, 1) });
  });

  // Compiled with -ffast-math, the core would take these for numbers.
  test('passes over what is not finite', () => {
    const values = Float32Array.of(1, NaN, 2, Infinity, -Infinity);
    const edges = Float64Array.of(1, 2);
    expect(core.distribution(values)).toEqual({
      firsts: edges,
      lasts: edges,
      counts: Int32Array.of(1, 1),
    });
  });
});

describe('check', () => {
  const check = (changes: Partial<CoreRequest>) => core.check({ ...defaultRequest, ...changes });

  test('returns the problem and the kernel shapes, and computes nothing', () => {
    const good = check({ kernelSize: [2, 3], filters: 4 });
    expect(sortedKeys(good)).toEqual(
      keysOf<CoreCheck>({ problem: true, kernelShape: true, pointwiseShape: true }),
    );
    expect(good).toEqual({
      problem: null,
      kernelShape: [2, 3, 1, 4],
      pointwiseShape: [0, 0, 0, 0],
    });
    const bad = check({ inputSource: 'custom', inputValues: Float32Array.of(1, 2) });
    expect(bad.problem).toBe('input_values');
  });

  const none = [0, 0, 0, 0];
  test.each([
    ['Conv2D', [2, 3, 2, 4], none],
    ['DepthwiseConv2D', [2, 3, 6, 5], none],
    ['SeparableConv2D', [2, 3, 6, 5], [1, 1, 30, 4]],
    ['Conv2DTranspose', [2, 3, 4, 6], none],
    ['MaxPooling2D', none, none],
    ['AveragePooling2D', none, none],
  ])('knows the kernels of a %s', (layer, kernelShape, pointwiseShape) => {
    const sizes = { filters: 4, groups: 3, depthMultiplier: 5, inputShape: [5, 5, 6] as const };
    expect(check({ layer, kernelSize: [2, 3], ...sizes })).toEqual({
      problem: null,
      kernelShape,
      pointwiseShape,
    });
  });

  test('names the problem that run() would', () => {
    const wrong: readonly Partial<CoreRequest>[] = [
      {},
      { inputShape: [0, 1, 1] },
      { inputSource: 'picture' },
      { kernelSource: 'custom' },
      {
        layer: 'SeparableConv2D',
        kernelSource: 'custom',
        kernelValues: new Float32Array(9),
        pointwiseValues: new Float32Array(2),
      },
    ];
    const problems = wrong.map((change) => check(change).problem);
    expect(problems).toEqual(wrong.map((change) => run(change).problem));
    expect(problems).toEqual([null, ...(core.vocabulary().problem ?? [])]);
  });
});

describe('reached', () => {
  test('returns four numbers a tap: output row and column, kernel row and column', () => {
    run({ strides: [2, 2] });
    expect(core.reached(2, 1)).toEqual(Int32Array.of(1, 0, 0, 1, 0, 0, 2, 1));
    run({ layer: 'Conv2DTranspose', kernelSize: [1, 2], strides: [1, 2] });
    expect(core.reached(4, 3)).toEqual(Int32Array.of(4, 6, 0, 0, 4, 7, 0, 1));
  });

  test('returns none where there is no output', () => {
    run({ kernelSize: [6, 3] });
    expect(core.reached(0, 0)).toEqual(new Int32Array());
  });
});

describe('gray', () => {
  test('makes a value of four bytes', () => {
    const pixels = [
      255, 255, 255, 255, 0, 0, 0, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255,
    ];
    const expected = Float32Array.of(255, 0, 76, 150, 29);
    expect(core.gray(Uint8Array.from(pixels))).toEqual(expected);
    expect(core.gray(Uint8ClampedArray.from(pixels))).toEqual(expected);
  });
});
