// All channels at once: their colours, choosing among them, and who sees whom.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { getState, open, pixels, result, setState } from './playground';
import { colorsAt } from './scene';

const grouped = 'input_shape=6,6,4&filters=8&groups=2&use_bias=true&input=random&kernel=random';

async function openPanel(page: Page, fragment: string, lang = 'en') {
  await open(page, `#v=1&lang=${lang}&open=channels&${fragment}`);
  await expect(page.locator('c2d-connections')).toContainText(/./);
}

const panel = (page: Page) => page.locator('c2d-channels');
const strip = (page: Page, part: string) => panel(page).locator(`section#${part} c2d-strip`);
const matrix = (page: Page, part = 'kernel') =>
  panel(page).locator(`section#${part} c2d-kernel-matrix`);

/** The colour at a place of a canvas, given in shares of its sides; all zeros where there is none. */
function colorAt(canvas: Locator, x: number, y: number): Promise<number[]> {
  return canvas.evaluate(
    (element: HTMLCanvasElement, [across, down]) => {
      const { width, height } = element;
      const data = element
        .getContext('2d')
        ?.getImageData(Math.floor(across * width), Math.floor(down * height), 1, 1).data;
      return Array.from(data ?? []);
    },
    [x, y] as const,
  );
}

/** Where a tile of a kernel's table is on the screen. */
async function tile(page: Page, row: number, column: number, part = 'kernel') {
  const table = matrix(page, part);
  const canvas = table.locator('canvas');
  const [rows, columns] = await Promise.all(
    ['aria-rowcount', 'aria-colcount'].map(async (name) =>
      Number(await table.getByRole('grid').getAttribute(name)),
    ),
  );
  const box = await canvas.boundingBox();
  if (!box || !rows || !columns) throw new Error('no table');
  return {
    canvas,
    position: {
      x: ((column + 0.5) / columns) * box.width,
      y: ((row + 0.5) / rows) * box.height,
    },
    share: { x: (column + 0.5) / columns, y: (row + 0.5) / rows },
  };
}

test('what is the same everywhere is neither the lowest nor the highest, and told once', async ({
  page,
}) => {
  await openPanel(page, '');
  const middle = await colorAt(matrix(page).locator('canvas'), 0.5, 0.5);
  expect(middle).toEqual([188, 55, 84, 255]);
  const legend = panel(page).locator('section#kernel .scale');
  await expect(legend).toHaveText('all values: 1');
  await expect(legend.locator('canvas')).toHaveCount(0);
  await expect(panel(page).locator('section#output .scale')).toHaveText(
    /lowest\s+63\s+highest\s+171/,
  );
});

const BLUE = [5, 48, 97, 255];
const RED = [103, 0, 31, 255];
const YELLOW = [253, 231, 37, 255];
const NOTHING = [0, 0, 0, 0];

test('the scale is around 0 where it is asked to be, in thumbnails and in the large pictures', async ({
  page,
}) => {
  await openPanel(page, 'kernel_size=1,3&kernel_values=-2,0,4');
  const table = matrix(page).locator('canvas');
  const ends = () => Promise.all([colorAt(table, 0.15, 0.5), colorAt(table, 0.85, 0.5)]);
  const large = await pixels(page, 'kernel');
  const [low, high] = await ends();
  expect(high).toEqual(RED);
  // As far from 0 as 2 of 4: blue, but not the end of it.
  expect(low).not.toEqual(BLUE);
  expect((low?.[2] ?? 0) - (low?.[0] ?? 0)).toBeGreaterThan(100);
  const [, middle] = await colorAt(table, 0.5, 0.5);
  expect(middle).toBeGreaterThan(230);

  const scale = page.getByRole('combobox', { name: 'Colours', exact: true });
  await scale.selectOption('sequential');
  await expect.poll(ends).toEqual([
    [0, 0, 4, 255],
    [252, 255, 164, 255],
  ]);
  expect(await pixels(page, 'kernel')).not.toBe(large);
  expect((await getState(page)).shown.scale).toBe('sequential');
  await scale.selectOption('cividis');
  await expect.poll(ends).toEqual([
    [0, 32, 81, 255],
    [253, 234, 69, 255],
  ]);
  await scale.selectOption('auto');
  await expect.poll(() => pixels(page, 'kernel')).toBe(large);
});

