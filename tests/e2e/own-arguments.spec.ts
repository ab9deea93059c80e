// The arguments that tell one layer from another stand among the first controls, below those that every
// layer has: no panel has to be opened for them, and each is there once.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { getState, open, PANELS, result, setState, slide, slider } from './playground';

const controls = (page: Page) => page.locator('c2d-controls');
const named = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const layer = (page: Page) => page.getByRole('combobox', { name: /^layer/ });
const keras = ['kernel_size', 'strides', 'padding', 'dilation_rate'];
const pooling = ['pool_size', 'strides', 'padding'];
const own = {
  Conv2D: [...keras, 'Input channels', 'filters', 'groups'],
  DepthwiseConv2D: [...keras, 'Input channels', 'depth_multiplier'],
  SeparableConv2D: [...keras, 'Input channels', 'filters', 'depth_multiplier'],
  Conv2DTranspose: [...keras, 'output_padding', 'Input channels', 'filters'],
  MaxPooling2D: [...pooling, 'Input channels'],
  AveragePooling2D: [...pooling, 'Input channels'],
} as const;

test('each layer has its own, after those of the notebook and once on the page', async ({
  page,
}) => {
  await open(page, `#v=2&lang=en&open=${PANELS.join(',')}`);
  for (const [name, expected] of Object.entries(own)) {
    await layer(page).selectOption(name);
    await expect(controls(page).locator('legend > :first-child')).toHaveText([...expected]);
    for (const argument of expected.filter((each) => !keras.includes(each))) {
      if (argument === 'pool_size') continue;
      const axes = argument === 'output_padding' ? 2 : 1;
      await expect(page.getByRole('slider', { name: new RegExp(`^${argument}`) })).toHaveCount(
        axes,
      );
    }
    await expect(page.getByRole('slider', { name: /channels/i })).toHaveCount(1);
  }
});

for (const lang of ['en', 'ru'] as const) {
  test(`all of them are seen at once beside the scene: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, `#v=2&lang=${lang}`);
    for (const name of Object.keys(own) as (keyof typeof own)[]) {
      await setState(page, { layer: name, groups: 1 });
      await expect(controls(page)).toBeInViewport({ ratio: 1 });
    }
    await setState(page, { layer: 'Conv2D', groups: 2 });
    await expect(controls(page).getByRole('status').getByRole('button')).toBeInViewport();
  });
}

test('output_padding of a transposed layer: the layer, the slider, the way out', async ({
  page,
}) => {
  await open(page, '#v=2&lang=en');
  await layer(page).selectOption('Conv2DTranspose');
  const height = slider(page, 'output_padding', 'height');
  const width = slider(page, 'output_padding', 'width');
  await expect(page.getByRole('radio', { name: 'None' })).toBeChecked();
  await expect(height).toHaveAttribute('aria-valuetext', 'None');
  await slide(height, 1);
  await expect(page.getByRole('radio', { name: '(1, 0)' })).toBeChecked();
  await expect(width).toHaveAttribute('aria-valuetext', '0');
  await page.getByRole('button', { name: 'Make it legal: strides=(2, 1)' }).click();
  await expect.poll(async () => (await result(page)).outputShape).toEqual([12, 7, 1]);
  await expect(page.locator('c2d-call')).toContainText('output_padding=(1, 0)');
});

test('it is left to Keras and taken back by keys', async ({ page }) => {
  await open(page, '#v=2&lang=en&layer=Conv2DTranspose&strides=3,3&output_padding=1,2');
  const height = slider(page, 'output_padding', 'height');
  const none = page.getByRole('radio', { name: 'None' });
  await page.getByRole('radio', { name: '(1, 2)' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(none).toBeFocused();
  await expect.poll(async () => (await getState(page)).outputPadding).toBeNull();
  await expect(height).toHaveAttribute('aria-valuetext', 'None');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await getState(page)).outputPadding).toEqual([0, 0]);
  await page.keyboard.press('ArrowLeft');
  await expect(none).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(height).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await getState(page)).outputPadding).toEqual([1, 0]);
  await expect(height).toBeFocused();
});

test('two filters on three channels: two sliders, and weights that tell filters apart', async ({
  page,
}) => {
  await open(page, '#v=2&lang=en');
  await named(page, 'Input channels').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(named(page, 'filters')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await result(page)).outputShape).toEqual([3, 3, 2]);
  const { input, kernel, filters } = await getState(page);
  expect([input.shape, filters, kernel.source]).toEqual([[5, 5, 3], 2, 'mixed']);
  // Ones that a link asks for are kept, and so is a pattern of the reader's choice.
  await open(page, '#v=2&lang=en&kernel=ones&filters=3');
  await slide(named(page, 'filters'), 1);
  await expect.poll(async () => (await getState(page)).filters).toBe(1);
  expect((await getState(page)).kernel.source).toBe('ones');
  await open(page, '#v=2&lang=en&kernel=sobel_x');
  await slide(named(page, 'filters'), 2);
  await expect.poll(async () => (await getState(page)).filters).toBe(2);
  expect((await getState(page)).kernel.source).toBe('sobel_x');
});

test('two groups: the slider, and the input that is offered beside it', async ({ page }) => {
  await open(page, '#v=2&lang=en');
  await slide(named(page, 'groups'), 2);
  // What is said of the refusal moves the page when it comes, and with it what is to be clicked.
  await expect(page.locator('c2d-refusal')).toContainText('Make it legal');
  await controls(page).getByRole('button', { name: 'Take an input with 4 channels' }).click();
  await expect.poll(async () => (await result(page)).outputShape).toEqual([3, 3, 4]);
  expect((await result(page)).refusal).toBeNull();
  await expect(named(page, 'Input channels')).toHaveValue('4');
  await expect(named(page, 'filters')).toHaveValue('4');
  await expect(named(page, 'groups')).toBeFocused();
});

test('values of the reader’s own keep their channels', async ({ page }) => {
  await open(page, '#v=2&lang=en&input_shape=2,2,1&input_values=1,2,3,4');
  await expect(named(page, 'filters')).toBeVisible();
  await expect(named(page, 'Input channels')).toHaveCount(0);
});

test('axe finds nothing in them, with what is offered and what is left to Keras', async ({
  page,
}) => {
  for (const fragment of ['groups=2', 'layer=Conv2DTranspose', 'layer=DepthwiseConv2D']) {
    await open(page, `#v=2&lang=en&${fragment}`);
    const { violations } = await new AxeBuilder({ page }).include('conv2d-playground').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});

for (const lang of ['en', 'ru']) {
  test(`on the narrowest phone nothing is cut, and what the notebook has comes first: ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const name of Object.keys(own)) {
      await open(page, `#v=2&lang=${lang}&layer=${name}`);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, name).toBe(0);
      const tops = await controls(page)
        .locator('fieldset')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
      expect(tops, name).toEqual([...tops].sort((a, b) => a - b));
    }
  });
}
