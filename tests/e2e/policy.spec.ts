// The page under the strictest Content-Security-Policy it is said to run under.
import { expect, test } from '@playwright/test';
import { image } from './images';
import { arrived, expectOutput, fetchedAhead, PANELS, ready, setState } from './playground';

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

test('not one violation', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  let documents = 0;
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    documents++;
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  await page.goto('./');
  await ready(page);
  expect(documents).toBe(1);
  await fetchedAhead(page);

  for (const summary of await page.locator('summary').all()) await summary.click();
  await expect(page.locator('details[id][open]')).toHaveCount(PANELS.length);
  await arrived(page);
  await expect(page.locator('c2d-histogram canvas').first()).toBeVisible();
  for (const layer of await page.locator('select#layer option').all()) {
    await page.locator('select#layer').selectOption(await layer.getAttribute('value'));
    await setState(page, { input: { shape: [5, 5, 2] }, padding: [1, 0, 2, 0] });
    await setState(page, { padding: 'same', strides: [2, 2], shown: { framework: 'pytorch' } });
  }
  await page.getByRole('button', { name: 'Reset everything' }).click();
  for (const name of ['strides', 'padding', 'dilation_rate', 'Русский', 'English']) {
    await page.getByRole('button', { name, exact: true }).click();
  }
  await setState(page, { filters: 3, useBias: true, kernelSize: [7, 7] });
  await setState(page, { kernelSize: [1, 1], filters: 1, useBias: false, dilationRate: [1, 1] });
  const picture = await image(page, 'image/png', 3, 3, [5, 5, 5, 255]);
  await page.locator('c2d-input-panel input[type=file]').setInputFiles(picture);
  await expectOutput(page, Array(9).fill(5));

  expect(
    await page.evaluate(() => (window as unknown as { violations: string[] }).violations),
  ).toEqual([]);
  expect(complaints).toEqual([]);
});