test('planes share the range of their array, or each has its own', { tag: '@once' }, async ({
  page,
}) => {
  // Channel 1 from 0 to 10, channel 2 from 0 to 1.
  await openPanel(page, 'kernel_size=1,1&input_shape=1,2,2&input_values=0,0,10,1');
  const second = strip(page, 'input').locator('canvas').nth(1);
  const names = strip(page, 'input').getByRole('radio');
  await expect(names).toHaveCount(2);
  await expect(names.nth(0)).toHaveAccessibleName('channel 1: from 0 to 10');
  await expect(names.nth(1)).toHaveAccessibleName('channel 2: from 0 to 1');
  expect(await colorAt(second, 0.75, 0.5)).not.toEqual(YELLOW);
  await page
    .getByRole('combobox', { name: 'Range of the colours', exact: true })
    .selectOption('own');
  await expect.poll(() => colorAt(second, 0.75, 0.5)).toEqual(YELLOW);
  expect((await getState(page)).shown.range).toBe('own');
});

test('a thumbnail that is chosen is shown large', async ({ page }) => {
  await openPanel(page, grouped);
  const inputs = strip(page, 'input').getByRole('radio');
  const outputs = strip(page, 'output').getByRole('radio');
  await expect(inputs).toHaveCount(4);
  await expect(outputs).toHaveCount(8);
  await expect(inputs.nth(0)).toBeChecked();
  const before = await pixels(page, 'output');

  await outputs.nth(6).click();
  await expect.poll(async () => (await getState(page)).shown.filter).toBe(6);
  await expect(outputs.nth(6)).toBeChecked();
  await expect.poll(() => pixels(page, 'output')).not.toBe(before);
  // Filter 7 is of the second group, which sees channels 3 and 4.
  await expect(inputs.nth(2)).toBeChecked();

  // And an input channel that it does not see takes along a filter that sees it.
  await inputs.nth(1).click();
  await expect(inputs.nth(1)).toBeChecked();
  await expect(outputs.nth(0)).toBeChecked();
});

test('thumbnails are one tab stop, and arrows choose', async ({ page }) => {
  await openPanel(page, grouped);
  const outputs = strip(page, 'output').getByRole('radio');
  await outputs.nth(0).focus();
  await page.keyboard.press('ArrowRight');
  await expect(outputs.nth(1)).toBeFocused();
  await expect.poll(async () => (await getState(page)).shown.filter).toBe(1);
  await page.keyboard.press('Tab');
  await expect(strip(page, 'output').locator(':focus')).toHaveCount(0);
});

