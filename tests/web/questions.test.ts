// Runs that are asked about by their handles, and what is asked of the core without one.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Core } from '#core';
import type { Frame } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import { initialState } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { loadCore, requestWith } from './core';
import { startEngine } from './start-engine';
import { setTrap } from './trap';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const CELL = { row: 0, column: 0, channel: 0 };
type Answers = Pick<Engine, 'explain' | 'reached' | 'multiplied' | 'program'>;
/** All that can be asked about a run, of places that every layer with an output has. */
const askAll = (of: Answers, run: number) => [
  of.explain(run, CELL),
  of.reached(run, 0, 0),
  of.multiplied(run, 0, 0),
  of.program(run),
];
const NOTHING = [null, null, null, null];

describe('the core', () => {
  const strided = requestWith({ layer: { strides: [2, 2] } });

  test('keeps runs by their handles, each by itself', () => {
    core.run(11, 0, requestWith({}));
    core.run(12, 0, strided);
    expect(core.program(11)).toContain('strides=(1, 1)');
    expect(core.program(12)).toContain('strides=(2, 2)');
    expect(core.explain(11, { row: 0, column: 1, channel: 0 })).toMatchObject({ value: 72 });
    expect(core.explain(12, { row: 0, column: 1, channel: 0 })).toMatchObject({ value: 81 });
  });

  test('lets a run take the place of another, and of no third', () => {
    core.run(21, 0, strided);
    core.run(22, 0, strided);
    core.run(23, 21, requestWith({}));
    expect(askAll(core, 21)).toEqual(NOTHING);
    expect(askAll(core, 22)).not.toContain(null);
    expect(askAll(core, 23)).not.toContain(null);
    // Of one that is not there nothing is taken.
    core.run(24, 21, strided);
    expect(askAll(core, 23)).not.toContain(null);
  });

  test('answers null where there is no such run, output or place', () => {
    expect(askAll(core, 999)).toEqual(NOTHING);
    core.run(31, 0, requestWith({ layer: { kernelSize: [6, 3] } }));
    // A program can be written of any layer.
    expect(askAll(core, 31)).toEqual([null, null, null, expect.any(String)]);
    core.run(32, 0, requestWith({}));
    for (const beyond of [-1, 3]) {
      expect(core.explain(32, { ...CELL, row: beyond })).toBeNull();
      expect(core.explain(32, { ...CELL, column: beyond })).toBeNull();
      expect(core.multiplied(32, beyond, 0)).toBeNull();
      expect(core.multiplied(32, 0, beyond)).toBeNull();
    }
    expect(core.explain(32, { ...CELL, channel: 1 })).toBeNull();
    expect(core.multipliedPointwise(32)).toBeNull();
    core.run(33, 0, requestWith({ layer: { type: 'SeparableConv2D' } }));
    expect(core.multipliedPointwise(33)?.inputRow).toEqual(core.multiplied(33, 0, 0)?.row);
    for (const beyond of [-1, 5]) {
      expect(core.reached(32, beyond, 0)).toBeNull();
      expect(core.reached(32, 0, beyond)).toBeNull();
    }
  });

  test('tells which cells of the output an input cell reaches, and by which weight', () => {
    core.run(41, 0, strided);
    expect(core.reached(41, 2, 1)).toEqual([
      { row: 1, column: 0, u: 0, v: 1 },
      { row: 0, column: 0, u: 2, v: 1 },
    ]);
    const transposed = { type: 'Conv2DTranspose', kernelSize: [1, 2], strides: [1, 2] } as const;
    core.run(42, 0, requestWith({ layer: transposed }));
    expect(core.reached(42, 4, 3)).toEqual([
      { row: 4, column: 6, u: 0, v: 0 },
      { row: 4, column: 7, u: 0, v: 1 },
    ]);
  });

  test('tells what an input value puts where, cut off or not', () => {
    const transposed = { type: 'Conv2DTranspose', kernelSize: [1, 3], padding: 'same' } as const;
    const { run } = core.run(43, 0, requestWith({ layer: transposed }));
    expect(core.stamp(run, { row: 4, column: 4, channel: 0 }, 0)).toEqual({
      value: 25,
      u: Int32Array.of(0, 0, 0),
      v: Int32Array.of(0, 1, 2),
      row: Int32Array.of(4, 4, 4),
      column: Int32Array.of(3, 4, 5),
      weight: Int32Array.of(0, 1, 2),
      factor: Float32Array.of(1, 1, 1),
      product: Float32Array.of(25, 25, 25),
      cut: Uint8Array.of(0, 0, 1),
    });
    expect(core.stamp(run, { row: 5, column: 4, channel: 0 }, 0)).toBeNull();
    expect(core.stamp(run, { row: 4, column: 4, channel: 0 }, 1)).toBeNull();
    expect(core.stamp(core.run(44, 0, requestWith({})).run, CELL, 0)).toBeNull();
  });

  test('explains a value by the products that add up to it', () => {
    core.run(51, 0, requestWith({ layer: { padding: 'same' } }));
    const explanation = core.explain(51, CELL);
    // 1, 2, 6 and 7, and five zeros beyond the edge.
    expect(explanation).toMatchObject({ sum: 16, value: 16, bias: 0 });
    expect(explanation?.channels).toEqual(Int32Array.of(0));
    expect(explanation?.subtotals).toEqual(Float32Array.of(16));
    expect([...(explanation?.taps.product ?? [])].reduce((a, b) => a + b)).toBe(16);
  });

  test('explains what another framework makes of it where that is looked at', () => {
    const extras = { frameworks: true, framework: 'pytorch' } as const;
    const layer = { padding: 'same', strides: [2, 2] } as const;
    const request = requestWith({ layer, input: { shape: [4, 4, 1] }, extras });
    const { foreign, output } = core.run(61, 0, request);
    expect(core.explain(61, CELL)?.value).toBe(foreign?.values[0]);
    expect(foreign?.values[0]).not.toBe(output?.values[0]);
  });
});

