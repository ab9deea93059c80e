// From numbers to colours and places. What a canvas then shows is for the tests in a browser.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutIn } from '../../web/src/paint/heatmap';
import { type PaletteName, palette } from '../../web/src/paint/palette';
import { channelPlane, kernelPlane, type Plane, valueIn } from '../../web/src/paint/plane';
import { stepOf } from '../../web/src/paint/scale';

describe('stepOf', () => {
  const span = { low: -2, high: 8 };

  test.each([
    ['the lowest value', -2, 0],
    ['the highest value', 8, 255],
    ['the middle', 3, 128],
    ['a quarter', 0.5, 64],
    ['just over half a step', -2 + 10 * (0.51 / 255), 1],
    ['just under half a step', -2 + 10 * (0.49 / 255), 0],
    ['what is below', -2.01, 0],
    ['what is far below', -1e30, 0],
    ['what is above', 8.01, 255],
    ['minus infinity', Number.NEGATIVE_INFINITY, 0],
    ['infinity', Number.POSITIVE_INFINITY, 255],
    ['what is no number', Number.NaN, 0],
  ])('of %s', (_, value, step) => {
    expect(stepOf(value, span)).toBe(step);
  });

  test('is the lowest where all values are equal, as in matplotlib', () => {
    for (const value of [7, 6, 8, 0, Number.NaN]) {
      expect(stepOf(value, { low: 7, high: 7 })).toBe(0);
    }
  });

  test('is the lowest where there is no range', () => {
    expect(stepOf(1, { low: Number.NaN, high: Number.NaN })).toBe(0);
    expect(stepOf(1, { low: 2, high: 0 })).toBe(0);
  });

  test('is a whole step of the palette and never falls as the value rises', () => {
    const value = fc.double({ noNaN: true });
    const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(finite, finite, value, value, (low, high, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((v) => stepOf(v, { low, high }));
        expect(less).toBeLessThanOrEqual(more as number);
        for (const step of [less, more]) {
          expect(Number.isInteger(step)).toBe(true);
          expect(step).toBeGreaterThanOrEqual(0);
          expect(step).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});

/** The red, green and blue of a palette's colour, out of its pixels. */
function rgb(name: PaletteName, at: number): readonly number[] {
  const { pixels } = palette(name);
  return [...new Uint8Array(pixels.buffer, pixels.byteOffset + at * 4, 4)];
}
const hex = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** WCAG 2.2's relative luminance, by the letter. */
function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (byte: number) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

describe.each<PaletteName>(['viridis', 'inferno'])('%s', (name) => {
  test('has 256 opaque colours, the same as CSS and as pixels', () => {
    const { css, pixels, wantsBlack } = palette(name);
    expect([css.length, pixels.length, wantsBlack.length]).toStrictEqual([256, 256, 256]);
    // Viridis, in eight bits a channel, has two colours that are the same as their neighbours.
    expect(new Set(pixels).size).toBeGreaterThanOrEqual(254);
    for (const [at, color] of css.entries()) {
      const bytes = color.startsWith('#') ? hex(color) : (color.match(/\d+/g) ?? []).map(Number);
      expect(rgb(name, at)).toStrictEqual([...bytes, 255]);
    }
  });

  test('has its number legible on every colour', () => {
    // 4.5 to 1 is what WCAG 2.2 asks of text of any size (1.4.3, level AA).
    for (const [at, black] of palette(name).wantsBlack.entries()) {
      const ground = luminance(rgb(name, at));
      const contrast = black ? (ground + 0.05) / 0.05 : 1.05 / (ground + 0.05);
      expect(contrast, `colour ${at}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('grows lighter all the way, so that it can be read in print', () => {
    const light = Array.from({ length: 256 }, (_, at) => luminance(rgb(name, at)));
    // Eight steps apart, since neighbours may be rounded to the same byte.
    for (let at = 8; at < 256; at++) expect(light[at]).toBeGreaterThan(light[at - 8] as number);
  });

  test('is made once', () => {
    expect(palette(name)).toBe(palette(name));
  });
});

// Published with matplotlib; the middle is its colour number 127 of 256.
test.each<[PaletteName, number, string]>([
  ['viridis', 0, '#440154'],
  ['viridis', 127, '#21908d'],
  ['viridis', 255, '#fde725'],
  ['inferno', 0, '#000004'],
  ['inferno', 127, '#ba3655'],
  ['inferno', 255, '#fcffa4'],
])('colour of %s number %d is %s', (name, at, color) => {
  expect(rgb(name, at)).toStrictEqual([...hex(color), 255]);
});

/** The plane's values, row by row. */
function cells(plane: Plane): readonly number[][] {
  return Array.from({ length: plane.rows }, (_, row) =>
    Array.from({ length: plane.columns }, (_, column) => valueIn(plane, row, column)),
  );
}
const counting = (length: number) => Float32Array.from({ length }, (_, at) => at);

describe('channelPlane', () => {
  test.each([[[1, 1, 1]], [[4, 3, 1]], [[3, 5, 2]], [[2, 7, 8]], [[1, 6, 3]]])(
    'of HWC values of %j, against nested loops',
    (shape) => {
      const [height, width, channels] = shape as [number, number, number];
      const values = counting(height * width * channels);
      const planes: number[][][] = Array.from({ length: channels }, () =>
        Array.from({ length: height }, () => []),
      );
      let at = 0;
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++)
          for (let channel = 0; channel < channels; channel++)
            planes[channel]?.[row]?.push(values[at++] as number);

      for (const [channel, expected] of planes.entries()) {
        expect(cells(channelPlane(shape, values, channel))).toStrictEqual(expected);
      }
    },
  );

  test('shows the last channel where one is asked for that there is not', () => {
    const shape = [2, 2, 3];
    const last = channelPlane(shape, counting(12), 2);
    expect(channelPlane(shape, counting(12), 3)).toStrictEqual(last);
    expect(channelPlane(shape, counting(12), 7)).toStrictEqual(last);
    expect(cells(last)).toStrictEqual([
      [2, 5],
      [8, 11],
    ]);
  });
});

describe('kernelPlane', () => {
  test.each([[[1, 1, 1, 1]], [[3, 3, 1, 1]], [[2, 3, 4, 1]], [[3, 2, 1, 5]], [[2, 3, 3, 2]]])(
    'of HWIO weights of %j, against nested loops',
    (shape) => {
      const [height, width, channels, filters] = shape as [number, number, number, number];
      const values = counting(height * width * channels * filters);
      const planes = new Map<string, number[][]>();
      let at = 0;
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++)
          for (let channel = 0; channel < channels; channel++)
            for (let filter = 0; filter < filters; filter++) {
              const key = `${channel} ${filter}`;
              const plane = planes.get(key) ?? Array.from({ length: height }, () => []);
              plane[row]?.push(values[at++] as number);
              planes.set(key, plane);
            }

      expect(planes.size).toBe(channels * filters);
      for (const [key, expected] of planes) {
        const [channel, filter] = key.split(' ').map(Number) as [number, number];
        expect(cells(kernelPlane(shape, values, channel, filter))).toStrictEqual(expected);
      }
    },
  );

  test('shows the last channel and filter where others are asked for', () => {
    const shape = [1, 2, 3, 2];
    const last = kernelPlane(shape, counting(12), 2, 1);
    expect(cells(last)).toStrictEqual([[5, 11]]);
    expect(kernelPlane(shape, counting(12), 7, 15)).toStrictEqual(last);
    // Each on its own.
    expect(kernelPlane(shape, counting(12), 7, 0)).toStrictEqual(
      kernelPlane(shape, counting(12), 2, 0),
    );
    expect(kernelPlane(shape, counting(12), 0, 15)).toStrictEqual(
      kernelPlane(shape, counting(12), 0, 1),
    );
  });
});

describe('layoutIn', () => {
  const planeOf = (rows: number, columns: number): Plane =>
    channelPlane([rows, columns, 1], new Float32Array(0), 0);

  test.each([
    [5, 5, 500, 500, { cell: 100, width: 500, height: 500 }],
    [5, 5, 509, 700, { cell: 101, width: 505, height: 505 }],
    [2, 6, 600, 600, { cell: 100, width: 600, height: 200 }],
    [6, 2, 600, 600, { cell: 100, width: 200, height: 600 }],
    [2, 2, 100, 13, { cell: 6, width: 12, height: 12 }],
    // Below two pixels a cell, fractions of one fill the box.
    [2, 2, 100, 5, { cell: 2, width: 4, height: 4 }],
    [2, 2, 100, 3, { cell: 1.5, width: 3, height: 3 }],
    [256, 256, 384, 500, { cell: 1.5, width: 384, height: 384 }],
    // More values than pixels.
    [256, 256, 128, 300, { cell: 0.5, width: 128, height: 128 }],
    [256, 128, 128, 128, { cell: 0.5, width: 64, height: 128 }],
  ])('%d by %d in %d × %d', (rows, columns, width, height, layout) => {
    expect(layoutIn(planeOf(rows, columns), width, height)).toStrictEqual(layout);
  });

  test('is as large as fits, of square cells and whole pixels', () => {
    const count = fc.integer({ min: 1, max: 256 });
    // Boxes may end between pixels, drawings may not.
    const side = fc.double({ min: 1, max: 2000, noNaN: true });
    fc.assert(
      fc.property(count, count, side, side, (rows, columns, boxWidth, boxHeight) => {
        const { cell, width, height } = layoutIn(planeOf(rows, columns), boxWidth, boxHeight);
        for (const [pixels, cells, box] of [
          [width, columns, boxWidth],
          [height, rows, boxHeight],
        ] as const) {
          expect(Number.isInteger(pixels)).toBe(true);
          expect(pixels).toBeGreaterThanOrEqual(1);
          expect(pixels).toBeLessThanOrEqual(box + 0.5);
          if (cell * cells >= 1) expect(Math.abs(pixels - cell * cells)).toBeLessThanOrEqual(0.5);
        }
        const fills = (size: number) => size * columns >= boxWidth || size * rows >= boxHeight;
        if (cell >= 2) {
          expect(Number.isInteger(cell)).toBe(true);
          expect(fills(cell + 1)).toBe(true);
        } else {
          expect(fills(cell * 1.000001)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