const kernels = {
  'Conv2D in two groups': { fragment: grouped, rows: 8, columns: 4, shown: [5, 3], empty: [5, 1] },
  DepthwiseConv2D: {
    fragment:
      'layer=DepthwiseConv2D&input_shape=6,6,3&depth_multiplier=2&kernel=random&input=random',
    rows: 6,
    columns: 3,
    shown: [3, 1],
    empty: [3, 2],
  },
  Conv2DTranspose: {
    fragment: 'layer=Conv2DTranspose&input_shape=4,4,3&filters=2&kernel=random&input=random',
    rows: 2,
    columns: 3,
    shown: [1, 2],
    empty: null,
  },
} as const;
for (const [name, { fragment, rows, columns, shown, empty }] of Object.entries(kernels)) {
  test(`the table of the kernel: ${name}`, { tag: '@once' }, async ({ page }) => {
    await openPanel(page, fragment);
    const grid = matrix(page).getByRole('grid');
    await expect(grid).toHaveAttribute('aria-rowcount', `${rows}`);
    await expect(grid).toHaveAttribute('aria-colcount', `${columns}`);
    const [row, column] = shown;
    const { canvas, position, share } = await tile(page, row, column);
    await canvas.click({ position });
    await expect
      .poll(async () => {
        const { channel, filter } = (await getState(page)).shown;
        return [filter, channel];
      })
      .toEqual([row, column]);
    // The plane is in the scene, in the row of its channel, with the same colours beside the numbers.
    const plane = `kernel-${column + 1}` as const;
    for (const [down, across] of [0, 1, 2].flatMap((u) => [0, 1, 2].map((v) => [u, v] as const))) {
      const large = async () => {
        const [color] = await colorsAt(page, plane, [{ row: down, column: across }]);
        return [...(color ?? '').split(',').map(Number), 255];
      };
      const x = share.x + (across - 1) / 3.6 / columns;
      const y = share.y + (down - 1) / 3.6 / rows;
      await expect.poll(large, `${down}, ${across}`).toEqual(await colorAt(canvas, x, y));
    }
    if (!empty) return;
    const gap = await tile(page, empty[0], empty[1]);
    expect(await colorAt(canvas, gap.share.x, gap.share.y)).toEqual(NOTHING);
    await canvas.click({ position: gap.position });
    await expect(matrix(page).locator('.readout')).toContainText('does not see');
    expect((await getState(page)).shown).toMatchObject({ filter: row, channel: column });
  });
}

test('the table of the kernel can be walked', async ({ page }) => {
  await openPanel(page, grouped);
  const grid = matrix(page).getByRole('grid');
  await grid.focus();
  const cell = grid.getByRole('gridcell');
  await expect(cell).toHaveText(/^\s*filter 1, channel 1: from −?\d to \d\s*$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cell).toHaveText(/filter 2, channel 2: /);
  await expect(cell).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await getState(page)).shown)
    .toMatchObject({
      filter: 1,
      channel: 1,
    });
  await expect(cell).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(cell).toHaveText(/filter 2 does not see channel 3/);
  await page.keyboard.press(' ');
  expect((await getState(page)).shown).toMatchObject({ filter: 1, channel: 1 });
});

test('the two stages of a SeparableConv2D', { tag: '@once' }, async ({ page }) => {
  await openPanel(
    page,
    'layer=SeparableConv2D&input_shape=6,6,2&depth_multiplier=2&filters=3&kernel=random&input=random',
  );
  await expect(matrix(page).getByRole('grid')).toHaveAttribute('aria-rowcount', '4');
  const second = matrix(page, 'pointwise').getByRole('grid');
  await expect(second).toHaveAttribute('aria-rowcount', '3');
  await expect(second).toHaveAttribute('aria-colcount', '4');
  await expect(strip(page, 'depthwise').getByRole('img')).toHaveCount(4);
  await expect(strip(page, 'depthwise').getByRole('img').nth(3)).toHaveAccessibleName(
    /^intermediate channel 4: from −?\d+ to −?\d+$/,
  );
  const { canvas, position } = await tile(page, 2, 1, 'pointwise');
  await canvas.click({ position });
  await expect.poll(async () => (await getState(page)).shown.filter).toBe(2);
  await expect(panel(page)).toContainText('every filter sees all intermediate channels');
  await expect(panel(page).locator('code')).toHaveText(['(3, 3, 2, 2)', '(1, 1, 4, 3)']);
  await expect(panel(page)).toContainText('= 48');
});

test('groups, the shape they make and its parameters, in words and numbers', {
  tag: '@once',
}, async ({ page }) => {
  await openPanel(page, grouped);
  await expect(panel(page).getByRole('listitem')).toHaveText([
    'filters 1–4 see channels 1–2',
    'filters 5–8 see channels 3–4',
  ]);
  await expect(panel(page).locator('code')).toHaveText('(3, 3, 4/2, 8)');
  await expect(panel(page).locator('dd')).toHaveText([
    'height',
    'width',
    'input channels of each group',
    'filters',
  ]);
  await expect(panel(page).locator('.formula')).toHaveText('3 × 3 × (4 / 2) × 8 + 8 = 152');
});

