// Sphinx, with pages in Markdown by myst-parser and in reStructuredText.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drag, expectShape, expectState, slider } from '../lib/playground.mjs';
import { pipInstall, pipVersion, runInVenv } from '../lib/python.mjs';

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
  const element = page.locator('conv2d-playground');
  await step('element', async () => {
    await expectShape(element, [3, 3, 1]);
    await drag(page, slider(element, 'strides'));
    await expectShape(element, [1, 1, 1]);
  });
  await shot(page);
  await step('iframe', async () => {
    const iframe = page.locator('iframe');
    await iframe.scrollIntoViewIfNeeded();
    await expectState(iframe, 'strides', [2, 2]);
    await drag(page, slider(iframe.contentFrame(), 'strides'));
    await expectState(iframe, 'strides', [5, 5]);
  });
  await shot(page, 'iframe');
  await step('element in reStructuredText', async () => {
    await page.goto(new URL('padding.html', page.url()).href);
    await expectShape(element, [5, 5, 1]);
  });
}
