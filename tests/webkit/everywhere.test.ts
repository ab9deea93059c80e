// The page in WebKit wherever somebody puts it: in a folder of a site, and in frames of another origin and
// of none.
import { fileURLToPath } from 'node:url';
import type { WebDriver, WebElement } from 'selenium-webdriver';
import { preview } from 'vite';
import { expect, inject, onTestFinished, test } from 'vitest';
import { hostPage } from '../host-page';
import { expectOutput, find, open, ready, result, slider } from './playground';

const FIRST = [63, 72, 81, 108, 117, 126, 153, 162, 171];
const STRIDED = [63, 81, 153, 171];

test('in a folder of a site', async () => {
  const configFile = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url));
  const server = await preview({ configFile, base: '/courses/vision/', preview: { port: 0 } });
  onTestFinished(() => server.close());
  const browser = await open('');
  await browser.get(`${server.resolvedUrls?.local[0]}#v=2&strides=2,1&lang=en`);
  await ready(browser);
  await move(browser, await slider(browser, 'strides', 'width'), 2);
  await expectOutput(browser, STRIDED);
});

for (const [where, attributes] of [
  ['another origin', ''],
  ['no origin', 'sandbox="allow-scripts"'],
]) {
  test(`in a frame of ${where}`, async () => {
    const browser = await open('');
    const src = `${inject('site')}embed.html#v=2&lang=ru`;
    const body = `<!doctype html><iframe src="${src}" width="500" height="300" ${attributes}></iframe>`;
    await browser.get(await hostPage(`/lesson/${where?.replace(/ /g, '-')}`, body));
    await browser.switchTo().frame(0);
    await ready(browser);
    expect((await result(browser)).output).toEqual(FIRST);
    await move(browser, await find(browser, 'input[type=range][aria-label=strides]'), 2);
    await expectOutput(browser, STRIDED);
  });
}

/** As a hand would: the value changes, and an event tells of it. */
async function move(browser: WebDriver, element: WebElement, to: number): Promise<void> {
  await browser.executeScript(
    (input: HTMLInputElement, value: string) => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
    element,
    String(to),
  );
}