test('a filter under the pointer has its lines set off', async ({ page }) => {
  await openPanel(page, `${grouped}&filter=1`);
  const drawing = panel(page).getByRole('listbox');
  const ends = () =>
    drawing
      .locator('line.lit')
      .evaluateAll((lines) => [...new Set(lines.map((line) => line.getAttribute('x2')))].length);
  const input = (index: number) => drawing.locator('g[aria-hidden] > g').nth(index);
  await expect(drawing.getByRole('option')).toHaveCount(8);
  await expect(input(0)).toHaveClass('lit');
  await drawing.getByRole('option').nth(6).hover();
  await expect(input(0)).not.toHaveClass('lit');
  await expect(input(3)).toHaveClass('lit');
  await expect(drawing.locator('line.lit')).toHaveCount(2);
  expect(await ends()).toBe(1);
  await page.mouse.move(0, 0);
  await expect(input(0)).toHaveClass('lit');

  // By keyboard, it becomes the one shown.
  await drawing.getByRole('option', { selected: true }).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expect(drawing.getByRole('option').nth(4)).toBeFocused();
  await expect(drawing.getByRole('option', { selected: true })).toHaveAccessibleName(
    'filter 5 sees channels 3–4',
  );
  await expect.poll(async () => (await getState(page)).shown.filter).toBe(4);
});

test('pooling has neither kernel nor parameters, and each channel leads to itself', {
  tag: '@once',
}, async ({ page }) => {
  await openPanel(page, 'layer=MaxPooling2D&input_shape=6,6,3&input=random');
  await expect(panel(page).locator('c2d-kernel-matrix')).toHaveCount(0);
  await expect(panel(page).locator('.formula')).toHaveCount(0);
  await expect(panel(page).getByRole('listitem')).toHaveText([
    'output channel 1 sees channel 1',
    'output channel 2 sees channel 2',
    'output channel 3 sees channel 3',
  ]);
  await strip(page, 'input').getByRole('radio').nth(2).click();
  await expect(strip(page, 'output').getByRole('radio').nth(2)).toBeChecked();
});

test('where Keras refuses, the panel says so and comes back', { tag: '@once' }, async ({
  page,
}) => {
  await openPanel(page, grouped);
  await setState(page, { groups: 3 });
  await expect(panel(page)).toContainText('Nothing is connected');
  await expect(panel(page)).toContainText('No output');
  expect((await result(page)).output).toBeNull();
  await setState(page, { groups: 4 });
  await expect(panel(page).getByRole('listitem')).toHaveCount(4);
  await expect(strip(page, 'output').getByRole('radio')).toHaveCount(8);
});

for (const width of [320, 390, 1024]) {
  test(`many channels do not widen the page: ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openPanel(
      page,
      'layer=SeparableConv2D&input_shape=8,8,8&depth_multiplier=4&filters=16&kernel=random',
      'ru',
    );
    const scrolls = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await scrolls()).toBeLessThanOrEqual(width);
  });
}

for (const lang of ['en', 'ru']) {
  for (const [name, fragment] of Object.entries({
    grouped,
    separable: 'layer=SeparableConv2D&input_shape=6,6,4&depth_multiplier=2&filters=3&kernel=random',
    pooling: 'layer=AveragePooling2D&input_shape=6,6,1',
  })) {
    test(`axe finds nothing: ${name}, ${lang}`, { tag: '@once' }, async ({ page }) => {
      await openPanel(page, fragment, lang);
      const { violations } = await new AxeBuilder({ page })
        .include({ fromShadowDom: ['conv2d-playground', 'c2d-page', '#panel-channels'] })
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}
