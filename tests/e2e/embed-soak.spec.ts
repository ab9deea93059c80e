// Random changes of the small page leave nothing behind: no memory of the core, no nodes, no listeners.
import { type CDPSession, expect, test } from '@playwright/test';
import type { EmbeddedPlayground } from '../../web/src/embed/element';

/** `npm run test:soak` makes 10,000. */
const CHANGES = Number(process.env.SOAK ?? 1_000);
const WARM_UP = 300;

async function left(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

test(`${CHANGES} random changes of the small page leave nothing behind`, { tag: '@once' }, async ({
  page,
}) => {
  test.setTimeout(1_200_000);
  await page.goto('./embed.html#v=2&lang=en');
  await page.locator('c2d-small').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const change = (count: number) =>
    page.locator('conv2d-playground').evaluate(async (playground: EmbeddedPlayground, changes) => {
      const state = window as unknown as { seed?: number };
      const upTo = (most: number) => {
        state.seed = (Math.imul(state.seed ?? 1, 1664525) + 1013904223) >>> 0;
        return Math.floor((state.seed / 2 ** 32) * most);
      };
      const any = <T>(choices: readonly T[]) => choices[upTo(choices.length)] as T;
      // Without waiting for the screen: what is measured here is what is left behind.
      window.requestAnimationFrame = (callback) => {
        queueMicrotask(() => callback(performance.now()));
        return 0;
      };
      window.requestIdleCallback = (callback) => {
        queueMicrotask(() => callback({ didTimeout: false, timeRemaining: () => 1 }));
        return 0;
      };
      const layers = [
        ...(['Conv2D', 'DepthwiseConv2D', 'SeparableConv2D', 'Conv2DTranspose'] as const),
        ...(['MaxPooling2D', 'AveragePooling2D'] as const),
      ];
      for (let made = 0; made < changes; made++) {
        await playground.setState({
          layer: any(layers),
          kernelSize: [1 + upTo(5), 1 + upTo(5)],
          poolSize: [1 + upTo(4), 1 + upTo(4)],
          strides: [1 + upTo(4), 1 + upTo(4)],
          dilationRate: [1 + upTo(3), 1 + upTo(3)],
          padding: any(['valid', 'same'] as const),
          filters: 1 + upTo(3),
          input: { shape: [1 + upTo(12), 1 + upTo(12), 1 + upTo(3)] },
          kernel: { source: any(['ones', 'random', 'mixed'] as const) },
          lang: any(['en', 'ru'] as const),
          view: { theme: any(['auto', 'light', 'dark'] as const) },
        });
      }
      // The largest of all comes last, so that memory has no more reason to grow.
      for (const layer of layers) {
        await playground.setState({
          ...{ layer, kernelSize: [5, 5], poolSize: [1, 1], strides: [1, 1], dilationRate: [1, 1] },
          ...{ padding: 'same', filters: 3, lang: 'en', view: { theme: 'auto' } },
          ...{ input: { shape: [12, 12, 3] }, kernel: { source: 'random' } },
        });
      }
      await playground.setState({ layer: 'Conv2D', filters: 1, input: { shape: [5, 5, 1] } });
      return playground.memory;
    }, count);
  const memory = await change(WARM_UP);
  const before = { memory, ...(await left(session)) };
  const after = { memory: await change(CHANGES), ...(await left(session)) };
  console.log(
    `soak of the small page: before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`,
  );
  expect(after.memory).toBe(before.memory);
  // A few come and go with what was said last.
  expect(after.listeners).toBeLessThan(before.listeners + 5);
  expect(after.nodes).toBeLessThan(before.nodes + 20);
});
