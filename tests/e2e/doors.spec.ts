// The row of doors at the top: the layer, the playground and the lessons; and the input that is
// offered where one channel shows nothing of what was chosen.
import { expect, type Page, test } from '@playwright/test';
import { expectOutput, getState, open, result, slide } from './playground';

const chooser = (page: Page) => page.locator('c2d-chooser');
const layer = (page: Page) => chooser(page).getByRole('combobox', { name: /^layer/ });
const offer = (page: Page) => page.getByRole('button', { name: 'Take an input with 4 channels' });
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the layer stands in one row with the lessons, each option with what it does', async ({
  page,
}) => {
  await open(page, '#v=2&lang=en');
  await expect(layer(page).getByRole('option')).toHaveText([
    /^Conv2D — \w/,
    /^DepthwiseConv2D — \w/,
    /^SeparableConv2D — \w/,
    /^Conv2DTranspose — \w/,
    /^MaxPooling2D — \w/,
    /^AveragePooling2D — \w/,
  ]);
  const middle = async (of: ReturnType<typeof layer>) => {
    const box = await of.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0) / 2;
  };
  for (const door of await chooser(page).getByRole('button').all()) {
    expect(Math.abs((await middle(door)) - (await middle(layer(page))))).toBeLessThan(2);
  }
  await layer(page).selectOption('MaxPooling2D');
  await expectOutput(page, [7, 9, 17, 19]);
});

for (const lang of ['en', 'ru']) {
  test(`the doors fit on the narrowest phone: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, `#v=2&lang=${lang}`);
    for (const each of ['SeparableConv2D', 'DepthwiseConv2D']) {
      await layer(page).selectOption(each);
      await expect(chooser(page).getByRole('status').getByRole('button')).toBeVisible();
      await expect.poll(() => overflow(page)).toBe(0);
    }
    const box = await layer(page).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  });
}

// What browsers cut short of a select, no overflow tells of: the texts are measured beside it.
for (const lang of ['en', 'ru']) {
  for (const width of [320, 360, 390, 768, 1440]) {
    test(`what is said of a layer is not cut short: ${lang}, ${width} px`, {
      tag: '@once',
    }, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, `#v=2&lang=${lang}`);
      const cut = await layer(page).evaluate((select: HTMLSelectElement) => {
        const style = getComputedStyle(select);
        const arrow = 20;
        const room =
          select.clientWidth -
          Number.parseFloat(style.paddingLeft) -
          Number.parseFloat(style.paddingRight) -
          arrow;
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) throw new Error('no canvas');
        pen.font = style.font;
        const texts = [...select.options].map(({ text }) => text);
        return texts.filter((text) => pen.measureText(text).width > room);
      });
      expect(cut).toEqual([]);
    });
  }
}

test('a layer that keeps channels apart offers several, and does nothing by itself', async ({
  page,
}) => {
  await open(page, '#v=2&lang=en&input_shape=6,7,1');
  await expect(offer(page)).toHaveCount(0);
  for (const each of ['DepthwiseConv2D', 'SeparableConv2D']) {
    await layer(page).selectOption(each);
    await expect(offer(page)).toHaveCount(1);
    await layer(page).selectOption('Conv2D');
    await expect(offer(page)).toHaveCount(0);
  }
  await layer(page).selectOption('DepthwiseConv2D');
  expect((await getState(page)).input.shape).toEqual([6, 7, 1]);
  await offer(page).press('Enter');
  await expect.poll(async () => (await getState(page)).input.shape).toEqual([6, 7, 4]);
  // Ones would be the same in every channel.
  expect((await getState(page)).kernel.source).toBe('mixed');
  expect((await result(page)).outputShape).toEqual([4, 5, 4]);
  await expect(offer(page)).toHaveCount(0);
  await expect(layer(page)).toBeFocused();
  await page.goBack();
  await expect.poll(async () => (await getState(page)).input.shape).toEqual([6, 7, 1]);
});

test('groups and depth_multiplier offer it beside their sliders', async ({ page }) => {
  await open(page, '#v=2&lang=en');
  const groups = page.getByRole('slider', { name: 'groups' });
  await expect(offer(page)).toHaveCount(0);
  await slide(groups, 2);
  await expect(offer(page)).toHaveCount(1);
  await slide(groups, 1);
  await expect(offer(page)).toHaveCount(0);
  await slide(groups, 2);
  await offer(page).press('Enter');
  await expect.poll(async () => (await getState(page)).input.shape).toEqual([5, 5, 4]);
  await expect(groups).toBeFocused();

  await open(page, '#v=2&lang=en&layer=DepthwiseConv2D');
  await expect(offer(page)).toHaveCount(1);
  await slide(page.getByRole('slider', { name: 'depth_multiplier' }), 3);
  // One at the layer, one at the slider.
  await expect(offer(page)).toHaveCount(2);
  // What has channels already is not offered any.
  await open(page, '#v=2&lang=en&layer=DepthwiseConv2D&depth_multiplier=3&input_shape=5,5,2');
  await expect(page.getByRole('slider', { name: 'depth_multiplier' })).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test('values of the reader’s own keep the channels that they have', async ({ page }) => {
  await open(page, '#v=2&lang=en&layer=DepthwiseConv2D&input_shape=2,2,1&input_values=1,2,3,4');
  await expect(offer(page)).toHaveCount(0);
});
