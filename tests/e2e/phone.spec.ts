// On a phone the stage comes first and stays in sight while a slider moves.
import { expect, type Page, test } from '@playwright/test';
import { expectOutput, follow, open, PANELS, panel, setState, slide, slider } from './playground';

test.use({ viewport: { width: 390, height: 844 } });

/** By how much the page is wider than the screen. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const lang of ['en', 'ru']) {
  test(`the stage stays in sight, nothing is cut off: ${lang}`, async ({ page }) => {
    await open(page, `#v=1&lang=${lang}&lesson=dilation_rate`);
    const stage = page.locator('.pictures');
    const controls = page.locator('c2d-controls');
    const top = async (of: typeof stage) => (await of.boundingBox())?.y ?? Number.NaN;
    expect(await top(stage)).toBeLessThan(await top(controls));

    const width = lang === 'ru' ? 'ширина' : 'width';
    const last = slider(page, 'dilation_rate', width);
    await last.scrollIntoViewIfNeeded();
    await slide(last, 2);
    await expectOutput(page, [72, 117, 162]);
    await expect(stage).toBeInViewport({ ratio: 1 });
    await expect(last).toBeInViewport({ ratio: 1 });

    for (const summary of await page.locator('summary').all()) await summary.click();
    await setState(page, { kernelSize: [7, 7], kernel: { source: 'gaussian' } });
    await expect.poll(() => overflow(page)).toBe(0);
  });

  test(`no layer widens the page, with everything open on the narrowest phone: ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const everything = `lang=${lang}&open=${PANELS.join(',')}`;
    await open(page, `#v=1&${everything}`);
    for (const fragment of [
      'input_shape=8,8,8&filters=16&groups=4&kernel=he_uniform&use_bias=true&bias_initializer=random_normal',
      'layer=DepthwiseConv2D&input_shape=8,8,8&depth_multiplier=4&strides=2,1&kernel=random_normal',
      'layer=SeparableConv2D&input_shape=8,8,8&depth_multiplier=4&filters=16&kernel_size=7,7&kernel=glorot_uniform&padding=8,7,6,5',
      'layer=Conv2DTranspose&strides=3,3&output_padding=2,2&padding=same&kernel_size=4,7&kernel=random_uniform',
      'layer=MaxPooling2D&padding=8,8,8,8&padding_mode=reflect&pool_size=7,7&data_format=channels_first',
      'layer=AveragePooling2D&padding=same&pool_size=3,3&strides=5,5',
      'kernel_size=-99,7&strides=-99,-99&dilation_rate=-99,4&filters=-99',
      // Weights of many digits scroll in their own grid.
      'kernel_values=-1.2345678e-10,2,3,-0.0000123456,5,6,7,8,9&use_bias=true&bias=-1.2345678e-10',
      'kernel_values=-123456.78,2,3,-0.0000123456,5,6,-7.654321e-20,8,9',
      'kernel_size=2,2&kernel_values=-1.2345678e-10,-1.2345678e-10,-1.2345678e-10,-1.2345678e-10',
      'strides=5,5&dilation_rate=4,4&input_shape=32,32,1&padding=same&framework=pytorch',
    ]) {
      await follow(page, `v=1&${everything}&${fragment}`);
      // What is told of a width by the browser comes a frame later.
      await expect.poll(() => overflow(page), { message: fragment }).toBe(0);
    }
  });
}

const cellOf = (page: Page, part: string) =>
  page
    .locator(`#${part}`)
    .evaluate((each) => (each as HTMLElement & { lattice: { cell: number } }).lattice.cell);

for (const [width, height, fragment, stays, numbered] of [
  [390, 844, '', true, true],
  [390, 844, 'padding=same', false, true],
  [390, 844, 'padding=same&input_shape=10,10,1', false, false],
  [390, 844, 'padding=same&input_shape=12,12,1', false, false],
  [390, 844, 'layer=Conv2DTranspose&strides=2,2&input_shape=3,3,1', true, true],
  [390, 844, 'layer=MaxPooling2D&input_shape=12,12,1', false, false],
  [320, 640, '', false, true],
  [320, 640, 'padding=same&input_shape=10,10,1', false, false],
  [320, 640, 'padding=same&input_shape=12,12,1&kernel_size=7,7', false, false],
] as const) {
  test(`half of the height is enough for what stays in sight: ${width}, ${fragment}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, `#v=1&lang=ru&${fragment}`);
    const pinned = page.locator('.pictures');
    expect((await pinned.boundingBox())?.height).toBeLessThanOrEqual(height / 2);
    await expect(pinned.locator('#input, #output')).toHaveCount(2);
    await expect(pinned.locator('#kernel')).toHaveCount(stays ? 1 : 0);
    await expect(page.locator('#kernel')).toHaveCount(1);
    expect((await cellOf(page, 'input')) >= 24).toBe(numbered);
    if (!fragment.includes('Pooling'))
      expect(await cellOf(page, 'kernel')).toBeGreaterThanOrEqual(24);
    await expect.poll(() => overflow(page)).toBe(0);
  });
}

test('a kernel that does not stay in sight moves nothing below it while it grows', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&padding=same&input_shape=10,10,1');
  // What stands above it is as high as the input with its padding.
  const [kernel, words] = ['.words .kernel', 'c2d-sum'].map((part) => page.locator(part));
  const room = async () =>
    ((await words?.boundingBox())?.y ?? 0) - ((await kernel?.boundingBox())?.y ?? 0);
  const before = await room();
  for (const size of [1, 2, 5, 7]) {
    await setState(page, { kernelSize: [size, size] });
    await expect(page.locator('#kernel').getByRole('grid')).toHaveAccessibleName(
      new RegExp(`${size} by ${size}`),
    );
    expect(await room(), `${size}`).toBeCloseTo(before, 1);
  }
});

test('two rows of pictures do not stay in sight, where they would hide the rest', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&layer=SeparableConv2D&open=kernel');
  const last = panel(page, 'values').locator('summary');
  await last.scrollIntoViewIfNeeded();
  await expect(page.locator('.pictures')).not.toBeInViewport({ ratio: 0.5 });
  await last.click();
  await expect(panel(page, 'values')).toHaveAttribute('open');
});

test.describe('on its side', () => {
  test.use({ viewport: { width: 667, height: 375 } });
  test('the stage does not hide the controls', async ({ page }) => {
    await open(page, '#v=1&lang=en');
    const last = slider(page, 'dilation_rate', 'width');
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.pictures')).not.toBeInViewport({ ratio: 0.9 });
  });
});

test('a slider reached backwards by the keyboard is not under the stage', async ({ page }) => {
  await open(page, '#v=1&lang=en&lesson=padding');
  await page.getByRole('button', { name: 'Reset everything' }).focus();
  const first = slider(page, 'kernel_size', 'height');
  for (let presses = 0; presses < 10; presses++) await page.keyboard.press('Shift+Tab');
  await expect(first).toBeFocused();
  const stage = await page.locator('.pictures').boundingBox();
  const box = await first.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0));
});
