// The element's API, as embedders use it.
import { expect, test } from '@playwright/test';
import type { ChangeDetail } from '../../web/src/api';
import type { Conv2dPlayground } from '../../web/src/element';
import { expectOutput, getState, open, result, setState } from './playground';

test('setState resolves once painted, and result tells all', async ({ page }) => {
  await open(page);
  await setState(page, { strides: [2, 2] });
  expect(await result(page)).toEqual({
    refusal: null,
    outputShape: [2, 2, 1],
    output: [63, 81, 153, 171],
    padding: [0, 0, 0, 0],
  });
});

test('result is null only where nothing can be computed', async ({ page }) => {
  await open(page);
  await setState(page, { filters: 0 });
  expect(await result(page)).toEqual({
    refusal: {
      code: 'filters',
      message:
        'Invalid value for argument `filters`. Expected a strictly positive value. Received filters=0.',
    },
    outputShape: null,
    output: null,
    padding: null,
  });
});

test('setState refuses what is malformed, names it and changes nothing', async ({ page }) => {
  await open(page);
  const before = await getState(page);
  const problems = await page
    .locator('conv2d-playground')
    .evaluate(async (playground: Conv2dPlayground) => {
      try {
        await playground.setState({ kernelSize: [12, 3], padding: 'full' as 'same' });
        return null;
      } catch (error) {
        return (error as { problems: { key: string; message: string }[] }).problems;
      }
    });
  expect(problems?.map(({ key }) => key)).toEqual(['kernelSize.0', 'padding']);
  expect(await getState(page)).toEqual(before);
  await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
});

test('values may come in a typed array, of which a copy is kept', async ({ page }) => {
  await open(page);
  const kept = await page
    .locator('conv2d-playground')
    .evaluate(async (playground: Conv2dPlayground) => {
      const values = new Float32Array(9).fill(2);
      await playground.setState({ kernel: { values } });
      values.fill(99);
      // With a bias of zeros it is computed anew.
      await playground.setState({ useBias: true });
      return playground.getState().kernel.values;
    });
  expect(kept).toEqual(new Array(9).fill(2));
  await expectOutput(page, [126, 144, 162, 216, 234, 252, 306, 324, 342]);
});

test('the state is frozen, the result a copy', async ({ page }) => {
  await open(page);
  const outcome = await page
    .locator('conv2d-playground')
    .evaluate(async (playground: Conv2dPlayground) => {
      await playground.setState({ kernel: { values: new Array(9).fill(0.1) } });
      const state = playground.getState();
      const { values } = state.kernel;
      playground.result.output?.fill(0);
      return {
        frozen: [state, state.kernel, state.input.shape, values].every(Object.isFrozen),
        list: Array.isArray(values) && values[8],
        same: playground.getState() === state,
        first: Math.round((playground.result.output?.[0] ?? 0) * 10),
      };
    });
  expect(outcome).toEqual({ frozen: true, list: 0.1, same: true, first: 63 });
});

test('the result of every layer, whichever framework is shown', async ({ page }) => {
  await open(page);
  await setState(page, {
    layer: 'MaxPooling2D',
    input: { shape: [4, 4, 1] },
    strides: [2, 2],
    shown: { framework: 'pytorch' },
  });
  expect(await result(page)).toEqual({
    refusal: null,
    outputShape: [2, 2, 1],
    output: [6, 8, 14, 16],
    padding: [0, 0, 0, 0],
  });
  await setState(page, { layer: 'Conv2DTranspose', input: { shape: [1, 2, 1] }, padding: 'same' });
  // Of the 3 by 5 cells that are scattered to, the last row and column are cut off.
  expect(await result(page)).toEqual({
    refusal: null,
    outputShape: [2, 4, 1],
    output: [1, 1, 3, 2, 1, 1, 3, 2],
    padding: [0, 1, 0, 1],
  });
});

test('a change event follows every change, with the state', async ({ page }) => {
  await open(page);
  const strides = await page
    .locator('conv2d-playground')
    .evaluate(async (playground: Conv2dPlayground) => {
      const heard = new Promise<Event>((resolve) =>
        playground.addEventListener('conv2d-change', resolve, { once: true }),
      );
      await playground.setState({ strides: [2, 2] });
      const { state } = ((await heard) as CustomEvent<ChangeDetail>).detail;
      return state === playground.getState() && state.strides;
    });
  expect(strides).toEqual([2, 2]);
});

test('setState resolves in a hidden tab too', async ({ page }) => {
  await open(page);
  // No animation frame ever comes in a hidden tab.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    window.requestAnimationFrame = () => 0;
  });
  await setState(page, { strides: [2, 2] });
  expect((await result(page)).output).toEqual([63, 81, 153, 171]);
});

test('a tab hidden between the change and its frame', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await setState(page, { strides: [2, 2] });
  expect((await result(page)).output).toEqual([63, 81, 153, 171]);
});
