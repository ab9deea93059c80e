// What readers in Safari need: the page opens, computes the right numbers, paints them, hears what
// is done to it, and says what is wrong.
import { fileURLToPath } from 'node:url';
import { Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { expect, inject, test } from 'vitest';
import type { ChangeDetail } from '../../web/src/api';
import type { Conv2dPlayground } from '../../web/src/element';
import {
  corners,
  expectOutput,
  find,
  findAll,
  getState,
  open,
  painted,
  press,
  ready,
  result,
  setState,
  slider,
  textOf,
} from './playground';

const FIRST = [63, 72, 81, 108, 117, 126, 153, 162, 171];
const RUSSIAN = 'Песочница Conv2D';

const fragment = async (browser: WebDriver) => new URL(await browser.getCurrentUrl()).hash;

// The ends of viridis, the last one also as it steps back, and the middle of inferno.
const [violet, yellow, pale, middle] = [
  [68, 1, 84],
  [253, 231, 37],
  [254, 245, 163],
  [188, 55, 84],
];

test('the first picture: its numbers, and colours of the lowest and the highest', async () => {
  const browser = await open('#v=1&lang=en');
  expect(await result(browser)).toEqual({
    refusal: null,
    outputShape: [3, 3, 1],
    output: FIRST,
    padding: [0, 0, 0, 0],
  });
  // The window lies on the first cells, and the last is outside of it.
  expect(await corners(browser, 'input')).toEqual([violet, pale]);
  expect(await corners(browser, 'kernel')).toEqual([middle, middle]);
  expect(await corners(browser, 'output')).toEqual([violet, yellow]);
  expect(await textOf(browser, 'c2d-heatmap#output')).toContain('Output 3 × 3');
});

test('a slider moved by keyboard, and the address follows', async () => {
  const browser = await open('#v=1&lang=en');
  const strides = await slider(browser, 'strides', 'height');
  await strides.sendKeys(Key.ARROW_RIGHT);
  await expectOutput(browser, [63, 72, 81, 153, 162, 171]);
  await expect.poll(() => fragment(browser)).toBe('#v=2&strides=2,1&lang=en');
  await strides.sendKeys(Key.HOME);
  await expectOutput(browser, FIRST);
});

test('a slider dragged by the mouse to its end', async () => {
  const browser = await open('#v=1&lang=en&input_shape=9,3,1');
  const height = await slider(browser, 'kernel_size', 'height');
  const end = Math.round((await height.getRect()).width / 2);
  await browser
    .actions()
    .move({ origin: height })
    .press()
    .move({ origin: height, x: end })
    .release()
    .perform();
  // 7 of 9 rows of 3, from 1 to 27: sums of 21 numbers in a row.
  await expectOutput(browser, [231, 294, 357]);
  expect((await getState(browser)).kernelSize).toEqual([7, 3]);
});

test("zeros of 'same', one more at the bottom and the right", async () => {
  const browser = await open('#v=1&kernel_size=2,2&strides=2,2&lang=en');
  await press(browser, 'input[type=radio][value=same]');
  await expectOutput(browser, [16, 24, 15, 56, 64, 35, 43, 47, 25]);
  expect((await result(browser)).padding).toEqual([0, 1, 0, 1]);
});

test('a link of a layer that Keras refuses: its sentence, and the result all the same', async () => {
  const browser = await open('#v=1&strides=2,2&dilation_rate=2,2&lang=en');
  const { refusal, output } = await result(browser);
  expect(refusal?.code).toBe('strides_with_dilation');
  expect(output).toEqual([117]);
  await expect.poll(() => textOf(browser, 'c2d-refusal')).toContain(refusal?.message);
});

test('what a link gets wrong is named', async () => {
  const browser = await open('#v=1&strides=2,2&colour=red&lang=en');
  await expectOutput(browser, [63, 81, 153, 171]);
  expect(await textOf(browser, '.notice')).toContain('colour');
});

test('the language switched, and kept', async () => {
  const browser = await open('#v=1&lang=en');
  await press(browser, 'button[lang=ru]');
  await expect.poll(() => textOf(browser, 'h1')).toBe(RUSSIAN);
  await expect.poll(() => browser.getTitle()).toBe(RUSSIAN);
  expect(await (await find(browser, 'html')).getAttribute('lang')).toBe('ru');
  await expect.poll(() => fragment(browser)).toContain('lang=ru');
  // An address that names no language: the reader's last choice.
  await browser.get('about:blank');
  await browser.get(inject('site'));
  await ready(browser);
  expect(await textOf(browser, 'h1')).toBe(RUSSIAN);
});

test('back after a choice, and forward', async () => {
  const browser = await open('#v=1&strides=2,2&lang=en');
  await press(browser, 'button', 'dilation_rate');
  await expectOutput(browser, [117]);
  await browser.navigate().back();
  await expectOutput(browser, [63, 81, 153, 171]);
  await browser.navigate().forward();
  await expectOutput(browser, [117]);
});

test('panels are fetched when they are opened: formulas, and plots', async () => {
  const browser = await open('#v=1&lang=en');
  expect(await findAll(browser, 'c2d-cost')).toEqual([]);
  await press(browser, '#panel-cost summary');
  expect(await textOf(browser, '#macs')).toContain('3×3×3×3×1×1=81');
  await press(browser, '#panel-values summary');
  await expect.poll(() => painted(browser, '.plot canvas')).toEqual([true, true]);
});

/** What the clipboard holds, by way of a field beside the page's element. */
async function pasted(browser: WebDriver): Promise<unknown> {
  const field = await browser.executeScript<WebElement>(() =>
    document.body.appendChild(document.createElement('textarea')),
  );
  await field.sendKeys(Key.chord(Key.CONTROL, 'v'));
  return field.getProperty('value');
}

test('the link is copied, and can be pasted', async () => {
  const browser = await open('#v=1&strides=2,2&lang=en');
  await press(browser, 'button', 'Share');
  await press(browser, 'button', 'Copy link');
  await find(browser, 'button', 'Copied');
  await press(browser, 'button.close');
  expect(await pasted(browser)).toBe(`${inject('site')}#v=2&strides=2,2&lang=en`);
});

// Its text is not there yet when the button is pressed.
test('the program is copied, and can be pasted', async () => {
  const browser = await open('#v=1&strides=2,2&lang=en');
  await press(browser, 'button', 'Copy as Python');
  await find(browser, 'button', 'Copied, with input and weights');
  expect(await pasted(browser)).toContain('strides=(2, 2), padding="valid"');
});

test('a picture of the reader’s own, gray by Rec. 601 luma', async () => {
  const browser = await open('#v=1&open=input&lang=en');
  await (await find(browser, 'input[type=file]')).sendKeys(
    fileURLToPath(new URL('red.png', import.meta.url)),
  );
  await expect
    .poll(async () => (await getState(browser)).input)
    .toMatchObject({ source: 'picture', shape: [3, 4, 1], values: Array(12).fill(76) });
});

test('the element: setState, change and result', async () => {
  const browser = await open('#v=1&lang=en');
  const told = await browser.executeScript(async () => {
    const playground = document.querySelector('conv2d-playground') as Conv2dPlayground;
    const histories: string[] = [];
    playground.addEventListener('conv2d-change', (event) =>
      histories.push((event as CustomEvent<ChangeDetail>).detail.history),
    );
    await playground.setState({ kernelSize: [2, 2], kernel: { values: [1, -0.5, 0, 2.25] } });
    return [histories, Array.from(playground.result.output?.subarray(0, 2) ?? [])];
  });
  // 1 - 0.5 * 2 + 2.25 * 7, and the same one step further.
  expect(told).toEqual([['replace'], [15.75, 18.5]]);
  expect((await getState(browser)).kernel).toMatchObject({ source: 'custom', shape: [2, 2, 1, 1] });
});

test('setState refuses what is wrong, and changes nothing', async () => {
  const browser = await open('#v=1&lang=en');
  const keys = await browser.executeScript(async () => {
    const playground = document.querySelector('conv2d-playground') as Conv2dPlayground;
    return playground.setState({ strides: [1.5, 1] }).catch((error) => error.problems);
  });
  expect(keys).toMatchObject([{ key: 'strides.0' }]);
  await expectOutput(browser, FIRST);
});

test('after a trap the engine starts anew, and the settings are kept', async () => {
  const browser = await open('#v=1&strides=2,2&lang=en', 'trapped.html');
  await browser.executeScript(() => {
    window.trap.calls = 1;
  });
  await press(browser, 'input[type=radio][value=same]');
  await expect.poll(() => textOf(browser, '.notice')).toContain('started anew');
  expect((await result(browser)).outputShape).toEqual([3, 3, 1]);
  await setState(browser, { padding: 'valid' });
  await expectOutput(browser, [63, 81, 153, 171]);
});
