// JupyterLab, where an arrow leaves a cell, and d d deletes it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { drag, expectShape, expectState, slider } from '../lib/playground.mjs';
import { freePort, pipInstall, pipVersion, serveByVenv } from '../lib/python.mjs';
import { shotInSizes } from '../lib/sizes.mjs';

export const name = 'JupyterLab';
export const install = pipInstall;
export const version = ({ folder }) => pipVersion(folder, 'jupyterlab');

const code = (source, id) => ({
  cell_type: 'code',
  id,
  execution_count: null,
  metadata: {},
  outputs: [],
  source,
});

export function build({ folder, snippet }) {
  const notebook = {
    cells: ['jupyter-iframe', 'jupyter-element'].map((id) => code(snippet(id), id)),
    metadata: { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  mkdirSync(path.join(folder, 'notebooks'), { recursive: true });
  writeFileSync(path.join(folder, 'notebooks/strides.ipynb'), JSON.stringify(notebook));
}

export async function serve({ folder }) {
  const port = await freePort();
  const { stop } = await serveByVenv(
    folder,
    `http://localhost:${port}/api`,
    'jupyter-lab',
    ...['--allow-root', '--no-browser', '--ip=localhost', `--port=${port}`],
    ...['--IdentityProvider.token=', '--ServerApp.disable_check_xsrf=True'],
    '--ServerApp.root_dir=notebooks',
  );
  return { address: `http://localhost:${port}/`, stop };
}

async function runAll(page) {
  await expect(page.locator('.jp-Notebook .jp-CodeCell')).toHaveCount(2);
  await expect(page.getByText('Python 3 (ipykernel) | Idle')).toBeVisible({ timeout: 30_000 });
  await page.locator('.lm-MenuBar-itemLabel', { hasText: /^Run$/ }).click();
  await page.locator('.lm-Menu-item[data-command="runmenu:run-all"]').click();
  await expect(page.locator('.jp-OutputArea-output')).toHaveCount(2, { timeout: 30_000 });
}

export async function check({ open, step, shot }) {
  const page = await open('lab/tree/strides.ipynb?reset');
  const cells = page.locator('.jp-Notebook .jp-CodeCell');
  const element = page.locator('conv2d-playground');
  await step('cells run', () => runAll(page));
  await step('iframe', async () => {
    const iframe = page.locator('.jp-OutputArea-output iframe');
    await iframe.scrollIntoViewIfNeeded();
    await expectState(iframe, 'strides', [2, 2]);
    await drag(page, slider(iframe.contentFrame(), 'strides'));
    await expectState(iframe, 'strides', [5, 5]);
    await shot(page, 'iframe');
  });
  await step('element', async () => {
    await expectShape(element, [3, 3, 1]);
    await drag(page, slider(element, 'strides'));
    await expectShape(element, [1, 1, 1]);
    await shot(page);
  });
  await step('sizes', async () => {
    const again = await open('lab/tree/strides.ipynb?reset');
    await runAll(again);
    await shotInSizes(again.locator('.jp-OutputArea-output iframe'), shot, 'iframe');
    await shotInSizes(again.locator('conv2d-playground'), shot, 'element');
  });
  await step('keys of a slider stay inside', async () => {
    const strides = slider(element, 'strides');
    const active = page.locator('.jp-Cell.jp-mod-active');
    await strides.focus();
    const chosen = await active.getAttribute('data-windowed-list-index');
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown']) await strides.press(key);
    await expectShape(element, [2, 2, 1]);
    for (const key of ['d', 'd', 'a', 'x']) await strides.press(key);
    await expect(cells).toHaveCount(2);
    expect(await active.getAttribute('data-windowed-list-index')).toBe(chosen);
  });
  await step('and without it they would not', async () => {
    await cells.last().locator('.cm-content').click();
    for (const key of ['Escape', 'd', 'd']) await page.keyboard.press(key);
    await expect(cells).toHaveCount(1);
  });
}
