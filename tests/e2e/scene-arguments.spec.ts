// Arguments in the picture: drawn where they act, pulled there, and what a change did.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { getState, holdBack, open, slide, slider } from './playground';
import { hover, middleOf } from './scene';

const lines = (page: Page) => page.locator('c2d-dimension svg');
const textsOf = async (target: Locator) =>
  (await target.allTextContents()).map((text) => text.trim()).filter(Boolean);
/** The name that its lines carry, and no other. */
const expectName = (page: Page, name: string) =>
  expect
    .poll(async () => [...new Set(await textsOf(lines(page).locator('.name')))])
    .toEqual([name]);
const handle = (page: Page, axis: 'rows' | 'columns') => lines(page).locator(`circle.${axis}`);
const consequence = (page: Page) => page.locator('c2d-consequence');
const thumbnail = (page: Page) => consequence(page).getByRole('img');
const group = (page: Page, argument: string) =>
  page.locator(`c2d-controls fieldset[data-argument=${argument}]`);

const middle = async (target: Locator) => {
  const box = await target.boundingBox();
  if (!box) throw new Error('not there');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('the argument that the reader is at is drawn where it acts, and no other', async ({
  page,
}) => {
  await open(page, '#v=2&lang=en&padding=same');
  await group(page, 'strides').hover();
  await expect(lines(page)).toHaveCount(1);
  await expectName(page, 'strides');
  await expect(lines(page).locator('.ghost')).toHaveCount(2);
  await group(page, 'kernel_size').hover();
  await expectName(page, 'kernel_size');
  await expect(lines(page)).toHaveCount(1);
  // What is focused stays when the pointer leaves, and what is under it goes before.
  await slider(page, 'dilation_rate', 'width').focus();
  await page.mouse.move(0, 0);
  await expectName(page, 'dilation_rate');
  await group(page, 'padding').hover();
  await expectName(page, 'padding');
  const texts = await textsOf(lines(page).locator('text'));
  expect(texts.filter((text) => text.endsWith('+1'))).toHaveLength(4);
  // What a name stands for cannot be pulled.
  await expect(lines(page).locator('circle')).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.keyboard.press('Escape');
  await expect(lines(page)).toHaveCount(0);
});

test('its end is a handle: slider and handle move together', async ({ page }) => {
  await open(page, '#v=2&lang=en&padding=same');
  const strides = slider(page, 'strides', 'width');
  await strides.focus();
  const end = await middle(handle(page, 'columns'));
  const cell = (await middleOf(page, 'input', 0, 1)).x - (await middleOf(page, 'input', 0, 0)).x;
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move(end.x + 1.2 * cell, end.y, { steps: 3 });
  await expect(strides).toHaveValue('2');
  await expect.poll(async () => (await middle(handle(page, 'columns'))).x).toBe(end.x + cell);
  // Nothing is said before it is let go.
  await expect(consequence(page)).not.toContainText(/\S/);
  // No further than the slider goes.
  await page.mouse.move(1279, end.y, { steps: 3 });
  await expect(strides).toHaveValue('5');
  await page.mouse.move(end.x + cell, end.y, { steps: 3 });
  await expect(strides).toHaveValue('2');
  await page.mouse.up();
  expect((await getState(page)).strides).toEqual([1, 2]);
  await expect(consequence(page)).toContainText('strides (1, 1) → (1, 2)');
  // And the slider moves the handle.
  await slide(strides, 1);
  await expect.poll(async () => (await middle(handle(page, 'columns'))).x).toBe(end.x);
});

test('what a change did is said on release, beside the output as it was', async ({ page }) => {
  await open(page, '#v=2&lang=en&padding=same&strides=1,2');
  await expect(thumbnail(page)).toHaveCount(0);
  const strides = slider(page, 'strides', 'height');
  await strides.focus();
  await page.keyboard.down('ArrowRight');
  await expect.poll(async () => (await getState(page)).strides).toEqual([2, 2]);
  await expect(consequence(page)).not.toContainText(/\S/);
  await page.keyboard.up('ArrowRight');
  await expect(consequence(page)).toContainText(
    'strides (1, 2) → (2, 2): output 5\u00a0×\u00a03 → 3\u00a0×\u00a03, ' +
      'windows start in the padding above, and at rows 2, 4',
  );
  await expect(thumbnail(page)).toHaveAccessibleName('Output before the change: 5\u00a0×\u00a03');
  // It is heard once, with what there is now.
  await expect(page.locator('c2d-stage').getByRole('status')).toHaveText(
    /^strides \(1, 2\) → \(2, 2\): .* Output 3\u00a0×\u00a03, values from/,
  );
  // To look elsewhere is no change.
  await hover(page, 'output', 1, 1);
  await expect(thumbnail(page)).toHaveCount(1);
  await page.getByRole('radio', { name: 'valid' }).check();
  await expect(consequence(page)).toContainText('padding "same" → "valid"');
  await expect(thumbnail(page)).toHaveAccessibleName('Output before the change: 3\u00a0×\u00a03');
  await page.getByRole('combobox', { name: /^layer/ }).selectOption('MaxPooling2D');
  await expect(thumbnail(page)).toHaveCount(0);
});

test('a change is said that was made before the words for it had come @once', async ({ page }) => {
  const arrive = await holdBack(page, /assets\/gestures-/);
  await open(page, '#v=2&lang=en');
  await slide(slider(page, 'strides', 'height'), 2);
  await slide(slider(page, 'strides', 'width'), 2);
  arrive();
  await expect(consequence(page)).toContainText(
    'strides (1, 1) → (2, 2): output 3\u00a0×\u00a03 → 2\u00a0×\u00a02',
  );
});

test('sizes, colours and all that stands below hold while a slider is held', async ({ page }) => {
  await open(page, '#v=2&lang=en&padding=same&input_shape=12,12,1');
  const strides = slider(page, 'strides', 'height');
  const box = await strides.boundingBox();
  if (!box) throw new Error('no slider');
  const y = box.y + box.height / 2;
  const to = (share: number) => page.mouse.move(box.x + 8 + share * (box.width - 16), y);
  const seen = async () => {
    const input = await page.locator('#input').getByRole('grid').boundingBox();
    const scene = await page.locator('c2d-stage .scene').boundingBox();
    const below = await page.locator('c2d-sum').boundingBox();
    const last = await page.locator('#panel-values').boundingBox();
    return {
      ...{ side: input?.width, height: scene?.height, sum: below?.y, last: last?.y },
      colors: await page.locator('#output .scale').textContent(),
    };
  };
  await to(0);
  await page.mouse.down();
  const before = await seen();
  expect(before.colors?.replace(/\s+/g, ' ')).toMatch(/30.*1179/);
  for (const [share, stride] of [
    [0.25, 2],
    [0.5, 3],
    [1, 5],
  ] as const) {
    await to(share);
    await expect.poll(async () => (await getState(page)).strides).toEqual([stride, 1]);
    await expect(page.locator('#output').getByRole('grid')).toHaveAttribute(
      'aria-rowcount',
      `${Math.ceil(12 / stride)}`,
    );
    expect(await seen()).toEqual(before);
  }
  await page.mouse.up();
  // Now the colours are those of the values that there are.
  await expect.poll(async () => (await seen()).colors).not.toBe(before.colors);
});

test('in Russian', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=2&lang=ru');
  const strides = slider(page, 'strides', 'высота');
  await strides.focus();
  await expectName(page, 'strides');
  await page.keyboard.press('ArrowRight');
  await expect(consequence(page)).toContainText(
    'strides (1, 1) → (2, 1): выход 3\u00a0×\u00a03 → 2\u00a0×\u00a03, окна начинаются в строках 1, 3',
  );
  await expect(thumbnail(page)).toHaveAccessibleName('Выход до изменения: 3\u00a0×\u00a03');
});
