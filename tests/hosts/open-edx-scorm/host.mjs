// The package of SCORM 1.2 in Open edX, as far as that can be had without all of it: its SCORM XBlock in
// the workbench of XBlocks.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { drag, slider } from '../lib/playground.mjs';
import { freePort, pipInstall, pipVersion, serveByVenv } from '../lib/python.mjs';

export const name = 'Open edX SCORM XBlock';
// The workbench has no icon.
export const ignores = [/404.*favicon\.ico/];
export const install = pipInstall;
export const version = ({ folder }) => pipVersion(folder, 'openedx-scorm-xblock');

export async function serve({ folder }) {
  for (const each of ['var', 'media'])
    rmSync(path.join(folder, each), { recursive: true, force: true });
  const port = await freePort();
  return serveByVenv(folder, `http://localhost:${port}/`, 'python', 'serve.py', String(port));
}

// What the form in Studio sends. The form itself asks Studio's own scripts for help.
async function upload(page) {
  const handler = await page.locator('.scorm-xblock').evaluate((block) => {
    const around = block.closest('[data-usage]');
    return `/handler/${around.dataset.usage}/studio_submit?student=student_1`;
  });
  const fields = {
    display_name: 'Convolution',
    width: '',
    height: '760',
    has_score: '1',
    weight: '1',
    popup_on_launch: '0',
    enable_navigation_menu: '0',
    enable_fullscreen_button: '1',
    navigation_menu_width: '',
    file: {
      name: 'conv2d-playground-scorm.zip',
      mimeType: 'application/zip',
      buffer: readFileSync('dist/conv2d-playground-scorm.zip'),
    },
  };
  const cookies = await page.context().cookies();
  const token = cookies.find((cookie) => cookie.name === 'csrftoken').value;
  const sent = await page.request.post(new URL(handler, page.url()).href, {
    headers: { 'X-CSRFToken': token },
    multipart: fields,
  });
  return sent.json();
}

export async function check({ open, step, shot }) {
  const page = await open('scenario/scorm.0/');
  const strides = slider(page.frameLocator('iframe'), 'strides');
  const status = page.locator('.completion-status');
  await step('package uploaded', async () => {
    expect(await upload(page)).toEqual({ result: 'success', errors: [] });
  });
  await step('completed on opening', async () => {
    await page.reload();
    await expect(strides).toBeVisible();
    await expect(status).toHaveText('completed');
  });
  await step('a change is kept', async () => {
    const kept = page.waitForResponse(
      (response) =>
        response.ok() &&
        /scorm_set_value/.test(response.url()) &&
        /suspend_data.*strides=5,1/.test(response.request().postData() ?? ''),
    );
    await drag(page, strides);
    await kept;
    await shot(page);
  });
  await step('the next visit shows it', async () => {
    await page.reload();
    await expect(strides).toHaveValue('5');
    await expect(status).toHaveText('completed');
  });
}
