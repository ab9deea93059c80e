// Pages of nothing but HTML, as docs/embedding.md has them.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { drag, expectShape, expectState, slider } from '../lib/playground.mjs';
import { shotInSizes } from '../lib/sizes.mjs';

export const name = 'Plain HTML';

const PAGES = ['plain-iframe', 'plain-element', 'messages', 'element-script'];

const page = (body) =>
  `<!doctype html>\n<html lang="en"><meta charset="utf-8" />\n${body}</html>\n`;
const inRussian = (html) =>
  html.replaceAll('lang=en', 'lang=ru').replaceAll('lang="en"', 'lang="ru"');

export function build({ folder, snippet }) {
  const write = (file, html) => writeFileSync(path.join(folder, `${file}.html`), html);
  for (const each of PAGES) write(each, snippet(each));
  write('plain-iframe-ru', inRussian(snippet('plain-iframe')));
  write('plain-element-ru', inRussian(snippet('plain-element')));
  write('sandbox', page(snippet('sandbox')));
  write('heights', page(snippet('heights') + snippet('plain-iframe')));
}

async function useIframe(page) {
  const iframe = page.locator('iframe');
  await expectState(iframe, 'strides', [2, 2]);
  await drag(page, slider(iframe.contentFrame(), 'strides'));
  await expectState(iframe, 'strides', [5, 5]);
}

async function useElement(page) {
  const element = page.locator('conv2d-playground');
  await expectShape(element, [3, 3, 1]);
  await drag(page, slider(element, 'strides'));
  await expectShape(element, [1, 1, 1]);
}

const FORMS = { iframe: useIframe, element: useElement };

async function checkForms({ folder, open, step, shot }) {
  for (const [form, use] of Object.entries(FORMS)) {
    for (const language of ['', '-ru']) {
      await step(`${form}${language}`, async () => {
        const page = await open(`plain-${form}${language}.html`);
        await use(page);
        await shot(page, `${form}${language}`);
      });
    }
    await step(`${form} in sizes`, async () => {
      const page = await open(`plain-${form}.html`);
      await shotInSizes(page.locator('iframe, conv2d-playground'), shot, form);
    });
    await step(`${form} in a file`, async () => {
      await use(await open(pathToFileURL(path.join(folder, `plain-${form}.html`)).href));
    });
  }
}

export async function check(at) {
  const { open, step, shot } = at;
  await checkForms(at);
  await step('sandbox', async () => {
    const page = await open('sandbox.html');
    const iframe = page.locator('iframe');
    await expectState(iframe, 'padding', 'same');
    await drag(page, slider(iframe.contentFrame(), 'strides'));
    await expectState(iframe, 'strides', [5, 5]);
    const popup = page.waitForEvent('popup');
    await iframe.contentFrame().getByRole('link', { name: 'Open the whole page' }).click();
    const whole = await popup;
    await expectShape(whole.locator('conv2d-playground'), [1, 1, 1]);
    expect(await whole.evaluate(() => window.origin)).not.toBe('null');
  });
  await step('heights', async () => {
    const page = await open('heights.html');
    const height = () => page.locator('iframe').evaluate((iframe) => iframe.offsetHeight);
    const wanted = page.frameLocator('iframe').locator('conv2d-playground');
    await expect.poll(height).not.toBe(600);
    await expect.poll(height).toBe(await wanted.evaluate((each) => each.wantedHeight));
    await shot(page, 'heights');
  });
  await step('messages', async () => {
    const page = await open('messages.html');
    await expectState(page.locator('iframe'), 'padding', 'valid');
    await page.getByRole('button', { name: 'same' }).click();
    await expect(page.getByRole('status')).toHaveText('#v=2&padding=same&lang=en');
    await shot(page, 'messages');
  });
  await step("the element's script", async () => {
    const page = await open('element-script.html');
    const shown = page.locator('p > output');
    await expect(shown).toHaveText('The output has the shape 5,5,1');
    await page.getByRole('button', { name: 'strides=(2, 2)' }).click();
    await expect(shown).toHaveText('The output has the shape 3,3,1');
    await shot(page, 'script');
  });
}
