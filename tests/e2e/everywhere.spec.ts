// The page wherever somebody puts it: in a folder of a site, and as one file from a stick. For frames and
// elements there are embed.spec.ts and element.spec.ts.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { preview } from 'vite';
import { arrived, expectOutput, PANELS, panel, ready, slide, slider } from './playground';

const OUTPUT = [63, 81, 153, 171];

/** What went wrong, and what was asked for. */
function watch(page: Page) {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  return { errors, requests };
}

test('works in a folder of a site', async ({ page }) => {
  const configFile = path.resolve(import.meta.dirname, '../../web/vite.config.ts');
  const server = await preview({ configFile, base: '/courses/vision/', preview: { port: 0 } });
  const address = server.resolvedUrls?.local[0] ?? '';
  expect(address).toContain('/courses/vision/');
  const { errors, requests } = watch(page);
  await page.goto(`${address}#v=2&strides=2,1&lang=en`);
  await ready(page);
  await slide(slider(page, 'strides', 'width'), 2);
  await expectOutput(page, OUTPUT);
  await panel(page, 'cost').locator('summary').click();
  await arrived(page);
  await expect(page.locator('c2d-cost')).toBeVisible();
  const elsewhere = requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'));
  expect(elsewhere).toEqual([]);
  expect(errors).toEqual([]);
  await server.close();
});

test.describe('from a file', () => {
  const file = path.resolve(import.meta.dirname, '../../dist/conv2d-playground.html');
  const address = pathToFileURL(file).href;

  test('everything works, with no network', async ({ page, context }) => {
    await context.setOffline(true);
    const { errors, requests } = watch(page);
    await page.goto(`${address}#v=2&strides=2,1&lang=en`);
    await ready(page);
    await slide(slider(page, 'strides', 'width'), 2);
    await expectOutput(page, OUTPUT);
    for (const name of PANELS) await panel(page, name).locator('summary').click();
    await arrived(page);
    await expect(page.locator('c2d-histogram canvas').first()).toBeVisible();
    await page.getByRole('button', { name: 'Русский' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await page.getByRole('button', { name: 'padding', exact: true }).click();
    await expect(page.locator('c2d-lesson-text')).toBeVisible();
    // Not every browser tells of the file itself.
    const others = requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'));
    expect(others).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('its address follows, and can be gone back from', async ({ page }) => {
    await page.goto(`${address}#v=2&lang=en`);
    await ready(page);
    await page.getByRole('button', { name: 'strides', exact: true }).click();
    await expect(page).toHaveURL(/#v=2&lesson=strides&lang=en$/);
    await page.goBack();
    await expect(page.locator('c2d-lesson')).toHaveCount(0);
  });

  test('the served page says to open it', async ({ page }) => {
    await page.goto(pathToFileURL(file.replace('conv2d-playground.html', 'index.html')).href);
    const link = page.getByRole('link', { name: 'conv2d-playground.html' }).first();
    await expect(link).toBeVisible();
    await link.click();
    await ready(page);
    await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
  });
});
