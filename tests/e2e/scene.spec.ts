// The scene: what is looked at, by mouse, touch and keyboard, and what is seen of it in each grid.
import { expect, type Page, test } from '@playwright/test';
import type { Questions } from '../../web/src/questions';
import { follow, fragmentOf, getState, open, setState, walk } from './playground';
import { block, grid, hover, middleOf, placeOf, stood, sum } from './scene';

const at = (row: number, column: number) => ({ row, column });
const window3 = (row: number, column: number) => ({ row, column, rows: 3, columns: 3 });
const pinned = async (page: Page) => (await getState(page)).shown.pinned;
const expectWindow = (page: Page, row: number, column: number) =>
  expect.poll(() => placeOf(page, 'input', 'window')).toMatchObject(at(row, column));

test('at first there are a window, a value, its sum and the ring, without any gesture', async ({
  page,
}) => {
  await open(page, '#v=2&lang=en&padding=same');
  expect(await placeOf(page, 'input', 'window')).toEqual(window3(-1, -1));
  expect(await placeOf(page, 'output', 'look')).toMatchObject(at(0, 0));
  expect((await stood(page, 'input')).full).toEqual(block(0, 0, 1, 1));
  await expect.poll(() => sum(page)).toMatch(/^output, row 1, column 1 = .*0·1.* = 16$/);
  await expect(page.locator('#input figcaption')).toContainText('padded 7\u00a0×\u00a07');
  await expect(page.locator('c2d-size-line')).toContainText('zeros');
  await expect(page.locator('c2d-dimension')).toHaveCount(0);
});

test('a mouse looks where it points, and a click keeps it there', async ({ page }) => {
  await open(page, '#v=2&lang=en');
  await hover(page, 'output', 1, 2);
  await expectWindow(page, 1, 2);
  expect((await stood(page, 'input')).full).toEqual(block(1, 2, 3, 4));
  await expect.poll(() => sum(page)).toMatch(/^output, row 2, column 3 = .* = 126$/);

  const { x, y } = await middleOf(page, 'output', 2, 0);
  await page.mouse.click(x, y);
  await expect.poll(() => pinned(page)).toEqual([2, 0]);
  await hover(page, 'output', 0, 1);
  await expectWindow(page, 0, 1);
  await page.mouse.move(0, 0);
  await expectWindow(page, 2, 0);

  // An input value lights every output that it reaches.
  await hover(page, 'input', 0, 1);
  await expect.poll(async () => (await stood(page, 'output')).full).toEqual(['0,0', '0,1']);
  await expect.poll(() => sum(page)).toMatch(/^input, row 1, column 2: 2/);
  await hover(page, 'input', 2, 2);
  await expect.poll(async () => (await stood(page, 'output')).full).toHaveLength(9);
  // And a weight all that it multiplies.
  await hover(page, 'kernel', 0, 2);
  await expect.poll(async () => (await stood(page, 'input')).full).toEqual(block(0, 2, 2, 4));
  expect((await stood(page, 'output')).full).toHaveLength(9);
  await expect.poll(() => sum(page)).toMatch(/^kernel, row 1, column 3: the weight 1/);
  await page.mouse.move(0, 0);
  await expectWindow(page, 2, 0);
  await expect.poll(() => sum(page)).toMatch(/^output, row 3, column 1/);

  // What is pinned travels in the link.
  expect(await fragmentOf(page)).toBe('#v=2&pinned=2,0&lang=en');
  await open(page, await fragmentOf(page));
  expect(await placeOf(page, 'input', 'window')).toEqual(window3(2, 0));
  await page.mouse.click(x, y);
  await expect.poll(() => pinned(page)).toBeNull();
});

test('input values and weights are pinned as well', async ({ page }) => {
  await open(page, '#v=2&lang=en');
  for (const [part, row, column, lit] of [
    ['input', 4, 4, ['2,2']],
    ['kernel', 1, 1, block(0, 0, 2, 2)],
  ] as const) {
    const { x, y } = await middleOf(page, part, row, column);
    await page.mouse.click(x, y);
    await expect.poll(() => pinned(page)).toEqual([row, column]);
    expect((await getState(page)).shown.pinnedIn).toBe(part);
    await page.mouse.move(0, 0);
    expect(await placeOf(page, part, 'look')).toMatchObject(at(row, column));
    expect((await stood(page, 'output')).full).toEqual(lit);
  }
  await open(page, await fragmentOf(page));
  expect(await placeOf(page, 'kernel', 'look')).toMatchObject(at(1, 1));
  expect((await stood(page, 'input')).full).toEqual(block(1, 1, 3, 3));
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('a tap looks and pins', { tag: '@once' }, async ({ page }) => {
    await open(page, '#v=2&lang=en');
    const { x, y } = await middleOf(page, 'output', 1, 1);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => pinned(page)).toEqual([1, 1]);
    expect(await placeOf(page, 'input', 'window')).toEqual(window3(1, 1));
    const input = await middleOf(page, 'input', 0, 4);
    await page.touchscreen.tap(input.x, input.y);
    await expect.poll(() => pinned(page)).toEqual([0, 4]);
    expect((await stood(page, 'output')).full).toEqual(['0,2']);
    await page.touchscreen.tap(input.x, input.y);
    await expect.poll(() => pinned(page)).toBeNull();
  });
});

