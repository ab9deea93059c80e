// The page under the strictest Content-Security-Policy it is said to run under.
import { expect, type Page, test } from '@playwright/test';
import { image } from './images';
import { arrived, expectOutput, fetchedAhead, open, PANELS, ready, setState } from './playground';

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

/** What the built page says itself, which every host serves with it. */
const written = (page: Page) =>
  page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content')
    .then((policy) => (policy ?? '').split('; '));

for (const path of ['index.html', 'embed.html', 'conv2d-playground.html'])
  test(`${path} has its policy written in it @once`, async ({ page }) => {
    await page.goto(`./${path}`);
    const directives = await written(page);
    for (const each of [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ])
      expect(directives).toContain(each);
    for (const each of directives) {
      expect(each).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    }
  });

test('a base, a form and markup from text are refused', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(event.effectiveDirective),
    );
    const base = document.createElement('base');
    base.href = 'https://example.org/';
    document.head.append(base);
    const form = document.createElement('form');
    form.action = 'https://example.org/';
    document.body.append(form);
    form.requestSubmit();
    try {
      document.body.innerHTML = '<b>text</b>';
    } catch (error) {
      seen.push((error as Error).name);
    }
  });
  // Violations are told in tasks of their own.
  await expect
    .poll(() => page.evaluate(() => [...(window as unknown as { seen: string[] }).seen].sort()))
    .toEqual(['TypeError', 'base-uri', 'form-action', 'require-trusted-types-for']);
  expect(await page.evaluate(() => document.baseURI)).toBe(page.url());
});

test('asks nobody else for anything, and sets no cookie', async ({ page, context }) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  await open(page);
  await fetchedAhead(page);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await arrived(page);
  for (const name of ['strides', 'Русский', 'English'])
    await page.getByRole('button', { name, exact: true }).click();
  for (const path of ['embed.html', 'arguments.html', 'conv2d-playground.html'])
    await page.goto(`./${path}`);
  // Of data: addresses it is "null".
  asked.delete('null');
  expect([...asked]).toEqual([new URL(page.url()).origin]);
  expect(await context.cookies()).toEqual([]);
});
