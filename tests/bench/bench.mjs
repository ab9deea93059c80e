// How long a change takes, measured in the built page in Chromium. Prints the method and a table.
//
// Work is the time from the input event to the last canvas drawn, without the wait for the frame:
// the time that the event's listeners take, and that from the start of the animation frame to the
// element's `change` event, which follows the last canvas. In that same frame, after it, the
// canvases are compared with those before: drawn there, the change is in the first frame presented.
import { chromium } from '@playwright/test';
import { preview } from 'vite';

const CHANGES = 500;
const WARM_UP = 50;

const cases = [
  { name: '5 x 5, 3 x 3', size: 5, throttle: 1, limit: 8 },
  { name: '32 x 32, 3 x 3', size: 32, throttle: 1, limit: 8 },
  { name: '64 x 64, 3 x 3', size: 64, throttle: 1, limit: 8 },
  { name: '256 x 256, 3 x 3', size: 256, throttle: 1, limit: 33 },
  { name: '64 x 64, CPU 4 times slower', size: 64, throttle: 4, limit: 33 },
];

// Runs in the page.
async function measure({ size, changes, warmUp }) {
  const playground = document.querySelector('conv2d-playground');
  const values = Array.from({ length: size * size }, (_, i) => (i * 7919) % 256);
  await playground.setState({
    padding: 'same',
    kernel: { source: 'gaussian' },
    input: { source: 'custom', shape: [size, size, 1], values },
  });
  const slider = playground.shadowRoot
    .querySelector('c2d-page')
    .shadowRoot.querySelector('c2d-controls')
    .shadowRoot.querySelector('c2d-slider')
    .shadowRoot.querySelector('input');
  const output = playground.shadowRoot
    .querySelector('c2d-page')
    .shadowRoot.querySelector('c2d-stage')
    .shadowRoot.querySelector('#output')
    .shadowRoot.querySelector('.box canvas');
  const picture = () => output.toDataURL();

  const request = window.requestAnimationFrame.bind(window);
  let frameStart = 0;
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      frameStart = performance.now();
      callback(time);
    });

  const work = [];
  let inFirstFrame = 0;
  for (let change = 0; change < changes + warmUp; change++) {
    const before = picture();
    let drawn = 0;
    playground.addEventListener('change', () => (drawn = performance.now()), { once: true });
    slider.value = String(1 + (change % 7));
    const start = performance.now();
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    const heard = performance.now();
    // Queued after the page's own callback, so it runs in the same frame and behind it.
    const inFrame = await new Promise((resolve) => {
      request(() => resolve(drawn > 0 && picture() !== before));
    });
    if (change < warmUp) continue;
    work.push(heard - start + (drawn - frameStart));
    if (inFrame) inFirstFrame++;
  }
  window.requestAnimationFrame = request;
  return { work, inFirstFrame };
}

const percentile = (sorted, share) => sorted[Math.ceil(sorted.length * share) - 1];

const server = await preview({ configFile: 'web/vite.config.ts', preview: { port: 4190 } });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const rows = [];
try {
  for (const { name, size, throttle, limit } of cases) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.resolvedUrls.local[0]);
    await page.evaluate(() => document.querySelector('conv2d-playground').ready);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const { work, inFirstFrame } = await page.evaluate(measure, {
      size,
      changes: CHANGES,
      warmUp: WARM_UP,
    });
    work.sort((a, b) => a - b);
    rows.push({
      input: name,
      'median ms': percentile(work, 0.5).toFixed(2),
      '95th percentile ms': percentile(work, 0.95).toFixed(2),
      'limit ms': limit,
      reached: percentile(work, 0.95) <= limit ? 'yes' : 'NO',
      'in the first frame': `${inFirstFrame} of ${CHANGES}`,
    });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`\n${CHANGES} moves of the kernel height slider each, after ${WARM_UP} to warm up.`);
console.log('Work: from the input event to the last canvas drawn, without the wait for the frame.');
console.table(rows);
