// What is good to know of a layer: a line that unfolds, and an example of how the kernel lies.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { expectOutput, getState, open, result, setState, slide, slider } from './playground';

const remarks = (page: Page) => page.locator('c2d-remarks');
const line = (page: Page) => remarks(page).locator('summary');
const items = (page: Page) => remarks(page).getByRole('listitem');

async function unfold(page: Page, fragment: string) {
  await open(page, fragment);
  await line(page).click();
  await expect(items(page).last()).toBeVisible();
}

test('the kernel is not flipped, which weights 1 to 9 show; Back takes them away again', async ({
  page,
}) => {
  await unfold(page, '#v=1&lang=en');
  await expect(line(page)).toHaveText(
    'Good to know: the kernel is not flipped · strides or dilation_rate, not both · order of the axes',
  );
  await expect(items(page).first()).toContainText('cross-correlation');
  const show = items(page).getByRole('button');
  await show.focus();
  await page.keyboard.press('Enter');
  // 1·1 + 2·2 + 3·3 + 4·6 + … + 9·13, and not 9·1 + 8·2 + …
  await expect.poll(async () => (await result(page)).output?.[0]).toBe(411);
  expect((await getState(page)).kernel.values).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await expect(show).toHaveCount(0);
  await expect(remarks(page).getByRole('list')).toBeFocused();
  await page.goBack();
  await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
  await expect(show).toBeVisible();
});

test('the example has the shape of the kernel, in each of its planes', { tag: '@once' }, async ({
  page,
}) => {
  await unfold(
    page,
    '#v=1&lang=en&layer=SeparableConv2D&kernel_size=2,3&input_shape=4,4,2&filters=2&kernel=he_uniform',
  );
  // A kernel that is not the same when it is turned needs no example.
  await expect(items(page).getByRole('button')).toHaveCount(0);
  await setState(page, { kernel: { source: 'ones' } });
  await items(page).getByRole('button').click();
  await expect.poll(async () => (await getState(page)).kernel.source).toBe('custom');
  const { kernel } = await getState(page);
  expect(kernel.depthwise).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
  expect(kernel.depthwiseShape).toEqual([2, 3, 2, 1]);
  expect(kernel.pointwise).toEqual([1, 1, 1, 1]);
});

test('the axes are named in the order that they have', { tag: '@once' }, async ({ page }) => {
  await unfold(page, '#v=1&lang=en&input_shape=5,4,2&filters=4&groups=2');
  const axes = items(page).last();
  const said = ['data_format="channels_last"', 'Input (height, width, channels) = (5, 4, 2)'];
  for (const each of [
    ...said,
    'Kernel (height, width, input channels of each group, filters) = (3, 3, 1, 4), always in this order',
    'Output (height, width, channels) = (3, 2, 4)',
  ]) {
    await expect(axes).toContainText(each);
  }
  await setState(page, { dataFormat: 'channels_first' });
  await expect(axes).toContainText('Input (channels, height, width) = (2, 5, 4)');
  await expect(axes).toContainText('(3, 3, 1, 4), always in this order');
  await expect(axes).toContainText('Output (channels, height, width) = (4, 3, 2)');
  await setState(page, { layer: 'MaxPooling2D' });
  await expect(items(page)).toHaveCount(1);
  await expect(axes).not.toContainText('ernel');
});

test('Conv2DTranspose says what its strides mean', { tag: '@once' }, async ({ page }) => {
  await unfold(page, '#v=1&lang=ru&layer=Conv2DTranspose');
  await expect(line(page)).toContainText('что здесь значит strides');
  await expect(items(page).nth(1)).toContainText('на каком расстоянии друг от друга');
  await expect(items(page).first()).toContainText('без переворота');
});

test('why strides and dilation exclude each other is said of the layers in which they do', {
  tag: '@once',
}, async ({ page }) => {
  await unfold(page, '#v=1&lang=en');
  const reason = items(page).filter({ hasText: 'TensorFlow used to dilate' });
  for (const layer of ['Conv2D', 'Conv2DTranspose'] as const) {
    await setState(page, { layer });
    await expect(line(page)).toContainText('strides or dilation_rate, not both');
    await expect(reason).toHaveCount(1);
    await expect(reason.locator('code')).toHaveText(['strides', 'dilation_rate']);
  }
  for (const layer of ['DepthwiseConv2D', 'SeparableConv2D', 'MaxPooling2D'] as const) {
    await setState(page, { layer });
    await expect(line(page)).not.toContainText('dilation_rate');
    await expect(reason).toHaveCount(0);
  }
});

test('nothing below moves while a slider does, folded or not', async ({ page }) => {
  await open(page, '#v=1&lang=ru&padding=same');
  const height = async () => (await remarks(page).boundingBox())?.height;
  const folded = await height();
  await slide(slider(page, 'strides', 'высота'), 2);
  await expectOutput(page, [16, 27, 33, 39, 28, 69, 108, 117, 126, 87, 76, 117, 123, 129, 88]);
  expect(await height()).toBe(folded);
  await line(page).click();
  await expect(items(page).last()).toBeVisible();
  const unfolded = await height();
  await slide(slider(page, 'dilation_rate', 'ширина'), 2);
  await expect.poll(async () => (await result(page)).refusal?.code).toBe('strides_with_dilation');
  expect(await height()).toBe(unfolded);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what unfolds: ${scheme}`, { tag: '@once' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await unfold(page, '#v=1&lang=ru&layer=SeparableConv2D');
    const { violations } = await new AxeBuilder({ page }).include('conv2d-playground').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });
}
