// What the core promises to JavaScript, against the living module. The lists of keys are typed by
// the declarations that the page is written against, so that neither side can change alone.
import { beforeAll, describe, expect, test } from 'vitest';
import type {
  Core,
  CoreArray,
  CoreCheck,
  CoreDistribution,
  CoreExperiment,
  CoreRequest,
} from '#core';
import { fields } from '../../web/src/state/fields';
import { en } from '../../web/src/text/en';
import { defaultRequest, loadCore } from './core';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const run = (changes: Partial<CoreRequest> = {}) => core.run({ ...defaultRequest, ...changes });

/** Exactly the keys of T, or it does not compile. */
const keysOf = <T>(keys: Record<keyof T, true>) => Object.keys(keys).sort();

const sortedKeys = (value: object | null) => Object.keys(value ?? {}).sort();

describe('vocabulary', () => {
  test('is spelled alike in the state, and every name has its words', () => {
    const { layer, padding, inputSource, kernelSource, refusal, problem, ...rest } =
      core.vocabulary();
    expect(rest).toEqual({});
    expect(layer).toEqual(fields.layer.options);
    expect(padding).toEqual(fields.padding.options);
    expect(inputSource).toEqual(fields.input.source.options);
    expect(kernelSource).toEqual(fields.kernel.source.options);
    expect(problem).toEqual(['input_shape', 'input_values', 'kernel_values']);
    const keys = [
      ...(refusal ?? []).map((code) => `refusal.${code}`),
      ...(inputSource ?? []).map((source) => `input.${source}`),
      ...(kernelSource ?? []).map((source) => `kernel.${source}`),
    ];
    expect(refusal).toHaveLength(6);
    expect(Object.keys(en)).toEqual(expect.arrayContaining(keys));
  });

  test('is all that run() takes for a name', () => {
    const wrong: Partial<CoreRequest>[] = [
      { layer: 'Conv3D' },
      { padding: 'SAME' },
      { inputSource: '' },
      { kernelSource: 'toString' },
    ];
    for (const change of wrong) {
      const [value] = Object.values(change);
      expect(() => run(change)).toThrow(new TypeError(`conv2d: unknown name '${value}'`));
    }
  });
});

describe('run', () => {
  test('returns these keys', () => {
    const result = run();
    expect(sortedKeys(result)).toEqual(
      keysOf<CoreExperiment>({
        problem: true,
        refusal: true,
        beyondLimits: true,
        effectiveKernel: true,
        geometry: true,
        input: true,
        kernel: true,
        kernelSource: true,
        definedKernels: true,
        bias: true,
        output: true,
      }),
    );
    expect(sortedKeys(result.geometry)).toEqual(
      keysOf<NonNullable<CoreExperiment['geometry']>>({
        outputShape: true,
        padding: true,
        parameters: true,
        macs: true,
      }),
    );
    const arrayKeys = keysOf<CoreArray>({ shape: true, values: true, low: true, high: true });
    for (const array of [result.input, result.kernel, result.output]) {
      expect(sortedKeys(array)).toEqual(arrayKeys);
    }
    expect(sortedKeys(run({ filters: 0 }).refusal)).toEqual(
      keysOf<NonNullable<CoreExperiment['refusal']>>({ code: true, message: true }),
    );
  });

  test('asks for these keys', () => {
    const keys = keysOf<CoreRequest>({
      layer: true,
      filters: true,
      kernelSize: true,
      strides: true,
      padding: true,
      dilationRate: true,
      useBias: true,
      bias: true,
      inputShape: true,
      inputSource: true,
      inputSeed: true,
      inputValues: true,
      kernelSource: true,
      kernelSeed: true,
      kernelValues: true,
      kernelValuesShape: true,
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
      refusal: null,
      beyondLimits: false,
      effectiveKernel: [2, 3],
      // 2 * 3 weights and a bias, for each of 2 filters; 6 taps for each of 2 * 2 * 2 values
      geometry: { outputShape: [2, 2, 2], padding: [0, 1, 1, 1], parameters: 14, macs: 48 },
      input: { shape: [3, 2, 1], values: Float32Array.of(1, 2, 3, 4, 5, 6), low: 1, high: 6 },
      kernel: { shape: [2, 3, 1, 2], values: new Float32Array(12).fill(1), low: 1, high: 1 },
      // sobel_x has no even size
      kernelSource: 'ones',
      definedKernels: ['ones', 'mean', 'identity', 'gaussian', 'random', 'custom'],
      bias: Float32Array.of(-0.5, 0),
      output: {
        shape: [2, 2, 2],
        values: Float32Array.of(9.5, 10, 9.5, 10, 10.5, 11, 10.5, 11),
        low: 9.5,
        high: 11,
      },
    });
  });

  test('returns a refusal with an output where Keras alone objects', () => {
    const result = run({ strides: [2, 1], dilationRate: [1, 2] });
    expect(result.refusal).toEqual({
      code: 'strides_with_dilation',
      message:
        '`strides > 1` not supported in conjunction with `dilation_rate > 1`. ' +
        'Received: strides=(2, 1) and dilation_rate=(1, 2)',
    });
    expect(result.effectiveKernel).toEqual([3, 5]);
    expect(result.output?.shape).toEqual([2, 1, 1]);
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
  });

  test('refits kernel values that were given for another shape', () => {
    const result = run({
      kernelSource: 'custom',
      kernelValues: Float32Array.of(1, 2),
      kernelValuesShape: [1, 2, 1, 1],
    });
    expect(result.kernel.values).toEqual(Float32Array.of(1, 2, 0, 0, 0, 0, 0, 0, 0));
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
  test('returns the problem and the kernel shape, and computes nothing', () => {
    const check = (changes: Partial<CoreRequest>) => core.check({ ...defaultRequest, ...changes });
    const good = check({ kernelSize: [2, 3], filters: 4 });
    expect(sortedKeys(good)).toEqual(keysOf<CoreCheck>({ problem: true, kernelShape: true }));
    expect(good).toEqual({ problem: null, kernelShape: [2, 3, 1, 4] });
    const bad = check({ inputSource: 'custom', inputValues: Float32Array.of(1, 2) });
    expect(bad.problem).toBe('input_values');
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
