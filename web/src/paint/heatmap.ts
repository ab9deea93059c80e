// Draws a plane of values as a heatmap: colours, thin white lines between the cells, and the
// numbers themselves wherever they can be read.
import { hasCorners, type IsMarked, markedPixels, paintCorners } from './marks';
import { type Palette, type PaletteName, palette } from './palette';
import { type Plane, valueIn } from './plane';
import { type Span, stepOf } from './scale';

export interface Picture {
  readonly plane: Plane;
  readonly span: Span;
  readonly palette: PaletteName;
  /** A value as text, short enough for a cell. */
  readonly label: (value: number) => string;
  /** Which cells are marked, as those that differ; undefined for none. */
  readonly isMarked?: IsMarked | undefined;
}

/** The sizes of a drawing in device pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly cell: number;
}

/** Cells of fewer CSS pixels get no lines between them. */
const LINED_CELL = 6;
/** Numbers are set no smaller than this, in CSS pixels. */
const SMALLEST_FONT = 8.5;
const LARGEST_FONT = 20;
/** The shares of a cell that its number may take, in width and in height. */
const TEXT_SHARE = 0.8;
const FONT_SHARE = 0.5;

/**
 * The largest drawing of the plane, with square cells, in a box of that many device pixels. Cells
 * of two pixels and more are whole pixels.
 */
export function layoutIn(plane: Plane, width: number, height: number): Layout {
  const fit = Math.min(width / plane.columns, height / plane.rows);
  const cell = fit >= 2 ? Math.floor(fit) : fit;
  return {
    cell,
    width: Math.max(1, Math.round(cell * plane.columns)),
    height: Math.max(1, Math.round(cell * plane.rows)),
  };
}

/** Draws into a context whose canvas has the layout's size. `ratio` is device pixels by CSS pixel. */
export function paintHeatmap(
  context: CanvasRenderingContext2D,
  picture: Picture,
  layout: Layout,
  ratio: number,
): void {
  const { plane, isMarked } = picture;
  const { cell } = layout;
  const colors = palette(picture.palette);
  paintColors(context, picture, layout, ratio, colors);
  if (cell >= LINED_CELL * ratio) paintLines(context, plane, layout, ratio);
  paintNumbers(context, picture, cell, ratio, colors);
  if (isMarked && hasCorners(cell, ratio)) paintCorners(context, plane, isMarked, cell, ratio);
}

function paintLines(
  context: CanvasRenderingContext2D,
  plane: Plane,
  { width, height, cell }: Layout,
  ratio: number,
): void {
  const thin = Math.max(1, Math.round(ratio));
  // On whole pixels, or a line one pixel wide is a smear over two.
  const half = Math.floor(thin / 2);
  context.fillStyle = 'white';
  for (let row = 1; row < plane.rows; row++) context.fillRect(0, row * cell - half, width, thin);
  for (let column = 1; column < plane.columns; column++) {
    context.fillRect(column * cell - half, 0, thin, height);
  }
}

function paintNumbers(
  context: CanvasRenderingContext2D,
  { plane, span, label }: Picture,
  cell: number,
  ratio: number,
  colors: Palette,
): void {
  if (cell * FONT_SHARE < SMALLEST_FONT * ratio) return;
  const labels: string[] = [];
  for (let row = 0; row < plane.rows; row++) {
    for (let column = 0; column < plane.columns; column++) {
      labels.push(label(valueIn(plane, row, column)));
    }
  }
  const longest = labels.reduce((long, each) => (each.length > long.length ? each : long), '');
  const family = 'system-ui, sans-serif';
  context.font = `100px ${family}`;
  const widthAt1 = context.measureText(longest).width / 100;
  const size = Math.min((cell * TEXT_SHARE) / widthAt1, cell * FONT_SHARE, LARGEST_FONT * ratio);
  if (size < SMALLEST_FONT * ratio) return;
  context.font = `${size}px ${family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  labels.forEach((text, at) => {
    const row = Math.floor(at / plane.columns);
    const column = at % plane.columns;
    const step = stepOf(valueIn(plane, row, column), span);
    context.fillStyle = colors.wantsBlack[step] ? 'black' : 'white';
    context.fillText(text, (column + 0.5) * cell, (row + 0.53) * cell);
  });
}

// One pixel a value, enlarged or reduced by the browser.
let scratch: HTMLCanvasElement | undefined;
function paintColors(
  context: CanvasRenderingContext2D,
  { plane, span, isMarked }: Picture,
  { width, height, cell }: Layout,
  ratio: number,
  colors: Palette,
): void {
  scratch ??= document.createElement('canvas');
  scratch.width = plane.columns;
  scratch.height = plane.rows;
  const source = scratch.getContext('2d');
  if (!source) return;
  const image = source.createImageData(plane.columns, plane.rows);
  const pixels = new Uint32Array(image.data.buffer);
  const marked = isMarked && !hasCorners(cell, ratio) ? markedPixels(colors) : null;
  for (let i = 0; i < pixels.length; i++) {
    const step = stepOf(plane.values[plane.offset + i * plane.step] as number, span);
    const takesMark = marked && isMarked?.(Math.floor(i / plane.columns), i % plane.columns);
    pixels[i] = (takesMark ? marked : colors.pixels)[step] as number;
  }
  source.putImageData(image, 0, 0);
  // Cells of uneven sizes would show as stripes.
  context.imageSmoothingEnabled = !Number.isInteger(cell);
  context.drawImage(scratch, 0, 0, width, height);
}

/** Outlines one cell, white within black, to be seen on any colour. `cell` is the layout's. */
export function paintOutline(
  context: CanvasRenderingContext2D,
  { row, column }: { readonly row: number; readonly column: number },
  cell: number,
  ratio: number,
): void {
  const size = Math.max(cell, 4 * ratio);
  for (const [color, line] of [
    ['black', 4 * ratio],
    ['white', 2 * ratio],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = line;
    context.strokeRect(column * cell + line / 2, row * cell + line / 2, size - line, size - line);
  }
}

/** Draws the palette from left to right over the whole canvas. */
export function paintBar(context: CanvasRenderingContext2D, name: PaletteName): void {
  const { width, height } = context.canvas;
  const { css } = palette(name);
  for (let x = 0; x < width; x++) {
    context.fillStyle = css[Math.round((x / Math.max(1, width - 1)) * 255)] ?? 'black';
    context.fillRect(x, 0, 1, height);
  }
}
