// A link opens the page in exactly the state that it was made of.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { shortestFloat32 } from '../../web/src/text/numbers';
import {
  expectOutput,
  follow,
  fragmentOf,
  getState,
  open,
  panel,
  pixels,
  result,
  setState,
  slide,
  slider,
} from './playground';

const parts = ['input', 'kernel', 'output'] as const;

test('a link opened anew gives the same pixels', async ({ page }) => {
  await open(page);
  await setState(page, {
    kernelSize: [2, 3],
    strides: [1, 2],
    padding: 'same',
    filters: 2,
    useBias: true,
    bias: [0.5, -1],
    input: { source: 'random', seed: 42, shape: [7, 6, 2] },
    kernel: { source: 'random', seed: 9 },
    shown: { channel: 1, filter: 1 },
    lang: 'ru',
  });
  // Numbers are written as that language has them, once it is there.
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  const before = await Promise.all(parts.map((part) => pixels(page, part)));
  const state = await getState(page);
  await open(page, await fragmentOf(page));
  expect(await getState(page)).toEqual(state);
  expect(await Promise.all(parts.map((part) => pixels(page, part)))).toEqual(before);
});

test('typed weights travel, shape and all', async ({ page }) => {
  await open(page);
  await setState(page, { kernelSize: [2, 2], kernel: { values: [1, -0.5, 0, 2.25] } });
  await setState(page, { kernelSize: [3, 3] });
  const { output } = await result(page);
  await open(page, await fragmentOf(page));
  await expectOutput(page, output);
  // The third row and column were never typed; what was is still there at its own size.
  await setState(page, { kernelSize: [2, 2] });
  expect((await getState(page)).kernel.values).toEqual([1, -0.5, 0, 2.25]);
  await expectOutput(
    page,
    Array.from({ length: 16 }, (_, i) => {
      const x = Math.floor(i / 4) * 5 + (i % 4) + 1;
      return x - 0.5 * (x + 1) + 2.25 * (x + 6);
    }),
  );
});

test('the example of the README', async ({ page }) => {
  await open(page, '#v=2&kernel_size=5,5&strides=2,2&padding=same&lang=ru');
  expect((await result(page)).outputShape).toEqual([3, 3, 1]);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page).toHaveTitle('Песочница Conv2D');
});

test('links that are out in the world', { tag: '@once' }, async ({ page }) => {
  interface GoldenLink {
    readonly link: string;
    readonly ignored: readonly string[];
    readonly state: object;
  }
  const links: readonly GoldenLink[] = ['links.json', 'links-2.json'].flatMap((file) =>
    JSON.parse(readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8')),
  );
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, '#v=1&strides=3,3&lang=en');
  for (const { link, ignored, state } of links) {
    await follow(page, link);
    const notices = (await page.locator('.notice').allTextContents()).join();
    const expected = JSON.parse(JSON.stringify(state), (key, value) => {
      // The page adds the shape that weights without one were given for.
      if (/shape$/i.test(key) && Math.max(...value) === 0) return undefined;
      // It gives values in the digits of a float32.
      const isValues = /^(bias|values|depthwise|pointwise)$/.test(key);
      return isValues ? value.map((each: number) => shortestFloat32(Math.fround(each))) : value;
    });
    expect(await getState(page), link).toMatchObject(expected);
    // Of many, the notice names eight.
    for (const key of ignored.slice(0, 8)) expect(notices, link).toContain(key);
    if (ignored.length === 0) expect(notices, link).toBe('');
  }
  expect(errors).toEqual([]);
});

test('a link opens the panels that were open, and no others', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  const length = await page.evaluate(() => history.length);
  await expect(page.locator('details[open]')).toHaveCount(0);
  for (const name of ['cost', 'input', 'arguments']) {
    await panel(page, name).locator('summary').click();
  }
  await expect(panel(page, 'cost')).toContainText('Multiply-accumulates');
  await panel(page, 'arguments').locator('summary').click();
  await expect(page).toHaveURL(/open=input,cost/);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await open(page, await fragmentOf(page));
  await expect(page.locator('details[open]')).toHaveCount(2);
  await expect(panel(page, 'cost')).toContainText('Multiply-accumulates');
  await expect(panel(page, 'input').getByRole('combobox')).toBeVisible();
  // What is closed is not made.
  await expect(page.locator('c2d-arguments-panel')).toHaveCount(0);
});

test('what a link gets wrong stays at its default, and a notice names it', async ({ page }) => {
  await open(page, '#v=1&kernel_size=99,99&strides=2,2&colour=red&padding=full&lang=en');
  await expectOutput(page, [63, 81, 153, 171]);
  await expect(page.locator('.notice')).toContainText('3 parts of the link');
  await expect(page.locator('.notice')).toContainText('colour, kernel_size, padding');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('bad links still open the page, and a notice says what was wrong', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, '#%E0%A4%A');
  for (const fragment of [
    '#v=99',
    '#__proto__=1&constructor=2',
    `#v=1&kernel_values=${'9,'.repeat(60_000)}`,
    '#input=custom&input_values=1,2,3',
    '#input=picture&input_shape=200,200,1',
    '#kernel=custom',
    '#v=1&input_shape=0,-1,99',
  ]) {
    await follow(page, fragment);
    await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
    await expect(page.locator('.notice').first()).toBeVisible();
  }
  for (const fragment of ['#', '#=&=&&']) {
    await open(page, fragment);
    await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
  }
  expect(errors).toEqual([]);
});

test('zero and negative arguments are kept, and refused in Keras’s words', async ({ page }) => {
  await open(page, '#v=1&kernel_size=-3,0&lang=en');
  expect((await getState(page)).kernelSize).toEqual([-3, 0]);
  expect((await result(page)).refusal?.message).toBe(
    'The `kernel_size` argument must be a tuple of 2 integers. Received kernel_size=(-3, 0), ' +
      'including values {-3, 0} that do not satisfy `value > 0`',
  );
  await expect(page.locator('c2d-slider output').first()).toHaveText('−3');
});

test('a choice makes a history entry, a slider does not; back and forward work', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en');
  const length = await page.evaluate(() => history.length);
  for (const value of [4, 5, 2]) await slide(slider(page, 'kernel_size', 'height'), value);
  await expect(page).toHaveURL(/kernel_size=2,3/);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.getByRole('button', { name: 'dilation_rate' }).click();
  await expectOutput(page, [117]);
  await expect.poll(() => page.evaluate(() => history.length)).toBe(length + 1);
  await page.goBack();
  await expect.poll(async () => (await getState(page)).kernelSize).toEqual([2, 3]);
  await page.goForward();
  await expectOutput(page, [117]);
});

test('setState by an embedder makes no history entry', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  const length = await page.evaluate(() => history.length);
  for (const size of [1, 2, 4]) await setState(page, { kernelSize: [size, size] });
  await expect(page).toHaveURL(/kernel_size=4,4/);
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('a key that comes twice says nothing', async ({ page }) => {
  await open(page, '#v=1&strides=2,2&strides=3,3&lang=en');
  await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
  await expect(page.locator('.notice')).toContainText('strides');
});

test('a notice goes when a good link comes', async ({ page }) => {
  await open(page, '#v=1&foo=1&lang=en');
  await expect(page.locator('.notice')).toContainText('foo');
  await page.evaluate(() => {
    location.hash = '#v=1&strides=2,2&lang=en';
  });
  await expectOutput(page, [63, 81, 153, 171]);
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('an address edited by hand is followed', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    location.hash = '#v=1&strides=2,2&lang=en';
  });
  await expectOutput(page, [63, 81, 153, 171]);
});
