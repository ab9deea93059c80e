// A part of a table of planes: which tiles it has, and that it looks as in a picture of the whole.
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Box } from '../../web/src/paint/lattice';
import { weightPlane } from '../../web/src/paint/plane';
import { sameTile, type Tile, tileOf } from '../../web/src/paint/strip';
import {
  boxOf,
  numberedEvery,
  paintTiles,
  sizeOf,
  tilesIn,
  tilingFor,
} from '../../web/src/paint/tiles';

const RANGE = { low: 0, high: 1000 };
const COLORING = { choice: 'auto', array: 'kernel', whole: RANGE, range: 'shared' } as const;
const ROWS = 2;
const COLUMNS = 3;

/** The tile at a place of a table of weights that are all different; none on a diagonal. */
function tileAt(row: number, column: number, inputs: number): Tile | null {
  if (row === column) return null;
  const shape = [ROWS, COLUMNS, inputs, 12];
  const values = Float32Array.from({ length: ROWS * COLUMNS * inputs * 12 }, (_, at) => at);
  return tileOf(weightPlane(shape, values, column * 12 + row), RANGE, COLORING);
}

const tilesOf = ({ row, column, rows, columns }: Box, inputs: number) =>
  Array.from({ length: rows * columns }, (_, at) =>
    tileAt(row + Math.floor(at / columns), column + (at % columns), inputs),
  );

describe('a part of a table', () => {
  // The canvas with a pixel a value is made once.
  let put: ImageData | null = null;
  const source = {
    width: 0,
    height: 0,
    getContext: () => ({
      canvas: source,
      putImageData: (image: ImageData) => {
        put = image;
      },
    }),
  };
  afterEach(() => vi.unstubAllGlobals());

  /** What is drawn, with where in the table that is, in pixels of the screen. */
  function painted(tiling: ReturnType<typeof tilingFor>, part: Box, ratio: number) {
    vi.stubGlobal('document', { createElement: () => source });
    vi.stubGlobal(
      'ImageData',
      class {
        constructor(
          readonly data: Uint8ClampedArray,
          readonly width: number,
          readonly height: number,
        ) {}
      },
    );
    const drawn: { kind: string; box: number[]; colors?: number[] }[] = [];
    const placed = ([x = 0, y = 0, width = 0, height = 0]: number[]) => [
      Math.round(Number.parseFloat(style.left) * ratio) + x,
      Math.round(Number.parseFloat(style.top) * ratio) + y,
      width,
      height,
    ];
    const style = { left: '', top: '', width: '', height: '' };
    const context = {
      fillRect: (...box: number[]) => drawn.push({ kind: 'edge', box: placed(box) }),
      drawImage: (
        _: unknown,
        x: number,
        y: number,
        width: number,
        height: number,
        ...to: number[]
      ) => {
        const pixels = new Uint32Array(put?.data.buffer ?? new ArrayBuffer(0));
        const colors = Array.from(
          { length: width * height },
          (_, at) =>
            pixels[(y + Math.floor(at / width)) * (put?.width ?? 0) + x + (at % width)] as number,
        );
        drawn.push({ kind: 'values', box: placed(to), colors });
      },
    };
    const canvas = { width: 0, height: 0, style, getContext: () => context };
    const tiles = tilesOf(part, tiling.columns);
    paintTiles(canvas as unknown as HTMLCanvasElement, tiles, tiling, part, ratio);
    return { canvas, drawn };
  }

  const parts = fc
    .record({
      rows: fc.integer({ min: 1, max: 12 }),
      columns: fc.integer({ min: 1, max: 9 }),
      left: fc.integer({ min: -40, max: 400 }),
      top: fc.integer({ min: -40, max: 400 }),
      width: fc.integer({ min: 0, max: 200 }),
      height: fc.integer({ min: 0, max: 200 }),
      margin: fc.integer({ min: 0, max: 60 }),
      ratio: fc.constantFrom(1, 1.25, 1.5, 2, 3),
    })
    .map(({ rows, columns, margin, ratio, ...area }) => {
      const tiling = tilingFor({ rows: ROWS, columns: COLUMNS }, rows, columns);
      return { tiling, area, margin, ratio, part: tilesIn(tiling, area, margin) };
    });

  test('has every tile that is nearer than the margin, and none that is far away', () => {
    fc.assert(
      fc.property(parts, ({ tiling, area, margin, part }) => {
        const reach = tiling.width + tiling.height + tiling.gap;
        for (let row = 0; row < tiling.rows; row++) {
          for (let column = 0; column < tiling.columns; column++) {
            const { left, top, width, height } = boxOf(tiling, row, column);
            const away = Math.max(
              area.left - (left + width),
              left - (area.left + area.width),
              area.top - (top + height),
              top - (area.top + area.height),
            );
            const isIn =
              row >= part.row &&
              row < part.row + part.rows &&
              column >= part.column &&
              column < part.column + part.columns;
            if (away < margin) expect(isIn).toBe(true);
            // Where the area lies beside the table, its nearest tiles are taken.
            const isBeside = area.left > sizeOf(tiling).width || area.top > sizeOf(tiling).height;
            if (away > margin + reach && !isBeside && area.left > -margin && area.top > -margin)
              expect(isIn).toBe(false);
          }
        }
      }),
    );
  });

  test('looks as it does in a picture of the whole, and its canvas is no larger', () => {
    fc.assert(
      fc.property(parts, ({ tiling, part, ratio }) => {
        const all: Box = { row: 0, column: 0, rows: tiling.rows, columns: tiling.columns };
        const whole = painted(tiling, all, ratio);
        const { canvas, drawn } = painted(tiling, part, ratio);
        const first = boxOf(tiling, part.row, part.column);
        const last = boxOf(tiling, part.row + part.rows - 1, part.column + part.columns - 1);
        const [left, top] = [Math.round(first.left * ratio), Math.round(first.top * ratio)];
        expect(canvas.width).toBe(Math.round((last.left + last.width) * ratio) - left);
        expect(canvas.height).toBe(Math.round((last.top + last.height) * ratio) - top);
        const isWithin = ([x = 0, y = 0]: number[]) =>
          x >= left && y >= top && x < left + canvas.width && y < top + canvas.height;
        expect(drawn).toEqual(whole.drawn.filter(({ box }) => isWithin(box)));
      }),
    );
  });
});

