// Draws a grid of values: what stands in each cell, what is around the plane, which cells stand out by
// the others stepping back. Everything in device pixels.
import { faded } from './fade';
import { paintImage } from './image';
import { areaOf, cellOf, keyOf, type Lattice } from './lattice';
import { hasCorners, type IsMarked, paintCorners } from './marks';
import { type PaletteName, palette } from './palette';
import { type Plane, valueIn } from './plane';
import { paintRing, type Ring } from './ring';
import { type Span, stepOf } from './scale';
import { type Writing, writingFor } from './writing';

/** The colours of the surroundings, as CSS writes them; `ground` as '#rrggbb'. */
export interface Theme {
  readonly ground: string;
  readonly surface: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
}

/** Positions along both axes, ascending. */
export interface Lines {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

export interface Picture {
  readonly plane: Plane;
  readonly span: Span;
  readonly palette: PaletteName;
  /** A value as text, short enough for a cell. */
  readonly label: (value: number) => string;
  /** Which cells are marked, as those that differ; undefined for none. */
  readonly isMarked?: IsMarked | undefined;
  /** What is around the plane. */
  readonly ring: Ring | null;
  /** The cells that stand out, by keyOf, with what is said below their numbers; null for all alike. */
  readonly lit: ReadonlyMap<number, string> | null;
  /** Whether each of these has a frame of its own, as they do not lie side by side. */
  readonly framed: boolean;
  /** Rows and columns that take part in nothing. */
  readonly unread: Lines | null;
  /** Where windows stop. */
  readonly stops: Lines | null;
  readonly theme: Theme;
}

/** Cells of fewer CSS pixels have no numbers. */
export const NUMBERED_CELL = 20;

/** Whether cells of that many CSS pixels have numbers. */
export const hasNumbers = (cell: number) => cell >= NUMBERED_CELL;

export function paintGrid(
  context: CanvasRenderingContext2D,
  picture: Picture,
  lattice: Lattice,
  ratio: number,
): void {
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  const numbered = hasNumbers(lattice.cell / ratio);
  const writing = numbered ? writingFor(context, picture, lattice, ratio) : null;
  if (picture.ring) paintRing(context, picture, picture.ring, lattice, ratio, writing);
  if (numbered) paintCells(context, picture, lattice, ratio, writing);
  else paintImage(context, picture, lattice, ratio);
  writing?.write(context);
  const { plane, isMarked } = picture;
  if (isMarked && hasCorners(lattice.cell, ratio)) {
    const { left, top } = areaOf(lattice, { row: 0, column: 0 });
    context.save();
    context.translate(left, top);
    paintCorners(context, plane, isMarked, lattice.cell, ratio);
    context.restore();
  }
  if (picture.stops) paintStops(context, picture.stops, lattice, picture.theme, ratio);
}

function paintCells(
  context: CanvasRenderingContext2D,
  picture: Picture,
  lattice: Lattice,
  ratio: number,
  writing: Writing | null,
): void {
  const { plane, span, lit, theme } = picture;
  const full = palette(picture.palette);
  const pale = faded(picture.palette, theme.ground);
  const palest = faded(picture.palette, theme.ground, true);
  const isUnread = unreadIn(picture);
  const line = Math.max(1, Math.round(ratio));
  for (let row = 0; row < plane.rows; row++) {
    for (let column = 0; column < plane.columns; column++) {
      const value = valueIn(plane, row, column);
      const step = stepOf(value, span);
      const small = lit?.get(keyOf({ row, column }));
      const unread = isUnread(row, column);
      const colors = unread ? palest : lit && small === undefined ? pale : full;
      const area = areaOf(lattice, { row, column });
      context.fillStyle = colors.css[step] as string;
      context.fillRect(area.left, area.top, area.width - line, area.height - line);
      const ink = colors.wantsBlack[step] ? 'black' : 'white';
      if (unread) paintStroke(context, area, ink, ratio);
      writing?.put(picture.label(value), small, area, ink);
    }
  }
  if (picture.framed && lit) paintFrames(context, lit, lattice, theme, ratio);
}

// Behind the number, which stays legible: a small mark and no alarm.
function paintStroke(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: ReturnType<typeof areaOf>,
  ink: string,
  ratio: number,
): void {
  const corner = Math.round(Math.min(width, height) * 0.3);
  context.strokeStyle = ink;
  context.lineWidth = Math.max(1, ratio);
  context.globalAlpha = 0.8;
  context.beginPath();
  for (const part of [1, 0.45]) {
    context.moveTo(left + width - ratio * 2 - corner * part, top + height - ratio * 2);
    context.lineTo(left + width - ratio * 2, top + height - ratio * 2 - corner * part);
  }
  context.stroke();
  context.globalAlpha = 1;
}

// Taps that lie apart, each in a frame with a rim that shows on any colour.
function paintFrames(
  context: CanvasRenderingContext2D,
  lit: ReadonlyMap<number, string>,
  lattice: Lattice,
  theme: Theme,
  ratio: number,
): void {
  for (const [color, wide] of [
    [theme.ground, 4],
    [theme.accent, 2],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = wide * ratio;
    const inset = 2 * ratio;
    for (const key of lit.keys()) {
      const { left, top, width, height } = areaOf(lattice, cellOf(key));
      context.strokeRect(left + inset, top + inset, width - 2 * inset, height - 2 * inset);
    }
  }
}

function unreadIn({ unread }: Picture): (row: number, column: number) => boolean {
  if (!unread || unread.rows.length + unread.columns.length === 0) return () => false;
  const rows = new Set(unread.rows);
  const columns = new Set(unread.columns);
  return (row, column) => rows.has(row) || columns.has(column);
}

/** Dots of so many CSS pixels, and the smallest cells that have one each. */
const DOT = 5;
const DOTTED_CELL = 7;

/** Whether cells of that many CSS pixels have dots. */
export const hasDots = (cell: number) => cell >= DOTTED_CELL;

function paintStops(
  context: CanvasRenderingContext2D,
  { rows, columns }: Lines,
  lattice: Lattice,
  theme: Theme,
  ratio: number,
): void {
  if (!hasDots(lattice.cell / ratio)) return;
  const middle = lattice.edge / 2;
  const dot = (x: number, y: number) => {
    context.moveTo(x, y);
    context.arc(x, y, (DOT / 2) * ratio, 0, 2 * Math.PI);
  };
  // One path for all: a canvas takes its time over each fill.
  context.beginPath();
  for (const row of rows) {
    const { top, height } = areaOf(lattice, { row, column: 0 });
    dot(middle, top + height / 2);
  }
  for (const column of columns) {
    const { left, width } = areaOf(lattice, { row: 0, column });
    dot(left + width / 2, middle);
  }
  context.fillStyle = theme.soft;
  context.fill();
}
