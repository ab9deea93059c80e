// The numbers in cells: one size for all of them, and a smaller one for what is said below. They are
// gathered first and written then, font by font and ink by ink: setting a font takes longer than
// writing in it.
import type { Picture } from './grid';
import type { Area, Lattice } from './lattice';
import { valueIn } from './plane';

/** Numbers are set no smaller than this, in CSS pixels. */
const SMALLEST_FONT = 8.5;
const LARGEST_FONT = 20;
const LARGEST_SMALL = 12;
/** The shares of a cell that its number may take, in width and in height. */
const TEXT_SHARE = 0.84;
const FONT_SHARE = 0.45;
const SMALL_SHARE = 0.25;
/** From cells of so many CSS pixels on there is room below the number. */
export const ROOMY_CELL = 36;
const FAMILY = 'system-ui, sans-serif';

/** Where a number stands in its cell, alone and above something. */
const ALONE = 0.53;
const ABOVE = 0.4;
const BELOW = 0.77;

interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export class Writing {
  readonly #size: number;
  /** 0 where there is no room below numbers. */
  readonly #small: number;
  readonly #numbers = new Map<string, Text[]>();
  readonly #below = new Map<string, Text[]>();

  constructor(size: number, small: number) {
    this.#size = size;
    this.#small = small;
  }

  /** Puts a number into a cell, and below it what is said of it. */
  put(
    text: string,
    said: string | undefined,
    { left, top, width, height }: Area,
    ink: string,
  ): void {
    const below = this.#small > 0 && said ? said : '';
    const x = left + width / 2;
    gather(this.#numbers, ink, { text, x, y: top + height * (below ? ABOVE : ALONE) });
    if (below) gather(this.#below, ink, { text: below, x, y: top + height * BELOW });
  }

  write(context: CanvasRenderingContext2D): void {
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (const [size, texts] of [
      [this.#size, this.#numbers],
      [this.#small, this.#below],
    ] as const) {
      if (texts.size === 0) continue;
      context.font = `${size}px ${FAMILY}`;
      for (const [ink, all] of texts) {
        context.fillStyle = ink;
        for (const { text, x, y } of all) context.fillText(text, x, y);
      }
    }
  }
}

function gather(texts: Map<string, Text[]>, ink: string, text: Text): void {
  const all = texts.get(ink);
  if (all) all.push(text);
  else texts.set(ink, [text]);
}

/** In fonts in which everything fits; null where numbers would be too small to read. */
export function writingFor(
  context: CanvasRenderingContext2D,
  { plane, label, lit }: Picture,
  { cell }: Lattice,
  ratio: number,
): Writing | null {
  const fitting = (text: string, share: number, most: number) =>
    Math.min((cell * TEXT_SHARE) / widthOf(context, text), cell * share, most * ratio);
  let number = '';
  for (let row = 0; row < plane.rows; row++) {
    for (let column = 0; column < plane.columns; column++) {
      const text = label(valueIn(plane, row, column));
      if (text.length > number.length) number = text;
    }
  }
  const size = fitting(number, FONT_SHARE, LARGEST_FONT);
  if (size < SMALLEST_FONT * ratio) return null;
  let said = '';
  if (lit && cell >= ROOMY_CELL * ratio) {
    for (const text of lit.values()) if (text.length > said.length) said = text;
  }
  const small = said ? fitting(said, SMALL_SHARE, LARGEST_SMALL) : 0;
  return new Writing(size, small >= SMALLEST_FONT * ratio ? small : 0);
}

const widths = new Map<string, number>();

// At a size of 1. Setting a font and measuring take long, and what is measured is mostly the same.
function widthOf(context: CanvasRenderingContext2D, text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    context.font = `100px ${FAMILY}`;
    width = context.measureText(text).width / 100;
    if (widths.size > 500) widths.clear();
    widths.set(text, width);
  }
  return width;
}