test('of narrow tiles only some have a number', () => {
  expect(numberedEvery(27, 18)).toBe(1);
  expect(numberedEvery(18, 18)).toBe(1);
  expect(numberedEvery(18, 25.5)).toBe(2);
  expect(numberedEvery(7, 15)).toBe(5);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }), (pitch, size) => {
      expect(numberedEvery(pitch, size) * pitch).toBeGreaterThanOrEqual(size);
    }),
  );
});

describe('what has to be painted again', () => {
  const [one, other] = [Float32Array.of(1, 2, 3, 4), Float32Array.of(1, 2, 3, 5)];
  const tile = (values: Float32Array, offset = 0, high = 5, rows = 2): Tile =>
    tileOf({ values, rows, columns: 1, offset, step: 2 }, RANGE, {
      ...COLORING,
      whole: { low: 0, high },
    });

  test('is what has other values, or other colours', () => {
    expect(sameTile(tile(one), tile(one))).toBe(true);
    expect(sameTile(null, null)).toBe(true);
    for (const changed of [tile(other), tile(one, 1), tile(one, 0, 6), tile(one, 0, 5, 1), null]) {
      expect(sameTile(tile(one), changed)).toBe(false);
      expect(sameTile(changed, tile(one))).toBe(false);
    }
    const purple = tile(one);
    const { span } = purple.scale;
    expect(sameTile(purple, { ...purple, scale: { palette: 'viridis', span } })).toBe(false);
  });
});
