// H5P loads the scripts of its libraries as classic ones, into a frame that it makes.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npmInstall, versionOf } from '../lib/npm.mjs';
import { drag, expectShape, slider } from '../lib/playground.mjs';
import { shotInSizes } from '../lib/sizes.mjs';

export const name = 'H5P standalone';
export const install = npmInstall;
export const version = ({ folder }) => versionOf(folder, 'h5p-standalone');

const LIBRARY = 'content/H5P.Conv2DPlayground-1.0';
const FILES = {
  'h5p-package': 'content/h5p.json',
  'h5p-content': 'content/content/content.json',
  'h5p-library': `${LIBRARY}/library.json`,
  'h5p-semantics': `${LIBRARY}/semantics.json`,
  'h5p-script': `${LIBRARY}/library.js`,
};

export function build({ folder, snippet }) {
  for (const [each, file] of Object.entries(FILES)) {
    const to = path.join(folder, file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, snippet(each));
  }
  const element = 'conv2d-playground.js';
  cpSync(path.join('dist/element', element), path.join(folder, LIBRARY, element));
  const player = path.join(folder, 'node_modules/h5p-standalone/dist');
  cpSync(player, path.join(folder, 'player'), { recursive: true });
}

export async function check({ open, step, shot }) {
  const page = await open();
  const element = page.locator('iframe.h5p-iframe').contentFrame().locator('conv2d-playground');
  await step('element in a library', async () => {
    await expectShape(element, [3, 3, 1]);
    await drag(page, slider(element, 'strides'));
    await expectShape(element, [1, 1, 1]);
    await shot(page);
  });
  await step('sizes', () => shotInSizes(element, shot, 'element'));
}
