// VitePress makes pages on a server by Vue, wakes them in the browser, and then goes from one to the
// other without loading any.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { npmInstall, quietly, versionOf } from '../lib/npm.mjs';
import { useElement, useFrame } from '../lib/playground.mjs';
import { shotRecipesInSizes } from '../lib/sizes.mjs';

export const name = 'VitePress';
export const site = '.vitepress/dist';
export const install = npmInstall;
export const version = ({ folder }) => versionOf(folder, 'vitepress');

export async function build({ folder, snippet }) {
  mkdirSync(path.join(folder, '.vitepress'), { recursive: true });
  writeFileSync(path.join(folder, '.vitepress/config.mjs'), snippet('vitepress-config'));
  writeFileSync(path.join(folder, 'strides.md'), snippet('vitepress-page'));
  await quietly(folder, 'npx', ['vitepress', 'build']);
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
    await page.getByRole('switch').first().click();
    await expect(element).toHaveAttribute('scheme', 'dark');
    await shot(page, 'dark');
  });
  await step('iframe', async () => {
    await useFrame(page);
    await shot(page, 'iframe');
  });
  // Vue makes the element anew, when it is defined already.
  await step('element after going away and back', async () => {
    await page.getByRole('link', { name: 'A course' }).click();
    await page.getByRole('link', { name: 'Go to the experiment' }).click();
    await useElement(page);
  });
  await step('sizes', () => shotRecipesInSizes(page, shot));
}
