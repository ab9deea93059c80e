// What is painted in each cell of the scene is what the core adds up, for a grid of settings.
import { expect, type Page, test } from '@playwright/test';
import type { Explanation, Stamp } from '../../web/src/contract/types';
import type { Cell } from '../../web/src/paint/lattice';
import type { Heatmap } from '../../web/src/view/stage/heatmap';
import type { Stage } from '../../web/src/view/stage/stage';
import { follow, open, type Part } from './playground';
import { colorsAt, placeOf, stood } from './scene';

interface Facts {
  readonly taps: readonly (readonly [row: number, column: number, channel: number])[];
  readonly winner: number;
  readonly stamp: readonly (readonly [row: number, column: number, cut: number])[];
  readonly input: readonly [number, number, number];
  readonly ring: readonly number[];
  readonly paddingCounts: boolean;
  readonly unreadRows: readonly number[];
  readonly unreadColumns: readonly number[];
  readonly surface: string;
}

/** What the core says of the value that is looked at, asked by the page itself. */
function factsOf(page: Page, row: number, column: number): Promise<Facts> {
  return page.locator('c2d-stage').evaluate(
    async (stage: Stage, [i, j]) => {
      const { frame, ask } = stage;
      const { channel, filter } = frame.planes;
      const sizes = frame.foreign ? frame.foreignGeometry : frame.geometry;
      const told: Explanation | null = frame.layer.scatters
        ? null
        : await ask.explain(frame.run, { row: i, column: j, channel: filter });
      const stamp: Stamp | null = frame.layer.scatters
        ? await ask.stamp(frame.run, { row: i, column: j, channel }, filter)
        : null;
      const taps = told?.taps;
      const probe = document.createElement('div');
      probe.style.color = 'var(--code)';
      stage.shadowRoot?.append(probe);
      const surface = (getComputedStyle(probe).color.match(/\d+/g) ?? []).join();
      probe.remove();
      return {
        taps: Array.from(taps?.row ?? [], (tap, at) => [
          tap,
          taps?.column[at] ?? 0,
          taps?.channel[at] ?? 0,
        ]),
        winner: told?.winner ?? -1,
        stamp: Array.from(stamp?.row ?? [], (at, index) => [
          at,
          stamp?.column[index] ?? 0,
          stamp?.cut[index] ?? 0,
        ]),
        input: frame.input.shape,
        ring: (sizes?.padding ?? [0, 0, 0, 0]).map((count) => Math.max(0, count)),
        paddingCounts: sizes?.paddingCounts ?? false,
        unreadRows: Array.from(sizes?.rows.unread ?? []),
        unreadColumns: Array.from(sizes?.columns.unread ?? []),
        surface,
      };
    },
    [row, column] as const,
  );
}

/** The cells around a plane. */
function ringCells(height: number, width: number, ring: readonly number[]) {
  const [top = 0, bottom = 0, left = 0, right = 0] = ring;
  const cells: Cell[] = [];
  for (let row = -top; row < height + bottom; row++) {
    for (let column = -left; column < width + right; column++) {
      if (row < 0 || row >= height || column < 0 || column >= width) cells.push({ row, column });
    }
  }
  return cells;
}

const settings = {
  'the first page': ['', 1, 2],
  'an even kernel under same': ['kernel_size=2,2&padding=same', 4, 4],
  'an even kernel of two shapes': ['kernel_size=4,2&padding=same&input_shape=6,5,1', 0, 0],
  'strides that leave rows out': ['strides=2,3&kernel_size=2,2&input_shape=6,7,1', 1, 1],
  'strides and same': ['strides=2,2&padding=same&input_shape=6,6,1', 2, 2],
  dilation: ['dilation_rate=2,3&input_shape=7,7,1&kernel_size=2,2', 1, 3],
  'dilation and same': ['dilation_rate=2,2&padding=same', 0, 4],
  'pads of each side': ['padding=2,0,1,1&kernel_size=2,2', 0, 5],
  'pads by reflection': ['padding=1,2,2,1&padding_mode=reflect', 5, 5],
  'a maximum': ['layer=MaxPooling2D&pool_size=3,3&strides=2,2&padding=same', 2, 2],
  'a mean': ['layer=AveragePooling2D&pool_size=2,2&padding=same', 4, 4],
  PyTorch: ['strides=2,2&padding=same&input_shape=4,4,1&framework=pytorch', 1, 0],
  groups: ['input_shape=4,4,4&groups=2&filters=2&kernel_size=2,2&filter=1&channel=2', 2, 1],
  depthwise: ['layer=DepthwiseConv2D&input_shape=4,4,2&kernel=sobel_x&filter=1&channel=1', 0, 1],
} as const;