test('keys walk the grid, jump, pin and go back', async ({ page }) => {
  await open(page, '#v=2&lang=en&input_shape=16,9,1');
  await grid(page, 'output').focus();
  for (const [key, row, column] of [
    ['ArrowRight', 0, 1],
    ['ArrowDown', 1, 1],
    ['End', 1, 6],
    ['PageDown', 11, 6],
    ['Home', 11, 0],
    ['PageUp', 1, 0],
    ['Control+End', 13, 6],
    ['Control+Home', 0, 0],
    ['ArrowLeft', 0, 0],
  ] as const) {
    await page.keyboard.press(key);
    await expectWindow(page, row, column);
    expect(await placeOf(page, 'output', 'look')).toMatchObject(at(row, column));
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => pinned(page)).toEqual([1, 0]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expectWindow(page, 2, 6);
  // First the look goes back, then what is pinned is let go.
  await page.keyboard.press('Escape');
  await expectWindow(page, 1, 0);
  expect(await pinned(page)).toEqual([1, 0]);
  await page.keyboard.press('Escape');
  await expect.poll(() => pinned(page)).toBeNull();
  // The other grids are walked by the same keys.
  await grid(page, 'kernel').focus();
  await page.keyboard.press('Control+End');
  await expect.poll(async () => (await stood(page, 'input')).full).toEqual(block(2, 2, 15, 8));
});

test('a key that comes before the pin is shown moves the look', async ({ page }) => {
  await open(page, '#v=2&lang=en');
  await grid(page, 'output').evaluate((box) => {
    for (const key of ['Enter', 'ArrowDown'])
      box.dispatchEvent(new KeyboardEvent('keydown', { key }));
  });
  await expectWindow(page, 1, 0);
  expect(await pinned(page)).toEqual([0, 0]);
  // Also when the pin has been shown.
  await page.evaluate(() => document.querySelector('conv2d-playground')?.updateComplete);
  await expectWindow(page, 1, 0);
});

test('the window glides when keys move it, and under reduced motion it jumps', {
  tag: '@once',
}, async ({ page }) => {
  await open(page, '#v=2&lang=en');
  const glides = () =>
    page
      .locator('c2d-heatmap#input .window')
      .evaluate((element) => getComputedStyle(element).transitionDuration);
  await hover(page, 'output', 1, 1);
  await expectWindow(page, 1, 1);
  expect(await glides()).toBe('0s');
  await grid(page, 'output').focus();
  await page.keyboard.press('ArrowRight');
  await expectWindow(page, 1, 2);
  expect(await glides()).toBe('0.12s');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('ArrowLeft');
  await expectWindow(page, 1, 1);
  expect(await glides()).toBe('0s');
});

/** Takes hold of the window in its middle and drags it by so many cells. */
async function drag(page: Page, part: 'input' | 'output', down: number, right: number) {
  const window = await placeOf(page, part, 'window');
  if (!window) throw new Error('no window');
  const [row, column] = [
    window.row + (window.rows - 1) / 2,
    window.column + (window.columns - 1) / 2,
  ];
  const from = await middleOf(page, part, row, column);
  const to = await middleOf(page, part, row + down, column + right);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // No further than the viewport, of which Firefox lets no pointer out.
  const inside = (at: number, most: number) => Math.max(0, Math.min(most - 1, at));
  await page.mouse.move(inside(to.x, 1280), inside(to.y, 900), { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
}

test('the window is dragged to where windows stop', async ({ page }) => {
  await open(page, '#v=2&lang=en');
  await drag(page, 'input', 1.4, 0.7);
  await expectWindow(page, 1, 1);
  expect(await placeOf(page, 'output', 'look')).toMatchObject(at(1, 1));
  expect(await pinned(page)).toBeNull();
  // Under valid no further than to the edge.
  await drag(page, 'input', 9, 9);
  await expectWindow(page, 2, 2);
  await drag(page, 'input', -9, 0);
  await expectWindow(page, 0, 2);

  // By strides, and under same into the ring.
  await follow(page, '#v=2&lang=en&strides=2,2&padding=same');
  await drag(page, 'input', -9, -9);
  await expectWindow(page, -1, -1);
  await drag(page, 'input', 1.2, 0.8);
  await expect.poll(() => placeOf(page, 'output', 'look')).toMatchObject(at(1, 0));
  await expectWindow(page, 1, -1);
  await drag(page, 'input', 9, 9);
  await expectWindow(page, 3, 3);
  expect(await placeOf(page, 'output', 'look')).toMatchObject(at(2, 2));

  // Of a transposed layer on the output.
  await follow(page, '#v=2&lang=en&layer=Conv2DTranspose&strides=2,2&input_shape=3,3,1');
  await drag(page, 'output', 2.3, 3.9);
  await expect.poll(() => placeOf(page, 'input', 'look')).toMatchObject(at(1, 2));
  expect(await placeOf(page, 'output', 'window')).toEqual(window3(2, 4));
});

test('both stages of a SeparableConv2D are looked at', async ({ page }) => {
  const fragment = 'layer=SeparableConv2D&input_shape=4,4,2&filters=2&kernel_size=2,2';
  await open(page, `#v=2&lang=en&${fragment}`);
  await hover(page, 'output', 2, 1);
  await expectWindow(page, 2, 1);
  for (const part of ['depthwise', 'depthwise-2'] as const) {
    await expect.poll(() => placeOf(page, part, 'look')).toMatchObject(at(2, 1));
  }
  expect(await placeOf(page, 'pointwise', 'window')).toMatchObject({ ...at(0, 0), rows: 2 });
  // What is between them is a sum of the first.
  await hover(page, 'depthwise-2', 0, 2);
  await expect.poll(() => placeOf(page, 'input-2', 'window')).toMatchObject(at(0, 2));
  expect((await stood(page, 'input')).full).toEqual([]);
  expect((await stood(page, 'input-2')).full).toEqual(block(0, 2, 1, 3));
  await expect.poll(() => sum(page)).toMatch(/^after the first stage, row 1, column 3, channel 2/);
});

test('of another framework the windows are where it lays them', async ({ page }) => {
  const fragment = 'input_shape=4,4,1&strides=2,2&padding=same';
  await open(page, `#v=2&lang=en&${fragment}`);
  expect(await placeOf(page, 'input', 'window')).toEqual(window3(0, 0));
  await expect.poll(() => sum(page)).toMatch(/ = 54$/);
  await follow(page, `#v=2&lang=en&${fragment}&framework=pytorch`);
  expect(await placeOf(page, 'input', 'window')).toEqual(window3(-1, -1));
  await expect.poll(() => sum(page)).toMatch(/ = 14$/);
  await hover(page, 'output', 1, 1);
  await expectWindow(page, 1, 1);
});

test('an answer that comes late is not shown for another cell', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, '#v=2&lang=en');
  await page.locator('c2d-stage').evaluate((stage: HTMLElement & { ask: Questions }) => {
    const { ask } = stage;
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    stage.ask = {
      ...ask,
      async explain(run, cell) {
        if (cell.row === 1) await gate;
        return ask.explain(run, cell);
      },
    };
    Object.assign(window, { release });
  });
  await hover(page, 'output', 1, 1);
  await hover(page, 'output', 2, 2);
  await page.evaluate(() => (window as unknown as { release(): void }).release());
  await expectWindow(page, 2, 2);
  expect((await stood(page, 'input')).full).toEqual(block(2, 2, 4, 4));
  await expect.poll(() => sum(page)).toMatch(/^output, row 3, column 3 = .* = 171$/);
});

test('nothing is looked at in vain after a change of the layer', async ({ page }) => {
  await open(page, '#v=2&lang=en&pinned=0,0&pinned_in=pointwise');
  expect(await placeOf(page, 'input', 'window')).toEqual(window3(0, 0));
  await setState(page, { kernelSize: [6, 6] });
  expect(await sum(page)).not.toBe('');
  await setState(page, { kernelSize: [3, 3], layer: 'MaxPooling2D', strides: [2, 2] });
  expect((await stood(page, 'input')).full).toEqual(['1,1']);
  expect(await walk(page, 'output')).toEqual([
    ['7', '9'],
    ['17', '19'],
  ]);
});

test('in Russian', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=2&lang=ru&padding=same');
  await hover(page, 'output', 1, 2);
  await expectWindow(page, 0, 1);
  await expect.poll(() => sum(page)).toMatch(/^выход, строка 2, столбец 3 = .* = 72$/);
  await hover(page, 'input', 0, 0);
  await expect.poll(() => sum(page)).toMatch(/^вход, строка 1, столбец 1: 1/);
  await hover(page, 'kernel', 0, 0);
  await expect.poll(() => sum(page)).toMatch(/^ядро, строка 1, столбец 1: на вес 1/);
});
