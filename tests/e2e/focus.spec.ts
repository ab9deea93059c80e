// Where the focus goes when the thing that has it goes away: to what takes its place.
import { expect, test } from '@playwright/test';
import type { Conv2dPlayground } from '../../web/src/element';
import { holdBack, open, panel } from './playground';
import { arm, setTrap } from './trap';

test('a closed notice is followed by its neighbour, the last by what they stood above', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en');
  await page.locator('conv2d-playground').evaluate(async (playground: Conv2dPlayground) => {
    playground.notify('picture.tooLarge');
    playground.notify('picture.unreadable', { name: 'cat.png' });
    playground.notify('link.tooLong');
    await playground.updateComplete;
  });
  const close = page.getByRole('button', { name: 'Close' });
  await close.last().press('Enter');
  await expect(close).toHaveCount(2);
  await expect(close.last()).toBeFocused();
  await close.first().press('Enter');
  await expect(close).toHaveCount(1);
  await expect(close).toBeFocused();
  await close.press('Enter');
  await expect(close).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('after "Make it legal", the output that there now is', async ({ page }) => {
  await open(page, '#v=1&lang=en&kernel_size=6,6');
  await page.getByRole('button', { name: /^Make it legal/ }).press('Enter');
  await expect(page.locator('#output').getByRole('grid')).toBeFocused();
});

test('after "Back to Keras", the output, which is its now', async ({ page }) => {
  await open(page, '#v=1&lang=en&strides=2,2&padding=same&input_shape=4,4,1&framework=pytorch');
  await page.getByRole('button', { name: 'Back to Keras' }).press('Enter');
  await expect(page.locator('#output').getByRole('grid')).toBeFocused();
});

test('after "Back to the pattern", the choice of the pattern', async ({ page }) => {
  await open(page, '#v=1&lang=en&kernel_values=1,2,3,4,5,6,7,8,9&open=kernel');
  await page.getByRole('button', { name: 'Back to the pattern' }).press('Enter');
  const sources = panel(page, 'kernel').getByRole('combobox').first();
  await expect(sources).toBeFocused();
  await expect(sources).toHaveValue('ones');
});

test('after "Try again", the panel that is fetched again', async ({ page }) => {
  await page.route(/assets\/cost-panel-/, (route) => route.abort());
  await page.goto('./#v=1&lang=en&open=cost');
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(panel(page, 'cost').locator('summary')).toBeFocused();
});

test('after "Try again" of an engine that failed, the page', async ({ page }) => {
  await setTrap(page);
  await open(page, '#v=1&lang=en');
  await arm(page, { calls: 1, instances: 1 });
  await page.getByRole('radio', { name: 'same' }).check();
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.locator('.notice')).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('after "Try again" of a start that failed, what is said, and then the page', async ({
  page,
}) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto('./#v=1&lang=en');
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(/\.wasm$/);
  const arrive = await holdBack(page, /\.wasm$/);
  await again.press('Enter');
  await expect(page.getByRole('status')).toBeFocused();
  arrive();
  await expect(page.getByRole('main')).toBeFocused();
});
