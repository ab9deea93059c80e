// Thousands of random changes leave nothing behind on the page. What the core may leave behind shows in
// tests/web/memory.test.ts, which makes many more of them.
import { expect, test } from '@playwright/test';
import type { Conv2dPlayground } from '../../web/src/element';
import { open, PANELS } from './playground';

const CHANGES = 1_000;
const WARM_UP = 200;

test(`${CHANGES} random changes: wasm memory and DOM nodes do not grow`, { tag: '@once' }, async ({
  page,
}) => {
  test.setTimeout(300_000);
  await open(page, `#v=1&lang=en&open=${PANELS.join(',')}`);
  const measured = await page.locator('conv2d-playground').evaluate(
    async (playground: Conv2dPlayground, [changes, warmUp, panels]) => {
      // A small generator of our own, so that every run makes the same changes.
      let seed = 1;
      const upTo = (count: number) => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return Math.floor((seed / 2 ** 32) * count);
      };
      const any = <T>(choices: readonly T[]) => choices[upTo(choices.length)] as T;
      const layers = [
        ...(['Conv2D', 'DepthwiseConv2D', 'SeparableConv2D', 'Conv2DTranspose'] as const),
        ...(['MaxPooling2D', 'AveragePooling2D'] as const),
      ];
      const frameworks = ['keras', 'pytorch', 'onnx'] as const;
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
        return {
          memory: await playground.memory,
          nodes: nodes(playground.shadowRoot as ShadowRoot),
        };
      };
      const change = async () => {
        await playground.setState({
          layer: any(layers),
          kernelSize: [1 + upTo(7), 1 + upTo(7)],
          poolSize: [1 + upTo(7), 1 + upTo(7)],
          strides: [1 + upTo(5), 1 + upTo(5)],
          dilationRate: [1 + upTo(4), 1 + upTo(4)],
          padding: any(['valid', 'same', [upTo(9), upTo(9), upTo(9), upTo(9)]] as const),
          paddingMode: any(['zeros', 'reflect'] as const),
          outputPadding: any([null, [upTo(3), upTo(3)]] as const),
          filters: 1 + upTo(4),
          groups: 1 + upTo(2),
          depthMultiplier: 1 + upTo(2),
          activation: any(['linear', 'relu', 'softmax'] as const),
          useBias: upTo(2) === 1,
          input: {
            source: any(['counting', 'random', 'gradient'] as const),
            shape: [1 + upTo(32), 1 + upTo(32), 1 + upTo(4)],
          },
          kernel: { source: any(['ones', 'random', 'gaussian', 'glorot_uniform'] as const) },
          open: [any(panels)],
          shown: { framework: any(frameworks) },
        });
      };
      // The largest outputs of all: once there, memory has no more reason to grow.
      const swell = async () => {
        for (const layer of layers) {
          for (const framework of frameworks) {
            await playground.setState({
              layer,
              kernelSize: [7, 7],
              poolSize: [1, 1],
              strides: layer === 'Conv2DTranspose' ? [5, 5] : [1, 1],
              padding: layer === 'Conv2DTranspose' ? 'same' : [8, 8, 8, 8],
              outputPadding: null,
              dilationRate: [1, 1],
              filters: 4,
              groups: 1,
              depthMultiplier: 2,
              useBias: true,
              input: { source: 'random', shape: [32, 32, 4] },
              kernel: { source: 'random' },
              shown: { framework },
            });
          }
        }
      };
      await swell();
      for (let i = 0; i < warmUp; i++) await change();
      const before = await settle();
      for (let i = 0; i < changes; i++) await change();
      return { before, after: await settle() };
    },
    [CHANGES, WARM_UP, PANELS] as const,
  );
  console.log(
    `soak: before ${JSON.stringify(measured.before)}, after ${JSON.stringify(measured.after)}`,
  );
  expect(measured.after).toEqual(measured.before);
});
