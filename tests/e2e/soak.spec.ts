// Ten thousand random changes leave nothing behind.
import { expect, test } from '@playwright/test';
import type { Conv2dPlayground } from '../../web/src/element';
import { open } from './playground';

const CHANGES = 10_000;
const WARM_UP = 1_000;

test(`${CHANGES} random changes: wasm memory and DOM nodes do not grow`, async ({ page }) => {
  test.setTimeout(300_000);
  await open(page, '#v=1&lang=en');
  for (const summary of await page.locator('summary').all()) await summary.click();
  const measured = await page.locator('conv2d-playground').evaluate(
    async (playground: Conv2dPlayground, [changes, warmUp]) => {
      // A small generator of our own, so that every run makes the same changes.
      let seed = 1;
      const upTo = (count: number) => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return Math.floor((seed / 2 ** 32) * count);
      };
      const nodes = (root: ParentNode): number =>
        [...root.querySelectorAll('*')].reduce(
          (count, each) => count + 1 + (each.shadowRoot ? nodes(each.shadowRoot) : 0),
          0,
        );
      // Without waiting for the screen: what is measured here is what is left behind.
      window.requestAnimationFrame = (callback) => {
        queueMicrotask(() => callback(performance.now()));
        return 0;
      };
      const reset = { ...playground.getState() };
      const settle = async () => {
        await playground.setState(reset);
        return { memory: playground.memory, nodes: nodes(playground.shadowRoot as ShadowRoot) };
      };
      const change = async () => {
        await playground.setState({
          kernelSize: [1 + upTo(7), 1 + upTo(7)],
          strides: [1 + upTo(5), 1 + upTo(5)],
          dilationRate: [1 + upTo(4), 1 + upTo(4)],
          padding: (['valid', 'same'] as const)[upTo(2)],
          filters: 1 + upTo(4),
          useBias: upTo(2) === 1,
          input: {
            source: (['counting', 'random', 'gradient'] as const)[upTo(3)],
            shape: [1 + upTo(32), 1 + upTo(32), 1 + upTo(4)],
          },
          kernel: { source: (['ones', 'random', 'gaussian', 'sobel_x'] as const)[upTo(4)] },
        });
      };
      for (let i = 0; i < warmUp; i++) await change();
      const before = await settle();
      for (let i = 0; i < changes; i++) await change();
      return { before, after: await settle() };
    },
    [CHANGES, WARM_UP] as const,
  );
  console.log(
    `soak: before ${JSON.stringify(measured.before)}, after ${JSON.stringify(measured.after)}`,
  );
  expect(measured.after).toEqual(measured.before);
});
