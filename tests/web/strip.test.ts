// Many planes at once: their colours and places, who sees whom, and what they are called.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../web/src/engine/engine';
import type { Frame } from '../../web/src/engine/frame';
import { channelPlane } from '../../web/src/paint/plane';
import { boxOf, sizeOf, tileAt, tileOf, tilingFor } from '../../web/src/paint/strip';
import { applyPatch, initialState, type Patch } from '../../web/src/state/state';
import { fetchLanguage, translator } from '../../web/src/text/translate';
import {
  groupsOf,
  groupText,
  lastOf,
  outputsOf,
  planeName,
  planeNames,
  valuesText,
} from '../../web/src/view/plane-names';
import { startEngine } from './start-engine';

beforeAll(async () => {
  await Promise.all([fetchLanguage('en'), fetchLanguage('ru')]);
});

describe('tileOf', () => {
  const values = Float32Array.of(-3, 1, 0, 2, 5, 4, 1, 9);
  const plane = channelPlane([2, 2, 2], values, 1);
  const whole = { low: -3, high: 9 };

  test('shares the range of the whole array, and knows its own', () => {
    const tile = tileOf(plane, { choice: 'sequential', part: 'output', whole, range: 'shared' });
    expect(tile.scale).toStrictEqual({ palette: 'viridis', span: whole });
    expect(tile.range).toStrictEqual({ low: 1, high: 9 });
    expect(tile.plane).toBe(plane);
  });

  test('has its own range where asked to, in the colours of the whole', () => {
    const own = (choice: 'auto' | 'sequential') =>
      tileOf(plane, { choice, part: 'output', whole, range: 'own' }).scale;
    expect(own('sequential')).toStrictEqual({ palette: 'viridis', span: { low: 1, high: 9 } });
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

describe('who sees whom', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine();
  });
  const frameOf = (patch: Patch): Frame => {
    const outcome = applyPatch(initialState, { ...patch, open: ['channels'] });
    if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
    return engine.run(outcome.state);
  };
  const channels = (count: number): Patch => ({ input: { shape: [6, 6, count] } });
  const en = translator('en');
  const texts = (frame: Frame) =>
    groupsOf(frame).map((group) => groupText(en, outputsOf(frame), group));

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
    expect(valuesText(ru, name, { low: -1.5, high: 2 })).toBe('канал выхода 21: от -1,5 до 2');
    expect(valuesText(en, 'filter 1', { low: 3, high: 3 })).toBe('filter 1: 3');
  });
});
