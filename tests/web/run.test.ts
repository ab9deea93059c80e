// What a run comes to on its way through the bindings: values by hand, for each part of a request and
// of a frame.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Core } from '#core';
import { type Changes, loadCore, requestWith, runOf } from './core';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const run = (changes: Changes = {}) => runOf(core, requestWith(changes));
const weights = (...values: number[]) => ({ values: Float32Array.from(values), shape: null });

describe('run', () => {
  test('returns a computed experiment in full', () => {
    const result = run({
      layer: { filters: 2, kernelSize: [2, 3], strides: [2, 1], padding: 'same', useBias: true },
      bias: { values: Float32Array.of(-0.5) },
      input: { shape: [3, 2, 1] },
      kernel: { source: 'sobel_x' },
    });
    expect(result).toEqual({
      run: expect.any(Number),
      algorithm: expect.stringMatching(/^(plain|planes)$/),
      large: false,
      problem: null,
      layer: {
        arguments: [
          ...['filters', 'kernel_size', 'strides', 'padding', 'data_format', 'dilation_rate'],
          ...['groups', 'activation', 'use_bias', 'kernel_initializer', 'bias_initializer'],
        ],
        pooling: 'none',
        scatters: false,
        stridesOrDilation: true,
        paddingCounts: true,
      },
      call: expect.any(Object),
      refusal: null,
      caveats: [],
      beyondLimits: false,
      effectiveKernel: [2, 3],
      geometry: {
        outputShape: [2, 2, 2],
        padding: [0, 1, 1, 1],
        paddingCounts: true,
        rows: expect.any(Object),
        columns: expect.any(Object),
      },
      input: {
        shape: [3, 2, 1],
        values: Float32Array.of(1, 2, 3, 4, 5, 6),
        low: 1,
        high: 6,
        lows: Float32Array.of(1),
        highs: Float32Array.of(6),
      },
      kernel: {
        shape: [2, 3, 1, 2],
        axes: ['height', 'width', 'channels', 'filters'],
        values: new Float32Array(12).fill(1),
        low: 1,
        high: 1,
        lows: Float32Array.of(1, 1),
        highs: Float32Array.of(1, 1),
      },
      pointwise: null,
      // sobel_x has no even size
      kernelSource: 'ones',
      definedKernels: [
        ...['ones', 'mean', 'identity', 'gaussian', 'mixed', 'random', 'custom', 'zeros'],
        ...['constant', 'glorot_uniform', 'he_uniform', 'random_normal', 'random_uniform'],
      ],
      connections: {
        outputs: 2,
        offsets: [Int32Array.of(0, 1)],
        groups: [{ inputs: Int32Array.of(0), outputs: Int32Array.of(0, 1) }],
      },
      planes: {
        channel: 0,
        filter: 0,
        between: 0,
        channels: Int32Array.of(0),
        betweens: new Int32Array(),
        filters: 2,
      },
      bias: Float32Array.of(-0.5, 0),
      depthwise: null,
      output: {
        shape: [2, 2, 2],
        values: Float32Array.of(9.5, 10, 9.5, 10, 10.5, 11, 10.5, 11),
        low: 9.5,
        high: 11,
        lows: Float32Array.of(9.5, 10),
        highs: Float32Array.of(10.5, 11),
      },
      costs: [],
      frameworks: [],
      foreign: null,
      foreignGeometry: null,
      differs: new Uint8Array(),
      uncut: null,
    });
  });

  test('returns what a Conv2DTranspose cuts off', () => {
    const layer = { type: 'Conv2DTranspose', kernelSize: [1, 3], padding: 'same' } as const;
    const result = run({ layer, input: { shape: [1, 3, 1] } });
    expect(result.output?.values).toEqual(Float32Array.of(3, 6, 5));
    expect(result.uncut).toMatchObject({
      shape: [1, 5, 1],
      values: Float32Array.of(1, 3, 6, 5, 3),
      low: 1,
      high: 6,
    });
  });

  test('returns both stages of a SeparableConv2D', () => {
    const result = run({
      layer: { type: 'SeparableConv2D', kernelSize: [1, 2], depthMultiplier: 2 },
      input: { shape: [1, 3, 1] },
      // [1, 2, 1, 2] and [1, 1, 2, 1]
      kernel: { source: 'custom', depthwise: weights(1, 10, 0, 1), pointwise: weights(100, 1) },
    });
    expect(result.kernel.shape).toEqual([1, 2, 1, 2]);
    expect(result.pointwise).toMatchObject({
      shape: [1, 1, 2, 1],
      values: Float32Array.of(100, 1),
    });
    expect(result.depthwise).toMatchObject({
      shape: [1, 2, 2],
      // Of 1, 2, 3: 1 * 1, 1 * 10 + 2; 2 * 1, 2 * 10 + 3
      values: Float32Array.of(1, 12, 2, 23),
    });
    expect(result.output).toMatchObject({ shape: [1, 2, 1], values: Float32Array.of(112, 223) });
  });

  test('returns the output of a framework that pads otherwise, and where it differs', () => {
    const asked: Changes = {
      layer: { padding: 'same', strides: [2, 2] },
      input: { shape: [4, 4, 1] },
    };
    const result = run({ ...asked, extras: { frameworks: true, framework: 'pytorch' } });
    expect(result.output?.values).toEqual(Float32Array.of(54, 45, 72, 54));
    const values = Float32Array.of(14, 30, 57, 99);
    expect(result.foreign).toMatchObject({ shape: [2, 2, 1], values, low: 14, high: 99 });
    expect(result.differs).toEqual(Uint8Array.of(1, 1, 1, 1));
    expect(result.frameworks.find(({ framework }) => framework === 'pytorch')).toMatchObject({
      accepted: true,
      padding: [1, 1, 1, 1],
      outputShape: [2, 2, 1],
      different: 4,
    });
    // Of Keras itself it is the output, which needs no second copy.
    expect(run({ ...asked, extras: { frameworks: true } }).foreign).toBeNull();
  });

  test('returns a quantity with the formula that comes to it', () => {
    const { costs } = run({
      layer: { filters: 2, groups: 2, useBias: true },
      input: { shape: [5, 5, 4] },
      extras: { costs: true },
    });
    expect(costs.find(({ measure }) => measure === 'parameters')).toEqual({
      measure: 'parameters',
      symbols: 'kh * kw * ( C / G ) * F + F',
      numbers: '3 * 3 * ( 4 / 2 ) * 2 + 2',
      value: 38,
    });
  });

  test('returns a refusal with an output where Keras alone objects', () => {
    const result = run({ layer: { strides: [2, 1], dilationRate: [1, 2] } });
    expect(result.refusal).toEqual({
      code: 'strides_with_dilation',
      message:
        '`strides > 1` not supported in conjunction with `dilation_rate > 1`. ' +
        'Received: strides=(2, 1) and dilation_rate=(1, 2)',
      // The smallest change that does, under keys of the state.
      remedy: { dilationRate: [1, 1] },
      remedyText: 'dilation_rate=(1, 1)',
    });
    expect(result.effectiveKernel).toEqual([3, 5]);
    expect(result.output?.shape).toEqual([2, 1, 1]);
  });

  test('returns what TensorFlow says of a layer that Keras accepts', () => {
    expect(run({ layer: { type: 'DepthwiseConv2D', strides: [2, 1] } }).caveats).toEqual([
      {
        code: 'unequal_strides',
        message:
          'Current implementation only supports equal length strides in the row and column dimensions.',
      },
    ]);
  });

  test('returns null for a geometry and an output that do not exist', () => {
    const result = run({ layer: { kernelSize: [6, 3] } });
    expect(result.refusal?.code).toBe('output_size');
    expect([result.geometry, result.output]).toEqual([null, null]);
    expect(result.kernel.shape).toEqual([6, 3, 1, 1]);
  });

  test('tells what lies beyond its limits', () => {
    const result = run({ layer: { kernelSize: [2000, 2000], padding: 'same', filters: 2 } });
    expect(result.beyondLimits).toBe(true);
    expect([result.refusal, result.geometry, result.output]).toEqual([null, null, null]);
  });

  test('refits kernel values that were given for another shape', () => {
    const { kernel } = run({
      kernel: {
        source: 'custom',
        values: { values: Float32Array.of(1, 2), shape: [1, 2, 1, 1] },
      },
    });
    expect(kernel.values).toEqual(Float32Array.of(1, 2, 0, 0, 0, 0, 0, 0, 0));
    const { pointwise } = run({
      layer: { type: 'SeparableConv2D', filters: 2 },
      input: { shape: [5, 5, 2] },
      kernel: {
        source: 'custom',
        depthwise: weights(...Array<number>(18).fill(0)),
        pointwise: { values: Float32Array.of(5, 6), shape: [1, 1, 2, 1] },
      },
    });
    // A row a channel, a column a filter.
    expect(pointwise?.values).toEqual(Float32Array.of(5, 0, 6, 0));
  });

  test('takes pads, output_padding and a constant', () => {
    const padded = run({ layer: { padding: 'explicit', pads: [0, 1, 2, 3] } });
    expect(padded.geometry).toMatchObject({ outputShape: [4, 8, 1], padding: [0, 1, 2, 3] });
    const transposed = { type: 'Conv2DTranspose', strides: [3, 3] } as const;
    // (5 - 1) * 3 + 3, and as much as output_padding adds
    expect(run({ layer: transposed }).geometry?.outputShape).toEqual([15, 15, 1]);
    const more = { ...transposed, outputPadding: [0, 2] } as const;
    expect(run({ layer: more }).geometry?.outputShape).toEqual([15, 17, 1]);
    const constant = run({ kernel: { source: 'constant', filling: { seed: 0, constant: 0.5 } } });
    expect(constant.kernel.values).toEqual(new Float32Array(9).fill(0.5));
    const { bias } = run({
      layer: { useBias: true, filters: 3 },
      bias: { source: 'constant', filling: { seed: 0, constant: -2 } },
    });
    expect(bias).toEqual(Float32Array.of(-2, -2, -2));
  });

  test('takes seeds of 32 bits', () => {
    const { input, kernel } = run({
      input: { source: 'random', seed: 2 ** 32 - 1 },
      kernel: { source: 'random', filling: { seed: 42, constant: 0 } },
    });
    // As frozen in tests/cpp/data_test.cpp.
    expect([...input.values.slice(0, 8)]).toEqual([4, 3, 9, 0, 7, 9, 4, 7]);
    expect([...kernel.values]).toEqual([2, -2, -2, -1, -3, 3, -2, 2, -1]);
  });

  test('returns copies, which no later run changes', () => {
    const first = run();
    run({ layer: { padding: 'same', filters: 8 }, input: { source: 'ones', shape: [64, 64, 8] } });
    expect(first.input.values[24]).toBe(25);
    expect(first.output?.values).toEqual(Float32Array.of(63, 72, 81, 108, 117, 126, 153, 162, 171));
  });
});