describe('the engine', () => {
  const strided = taken({ strides: [2, 2] });

  test('gives every run a handle of its own, of all instances and engines', async () => {
    const [one, two] = [await startEngine(), await startEngine()];
    const runs = [one, two, one, two].map((engine) => engine.run(initialState).run);
    expect(new Set(runs).size).toBe(4);
    expect(runs).not.toContain(0);
    expect(askAll(two, runs[0] ?? 0)).toEqual(NOTHING);
  });

  test('answers null to old handles after a trap', async () => {
    const trap = setTrap();
    const engine = await startEngine();
    const before = engine.run(initialState);
    trap.calls = 1;
    expect(() => engine.run(strided, null, before.run)).toThrow(WebAssembly.RuntimeError);
    await engine.ready();
    expect(askAll(engine, before.run)).toEqual(NOTHING);
    const after: Frame = engine.run(strided, null, before.run);
    expect(askAll(engine, before.run)).toEqual(NOTHING);
    expect(askAll(engine, after.run)).not.toContain(null);
  });
});

describe('bins', () => {
  test('count integers one by one', () => {
    const edges = Float64Array.of(1, 2, 3, 4);
    expect(core.bins(Float32Array.of(3, 1, 3, 4))).toEqual({
      firsts: edges,
      lasts: edges,
      counts: Int32Array.of(1, 0, 2, 1),
    });
  });

  // Compiled with -ffast-math, the core would take these for numbers.
  test('pass over what is not finite', () => {
    const values = Float32Array.of(1, NaN, 2, Infinity, -Infinity);
    const edges = Float64Array.of(1, 2);
    expect(core.bins(values)).toEqual({ firsts: edges, lasts: edges, counts: Int32Array.of(1, 1) });
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
