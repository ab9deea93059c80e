// reveal.js scales its slides, and takes keys and swipes for itself.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { npmInstall, versionOf } from '../lib/npm.mjs';
import {
  ask,
  drag,
  expectShape,
  expectState,
  knobAndEnd,
  middleOf,
  slider,
  swipe,
} from '../lib/playground.mjs';
import { shotInSizes } from '../lib/sizes.mjs';

export const name = 'reveal.js';
export const install = npmInstall;
export const version = ({ folder }) => versionOf(folder, 'reveal.js');

export function build({ folder, snippet }) {
  writeFileSync(path.join(folder, 'index.html'), snippet('reveal'));
}

/** The slides of the deck, by their numbers. */
const ELEMENT = 1;
const IFRAME = 2;
const LAST = 3;

const expectSlide = (page, number) =>
  expect.poll(() => page.evaluate(() => Reveal.getIndices().h)).toBe(number);

const isOverview = (page) => page.evaluate(() => Reveal.isOverview());

// A deck of its own for each check, opened at that slide.
async function openSlide(open, number, options) {
  const page = await open(`#/${number}`, options);
  await expectSlide(page, number);
  return page;
}

const pinnedOf = ({ shown }) => shown && { cell: shown.pinned, of: shown.pinnedIn };

async function checkElement({ open, step, shot }) {
  const page = await openSlide(open, ELEMENT);
  const element = page.locator('conv2d-playground');
  const strides = slider(element, 'strides');
  await step('element', async () => {
    await expectShape(element, [2, 2, 1]);
    await drag(page, strides);
    await expectShape(element, [1, 1, 1]);
    // The deck's text is centred, and would take the marks of strides off the input.
    await expect(element).toHaveCSS('text-align', 'start');
    await shot(page, 'element');
  });
  await step('its pointer under scaling', async () => {
    const scale = await element.evaluate(
      (each) => each.getBoundingClientRect().width / each.offsetWidth,
    );
    expect(Math.abs(scale - 1)).toBeGreaterThan(0.1);
    const { x, y } = await middleOf(element, 'input', 2, 3);
    await page.mouse.click(x, y);
    await expect
      .poll(() =>
        element.evaluate((each) => each.getState().shown).then((shown) => pinnedOf({ shown })),
      )
      .toEqual({ cell: [2, 3], of: 'input' });
  });
  await step('its keys', async () => {
    await strides.focus();
    await page.keyboard.press('ArrowLeft');
    await expectShape(element, [1, 1, 1]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('n');
    await page.keyboard.press('PageUp');
    await expectSlide(page, ELEMENT);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await expectSlide(page, IFRAME);
    expect(await isOverview(page)).toBe(false);
  });
}

async function checkIframe({ open, step, shot }) {
  const page = await openSlide(open, IFRAME);
  const iframe = page.locator('iframe');
  const strides = slider(iframe.contentFrame(), 'strides');
  await step('iframe', async () => {
    await expectState(iframe, 'padding', 'same');
    await drag(page, strides);
    await expectState(iframe, 'strides', [5, 5]);
    await shot(page, 'iframe');
  });
  await step('its pointer under scaling', async () => {
    const { x, y } = await middleOf(iframe.contentFrame(), 'input', 2, 3);
    await page.mouse.click(x, y);
    await expect
      .poll(async () => pinnedOf((await ask(iframe, { type: 'conv2d:get' })).state))
      .toEqual({ cell: [2, 3], of: 'input' });
  });
  await step('its keys', async () => {
    await strides.focus();
    await page.keyboard.press('ArrowLeft');
    await expectState(iframe, 'strides', [4, 4]);
    await page.keyboard.press('n');
    await expectSlide(page, IFRAME);
    await page.keyboard.press('Escape');
    await expect(iframe).not.toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expectSlide(page, LAST);
  });
  await step('keys handed on by message', async () => {
    await page.keyboard.press('ArrowLeft');
    await expectSlide(page, IFRAME);
    await iframe.focus();
    await page.keyboard.press('n');
    await expectSlide(page, LAST);
  });
}

async function checkSizes({ open, step, shot }) {
  await step('sizes', async () => {
    const element = await openSlide(open, ELEMENT);
    await shotInSizes(element.locator('conv2d-playground'), shot, 'element');
    const iframe = await openSlide(open, IFRAME);
    await shotInSizes(iframe.locator('iframe'), shot, 'iframe');
  });
}

async function checkTouch({ open, step }) {
  const touch = { hasTouch: true, viewport: { width: 1024, height: 768 } };
  await step('touch in the element', async () => {
    const page = await openSlide(open, ELEMENT, touch);
    const element = page.locator('conv2d-playground');
    await expectShape(element, [2, 2, 1]);
    const [from, to] = await knobAndEnd(slider(element, 'strides'));
    await swipe(page, from, to);
    await expectShape(element, [1, 1, 1]);
    await expectSlide(page, ELEMENT);
  });
  await step('touch in the iframe', async () => {
    const page = await openSlide(open, IFRAME, touch);
    const iframe = page.locator('iframe');
    await expectState(iframe, 'strides', [1, 1]);
    const [from, to] = await knobAndEnd(slider(iframe.contentFrame(), 'strides'));
    await swipe(page, from, to);
    await expectState(iframe, 'strides', [5, 5]);
    await expectSlide(page, IFRAME);
  });
  await step('a swipe beside them changes the slide', async () => {
    const page = await openSlide(open, LAST, touch);
    await swipe(page, { x: 300, y: 700 }, { x: 700, y: 700 });
    await expectSlide(page, IFRAME);
  });
}

async function checkFile({ folder, open, step }) {
  await step('the deck in a file', async () => {
    const file = pathToFileURL(path.join(folder, 'index.html')).href;
    const page = await openSlide((where) => open(file + where), ELEMENT);
    await expectShape(page.locator('conv2d-playground'), [2, 2, 1]);
  });
}

export async function check(at) {
  await checkElement(at);
  await checkIframe(at);
  await checkTouch(at);
  await checkSizes(at);
  await checkFile(at);
}
