// Elements that are made, used and taken away leave nothing behind.
import { type CDPSession, expect, test } from '@playwright/test';
import type { EmbeddedPlayground } from '../../web/src/embed/element';
import { embed } from './host';

const WARM_UP = 10;
const ELEMENTS = 200;

/** What is left once all that nobody holds is gone. */
async function left(session: CDPSession) {
  // What is freed by the first frees more.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

test(`${ELEMENTS} elements made, used and removed leave no memory, nodes or listeners behind`, {
  tag: '@once',
}, async ({ page }) => {
  test.setTimeout(300_000);
  await embed(page, {
    body: '<div id="place"></div><conv2d-playground lang="en"></conv2d-playground>',
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const use = (count: number) =>
    page.evaluate(async (times) => {
      const place = document.querySelector('#place') as HTMLElement;
      const kept = document.querySelector('conv2d-playground') as EmbeddedPlayground;
      for (let i = 0; i < times; i++) {
        const made = document.createElement('conv2d-playground') as EmbeddedPlayground;
        made.small = i % 2 === 1;
        made.setAttribute('open', i % 2 === 1 ? '' : 'input,cost,values');
        made.setAttribute('theme', i % 3 === 0 ? 'dark' : 'light');
        place.append(made);
        await made.ready;
        await made.setState({
          layer: i % 2 === 0 ? 'Conv2D' : 'MaxPooling2D',
          input: { source: 'random', shape: [32, 32, 4] },
          filters: 4,
          strides: [1, 1 + (i % 2)],
        });
        made.renderRoot.querySelector<HTMLElement>('c2d-page, c2d-small')?.focus();
        made.remove();
      }
      await kept.setState({ strides: [1, 1] });
      return kept.memory;
    }, count);
  await use(WARM_UP);
  // Most is never made again: styles, texts, panels. What is measured is what the others leave.
  const memory = await use(WARM_UP);
  const before = await left(session);
  expect(await use(ELEMENTS)).toBe(memory);
  const more = async () => {
    const after = await left(session);
    return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
  };
  // The last one's words follow when the browser rests, and hold it until then.
  await expect
    .poll(async () => (await more()).listeners, { timeout: 30_000 })
    .toBeLessThanOrEqual(0);
  const { nodes, listeners } = await more();
  console.log(
    `elements: ${nodes} more nodes, ${listeners} more listeners, wasm ${memory} as before`,
  );
  // One element is hundreds of nodes.
  expect(nodes).toBeLessThan(ELEMENTS);
});
