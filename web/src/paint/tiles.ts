// A table of many planes as small heatmaps, of which any part can be painted.
import type { Area, Box } from './lattice';
import { imageOf, pixelsOf } from './pixels';
import type { Plane } from './plane';
import { colorInto, type Tile } from './strip';

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

const STEPS = [1, 2, 5, 10, 20];

/** Of so many rows or columns, `pitch` pixels apart, one has room for its number of that size. */
export const numberedEvery = (pitch: number, size: number) =>
  STEPS.find((step) => step * pitch >= size) ?? 50;

/** Where a tile is, within the table. */
export function boxOf({ width, height, gap }: Tiling, row: number, column: number): Area {
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

/** The tiles that an area of the table touches, with those up to `margin` pixels away. */
export function tilesIn(tiling: Tiling, { left, top, width, height }: Area, margin: number): Box {
  const first = tileAt(tiling, left - margin, top - margin);
  const last = tileAt(tiling, left + width + margin, top + height + margin);
  return {
    ...first,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

/** Left, top, right and bottom. */
type Edges = [number, number, number, number];

/** The colour of the edges: a plane may be all black or all white, and so may the ground be. */
const EDGE_COLOR = '#7d8798';

// The values of all tiles of a part as they lie in it, one pixel each.
let scratch: HTMLCanvasElement | undefined;

/**
 * Paints a part of a table over the whole canvas, and lays the canvas where in the table that part is.
 * The tiles are those of the part row by row, with nothing where there is none.
 */
export function paintTiles(
  canvas: HTMLCanvasElement,
  tiles: readonly (Tile | null)[],
  tiling: Tiling,
  part: Box,
  ratio: number,
): void {
  // On whole pixels of the screen, so that a part looks as it would in a picture of the whole.
  const edges = (row: number, column: number) => {
    const { left, top, width, height } = boxOf(tiling, row, column);
    return [left, top, left + width, top + height].map((at) => Math.round(at * ratio)) as Edges;
  };
  const [left, top] = edges(part.row, part.column);
  const [, , right, bottom] = edges(part.row + part.rows - 1, part.column + part.columns - 1);
  // Setting the size clears as well.
  canvas.width = right - left;
  canvas.height = bottom - top;
  canvas.style.left = `${left / ratio}px`;
  canvas.style.top = `${top / ratio}px`;
  canvas.style.width = `${canvas.width / ratio}px`;
  canvas.style.height = `${canvas.height / ratio}px`;

  const plane = tiles.find((tile) => tile !== null)?.plane;
  const context = canvas.getContext('2d');
  scratch ??= document.createElement('canvas');
  const source = scratch.getContext('2d', { willReadFrequently: true });
  if (!plane || !context || !source) return;

  const { rows, columns } = plane;
  scratch.width = part.columns * columns;
  scratch.height = part.rows * rows;
  const image = imageOf(scratch.width, scratch.height);
  const colors = pixelsOf(image);
  const each = (paint: (tile: Tile, row: number, column: number) => void) => {
    tiles.forEach((tile, at) => {
      if (tile) paint(tile, Math.floor(at / part.columns), at % part.columns);
    });
  };
  each((tile, row, column) => {
    colorInto(colors, image.width, row * rows * image.width + column * columns, tile, 1);
  });
  source.putImageData(image, 0, 0);

  context.imageSmoothingEnabled = false;
  context.fillStyle = EDGE_COLOR;
  const edge = Math.round(EDGE * ratio);
  each((_, row, column) => {
    const [x, y, endX, endY] = edges(part.row + row, part.column + column);
    const [width, height] = [endX - x, endY - y];
    context.fillRect(x - left, y - top, width, height);
    const inner = [x - left + edge, y - top + edge, width - 2 * edge, height - 2 * edge] as const;
    context.drawImage(source.canvas, column * columns, row * rows, columns, rows, ...inner);
  });
}
