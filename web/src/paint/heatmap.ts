// How large a picture of a plane is, and the bar that shows its colours.
import { type PaletteName, palette } from './palette';
import type { Plane } from './plane';

/** The sizes of a drawing in device pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly cell: number;
}

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

/** Draws the palette from left to right over the whole canvas, unless it is there already. */
export function paintBar(bar: HTMLCanvasElement, name: PaletteName): void {
  const context = bar.getContext('2d');
  if (!context || bar.dataset.painted === name) return;
  bar.dataset.painted = name;
  const { width, height } = bar;
  const { css } = palette(name);
  for (let x = 0; x < width; x++) {
    context.fillStyle = css[Math.round((x / Math.max(1, width - 1)) * 255)] ?? 'black';
    context.fillRect(x, 0, 1, height);
  }
}
