// How cells that differ are marked: by a corner where there is room for one, else by their colour.
import type { Palette } from './palette';
import type { Plane } from './plane';

/** Whether a cell is marked. */
export type IsMarked = (row: number, column: number) => boolean;

/** Of cells of fewer CSS pixels, corners would hide all that there is to see. */
const CORNERED_CELL = 4;
/** The share of a cell's side that the corner takes, and its fewest and most CSS pixels. */
const CORNER_SHARE = 0.3;
const SMALLEST_CORNER = 2;
const LARGEST_CORNER = 13;
const MAGENTA = [255, 0, 255, 255];

/** Whether cells of that many device pixels have room for a corner. */
export function hasCorners(cell: number, ratio: number): boolean {
  return cell >= CORNERED_CELL * ratio;
}

/** Draws a white corner with a black edge, to be seen on any colour, into each marked cell. */
export function paintCorners(
  context: CanvasRenderingContext2D,
  plane: Plane,
  isMarked: IsMarked,
  cell: number,
  ratio: number,
): void {
  const wanted = Math.min(cell * CORNER_SHARE, LARGEST_CORNER * ratio);
  const side = Math.max(wanted, SMALLEST_CORNER * ratio);
  // One path for all: a canvas takes its time over each fill and stroke, however small.
  context.beginPath();
  for (let row = 0; row < plane.rows; row++) {
    for (let column = 0; column < plane.columns; column++) {
      if (!isMarked(row, column)) continue;
      const right = (column + 1) * cell;
      const top = row * cell;
      context.moveTo(right - side, top);
      context.lineTo(right, top);
      context.lineTo(right, top + side);
      context.closePath();
    }
  }
  context.lineWidth = Math.max(1, ratio);
  context.strokeStyle = 'black';
  context.fillStyle = 'white';
  context.fill();
  context.stroke();
}

/**
 * The pixels of a palette for marked cells without a corner: halfway to magenta, which is far from
 * every colour of every palette, and what is greater still looks greater.
 */
export function markedPixels({ pixels }: Palette): Uint32Array {
  const bytes = new Uint8ClampedArray(pixels.slice().buffer);
  return new Uint32Array(bytes.map((byte, at) => (byte + (MAGENTA[at % 4] ?? 0)) / 2).buffer);
}
