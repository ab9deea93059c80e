// From numbers to colours and places. What a canvas then shows is for the tests in a browser.
import {
  interpolateCividis,
  interpolateInferno,
  interpolateRdBu,
  interpolateViridis,
} from 'd3-scale-chromatic';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Picture, paintGrid } from '../../web/src/paint/grid';
import { layoutIn } from '../../web/src/paint/heatmap';
import type { Lattice } from '../../web/src/paint/lattice';
import { markedPixels } from '../../web/src/paint/marks';
import { type PaletteName, palette } from '../../web/src/paint/palette';
import { channelPlane, type Plane, valueIn, weightPlane } from '../../web/src/paint/plane';
import { type ArrayName, type ScaleChoice, scaleFor, stepOf } from '../../web/src/paint/scale';

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

  test('is in the middle where all values are equal, which are not to look like the lowest', () => {
    for (const value of [7, 6, 8, 0, Number.NaN]) {
      expect(stepOf(value, { low: 7, high: 7 })).toBe(128);
    }
  });

  test('is in the middle where there is no range', () => {
    expect(stepOf(1, { low: Number.NaN, high: Number.NaN })).toBe(128);
    expect(stepOf(1, { low: 2, high: 0 })).toBe(128);
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

describe.each<PaletteName>(['viridis', 'inferno', 'cividis', 'diverging'])('%s', (name) => {
  test('has 256 opaque colours, the same as CSS and as pixels', () => {
    const { css, pixels, wantsBlack } = palette(name);
    expect([css.length, pixels.length, wantsBlack.length]).toStrictEqual([256, 256, 256]);
    // Viridis, in eight bits a channel, has two colours that are the same as their neighbours, and
    // cividis has one.
    expect(new Set(pixels).size).toBeGreaterThanOrEqual(254);
    for (const [at, color] of css.entries()) {
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
      expect(rgb(name, at)).toStrictEqual([...hex(color), 255]);
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

  test('is made once', () => {
    expect(palette(name)).toBe(palette(name));
  });
});

const lightness = (name: PaletteName) =>
  Array.from({ length: 256 }, (_, at) => luminance(rgb(name, at)));

describe.each<PaletteName>(['viridis', 'inferno', 'cividis'])('%s', (name) => {
  test('grows lighter all the way, so that it can be read in print', () => {
    const light = lightness(name);
    // Eight steps apart, since neighbours may be rounded to the same byte.
    for (let at = 8; at < 256; at++) expect(light[at]).toBeGreaterThan(light[at - 8] as number);
  });
});

describe('diverging', () => {
  test('is blue below, red above, and next to white in the middle', () => {
    for (let at = 0; at < 100; at++) {
      const [red = 0, , blue = 0] = rgb('diverging', at);
      expect(blue, `colour ${at}`).toBeGreaterThan(red);
    }
    for (let at = 156; at < 256; at++) {
      const [red = 0, , blue = 0] = rgb('diverging', at);
      expect(red, `colour ${at}`).toBeGreaterThan(blue);
    }
    const middle = rgb('diverging', stepOf(0, { low: -1, high: 1 })).slice(0, 3);
    expect(Math.min(...middle)).toBeGreaterThan(230);
    expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(10);
  });

  test('grows darker to both sides, and alike', () => {
    const light = lightness('diverging');
    for (let at = 8; at < 120; at++) expect(light[at]).toBeGreaterThan(light[at - 8] as number);
    for (let at = 136; at < 256; at++) expect(light[at]).toBeLessThan(light[at - 8] as number);
    for (let at = 0; at < 128; at++) {
      expect(Math.abs((light[at] as number) - (light[255 - at] as number))).toBeLessThan(0.12);
    }
  });

  // Of the usual kinds of colour-blindness all but the rarest leave blue apart from red.
  test('has its two ends apart for those who do not tell red from green', () => {
    for (let away = 40; away <= 127; away++) {
      const [low, high] = [rgb('diverging', 127 - away), rgb('diverging', 128 + away)];
      // What red and green make together, against blue.
      const yellow = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
        Math.max(red, green) - blue;
      expect(yellow(high) - yellow(low), `${away} steps from 0`).toBeGreaterThan(40);
    }
  });
});

// web/src/paint/colors.ts is what `npm run palettes` would write today.
test.each<[PaletteName, (t: number) => string]>([
  ['viridis', interpolateViridis],
  ['inferno', interpolateInferno],
  ['cividis', interpolateCividis],
  ['diverging', (t) => interpolateRdBu(1 - t)],
])('%s has the colours of d3-scale-chromatic', (name, interpolate) => {
  const expected = Array.from({ length: 256 }, (_, at) => {
    const color = interpolate(at / 255);
    return color.startsWith('#') ? hex(color) : (color.match(/\d+/g) ?? []).map(Number);
  });
  expect(palette(name).css.map(hex)).toStrictEqual(expected);
});

// Published with matplotlib; the middle is its colour number 127 of 256.
test.each<[PaletteName, number, string]>([
  ['viridis', 0, '#440154'],
  ['viridis', 127, '#21908d'],
  ['viridis', 255, '#fde725'],
  ['inferno', 0, '#000004'],
  ['inferno', 127, '#ba3655'],
  ['inferno', 255, '#fcffa4'],
  // From the polynomial that d3 has fitted to it, so not the published colours to the letter.
  ['cividis', 0, '#002051'],
  ['cividis', 255, '#fdea45'],
  // ColorBrewer's RdBu, turned round.
  ['diverging', 0, '#053061'],
  ['diverging', 255, '#67001f'],
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

describe('weightPlane', () => {
  test.each([[[1, 1, 1, 1]], [[3, 3, 1, 1]], [[2, 3, 4, 1]], [[3, 2, 1, 5]], [[2, 3, 3, 2]]])(
    'of weights of %j, against nested loops',
    (shape) => {
      const [height, width, third, fourth] = shape as [number, number, number, number];
      const values = counting(height * width * third * fourth);
      const planes: number[][][] = Array.from({ length: third * fourth }, () =>
        Array.from({ length: height }, () => []),
      );
      let at = 0;
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++)
          for (let t = 0; t < third; t++)
            for (let q = 0; q < fourth; q++)
              planes[t * fourth + q]?.[row]?.push(values[at++] as number);

      for (const [offset, expected] of planes.entries()) {
        expect(cells(weightPlane(shape, values, offset))).toStrictEqual(expected);
      }
    },
  );
});

describe('scaleFor', () => {
  const span = (low: number, high: number) => ({ low, high });

  test.each<[ScaleChoice, ArrayName, number, number, PaletteName, number, number]>([
    ['auto', 'input', 0, 9, 'viridis', 0, 9],
    ['auto', 'depthwise', 3, 9, 'viridis', 3, 9],
    ['auto', 'output', 3, 9, 'viridis', 3, 9],
    ['auto', 'kernel', 0, 1, 'inferno', 0, 1],
    ['auto', 'pointwise', 0, 1, 'inferno', 0, 1],
    ['auto', 'input', 0, 0, 'viridis', 0, 0],
    ['auto', 'kernel', -1, 8, 'diverging', -8, 8],
    ['auto', 'output', -8, 1, 'diverging', -8, 8],
    ['auto', 'output', -8, -2, 'diverging', -8, 8],
    ['auto', 'output', -8, 0, 'diverging', -8, 8],
    ['sequential', 'output', -8, 1, 'viridis', -8, 1],
    ['sequential', 'pointwise', -8, 1, 'inferno', -8, 1],
    ['diverging', 'input', 2, 5, 'diverging', -5, 5],
    ['diverging', 'kernel', 0, 0, 'diverging', -1, 1],
    ['cividis', 'input', 2, 5, 'cividis', 2, 5],
    ['cividis', 'kernel', -2, 5, 'cividis', -2, 5],
  ])('%s, %s from %d to %d: %s from %d to %d', (choice, array, low, high, name, from, to) => {
    expect(scaleFor(choice, array, span(low, high))).toStrictEqual({
      palette: name,
      span: span(from, to),
    });
  });

  test('has the same colours for all planes of an array', () => {
    const signed = span(-3, 9);
    const auto = (low: number, high: number) => scaleFor('auto', 'output', span(low, high), signed);
    expect(auto(1, 4)).toStrictEqual({ palette: 'diverging', span: span(-4, 4) });
    expect(auto(0, 0)).toStrictEqual({ palette: 'diverging', span: span(-1, 1) });
    expect(auto(-3, 9)).toStrictEqual(scaleFor('auto', 'output', signed));
    expect(scaleFor('sequential', 'output', span(1, 4), signed).palette).toBe('viridis');
  });

  test('has 0 in the middle wherever it is diverging', () => {
    const value = fc.float({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const range = span(Math.min(a, b), Math.max(a, b));
        const scale = scaleFor('diverging', 'output', range);
        expect(stepOf(0, scale.span)).toBe(128);
        expect(-scale.span.low).toBe(scale.span.high);
        expect(scale.span.low).toBeLessThanOrEqual(range.low);
        expect(scale.span.high).toBeGreaterThanOrEqual(range.high);
        // No further than it has to be.
        if (a !== 0 || b !== 0) {
          expect([range.low, range.high].map(Math.abs)).toContain(scale.span.high);
        }
      }),
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

/** A context that keeps what it is asked to do, and the pixels put into it. */
function fakeContext() {
  const calls: [name: string, ...values: unknown[]][] = [];
  const put: { pixels: number[]; count: number } = { pixels: [], count: 0 };
  const given: Record<string, unknown> = {
    putImageData: ({ data }: ImageData) => {
      put.pixels = [...new Uint32Array(data.buffer, data.byteOffset, data.length / 4)];
      put.count++;
    },
    measureText: () => ({ width: 100 }),
    canvas: { width: 100, height: 100 },
  };
  const context = new Proxy(given, {
    get: (target, name: string) =>
      target[name] ?? ((...values: unknown[]) => calls.push([name, ...values])),
  }) as unknown as CanvasRenderingContext2D;
  const count = (name: string) => calls.filter(([each]) => each === name).length;
  return { context, calls, put, count };
}

class FakeImageData {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

describe('marks', () => {
  // The one that is put is that of the canvas with a pixel a value, which is made only once.
  const source = fakeContext();
  const createElement = () => ({ getContext: () => source.context });
  afterEach(() => vi.unstubAllGlobals());

  const ROWS = 3;
  const COLUMNS = 4;
  const odd = (row: number, column: number) => (row + column) % 2 === 1;
  const paint = (cell: number, ratio: number, isMarked?: Picture['isMarked']) => {
    vi.stubGlobal('document', { createElement });
    vi.stubGlobal('ImageData', FakeImageData);
    const drawn = fakeContext();
    const picture: Picture = {
      plane: channelPlane([ROWS, COLUMNS, 1], counting(ROWS * COLUMNS), 0),
      span: { low: 0, high: ROWS * COLUMNS - 1 },
      palette: 'viridis',
      label: String,
      isMarked,
      ring: null,
      lit: null,
      framed: false,
      unread: null,
      stops: null,
      theme: { ground: '#ffffff', surface: '', ink: '', soft: '', accent: '' },
    };
    const lattice: Lattice = {
      rows: ROWS,
      columns: COLUMNS,
      gaps: [1, 1],
      ring: [0, 0, 0, 0],
      cell,
      edge: 0,
    };
    paintGrid(drawn.context, picture, lattice, ratio);
    return { ...drawn, pixels: source.put.pixels };
  };
  /** For each cell, whether its pixel is another than without marks. */
  const recolored = (cell: number, ratio: number, isMarked: Picture['isMarked']) => {
    const plain = paint(cell, ratio).pixels;
    return paint(cell, ratio, isMarked).pixels.map((pixel, at) => pixel !== plain[at]);
  };
  const expected = Array.from({ length: ROWS * COLUMNS }, (_, at) =>
    odd(Math.floor(at / COLUMNS), at % COLUMNS),
  );

  test.each([
    [40, 1, 12],
    [100, 1, 13],
    [100, 2, 26],
    [4, 1, 2],
    [8, 2, 4],
  ])('are corners of cells of %d pixels at %d pixels a CSS pixel: %d', (cell, ratio, side) => {
    const { calls, count } = paint(cell, ratio, odd);
    const points = calls.filter(([name]) => name === 'moveTo' || name === 'lineTo');
    const corners = expected.flatMap((isMarked, at) => {
      const right = ((at % COLUMNS) + 1) * cell;
      const top = Math.floor(at / COLUMNS) * cell;
      if (!isMarked) return [];
      return [
        ['moveTo', right - side, top],
        ['lineTo', right, top],
        ['lineTo', right, top + side],
      ];
    });
    expect(points).toStrictEqual(corners);
    expect(recolored(cell, ratio, odd)).not.toContain(true);
    // However many there are.
    expect([count('beginPath'), count('fill'), count('stroke')]).toStrictEqual([1, 1, 1]);
  });

  test.each([
    [3, 1],
    [7, 2],
    [0.6, 1],
  ])('are colours of cells of %d pixels at %d pixels a CSS pixel', (cell, ratio) => {
    const { count } = paint(cell, ratio, odd);
    expect([count('lineTo'), count('fill'), count('stroke')]).toStrictEqual([0, 0, 0]);
    expect(recolored(cell, ratio, odd)).toStrictEqual(expected);
  });

  test.each<PaletteName>(['viridis', 'inferno', 'cividis', 'diverging'])(
    'as colours of %s are opaque, seen, and in the same order',
    (name) => {
      const plain = palette(name);
      const marked = markedPixels(plain);
      const bytesOf = (pixels: Uint32Array, at: number) => [
        ...new Uint8Array(pixels.buffer, pixels.byteOffset + at * 4, 4),
      ];
      for (let at = 0; at < 256; at++) {
        const [before, after] = [bytesOf(plain.pixels, at), bytesOf(marked, at)];
        expect(after[3]).toBe(255);
        const moved = before.map((byte, channel) => Math.abs(byte - (after[channel] ?? 0)));
        expect(Math.max(...moved), `colour ${at}`).toBeGreaterThanOrEqual(60);
        for (const [channel, byte] of before.entries()) {
          const next = bytesOf(plain.pixels, Math.min(at + 1, 255))[channel] as number;
          const nextMarked = bytesOf(marked, Math.min(at + 1, 255))[channel] as number;
          const [step, markedStep] = [next - byte, nextMarked - (after[channel] as number)];
          expect(step * markedStep, `colour ${at}`).toBeGreaterThanOrEqual(0);
        }
      }
    },
  );

  test('are not part of a picture without any', () => {
    const { count } = paint(40, 1);
    expect([count('fill'), count('stroke')]).toStrictEqual([0, 0]);
  });
});

describe('cells too small for numbers', () => {
  const SIDE = 100;
  const values = counting(SIDE * SIDE);
  const lattice: Lattice = {
    rows: SIDE,
    columns: SIDE,
    gaps: [1, 1],
    ring: [0, 0, 0, 0],
    cell: 2,
    edge: 0,
  };
  const start: Picture = {
    plane: channelPlane([SIDE, SIDE, 1], values, 0),
    span: { low: 0, high: SIDE * SIDE },
    palette: 'viridis',
    label: String,
    ring: null,
    lit: null,
    framed: false,
    unread: null,
    stops: null,
    theme: { ground: '#ffffff', surface: 'surface', ink: '', soft: '', accent: '' },
  };
  const source = fakeContext();
  const createElement = () => ({ getContext: () => source.context });
  beforeEach(() => {
    vi.stubGlobal('document', { createElement });
    vi.stubGlobal('ImageData', FakeImageData);
  });
  afterEach(() => vi.unstubAllGlobals());

  test('are coloured once beside a canvas, and drawn again whatever is around them', () => {
    const { context, count } = fakeContext();
    const colored = (picture: Picture, on = lattice) => {
      const before = source.put.count;
      paintGrid(context, picture, on, 1);
      return source.put.count - before;
    };
    const ring = { kind: 'padding', valueAt: () => 0 } as const;
    expect(colored(start)).toBe(1);
    expect(colored({ ...start, lit: new Map([[0, '']]) })).toBe(0);
    expect(colored({ ...start, ring }, { ...lattice, ring: [1, 1, 1, 1], cell: 1.5 })).toBe(0);
    expect(colored({ ...start, theme: { ...start.theme, ground: '#000000' } })).toBe(0);
    expect(count('drawImage')).toBe(4);
    // Each of what their colours come from.
    expect(colored({ ...start, palette: 'cividis' })).toBe(1);
    expect(colored({ ...start, span: { low: 0, high: 7 } })).toBe(1);
    expect(colored({ ...start, span: { low: 1, high: 7 } })).toBe(1);
    const other = channelPlane([SIDE, SIDE, 1], values.slice(), 0);
    expect(colored({ ...start, plane: other })).toBe(1);
    expect(colored({ ...start, plane: { ...other, offset: 1 } })).toBe(1);
    expect(colored({ ...start, isMarked: () => true })).toBe(1);
    expect(colored(start)).toBe(1);
    expect(colored(start)).toBe(0);
    // Beside another canvas, it is another.
    paintGrid(fakeContext().context, start, lattice, 1);
    expect(colored(start)).toBe(0);
  });

  test.each([
    [2, 1, 1],
    [6, 2, 1],
    [8, 2, 4 * SIDE + 4],
  ])('have padding in one piece: of %d pixels at %d a CSS pixel, %d', (cell, ratio, pieces) => {
    const { context, calls } = fakeContext();
    const filled: unknown[] = [];
    const recorded = new Proxy(context, {
      set: (target, name, value) => Reflect.set(target, name, value),
      get: (target, name: keyof typeof context) =>
        name === 'fillRect'
          ? () => filled.push(Reflect.get(target, 'fillStyle'))
          : Reflect.get(target, name),
    });
    const ring = { kind: 'padding', valueAt: () => 0 } as const;
    paintGrid(recorded, { ...start, ring }, { ...lattice, ring: [1, 1, 1, 1], cell }, ratio);
    expect(filled.filter((style) => style === 'surface')).toHaveLength(pieces);
    expect(calls.filter(([name]) => name === 'strokeRect')).toHaveLength(1);
  });
});
