// Many planes as small heatmaps, one canvas for each.
import { layoutIn } from './heatmap';
import { palette } from './palette';
import { imageOf, pixelsOf } from './pixels';
import type { Plane } from './plane';
import { type ArrayName, type Scale, type ScaleChoice, type Span, scaleFor, stepOf } from './scale';

/** A plane with the range of its own values and the colours it is painted in. */
export interface Tile {
  readonly plane: Plane;
  readonly range: Span;
  readonly scale: Scale;
}

/** What the colours of all planes of one array come from. */
export interface Coloring {
  readonly choice: ScaleChoice;
  readonly array: ArrayName;
  /** The range of the whole array. */
  readonly whole: Span;
  /** Whether the planes share that range, or each has its own. */
  readonly range: 'shared' | 'own';
}

/** `own` is the range of the plane's values. */
export function tileOf(plane: Plane, own: Span, coloring: Coloring): Tile {
  const { choice, array, whole, range } = coloring;
  const scale = scaleFor(choice, array, range === 'own' ? own : whole, whole);
  return { plane, range: own, scale };
}

/** Whether both look the same, as far as that can be told without reading their values. */
export function sameTile(a: Tile | null, b: Tile | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.plane.values === b.plane.values &&
    a.plane.offset === b.plane.offset &&
    a.plane.step === b.plane.step &&
    a.plane.rows === b.plane.rows &&
    a.plane.columns === b.plane.columns &&
    a.scale.palette === b.scale.palette &&
    a.scale.span.low === b.scale.span.low &&
    a.scale.span.high === b.scale.span.high
  );
}

/** Gives a canvas the size of a tile as large as it fits into a square of `side` CSS pixels. */
export function sizeThumbnail(
  canvas: HTMLCanvasElement,
  { plane }: Tile,
  side: number,
  ratio: number,
): number {
  const { cell, width, height } = layoutIn(plane, side * ratio, side * ratio);
  // One pixel a value: the browser enlarges them, and never has to be asked what it painted.
  canvas.style.width = `${width / ratio}px`;
  canvas.style.height = `${height / ratio}px`;
  canvas.style.imageRendering = Number.isInteger(cell) ? 'pixelated' : 'auto';
  return cell;
}

/**
 * Paints a tile as large as it fits into a square of `side` CSS pixels, and gives the canvas that
 * size. Of planes with far more values than pixels, only some rows and columns are looked at.
 */
export function paintThumbnail(
  canvas: HTMLCanvasElement,
  tile: Tile,
  side: number,
  ratio: number,
): void {
  const { plane } = tile;
  const cell = sizeThumbnail(canvas, tile, side, ratio);
  const skip = Math.max(1, Math.floor(1 / cell));
  const columns = Math.ceil(plane.columns / skip);
  const rows = Math.ceil(plane.rows / skip);
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  const image = imageOf(columns, rows);
  colorInto(pixelsOf(image), columns, 0, tile, skip);
  context.putImageData(image, 0, 0);
}

/** Lays every skip-th value of a plane as a pixel into an image `width` pixels wide. */
export function colorInto(
  pixels: Uint32Array,
  width: number,
  start: number,
  { plane: { values, rows, columns, offset, step }, scale }: Tile,
  skip: number,
): void {
  const colors = palette(scale.palette).pixels;
  for (let row = 0, y = 0; row < rows; row += skip, y++) {
    for (let column = 0, x = 0; column < columns; column += skip, x++) {
      const value = values[offset + (row * columns + column) * step] as number;
      pixels[start + y * width + x] = colors[stepOf(value, scale.span)] as number;
    }
  }
}
