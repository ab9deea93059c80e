// A page of nothing but HTML, as docs/embedding.md has it.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drag, expectShape, expectState, slider } from '../lib/playground.mjs';

export const name = 'Plain HTML';

export function build({ folder, snippet }) {
  for (const each of ['plain-iframe', 'plain-element']) {
    writeFileSync(path.join(folder, `${each}.html`), snippet(each));
  }
}

export async function check({ open, step, shot }) {
  await step('iframe', async () => {
    const page = await open('plain-iframe.html');
    const iframe = page.locator('iframe');
    await expectState(iframe, 'strides', [2, 2]);
    await drag(page, slider(iframe.contentFrame(), 'strides'));
    await expectState(iframe, 'strides', [5, 5]);
    await shot(page, 'iframe');
  });
  await step('element', async () => {
    const page = await open('plain-element.html');
    const element = page.locator('conv2d-playground');
    await expectShape(element, [3, 3, 1]);
    await drag(page, slider(element, 'strides'));
    await expectShape(element, [1, 1, 1]);
    await shot(page, 'element');
  });
}
