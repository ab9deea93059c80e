// The package of SCORM 1.2 in a course that speaks by scorm-again, from one visit to the next.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { npmInstall, versionOf } from '../lib/npm.mjs';
import { drag, slider } from '../lib/playground.mjs';

export const name = 'SCORM 1.2 by scorm-again';
export const install = npmInstall;
export const version = ({ folder }) => versionOf(folder, 'scorm-again');

export function build({ folder }) {
  const files = unzipSync(readFileSync('dist/conv2d-playground-scorm.zip'));
  const lesson = path.join(folder, 'lesson');
  mkdirSync(lesson, { recursive: true });
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(lesson, file), bytes);
}

const told = (page, key) =>
  page.evaluate((name) => window.API.cmi[name] ?? window.API.cmi.core[name], key);

export async function check({ open, step, shot }) {
  const page = await open('course.html');
  const strides = slider(page.frameLocator('iframe'), 'strides');
  await step('completed on opening', async () => {
    await expect(strides).toBeVisible();
    await expect.poll(() => told(page, 'lesson_status')).toBe('completed');
    expect(await told(page, 'suspend_data')).toBe('');
  });
  await step('a change is kept', async () => {
    await drag(page, strides);
    await expect.poll(() => told(page, 'suspend_data')).toMatch(/^#v=2&.*strides=5,1/);
    await shot(page);
  });
  await step('the next visit shows it', async () => {
    await page.goto('about:blank');
    await page.goBack();
    await expect(strides).toHaveValue('5');
    expect(await told(page, 'lesson_status')).toBe('completed');
    expect(await page.evaluate(() => localStorage.getItem('finished'))).toBe('yes');
  });
  await step('and so where the platform is late', async () => {
    await page.goto(new URL('?late', page.url()).href);
    await expect(strides).toHaveValue('5');
    await strides.press('Home');
    await expect.poll(() => told(page, 'suspend_data')).not.toContain('strides');
    expect(await told(page, 'lesson_status')).toBe('completed');
  });
}
