// Many planes as small heatmaps: one canvas for each of a few, or one for a whole table of them.
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
  const { cell, width, height } = layoutIn(plane, side * ratio, side * ratio);
  const skip = Math.max(1, Math.floor(1 / cell));
  const columns = Math.ceil(plane.columns / skip);
  const rows = Math.ceil(plane.rows / skip);
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  // One pixel a value: the browser enlarges them, and never has to be asked what it painted.
  canvas.style.width = `${width / ratio}px`;
  canvas.style.height = `${height / ratio}px`;
  canvas.style.imageRendering = Number.isInteger(cell) ? 'pixelated' : 'auto';
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  const image = imageOf(columns, rows);
  colorInto(pixelsOf(image), columns, 0, tile, skip);
  context.putImageData(image, 0, 0);
}

/** A table of equally large tiles, in CSS pixels. */
export interface Tiling {
  readonly rows: number;
  readonly columns: number;
  /** The size of a tile with its edge, and the space between two. */
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

/** How large a tile of a table is to be at most; smaller from so many rows or columns on. */
const LARGE_TILE = 44;
const SMALL_TILE = 26;
const MANY = 8;
const GAP = 3;
/** How much of a tile is its edge, on each side. */
const EDGE = 1;

/** A table for planes of that size: whole pixels a value, small ones where there are many planes. */
export function tilingFor(
  plane: Pick<Plane, 'rows' | 'columns'>,
  rows: number,
  columns: number,
): Tiling {
  const side = Math.max(rows, columns) > MANY ? SMALL_TILE : LARGE_TILE;
  // A single value needs no more than half of that.
  const cell = Math.max(1, Math.floor(side / Math.max(2, plane.rows, plane.columns)));
  return {
    rows,
    columns,
    width: cell * plane.columns + 2 * EDGE,
    height: cell * plane.rows + 2 * EDGE,
    gap: GAP,
  };
}

/** Where a tile is, within the table. */
export function boxOf({ width, height, gap }: Tiling, row: number, column: number) {
  return { left: column * (width + gap), top: row * (height + gap), width, height };
}

export function sizeOf({ rows, columns, width, height, gap }: Tiling) {
  return { width: columns * (width + gap) - gap, height: rows * (height + gap) - gap };
}

/** The tile at a point of the table, which of a gap is the one before it. */
export function tileAt(tiling: Tiling, x: number, y: number) {
  const { rows, columns, width, height, gap } = tiling;
  const clamp = (at: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(at)));
  return { row: clamp(y / (height + gap), rows), column: clamp(x / (width + gap), columns) };
}

/** The colour of the edges: a plane may be all black or all white, and so may the ground be. */
const EDGE_COLOR = '#7d8798';

// The values of all tiles, one below the other, one pixel each.
let scratch: HTMLCanvasElement | undefined;

/** Paints a table, given row by row, with nothing where there is no tile, over the whole canvas. */
export function paintTiles(
  canvas: HTMLCanvasElement,
  tiles: readonly (Tile | null)[],
  tiling: Tiling,
  ratio: number,
): void {
  const size = sizeOf(tiling);
  // Setting the size clears as well.
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  canvas.style.width = `${size.width}px`;
  canvas.style.height = `${size.height}px`;
  const first = tiles.find((tile) => tile !== null);
  const context = canvas.getContext('2d');
  scratch ??= document.createElement('canvas');
  const source = scratch.getContext('2d', { willReadFrequently: true });
  if (!first || !context || !source) return;

  const { rows, columns } = first.plane;
  scratch.width = columns;
  scratch.height = rows * tiles.length;
  const image = imageOf(scratch.width, scratch.height);
  const pixels = pixelsOf(image);
  tiles.forEach((tile, at) => {
    if (tile) colorInto(pixels, columns, at * rows * columns, tile, 1);
  });
  source.putImageData(image, 0, 0);

  context.imageSmoothingEnabled = false;
  context.fillStyle = EDGE_COLOR;
  const edge = Math.round(EDGE * ratio);
  for (const [at, tile] of tiles.entries()) {
    if (!tile) continue;
    const box = boxOf(tiling, Math.floor(at / tiling.columns), at % tiling.columns);
    const left = Math.round(box.left * ratio);
    const top = Math.round(box.top * ratio);
    const width = Math.round((box.left + box.width) * ratio) - left;
    const height = Math.round((box.top + box.height) * ratio) - top;
    context.fillRect(left, top, width, height);
    const inner = [left + edge, top + edge, width - 2 * edge, height - 2 * edge] as const;
    context.drawImage(scratch, 0, at * rows, columns, rows, ...inner);
  }
}

// Lays every skip-th value of a plane as a pixel into an image `width` pixels wide.
function colorInto(
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
