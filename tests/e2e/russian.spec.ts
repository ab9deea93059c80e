// The Russian page of a build that knows where it stands, in a folder of a host.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import type { Conv2dPlayground } from '../../web/src/element';
import { fetchedAhead, ready } from './playground';

const heading = { en: 'Conv2D playground', ru: 'Песочница Conv2D' };

let folder = '';
let server: PreviewServer;
let address = '';

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'conv2d-'));
  const into = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync('node_modules/.bin/vite', ['build', '--config', 'web/vite.config.ts', ...into], {
    env: { ...process.env, SITE_URL: 'https://example.org/courses/conv2d/', NODE_ENV: undefined },
  });
  server = await preview({
    configFile: false,
    root: folder,
    base: '/courses/conv2d/',
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0 },
  });
  address = `${server.resolvedUrls?.local[0]}ru/`;
});
test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('starts in Russian, whatever the browser’s language, with all its parts', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(address);
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.ru);
  await expect(page).toHaveTitle(heading.ru);
  await fetchedAhead(page);
  expect(missing).toEqual([]);
});

test('shares links to the page above, in Russian', async ({ page }) => {
  await page.goto(address);
  await ready(page);
  const link = await page
    .locator('conv2d-playground')
    .evaluate((playground: Conv2dPlayground) => playground.link?.());
  expect(link).toBe(`${address.replace(/ru\/$/, '')}#v=2&lang=ru`);
});

test('goes by the link first, and by what its reader has chosen', async ({ page }) => {
  await page.goto(`${address}#v=2&lang=en`);
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.en);
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.en);
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.en);
});
