// Many planes at once: their ranges, colours and places, who sees whom, and what they are called.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Frame, KernelTensor, Tensor } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import { channelPlane, type Plane, valueIn, weightPlane } from '../../web/src/paint/plane';
import { tileOf } from '../../web/src/paint/strip';
import { boxOf, sizeOf, tileAt, tilingFor } from '../../web/src/paint/tiles';
import { applyPatch, initialState, type Patch } from '../../web/src/state/state';
import { panelTexts, translator } from '../../web/src/text/translate';
import {
  groupText,
  lastOf,
  outputsOf,
  planeName,
  planeNames,
  valuesText,
} from '../../web/src/view/plane-names';
import { pointwisePlane, rangeOf } from '../../web/src/view/planes';
import { startEngine } from './start-engine';

beforeAll(async () => {
  await Promise.all([panelTexts.fetch('en'), panelTexts.fetch('ru')]);
});

describe('tileOf', () => {
  const values = Float32Array.of(-3, 1, 0, 2, 5, 4, 1, 9);
  const plane = channelPlane([2, 2, 2], values, 1);
  const range = { low: 1, high: 9 };
  const whole = { low: -3, high: 9 };

  test('shares the range of the whole array, and knows its own', () => {
    const coloring = { choice: 'sequential', array: 'output', whole, range: 'shared' } as const;
    const tile = tileOf(plane, range, coloring);
    expect(tile.scale).toStrictEqual({ palette: 'viridis', span: whole });
    expect(tile.range).toStrictEqual(range);
    expect(tile.plane).toBe(plane);
  });

  test('has its own range where asked to, in the colours of the whole', () => {
    const own = (choice: 'auto' | 'sequential') =>
      tileOf(plane, range, { choice, array: 'output', whole, range: 'own' }).scale;
    expect(own('sequential')).toStrictEqual({ palette: 'viridis', span: range });
    expect(own('auto')).toStrictEqual({ palette: 'diverging', span: { low: -9, high: 9 } });
  });
});

describe('a table of tiles', () => {
  const size = fc.integer({ min: 1, max: 7 });
  const count = fc.integer({ min: 1, max: 32 });
  const tilings = fc
    .tuple(size, size, count, count)
    .map(([height, width, rows, columns]) =>
      tilingFor({ rows: height, columns: width }, rows, columns),
    );

  test('finds every tile at each of its corners', () => {
    fc.assert(
      fc.property(tilings, (tiling) => {
        for (const row of [0, tiling.rows - 1]) {
          for (const column of [0, tiling.columns - 1]) {
            const { left, top, width, height } = boxOf(tiling, row, column);
            for (const x of [left, left + width - 1]) {
              for (const y of [top, top + height - 1]) {
                expect(tileAt(tiling, x, y)).toStrictEqual({ row, column });
              }
            }
          }
        }
      }),
    );
  });

  test('has its last tile end where it ends', () => {
    fc.assert(
      fc.property(tilings, (tiling) => {
        const last = boxOf(tiling, tiling.rows - 1, tiling.columns - 1);
        expect(sizeOf(tiling)).toStrictEqual({
          width: last.left + last.width,
          height: last.top + last.height,
        });
      }),
    );
  });

  test('has no tile outside', () => {
    const tiling = tilingFor({ rows: 3, columns: 3 }, 2, 4);
    expect(tileAt(tiling, -5, -5)).toStrictEqual({ row: 0, column: 0 });
    expect(tileAt(tiling, 1e4, 1e4)).toStrictEqual({ row: 1, column: 3 });
  });

  test('gives a single value half a tile', () => {
    const single = { rows: 1, columns: 1 };
    expect(tilingFor(single, 8, 8)).toMatchObject({ width: 24, height: 24 });
    expect(tilingFor(single, 8, 9)).toMatchObject({ width: 15, height: 15 });
    expect(tilingFor({ rows: 1, columns: 3 }, 2, 2)).toMatchObject({ width: 44, height: 16 });
  });

  test('has values of whole pixels, and tiles that stay small where they are many', () => {
    fc.assert(
      fc.property(size, size, count, count, (height, width, rows, columns) => {
        const tiling = tilingFor({ rows: height, columns: width }, rows, columns);
        const cell = (tiling.width - 2) / width;
        expect(Number.isInteger(cell)).toBe(true);
        expect((tiling.height - 2) / height).toBe(cell);
        const most = Math.max(rows, columns) > 8 ? 28 : 46;
        expect(Math.max(tiling.width, tiling.height)).toBeLessThanOrEqual(most);
        expect(Math.max(tiling.width, tiling.height)).toBeGreaterThanOrEqual(most / 2);
      }),
    );
  });
});

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
const frameOf = (patch: Patch): Frame => {
  const outcome = applyPatch(initialState, { ...patch, open: ['channels'] });
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return engine.run(outcome.state);
};

