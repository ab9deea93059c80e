// The module for large layers: fetched when one asks for it, and never missed.
import { expect, type Page, test } from '@playwright/test';
import { open, result, setState } from './playground';

const SMALL = '#v=2&lang=en&open=cost';
const LARGE = `${SMALL}&input_shape=32,32,8&input=random&kernel=random&filters=16&padding=same`;
const MODULE = /conv2d-large.*\.wasm$/;

const asksForIt = (page: Page) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (MODULE.test(request.url())) asked.push(request.url());
  });
  return asked;
};

const algorithm = (page: Page) => page.locator('c2d-cost #algorithm');

const output = async (page: Page) => (await result(page)).output;

test('a small layer does without', async ({ page }) => {
  const asked = asksForIt(page);
  await open(page, SMALL);
  await expect(algorithm(page)).toContainText('Plainly');
  await setState(page, { filters: 2 });
  expect(asked).toEqual([]);
});

test('a large layer is computed at once, and by the other module from the next change on', async ({
  page,
}) => {
  const arrived = page.waitForResponse(MODULE);
  await open(page, LARGE);
  await expect(algorithm(page)).toContainText('Plainly');
  const before = await output(page);
  expect(before).toHaveLength(32 * 32 * 16);
  await arrived;
  await expect(async () => {
    await setState(page, { strides: [2, 2] });
    await setState(page, { strides: [1, 1] });
    await expect(algorithm(page)).toContainText('By tiles', { timeout: 1000 });
  }).toPass();
  expect(await output(page)).toEqual(before);
});

test('nothing is missing where it does not come', async ({ page }) => {
  await page.route(MODULE, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed', (request) => MODULE.test(request.url()));
  await open(page, LARGE);
  await failed;
  await setState(page, { kernelSize: [5, 5] });
  await expect(algorithm(page)).toContainText('Plainly');
  expect(await output(page)).toHaveLength(32 * 32 * 16);
});
