// MkDocs Material, whose instant navigation changes what is in a page, and loads none.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { useElement, useFrame } from '../lib/playground.mjs';
import { freePort, pipInstall, pipVersion, runInVenv } from '../lib/python.mjs';
import { serveFolder } from '../lib/serve.mjs';
import { shotRecipesInSizes } from '../lib/sizes.mjs';

export const name = 'MkDocs Material';
export const install = pipInstall;
export const version = ({ folder }) => pipVersion(folder, 'mkdocs-material');

let port;

export async function build({ folder, snippet }) {
  port = await freePort();
  // It goes instantly to where its map of the site leads.
  const config = snippet('mkdocs-config').replace(
    /(?<=^site_url: ).*/m,
    `http://localhost:${port}/`,
  );
  writeFileSync(path.join(folder, 'mkdocs.yml'), config);
  writeFileSync(path.join(folder, 'docs/strides.md'), snippet('mkdocs-page'));
  await runInVenv(folder, 'mkdocs', 'build', '--strict');
}

export const serve = ({ folder }) => serveFolder(path.join(folder, 'site'), { port });

export async function check({ open, step, shot }) {
  const page = await open('strides/');
  await step('element', () => useElement(page));
  await shot(page);
  await step('iframe', () => useFrame(page));
  await shot(page, 'iframe');
  await step('both after instant navigation', async () => {
    const map = page.waitForResponse(/sitemap\.xml/);
    await page.goto(new URL('/', page.url()).href);
    await (await map).finished();
    await page.evaluate(() => {
      window.sameDocument = true;
    });
    await page.getByRole('link', { name: 'Go to the experiment' }).click();
    await useElement(page);
    await useFrame(page);
    expect(await page.evaluate(() => window.sameDocument)).toBe(true);
  });
  await step('sizes', () => shotRecipesInSizes(page, shot));
}
