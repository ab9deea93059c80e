// Docusaurus makes pages on a server, wakes them in the browser, and then goes from one to the other
// without loading any.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { npmInstall, quietly, versionOf } from '../lib/npm.mjs';
import { useElement, useFrame } from '../lib/playground.mjs';
import { shotRecipesInSizes } from '../lib/sizes.mjs';

export const name = 'Docusaurus';
export const site = 'build';
export const install = npmInstall;
export const version = ({ folder }) => versionOf(folder, '@docusaurus/core');

export async function build({ folder, snippet }) {
  const components = path.join(folder, 'src/components');
  const element = 'conv2d-playground.mjs';
  mkdirSync(components, { recursive: true });
  cpSync(path.join('dist/element', element), path.join(components, element));
  writeFileSync(path.join(components, 'Conv2d.js'), snippet('docusaurus-component'));
  writeFileSync(path.join(folder, 'docs/strides.mdx'), snippet('docusaurus-page'));
  await quietly(folder, 'npx', ['docusaurus', 'build']);
}

export async function check({ open, step, shot }) {
  const page = await step('element', async () => {
    const opened = await open('strides');
    await useElement(opened);
    await shot(opened);
    return opened;
  });
  await step('dark mode', async () => {
    const element = page.locator('conv2d-playground');
    await expect(element).toHaveAttribute('scheme', 'light');
    await page
      .getByRole('button', { name: /dark and light mode/ })
      .first()
      .click();
    await expect(element).toHaveAttribute('scheme', 'dark');
    await shot(page, 'dark');
  });
  await step('iframe', async () => {
    await useFrame(page);
    await shot(page, 'iframe');
  });
  // React makes the element anew, when it is defined already.
  await step('element after going away and back', async () => {
    await page.getByRole('link', { name: 'Start' }).first().click();
    await page.getByRole('link', { name: 'Go to the experiment' }).click();
    await useElement(page);
  });
  await step('sizes', () => shotRecipesInSizes(page, shot));
}