test('a layer that gathers: taps in full, the rest paler, the ring plain, the unread marked', async ({
  page,
}) => {
  await open(page, '#v=2&lang=en');
  for (const [name, [fragment, row, column]] of Object.entries(settings)) {
    await follow(page, `#v=2&lang=en&${fragment}&pinned=${row},${column}`);
    const facts = await factsOf(page, row, column);
    const [height, width, channels] = facts.input;
    const inside = ([i, j]: readonly [number, number, number]) =>
      i >= 0 && i < height && j >= 0 && j < width;
    for (let channel = 0; channel < channels; channel++) {
      const part: Part = channel === 0 ? 'input' : `input-${channel + 1}`;
      const taps = facts.taps
        .filter((_, at) => facts.winner < 0 || at === facts.winner)
        .filter((tap) => tap[2] === channel);
      const seen = await stood(page, part);
      expect(seen.full, `${name}, ${part}`).toEqual(
        [...new Set(taps.filter(inside).map(([i, j]) => `${i},${j}`))].sort(byPlace),
      );
      const isUnread = ({ row, column }: Cell) =>
        facts.unreadRows.includes(row) || facts.unreadColumns.includes(column);
      const unread = ringCells(0, 0, [0, height, 0, width]).filter(isUnread);
      expect(seen.palest, `${name}, ${part}`).toEqual(
        unread.map(({ row, column }) => `${row},${column}`),
      );
      expect(seen.other, `${name}, ${part}`).toEqual([]);

      // Cells of the ring have no colour of any value: a plain one, and that of the card under a tap
      // that counts.
      const around = ringCells(height, width, facts.ring);
      const colors = await colorsAt(page, part, around);
      const isTapped = (cell: Cell) =>
        facts.paddingCounts && taps.some(([i, j]) => i === cell.row && j === cell.column);
      expect(colors, `${name}, ${part}`).toEqual(
        around.map((cell) => (isTapped(cell) ? '255,255,255' : facts.surface)),
      );
      expect(await marked(page, part, facts), `${name}, ${part}`).toEqual(unread);
    }
  }
});

const byPlace = (a: string, b: string) => {
  const [row, column] = a.split(',').map(Number);
  const [otherRow, otherColumn] = b.split(',').map(Number);
  return (row ?? 0) - (otherRow ?? 0) || (column ?? 0) - (otherColumn ?? 0);
};

/** The cells that have a stroke in their lower right corners, in which no number stands. */
async function marked(page: Page, part: Part, { input }: Facts): Promise<Cell[]> {
  const [height, width] = input;
  const cells = ringCells(0, 0, [0, height, 0, width]);
  const cell = await page
    .locator(`c2d-heatmap#${part}`)
    .evaluate((heatmap: Heatmap) => heatmap.lattice.cell);
  const inset = -2 - Math.round(Math.round(cell * 0.3) / 2);
  const [plain, corner] = await Promise.all([
    colorsAt(page, part, cells),
    colorsAt(page, part, cells, [inset, inset]),
  ]);
  return cells.filter((_, at) => plain[at] !== corner[at]);
}

const transposed = {
  'strides of 2 under same': ['strides=2,2&padding=same&input_shape=3,3,1', 2, 2],
  output_padding: ['strides=3,3&output_padding=2,1&kernel_size=2,2&input_shape=2,3,1', 1, 1],
  dilation: ['dilation_rate=2,2&kernel_size=2,2&input_shape=3,3,1', 0, 1],
  'crops of each side': ['padding=1,0,0,2&input_shape=3,4,1', 0, 3],
} as const;

test('a layer that scatters: its stamp in full, and what is cut off around it', async ({
  page,
}) => {
  await open(page, '#v=2&lang=en');
  for (const [name, [fragment, row, column]] of Object.entries(transposed)) {
    const link = `#v=2&lang=en&layer=Conv2DTranspose&${fragment}`;
    await follow(page, `${link}&pinned=${row},${column}&pinned_in=input`);
    const facts = await factsOf(page, row, column);
    const inside = facts.stamp.filter(([, , cut]) => cut === 0).map(([i, j]) => `${i},${j}`);
    const seen = await stood(page, 'output');
    expect(seen.full, name).toEqual(inside.sort(byPlace));
    expect(seen.other, name).toEqual([]);
    expect((await stood(page, 'input')).full, name).toEqual([`${row},${column}`]);
    const [first, last] = [facts.stamp[0], facts.stamp.at(-1)];
    expect(await placeOf(page, 'output', 'window'), name).toEqual({
      row: first?.[0],
      column: first?.[1],
      rows: (last?.[0] ?? 0) - (first?.[0] ?? 0) + 1,
      columns: (last?.[1] ?? 0) - (first?.[1] ?? 0) + 1,
    });
    // What is cut off is dotted on the bare card, unlike the ring of zeros.
    const output = page.locator('#output').getByRole('grid');
    const [height, width] = await Promise.all(
      ['aria-rowcount', 'aria-colcount'].map(async (key) => Number(await output.getAttribute(key))),
    );
    const around = ringCells(height ?? 0, width ?? 0, facts.ring);
    const colors = new Set(await colorsAt(page, 'output', around));
    expect([...colors], name).toEqual(around.length > 0 ? ['nothing'] : []);
  }
});
