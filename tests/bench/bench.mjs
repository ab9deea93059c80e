// How long a change takes, measured in the built page in Chromium. Prints the method and a table.
//
// Work is the time from the input event to the last canvas drawn, without the wait for the frame:
// the time that the event's listeners take, and that from the start of the animation frame to the end
// of all that the page does in it. In that same frame, after it, the canvases are compared with those
// before: drawn there, the change is in the first frame presented.
//
// With --against and the folder of another built page, both are measured in turns, a few changes each,
// so that whatever else the machine does meanwhile happens to both, and their ratios are printed.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { movesOf } from './moves.mjs';
import { pointingsOf } from './pointing.mjs';

const CHANGES = 500;
const WARM_UP = 50;
const TURN = 50;

const cases = [
  { name: '5 x 5, 3 x 3', size: 5, throttle: 1, limit: 8 },
  { name: '32 x 32, 3 x 3', size: 32, throttle: 1, limit: 8 },
  { name: '64 x 64, 3 x 3', size: 64, throttle: 1, limit: 8 },
  { name: '128 x 128, 3 x 3', size: 128, throttle: 1, limit: 8 },
  { name: '256 x 256, 3 x 3', size: 256, throttle: 1, limit: 33 },
  { name: '512 x 512 x 3, 3 x 3 -> 8', size: 512, channels: 3, filters: 8, throttle: 1, limit: 25 },
  { name: '5 x 5, CPU 4 times slower', size: 5, throttle: 4, limit: 33 },
  { name: '64 x 64, CPU 4 times slower', size: 64, throttle: 4, limit: 33 },
];

const POINTED = 'v=1&input_shape=32,32,8&filters=16&input=random&kernel=random';
const POINTING_LIMIT = 4;

const { against, only = '' } = parseArgs({
  options: { against: { type: 'string' }, only: { type: 'string' } },
}).values;

const serve = (port, build) =>
  preview({ configFile: 'web/vite.config.ts', preview: { port, strictPort: false }, build });

async function open(browser, server, { size, channels = 1, filters = 1, throttle }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.resolvedUrls.local[0]);
  await page.evaluate(
    async ([side, depth, filters]) => {
      const playground = document.querySelector('conv2d-playground');
      await playground.ready;
      const values = Array.from({ length: side * side * depth }, (_, i) => (i * 7919) % 256);
      await playground.setState({
        padding: 'same',
        filters,
        kernel: { source: 'gaussian' },
        input: { source: 'custom', shape: [side, side, depth], values },
      });
    },
    [size, channels, filters],
  );
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.evaluate(movesOf, WARM_UP);
  return page;
}

/** What pointing at a cell of a large layer takes, from the event to the marked cells painted. */
async function measurePointing(browser, server) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.resolvedUrls.local[0]}#${POINTED}`);
  await page.evaluate(() => document.querySelector('conv2d-playground').ready);
  await page.evaluate(pointingsOf, WARM_UP);
  const works = await page.evaluate(pointingsOf, CHANGES);
  await page.close();
  return {
    'pointing at': '32 x 32, 8 channels, 16 filters',
    'median ms': percentile(works, 0.5).toFixed(2),
    '95th percentile ms': percentile(works, 0.95).toFixed(2),
    'limit ms': POINTING_LIMIT,
    reached: percentile(works, 0.95) <= POINTING_LIMIT ? 'yes' : 'NO',
  };
}

const percentile = (work, share) =>
  work.toSorted((a, b) => a - b)[Math.ceil(work.length * share) - 1];

/** What each page takes for the same changes, made in turns. */
async function measure(browser, servers, which) {
  const pages = await Promise.all(servers.map((server) => open(browser, server, which)));
  const moves = pages.map(() => []);
  for (let made = 0; made < CHANGES; made += TURN) {
    for (const [at, page] of pages.entries()) {
      await page.bringToFront();
      moves[at].push(...(await page.evaluate(movesOf, TURN)));
    }
  }
  await Promise.all(pages.map((page) => page.close()));
  return moves.map((each) => {
    const work = each.map((move) => move.work);
    return {
      median: percentile(work, 0.5),
      slow: percentile(work, 0.95),
      inFirstFrame: each.filter((move) => move.inFrame).length,
    };
  });
}

function row({ name, limit }, [here, there]) {
  return {
    input: name,
    'median ms': here.median.toFixed(2),
    '95th percentile ms': here.slow.toFixed(2),
    'limit ms': limit,
    reached: here.slow <= limit ? 'yes' : 'NO',
    'in the first frame': `${here.inFirstFrame} of ${CHANGES}`,
    ...(there && {
      'there: median': there.median.toFixed(2),
      '95th': there.slow.toFixed(2),
      'ratio of medians': (here.median / there.median).toFixed(2),
      'of 95th': (here.slow / there.slow).toFixed(2),
    }),
  };
}

const servers = [await serve(4190)];
if (against) servers.push(await serve(4191, { outDir: resolve(against) }));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const rows = [];
let pointing;
try {
  for (const each of cases.filter(({ name }) => name.includes(only)))
    rows.push(row(each, await measure(browser, servers, each)));
  pointing = await measurePointing(browser, servers[0]);
} finally {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
}
console.log(`\n${CHANGES} moves of the kernel height slider each, after ${WARM_UP} to warm up.`);
console.log('Work: from the input event to the last canvas drawn, without the wait for the frame.');
if (against) console.log(`There: the page in ${against}, ${TURN} moves here and there in turns.`);
console.table(rows);
console.log('\nPointing: from the event to the marked cells painted, main thread.');
console.table([pointing]);
