// Sphinx, with pages in Markdown by myst-parser and in reStructuredText.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expectShape, useElement, useFrame } from '../lib/playground.mjs';
import { pipInstall, pipVersion, runInVenv } from '../lib/python.mjs';
import { shotRecipesInSizes } from '../lib/sizes.mjs';

export const name = 'Sphinx';
export const site = 'site';
export const install = pipInstall;
export const version = async ({ folder }) =>
  `${await pipVersion(folder, 'sphinx')}, myst-parser ${await pipVersion(folder, 'myst-parser')}`;

export async function build({ folder, snippet }) {
  writeFileSync(path.join(folder, 'conf.py'), snippet('sphinx-config'));
  writeFileSync(path.join(folder, 'strides.md'), snippet('sphinx-page'));
  writeFileSync(path.join(folder, 'padding.rst'), snippet('sphinx-rst'));
  const without = ['-D', 'exclude_patterns=venv'];
  await runInVenv(folder, 'sphinx-build', '-W', '-q', '-E', '-b', 'html', ...without, '.', 'site');
}

export async function check({ open, step, shot }) {
  const page = await open('strides.html');
  await step('element', () => useElement(page));
  await shot(page);
  await step('iframe', () => useFrame(page));
  await shot(page, 'iframe');
  await step('sizes', () => shotRecipesInSizes(page, shot));
  await step('element in reStructuredText', async () => {
    await page.goto(new URL('padding.html', page.url()).href);
    await expectShape(page.locator('conv2d-playground'), [5, 5, 1]);
  });
}
