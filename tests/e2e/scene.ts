// The grids of the scene as the tests see them: where their cells are, and how these are painted.
import type { Locator, Page } from '@playwright/test';
import { faded } from '../../web/src/paint/fade';
import { areaOf, type Cell, type Lattice } from '../../web/src/paint/lattice';
import { palette } from '../../web/src/paint/palette';
import { stepOf } from '../../web/src/paint/scale';
import type { Heatmap } from '../../web/src/view/stage/heatmap';
import type { Part } from './playground';

export const grid = (page: Page, part: Part): Locator =>
  page.locator(`c2d-heatmap#${part}`).getByRole('grid');

/** The line that says what is looked at, with plain spaces. */
export async function sum(page: Page): Promise<string> {
  const text = (await page.locator('c2d-sum p').textContent()) ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

/** Where the middle of a cell is on the screen. Cells may lie in the ring. */
export async function middleOf(page: Page, part: Part, row: number, column: number) {
  const lattice = await latticeOf(page, part);
  await grid(page, part).scrollIntoViewIfNeeded();
  const box = await grid(page, part).boundingBox();
  if (!box) throw new Error(`No ${part}.`);
  const { left, top, width, height } = areaOf(lattice, { row, column });
  return { x: box.x + left + width / 2, y: box.y + top + height / 2 };
}

export async function hover(page: Page, part: Part, row: number, column: number): Promise<void> {
  const { x, y } = await middleOf(page, part, row, column);
  await page.mouse.move(x, y);
}

const latticeOf = (page: Page, part: Part): Promise<Lattice> =>
  page.locator(`c2d-heatmap#${part}`).evaluate((heatmap: Heatmap) => heatmap.lattice);

/** The places, in cells, of what is laid over a grid: the window or the cell that is looked at. */
export async function placeOf(page: Page, part: Part, kind: 'window' | 'look') {
  const lattice = await latticeOf(page, part);
  const frame = page.locator(`c2d-heatmap#${part} .${kind}`);
  if ((await frame.count()) === 0) return null;
  const [x, y, wide, high] = await frame.evaluate((element: HTMLElement) => {
    const { e, f } = new DOMMatrix(element.style.transform);
    return [e, f, Number.parseFloat(element.style.width), Number.parseFloat(element.style.height)];
  });
  const { edge, ring, cell } = lattice;
  const cells = (pixels = 0) => Math.round((pixels / cell) * 100) / 100;
  return {
    row: cells((y ?? 0) - edge) - ring[0],
    column: cells((x ?? 0) - edge) - ring[2],
    rows: cells(high),
    columns: cells(wide),
  };
}

/** The rgb colours of a canvas at points of each of these cells, given in pixels from their corners. */
export function colorsAt(
  page: Page,
  part: Part,
  cells: readonly Cell[],
  [x, y]: readonly [number, number] = [5, 5],
): Promise<string[]> {
  return page.locator(`c2d-heatmap#${part}`).evaluate(
    (heatmap: Heatmap, { wanted, across, down }) => {
      const canvas = heatmap.shadowRoot?.querySelector<HTMLCanvasElement>('.box canvas');
      const context = canvas?.getContext('2d');
      if (!context) return wanted.map(() => 'no picture');
      const { ring, edge, cell, gaps } = heatmap.lattice;
      const from = (at: number) => (at < 0 ? cell + at : at);
      return wanted.map(({ row, column }) => {
        const left = edge + (column * gaps[1] + ring[2]) * cell;
        const top = edge + (row * gaps[0] + ring[0]) * cell;
        const { data } = context.getImageData(left + from(across), top + from(down), 1, 1);
        return data[3] === 0 ? 'nothing' : Array.from(data.subarray(0, 3)).join();
      });
    },
    { wanted: cells, across: x, down: y },
  );
}

export interface Stood {
  /** Cells in the full colour of their value, those in a paler and in the palest one, from "0,0" on. */
  readonly full: string[];
  readonly pale: string[];
  readonly palest: string[];
  /** What has neither. */
  readonly other: string[];
}

/** How the cells of a grid with numbers are painted, by the pixels in their corners. */
export async function stood(page: Page, part: Part, ground = '#ffffff'): Promise<Stood> {
  const { values, span, name, rows, columns } = await page
    .locator(`c2d-heatmap#${part}`)
    .evaluate((heatmap: Heatmap) => {
      const { plane, span, palette: name } = heatmap.view;
      if (!plane) throw new Error('no plane');
      const { rows, columns, offset, step } = plane;
      const values = Array.from(
        { length: rows * columns },
        (_, at) => plane.values[offset + at * step] ?? Number.NaN,
      );
      return { values, span, name, rows, columns };
    });
  const cells = Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
  }));
  const colors = await colorsAt(page, part, cells);
  const kinds = {
    full: palette(name),
    pale: faded(name, ground),
    palest: faded(name, ground, true),
  };
  const result: Stood = { full: [], pale: [], palest: [], other: [] };
  cells.forEach(({ row, column }, at) => {
    const step = stepOf(values[at] ?? Number.NaN, span);
    const bytes = (pixel = 0) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255].join();
    const kind = (['full', 'pale', 'palest'] as const).find(
      (each) => colors[at] === bytes(kinds[each].pixels[step]),
    );
    result[kind ?? 'other'].push(`${row},${column}`);
  });
  return result;
}

/** All cells of a block, as stood() names them. */
export const block = (top: number, left: number, bottom: number, right: number): string[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => `${top + row},${left + column}`),
  ).flat();