describe('the range of a plane is that of its values', () => {
  function expectRange(plane: Plane, array: Tensor | KernelTensor) {
    const values = Array.from({ length: plane.rows * plane.columns }, (_, at) =>
      valueIn(plane, Math.floor(at / plane.columns), at % plane.columns),
    );
    expect(rangeOf(plane, array)).toMatchObject({
      low: Math.min(...values),
      high: Math.max(...values),
    });
  }
  const random: Patch = {
    filters: 3,
    kernel: { source: 'random', seed: 5 },
    input: { source: 'random', shape: [4, 5, 2], seed: 3 },
  };

  test.each(['Conv2D', 'SeparableConv2D', 'Conv2DTranspose'] as const)('of a %s', (layer) => {
    const { input, kernel, pointwise, output } = frameOf({ ...random, layer });
    for (const array of [input, output]) {
      const [, , count] = array?.shape ?? [0, 0, 0];
      expect(count).toBeGreaterThan(1);
      for (let channel = 0; array && channel < count; channel++) {
        expectRange(channelPlane(array.shape, array.values, channel), array);
      }
    }
    for (const array of [kernel, pointwise]) {
      const [, , third, fourth] = array?.shape ?? [0, 0, 0, 0];
      for (let offset = 0; array && offset < third * fourth; offset++) {
        expectRange(weightPlane(array.shape, array.values, offset), array);
      }
    }
    if (pointwise) expectRange(pointwisePlane(pointwise), pointwise);
  });

  test('of an array that has only one', () => {
    const { input } = frameOf({});
    expectRange(channelPlane(input.shape, input.values, 0), input);
  });
});

describe('who sees whom', () => {
  const channels = (count: number): Patch => ({ input: { shape: [6, 6, count] } });
  const en = translator('en');
  const texts = (frame: Frame) =>
    frame.connections.groups.map((group) => groupText(en, outputsOf(frame), group));

  test.each<[string, Patch, readonly string[]]>([
    ['one and one', {}, ['filter 1 sees channel 1']],
    [
      'all channels and all filters',
      { ...channels(3), filters: 2 },
      ['filters 1–2 see channels 1–3'],
    ],
    [
      'two groups',
      { ...channels(4), filters: 8, groups: 2 },
      ['filters 1–4 see channels 1–2', 'filters 5–8 see channels 3–4'],
    ],
    [
      'as many groups as channels',
      { ...channels(3), filters: 3, groups: 3 },
      ['filter 1 sees channel 1', 'filter 2 sees channel 2', 'filter 3 sees channel 3'],
    ],
    [
      'each channel by itself, with two filters',
      { ...channels(2), layer: 'DepthwiseConv2D', depthMultiplier: 2 },
      ['output channels 1–2 see channel 1', 'output channels 3–4 see channel 2'],
    ],
    [
      'the first of two stages',
      { ...channels(2), layer: 'SeparableConv2D', filters: 5 },
      ['intermediate channel 1 sees channel 1', 'intermediate channel 2 sees channel 2'],
    ],
    [
      'turned round',
      { ...channels(3), layer: 'Conv2DTranspose', filters: 2 },
      ['filters 1–2 see channels 1–3'],
    ],
    [
      'pooling',
      { ...channels(2), layer: 'MaxPooling2D' },
      ['output channel 1 sees channel 1', 'output channel 2 sees channel 2'],
    ],
    ['none, where Keras refuses', { ...channels(4), filters: 8, groups: 3 }, []],
  ])('%s', (_, patch, expected) => {
    expect(texts(frameOf(patch))).toStrictEqual(expected);
  });

  test('knows what the output consists of', () => {
    expect(lastOf(frameOf({ layer: 'SeparableConv2D' }))).toBe('filter');
    expect(lastOf(frameOf({ layer: 'DepthwiseConv2D' }))).toBe('output');
    expect(lastOf(frameOf({ layer: 'AveragePooling2D' }))).toBe('output');
  });
});

describe('names', () => {
  const [en, ru] = [translator('en'), translator('ru')];

  test.each([
    [[0], 'filter 1', 'фильтр 1'],
    [[0, 1], 'filters 1–2', 'фильтры 1–2'],
    [[2, 3, 4, 7], 'filters 3–5, 8', 'фильтры 3–5, 8'],
    [[0, 2, 4, 5], 'filters 1, 3, 5–6', 'фильтры 1, 3, 5–6'],
  ])('of %j', (indices, inEnglish, inRussian) => {
    expect(planeNames(en, 'filter', indices)).toBe(inEnglish);
    expect(planeNames(ru, 'filter', indices)).toBe(inRussian);
  });

  test('of one plane with its values', () => {
    const name = planeName(ru, 'output', 20);
    expect(name).toBe('канал выхода 21');
    expect(valuesText(ru, name, { low: -1.5, high: 2 })).toBe('канал выхода 21: от −1,5 до 2');
    expect(valuesText(en, 'filter 1', { low: 3, high: 3 })).toBe('filter 1: 3');
  });
});
