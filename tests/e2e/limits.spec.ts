// The largest layers that the page takes, and those that are too much for it.
import { expect, type Page, test } from '@playwright/test';
import type { Conv2dPlayground } from '../../web/src/element';
import { follow, fragmentOf, getState, open, pixels, result, setState } from './playground';

const DEFAULTS = '#v=2&lang=en';
const TOO_MUCH = 'more than this page computes at once';

const refusal = (page: Page) => page.locator('c2d-refusal');

/** The shape of the output, whose values are finite and not all the same. */
async function shown(page: Page): Promise<readonly number[] | null> {
  await expect(refusal(page)).not.toContainText(TOO_MUCH);
  // Millions of values are looked at where they are.
  const [shape, finite, different] = await page
    .locator('conv2d-playground')
    .evaluate(
      ({ result: { output, outputShape } }: Conv2dPlayground) =>
        [outputShape, output?.every(Number.isFinite), new Set(output).size] as const,
    );
  expect(finite).toBe(true);
  expect(different).toBeGreaterThan(5);
  return shape;
}

test('a picture of 512 by 512 in three channels, and eight filters', async ({ page }) => {
  await open(page, DEFAULTS);
  const before = [await pixels(page, 'input'), await pixels(page, 'output')];
  await page.locator('conv2d-playground').evaluate((playground: Conv2dPlayground) => {
    const values = Array.from({ length: 512 * 512 * 3 }, (_, at) => (at * 7919) % 256);
    return playground.setState({
      padding: 'same',
      filters: 8,
      kernel: { source: 'random' },
      input: { source: 'custom', shape: [512, 512, 3], values },
    });
  });
  expect(await shown(page)).toEqual([512, 512, 8]);
  expect(before).not.toContain(await pixels(page, 'input'));
  expect(before).not.toContain(await pixels(page, 'output'));
  await expect(page.locator('.notice')).toHaveText([/stay on this device/]);
  // Its link leaves the input behind, and only that.
  expect(await fragmentOf(page)).toBe('#v=2&filters=8&padding=same&kernel=random&lang=en');
});

for (const [what, fragment, shape] of [
  [
    '64 channels, 64 filters and 64 groups',
    'input_shape=16,16,64&filters=64&groups=64',
    [14, 14, 64],
  ],
  ['64 channels and 64 filters', 'input_shape=16,16,64&filters=64', [14, 14, 64]],
  ['a kernel of 11 by 11', 'input_shape=32,32,3&kernel_size=11,11&filters=2', [22, 22, 2]],
  ['strides of 11', 'input_shape=64,64,1&strides=11,11', [6, 6, 1]],
  ['pads of 20', 'input_shape=5,5,1&padding=20,20,20,20', [43, 43, 1]],
] as const) {
  test(what, async ({ page }) => {
    await open(page, `${DEFAULTS}&input=random&kernel=random&${fragment}`);
    await expect(page.locator('.notice')).toHaveCount(0);
    expect(await shown(page)).toEqual(shape);
  });
}

test('another pattern is of the size of the one before, however large', async ({ page }) => {
  await open(page, `${DEFAULTS}&input=random&input_shape=64,48,1&open=input`);
  await page.locator('c2d-input-panel select').first().selectOption('gradient');
  await expect.poll(async () => (await getState(page)).input.source).toBe('gradient');
  expect((await getState(page)).input.shape).toEqual([64, 48, 1]);
});

test('weights that no link can hold stay on this device, and it is said', async ({ page }) => {
  await open(page, DEFAULTS);
  await setState(page, { filters: 64, input: { shape: [5, 5, 64] } });
  await page.locator('conv2d-playground').evaluate((playground: Conv2dPlayground) => {
    const values = Array.from({ length: 3 * 3 * 64 * 64 }, (_, at) => at % 7);
    return playground.setState({ kernel: { values } });
  });
  await expect(page.locator('.notice')).toHaveText([/stay on this device/]);
  expect(await fragmentOf(page)).toBe('#v=2&filters=64&input_shape=5,5,64&lang=en');
});

test('what is too much is said to be, at once, and less of it is shown again', async ({ page }) => {
  await open(page, DEFAULTS);
  for (const fragment of [
    // As many values as an array may have, and more products than a run; and more output values.
    'input=random&input_shape=512,512,16&filters=64&kernel_size=11,11&padding=same',
    'layer=Conv2DTranspose&input=random&input_shape=512,512,1&strides=11,11',
  ]) {
    await follow(page, `${DEFAULTS}&${fragment}`);
    await expect(refusal(page)).toContainText(TOO_MUCH);
    expect((await result(page)).output).toBeNull();
    await follow(page, `${DEFAULTS}&input=random&kernel=random&input_shape=512,512,1`);
    expect(await shown(page)).toEqual([510, 510, 1]);
  }
});

test('setState() takes no input of more values than are computed', async ({ page }) => {
  await open(page, `${DEFAULTS}&input=random&input_shape=512,512,8`);
  const rejected = page
    .locator('conv2d-playground')
    .evaluate((playground: Conv2dPlayground) =>
      playground.setState({ input: { shape: [512, 512, 17] } }).catch(String),
    );
  expect(await rejected).toBe('StateError: input.shape: It holds more values than are computed');
  expect(await shown(page)).toEqual([510, 510, 1]);
});

test('an input of more values than an array may have is left out of a link, and named', async ({
  page,
}) => {
  await open(page, `${DEFAULTS}&input=random&input_shape=512,512,64`);
  await expect(page.locator('.notice')).toHaveText([/default: input_shape/]);
  expect(await shown(page)).toEqual([3, 3, 1]);
});
