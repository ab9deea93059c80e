// The table of frameworks, and the choice of whose output is shown.
import { expect, type Page, test } from '@playwright/test';
import { fragmentOf, getState, open, result, setState, walk } from './playground';

const panel = (page: Page) => page.locator('c2d-frameworks');
const row = (page: Page, name: string) => panel(page).getByRole('row', { name });
const radio = (page: Page, name: string) => panel(page).getByRole('radio', { name });
const shown = async (page: Page) => (await getState(page)).shown.framework;

// Sums over 1 to 16, of which Keras and PyTorch lay zeros around different sides.
const ODD = '#v=1&lang=en&input_shape=4,4,1&strides=2,2&padding=same&open=frameworks';
const KERAS = 'Keras, the layer above';
const USUAL = 'PyTorch as usually written';

test('same with strides of 2 is not what PyTorch makes of it', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, ODD);
  await expect(row(page, USUAL)).toContainText('top 1, bottom 1, left 1, right 1');
  await expect(row(page, USUAL)).toContainText('2 × 2');
  await expect(row(page, USUAL)).toContainText('Values differ (cells: 4 of 4)');
  await expect(row(page, KERAS)).toContainText('top 0, bottom 1, left 0, right 1');
  await expect(row(page, 'PyTorch padded as in Keras')).toContainText('Same values as Keras');
  await expect(row(page, 'SAME_UPPER')).toContainText('Same values as Keras');
  await expect(row(page, 'SAME_LOWER')).toContainText('Values differ (cells: 4 of 4)');
  await expect(row(page, 'SAME_LOWER')).toContainText('by its specification');
});

test('the row of Keras has all that makes y of x', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=1&lang=en&padding=1,2,3,4&open=frameworks');
  await expect(row(page, KERAS).locator('.call')).toHaveText(
    'x = keras.layers.ZeroPadding2D(((1, 2), (3, 4)))(x)\n' +
      'y = keras.layers.Conv2D(filters=1, kernel_size=(3, 3), strides=(1, 1), padding="valid", dilation_rate=(1, 1), use_bias=False)(x)',
  );
});

test('a refusal is told in the framework’s own words, and cannot be chosen', {
  tag: '@once',
}, async ({ page }) => {
  await open(page, ODD);
  const refused = row(page, 'PyTorch with padding=same');
  await expect(refused).toContainText('Refused');
  await expect(refused.locator('.verdict code')).toHaveText(
    "padding='same' is not supported for strided convolutions",
  );
  await expect(refused.locator('.verdict code')).toHaveAttribute('lang', 'en');
  await expect(radio(page, 'PyTorch with padding=same')).toBeDisabled();
});

test('a choice shows that output, and travels in the link', async ({ page }) => {
  await open(page, ODD);
  await expect(radio(page, KERAS)).toBeChecked();
  expect(await walk(page, 'output')).toEqual([
    ['54', '45'],
    ['72', '54'],
  ]);
  await radio(page, USUAL).check();
  await expect.poll(() => shown(page)).toBe('pytorch');
  await expect(radio(page, KERAS)).not.toBeChecked();
  expect(await fragmentOf(page)).toContain('framework=pytorch');
  const cells = (await walk(page, 'output')).flat();
  expect(cells.map((cell) => Number.parseInt(cell, 10))).toEqual([14, 30, 57, 99]);
  // What the element gives to embedders stays Keras's.
  expect((await result(page)).output).toEqual([54, 45, 72, 54]);

  await open(page, await fragmentOf(page));
  await expect(radio(page, USUAL)).toBeChecked();
});

test('one tab stop, arrows between the rows, a step back for each choice', async ({ page }) => {
  await open(page, ODD);
  await radio(page, KERAS).focus();
  await page.keyboard.press('ArrowDown');
  await expect(radio(page, USUAL)).toBeFocused();
  await expect.poll(() => shown(page)).toBe('pytorch');
  // Over the row that is refused.
  await page.keyboard.press('ArrowDown');
  await expect(radio(page, 'PyTorch padded as in Keras')).toBeFocused();
  await expect.poll(() => shown(page)).toBe('pytorch_exact');
  await page.goBack();
  await expect(radio(page, USUAL)).toBeChecked();
});

test('a row without an output gives way to Keras’s', { tag: '@once' }, async ({ page }) => {
  await open(page, `${ODD}&framework=pytorch_same`);
  await expect(radio(page, KERAS)).toBeChecked();
  await setState(page, { strides: [1, 1] });
  await expect(radio(page, 'PyTorch with padding=same')).toBeChecked();
});

test('where Keras has no output there is nothing to compare with', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&kernel_size=6,6&open=frameworks');
  await expect(row(page, KERAS)).toContainText('Refused');
  await expect(row(page, KERAS)).toContainText('Computed output size would be zero or negative.');
  await expect(panel(page)).not.toContainText('Values differ');
  await expect(row(page, 'JAX')).toContainText('empty array');
});

test('what is laid around a convolution is cut off a transposed one', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&open=frameworks&padding=same');
  const headings = panel(page).getByRole('columnheader');
  await expect(headings.nth(2)).toHaveText('Padding');
  await setState(page, { layer: 'Conv2DTranspose' });
  await expect(headings.nth(2)).toHaveText('Cut off');
});

test('where ONNX Runtime departs from the specification, the row says so', {
  tag: '@once',
}, async ({ page }) => {
  await open(page, '#v=1&lang=en&open=frameworks&padding=same');
  await expect(row(page, 'SAME_UPPER')).not.toContainText('ONNX Runtime');
  await setState(page, { dilationRate: [2, 2] });
  await expect(row(page, 'SAME_UPPER')).toContainText('Same values as Keras');
  await expect(row(page, 'SAME_UPPER')).toContainText(
    'So says the specification. ONNX Runtime refuses dilation together with auto_pad.',
  );
  await setState(page, { padding: 'valid', kernelSize: [6, 6], dilationRate: [1, 1] });
  await expect(row(page, 'ONNX with explicit pads')).toContainText(
    /Refused\s+ONNX Runtime says:\s+Invalid input shape: \{5,5\}/,
  );
});

test('no row is without words', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=1&lang=ru&open=frameworks&input_shape=6,6,4');
  for (const layer of [
    'Conv2D',
    'DepthwiseConv2D',
    'SeparableConv2D',
    'Conv2DTranspose',
    'MaxPooling2D',
    'AveragePooling2D',
  ] as const) {
    for (const strides of [
      [1, 1],
      [5, 5],
    ] as const) {
      for (const padding of ['valid', 'same', [1, 2, 1, 2]] as const) {
        await setState(page, { layer, padding, strides, kernelSize: [4, 3], dilationRate: [1, 2] });
        expect(await panel(page).getByRole('radio').count()).toBeGreaterThan(1);
        await expect(panel(page)).not.toContainText('frameworks.');
      }
    }
  }
});

for (const lang of ['en', 'ru']) {
  test(`on a phone each row is a card, and still a row: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, `${ODD.replace('lang=en', `lang=${lang}`)}&filters=8`);
    const rows = panel(page).getByRole('row');
    await expect(rows.nth(1)).toBeVisible();
    const boxes = await rows.nth(1).getByRole('cell').all();
    const lefts = await Promise.all(boxes.map(async (box) => (await box.boundingBox())?.x));
    expect(new Set(lefts).size).toBe(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}
