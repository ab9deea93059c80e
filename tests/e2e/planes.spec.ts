// The planes of several filters in the rows of the channels, and how large a scene of several rows is.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { getState, open, type Part } from './playground';
import { block, grid, hover, placeOf, stood, sum } from './scene';

const THREE = 'input_shape=5,5,3&filters=2&kernel=mixed&input=random';
const GROUPED = 'input_shape=5,5,4&filters=4&groups=2&kernel=mixed&input=random';

const ids = (page: Page) =>
  page.locator('.kernel c2d-heatmap').evaluateAll((all) => all.map(({ id }) => id));
const all = block(0, 0, 2, 2);

test.use({ viewport: { width: 1440, height: 900 } });

test('all filters have their plane in each row, and that of the one looked at stands out', async ({
  page,
}) => {
  await open(page, `#v=1&lang=en&${THREE}&filter=1`);
  expect(await ids(page)).toEqual([
    ...['kernel-1-1', 'kernel', 'kernel-2-1', 'kernel-2', 'kernel-3-1', 'kernel-3'],
  ]);
  await expect(page.locator('.kernel').first()).toContainText(
    'Kernel 3\u00a0×\u00a03\u00a0×\u00a03',
  );
  for (const row of [1, 2, 3]) {
    const own: Part = row === 1 ? 'kernel' : `kernel-${row}`;
    const other = `kernel-${row}-1` as Part;
    expect(await placeOf(page, own, 'window')).toMatchObject({ row: 0, rows: 3, columns: 3 });
    expect(await placeOf(page, other, 'window')).toBeNull();
    expect((await stood(page, own)).full).toEqual(all);
    expect((await stood(page, other)).pale).toEqual(all);
    for (const [part, filter] of [
      [own, 2],
      [other, 1],
    ] as const) {
      const name = `Kernel, filter\u00a0${filter}, for channel\u00a0${row}`;
      await expect(grid(page, part)).toHaveAccessibleName(new RegExp(name));
    }
  }
  const { violations } = await new AxeBuilder({ page })
    .include({ fromShadowDom: ['conv2d-playground', 'c2d-page', 'c2d-stage', '.pictures'] })
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a weight of another filter is looked at, pinned and walked like any', async ({ page }) => {
  await open(page, `#v=1&lang=en&${THREE}`);
  const before = await sum(page);
  await hover(page, 'kernel-2-2' as Part, 1, 1);
  await expect
    .poll(() => ids(page))
    .toEqual([...['kernel-1-1', 'kernel', 'kernel-2-1', 'kernel-2', 'kernel-3-1', 'kernel-3']]);
  await expect.poll(() => sum(page)).toMatch(/row 2, column 2, channel 2, filter 2/);
  expect(await placeOf(page, 'kernel-2', 'look')).toMatchObject({ row: 1, column: 1 });
  expect((await stood(page, 'output')).full).toEqual([]);
  expect((await stood(page, 'output-2')).full).toEqual(all);
  await page.mouse.move(2, 2);
  await expect.poll(() => sum(page)).toBe(before);
  await expect.poll(() => ids(page)).toContain('kernel-2-2');

  const middle = grid(page, 'kernel-2-2' as Part);
  await middle.click();
  await expect
    .poll(async () => (await getState(page)).shown)
    .toMatchObject({ pinned: [1, 1], pinnedIn: 'kernel', channel: 1, filter: 1 });
  await page.mouse.move(2, 2);
  await grid(page, 'kernel-3-1' as Part).focus();
  await page.keyboard.press('End');
  await expect.poll(() => sum(page)).toMatch(/channel 3, filter 1/);
  expect(await placeOf(page, 'kernel-3', 'look')).toMatchObject({ column: 2 });
  await expect(grid(page, 'kernel-3')).toBeFocused();
});

test('what a filter does not see is said in its place', async ({ page }) => {
  await open(page, `#v=1&lang=en&${GROUPED}`);
  const unseen = page.locator('.kernel c2d-heatmap', { hasText: 'does not see' });
  await expect(unseen).toHaveCount(8);
  expect(await unseen.evaluateAll((each) => each.map(({ id }) => id))).toEqual([
    ...['kernel-1-3', 'kernel-1-4', 'kernel-2-3', 'kernel-2-4'],
    ...['kernel-3', 'kernel-3-2', 'kernel-4', 'kernel-4-2'],
  ]);
  // They stand in columns.
  const left = (id: string) =>
    page.locator(`#${id}`).evaluate((plane) => Math.round(plane.getBoundingClientRect().left));
  expect(await left('kernel-4-3')).toBe(await left('kernel-1-3'));
  expect(await left('kernel-4')).toBe(await left('kernel'));
});

for (const [name, fragment, width] of [
  ['more than four filters', 'input_shape=5,5,2&filters=5', 1440],
  ['too little room', `${THREE}&filters=4`, 1024],
  ['one channel', 'filters=2', 1440],
  ['a phone', THREE, 390],
] as const) {
  test(`only the plane of the filter that is looked at: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, `#v=1&lang=en&${fragment}`);
    expect((await ids(page)).filter((id) => /-\d+-/.test(id))).toEqual([]);
  });
}

for (const lang of ['en', 'ru']) {
  test(`three channels and their sum are in view: ${lang}`, async ({ page }) => {
    await open(page, `#v=1&lang=${lang}&${THREE}`);
    const scene = await page.locator('.pictures').boundingBox();
    const words = await page.locator('c2d-sum').boundingBox();
    expect((scene?.y ?? 0) + (scene?.height ?? 0)).toBeLessThan(900);
    // Its first line.
    expect((words?.y ?? 900) + 24).toBeLessThanOrEqual(900);
    await expect(page.locator('#input-3')).toBeInViewport({ ratio: 1 });
    const cell = await page
      .locator('#input')
      .evaluate((each) => (each as HTMLElement & { lattice: { cell: number } }).lattice.cell);
    expect(cell).toBeGreaterThanOrEqual(24);
  });
}

test('what a channel adds is pressed to have its products spelled out', async ({ page }) => {
  await open(page, `#v=1&lang=en&${THREE}`);
  await page.getByRole('button', { name: /^channel\s2: / }).click();
  await expect.poll(() => sum(page)).toMatch(/channel 2 = \(/);
  expect((await getState(page)).shown.channel).toBe(1);
});

test('pointing at a filter of another group, its channel is named', async ({ page }) => {
  await open(page, `#v=1&lang=en&${GROUPED}`);
  const channel = page.locator('select#channel');
  await expect(channel).toHaveValue('0');
  await hover(page, 'output-3', 1, 1);
  await expect(channel).toHaveValue('2');
  await expect.poll(() => sum(page)).toMatch(/channel 3 = \(/);
});
