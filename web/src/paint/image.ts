// Draws a grid whose cells are too small for numbers: a picture, in which cells step back as areas.
import type { Picture, Theme } from './grid';
import { areaOf, cellOf, extentOf, type Lattice, spanOf } from './lattice';
import { hasCorners, type IsMarked, markedPixels } from './marks';
import { palette } from './palette';
import { imageOf, pixelsOf } from './pixels';
import { valueIn } from './plane';
import { stepOf } from './scale';

/** Cells of fewer CSS pixels have no lines between them: these would shimmer. */
const LINED_CELL = 6;
/** How much of the ground lies over what steps back. */
const STEPPED_BACK = 0.6;
/** The most cells that have an outline each. */
const OUTLINED = 64;

/** A plane in its colours, one pixel a value, and what it was painted of. */
interface Colored {
  readonly canvas: HTMLCanvasElement;
  readonly of: readonly unknown[];
}

// Beside each canvas: mostly its window moves, or what is around the plane, and the plane is the same.
const colored = new WeakMap<HTMLCanvasElement, Colored>();

export function paintImage(
  context: CanvasRenderingContext2D,
  picture: Picture,
  lattice: Lattice,
  ratio: number,
): void {
  const { theme, lit } = picture;
  const { cell } = lattice;
  const source = colorsOf(context.canvas, picture, lattice, ratio);
  // Cells of uneven sizes would show as stripes.
  context.imageSmoothingEnabled = !Number.isInteger(cell);
  const { left, top } = areaOf(lattice, { row: 0, column: 0 });
  context.drawImage(source, left, top, source.width * cell, source.height * cell);
  if (lit) paintLit(context, picture, lit, lattice);
  if (cell >= LINED_CELL * ratio && Number.isInteger(cell)) {
    paintLines(context, lattice, theme, ratio);
  }
  paintUnread(context, picture, lattice);
}

function colorsOf(
  beside: HTMLCanvasElement,
  picture: Picture,
  lattice: Lattice,
  ratio: number,
): HTMLCanvasElement {
  const { plane, span, palette, isMarked } = picture;
  const { gaps } = lattice;
  const marked = isMarked && !hasCorners(lattice.cell, ratio) ? isMarked : null;
  const { values, offset } = plane;
  const of = [values, offset, span.low, span.high, palette, marked, ...gaps];
  const before = colored.get(beside);
  if (before?.of.every((each, at) => each === of[at])) return before.canvas;
  const canvas = before?.canvas ?? document.createElement('canvas');
  const image = imageOf(spanOf(plane.columns, gaps[1]), spanOf(plane.rows, gaps[0]));
  if (canvas.width !== image.width || canvas.height !== image.height) {
    Object.assign(canvas, { width: image.width, height: image.height });
  }
  colorInto(pixelsOf(image), image.width, picture, gaps, marked);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  colored.set(beside, { canvas, of });
  return canvas;
}

function colorInto(
  pixels: Uint32Array,
  width: number,
  { plane, span, palette: name }: Picture,
  gaps: Lattice['gaps'],
  isMarked: IsMarked | null,
): void {
  const { pixels: colors } = palette(name);
  const marked = isMarked ? markedPixels(palette(name)) : colors;
  // What is between the values of a dilated kernel is nothing.
  if (gaps[0] * gaps[1] > 1) pixels.fill(0);
  let from = plane.offset;
  for (let row = 0; row < plane.rows; row++) {
    let at = row * gaps[0] * width;
    for (let column = 0; column < plane.columns; column++) {
      const step = stepOf(plane.values[from] as number, span);
      pixels[at] = (isMarked?.(row, column) ? marked : colors)[step] as number;
      from += plane.step;
      at += gaps[1];
    }
  }
}

// All steps back, and what stands out is painted once more.
function paintLit(
  context: CanvasRenderingContext2D,
  { plane, span, palette: name, theme }: Picture,
  lit: ReadonlyMap<number, string>,
  lattice: Lattice,
): void {
  const [rows, columns] = extentOf({ ...lattice, ring: [0, 0, 0, 0] });
  const whole = areaOf(lattice, { row: 0, column: 0, rows, columns });
  context.fillStyle = theme.ground;
  context.globalAlpha = STEPPED_BACK;
  context.fillRect(whole.left, whole.top, whole.width, whole.height);
  context.globalAlpha = 1;
  for (const key of lit.keys()) {
    const { row, column } = cellOf(key);
    if (row < 0 || column < 0 || row >= plane.rows || column >= plane.columns) continue;
    const { left, top, width, height } = areaOf(lattice, { row, column });
    context.fillStyle = palette(name).css[stepOf(valueIn(plane, row, column), span)] as string;
    context.fillRect(left, top, width, height);
  }
  if (lit.size > OUTLINED) return;
  // A few pale cells among pale ones would be lost.
  context.fillStyle = theme.accent;
  for (const key of lit.keys()) {
    const { left, top, width, height } = areaOf(lattice, cellOf(key));
    const thin = Math.max(1, Math.round(width / 12));
    context.fillRect(left, top, width, thin);
    context.fillRect(left, top + height - thin, width, thin);
    context.fillRect(left, top, thin, height);
    context.fillRect(left + width - thin, top, thin, height);
  }
}

function paintLines(
  context: CanvasRenderingContext2D,
  lattice: Lattice,
  theme: Theme,
  ratio: number,
): void {
  const [high, wide] = extentOf({ ...lattice, ring: [0, 0, 0, 0] });
  const thin = Math.max(1, Math.round(ratio));
  const { left, top } = areaOf(lattice, { row: 0, column: 0 });
  context.fillStyle = theme.ground;
  for (let row = 1; row < high; row++) {
    context.fillRect(left, top + row * lattice.cell - thin, wide * lattice.cell, thin);
  }
  for (let column = 1; column < wide; column++) {
    context.fillRect(left + column * lattice.cell - thin, top, thin, high * lattice.cell);
  }
}

// Without numbers, rows and columns step back as bands.
function paintUnread(
  context: CanvasRenderingContext2D,
  { unread, plane, theme }: Picture,
  lattice: Lattice,
): void {
  if (!unread) return;
  context.fillStyle = theme.ground;
  context.globalAlpha = STEPPED_BACK;
  for (const row of unread.rows) {
    const { left, top, width, height } = areaOf(lattice, {
      row,
      column: 0,
      columns: plane.columns,
    });
    context.fillRect(left, top, width, height);
  }
  for (const column of unread.columns) {
    const { left, top, width, height } = areaOf(lattice, { row: 0, column, rows: plane.rows });
    context.fillRect(left, top, width, height);
  }
  context.globalAlpha = 1;
}
