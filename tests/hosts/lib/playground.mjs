// The playground in somebody's page, used as a reader uses it.
import { expect } from '@playwright/test';

/** A slider by its argument, such as 'strides', in an element or in the frame of an iframe. */
export const slider = (scope, argument) =>
  scope.getByRole('slider', { name: new RegExp(`^${argument}`) }).first();

/** Drags a slider's knob from where it is to its end with the mouse. */
export async function drag(page, target) {
  await target.scrollIntoViewIfNeeded();
  const [from, to] = await knobAndEnd(target);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** Where a slider's knob is on the page, and where its end. */
export async function knobAndEnd(target) {
  const box = await target.boundingBox();
  const share = await target.evaluate(({ value, min, max }) => (value - min) / (max - min));
  // Browsers keep the knob's middle half a knob away from both ends.
  const half = box.height * 0.3;
  const at = (part) => ({
    x: box.x + half + part * (box.width - 2 * half),
    y: box.y + box.height / 2,
  });
  return [at(share), at(1)];
}

/** The shape of the element's output, once it is there. */
export const outputShape = (element) =>
  element.evaluate(async (playground) => {
    await customElements.whenDefined('conv2d-playground');
    await playground.ready;
    return playground.result.outputShape;
  });

export const expectShape = (element, shape) =>
  expect.poll(() => outputShape(element)).toEqual(shape);

/** Drags the `strides` of the recipes' element from one end to the other, and sees the output follow. */
export async function useElement(page) {
  const element = page.locator('conv2d-playground');
  await expectShape(element, [3, 3, 1]);
  await drag(page, slider(element, 'strides'));
  await expectShape(element, [1, 1, 1]);
}

/** Their iframe. */
export const frameOf = (page) => page.locator('iframe[title="Conv2D playground"]');

/** The same in it. */
export async function useFrame(page) {
  const iframe = frameOf(page);
  await iframe.scrollIntoViewIfNeeded();
  await expectState(iframe, 'strides', [2, 2]);
  await drag(page, slider(iframe.contentFrame(), 'strides'));
  await expectState(iframe, 'strides', [5, 5]);
}

/** Asks the embed.html of an iframe by a message, and gives its answer. */
export const ask = (iframe, message) =>
  iframe.evaluate(
    (frame, question) =>
      new Promise((resolve) => {
        const id = crypto.randomUUID();
        const listen = ({ source, data }) => {
          if (source !== frame.contentWindow) return;
          if (data.type === 'conv2d:answer' && data.id === id) {
            removeEventListener('message', listen);
            resolve(data);
          }
        };
        addEventListener('message', listen);
        frame.contentWindow.postMessage({ v: 1, id, ...question }, '*');
      }),
    message,
  );

/** Waits until an iframe's embed.html holds that value, such as `expectState(iframe, 'strides', [2, 2])`. */
export const expectState = (iframe, key, value) =>
  expect.poll(async () => (await ask(iframe, { type: 'conv2d:get' })).state?.[key]).toEqual(value);

/** The middle of a cell on the page, by row and column from 0, in a grid that shows all of its cells. */
export async function middleOf(scope, part, row, column) {
  const grid = scope.locator(`c2d-heatmap#${part}`).getByRole('grid');
  const box = await scope.locator(`c2d-heatmap#${part} .box`).boundingBox();
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  const columns = Number(await grid.getAttribute('aria-colcount'));
  return {
    x: box.x + ((column + 0.5) / columns) * box.width,
    y: box.y + ((row + 0.5) / rows) * box.height,
  };
}

/** Draws a finger over the page, from one point to the other. */
export async function swipe(page, from, to) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, touchPoints) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const steps = 10;
  await touch('touchStart', [from]);
  for (let i = 1; i <= steps; i++) {
    const at = (axis) => from[axis] + ((to[axis] - from[axis]) * i) / steps;
    await touch('touchMove', [{ x: at('x'), y: at('y') }]);
  }
  await touch('touchEnd', []);
  await session.detach();
}
