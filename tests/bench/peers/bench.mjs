// This core beside what a reader would otherwise load: TensorFlow.js and ONNX Runtime Web, both in
// WebAssembly, in one page, on one thread and the same data. Prints a table, and writes all of it to
// build/bench-peers.json; a part of it, or a quick look, to another file beside it.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildSite, serveSite } from './site.mjs';
import { growthRows, meanRatio, ratio, rowOf } from './table.mjs';

const PORT = 4195;

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    opencv: { type: 'string' },
    // The core's sums in their one order, as the page computes, or in any.
    exact: { type: 'boolean', default: false },
  },
});
const whole = !flags.only && !flags.quick;
const output = whole ? 'build/bench-peers.json' : 'build/bench-peers-part.json';
const wanted = new RegExp(flags.only ?? '');
const pace = {
  rounds: Number(flags.rounds ?? (flags.quick ? 3 : 7)),
  milliseconds: flags.quick ? 3 : 25,
};
if (!(pace.rounds >= 1)) throw new RangeError(`--rounds ${flags.rounds}`);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function measureAll(page) {
  const how = [flags.exact ? 'defined' : 'any', flags.opencv ? './opencv.js' : null];
  await page.evaluate(async ([order, script]) => {
    globalThis.peers.started = await globalThis.peers.start(order, script);
  }, how);
  const names = await page.evaluate(() => globalThis.peers.names);
  const measured = [];
  for (const name of names.filter((each) => wanted.test(each))) {
    process.stderr.write(`${name}\n`);
    const measure = ([which, pace]) =>
      globalThis.peers.started.measure(which, pace).catch((error) => {
        // What Emscripten throws has its message where it would not arrive.
        throw new Error(String(error));
      });
    measured.push(await page.evaluate(measure, [name, pace]));
  }
  const versions = await page.evaluate(() => globalThis.peers.started.versions);
  const userAgent = await page.evaluate(() => navigator.userAgent);
  return { measured, versions, userAgent };
}

function print({ measured, versions, userAgent, peak, load }) {
  const engines = Object.keys(versions);
  console.log(
    `\n${userAgent}\n${os.cpus()[0].model}, one thread, load ${load.join(' before, ')} after`,
  );
  for (const name of engines) console.log(`${name}: ${versions[name]}`);
  console.log(
    `Peak of multiply-then-add: ${peak.best.toFixed(1)} GFLOP/s, in the median of the same rounds ${peak.median.toFixed(1)}:
the less, the busier the machine was with other things.`,
  );
  console.log(
    `\nMicroseconds a call, an array in and an array out, NHWC (of ORT NCHW, its own order): medians of
${pace.rounds} rounds in turns of at least ${pace.milliseconds} ms, and half the distance of the quartiles. The core's array is a
view of its memory, the others' are copies. Limit: the multiply-adds at the best peak. Ratio: the better
peer's time by the core's; < where the core is slower.`,
  );
  for (const group of ['layers', 'playground', 'growth']) {
    const those = measured.filter((each) => each.group === group);
    if (those.length === 0) continue;
    console.log(`\n${group}: geometric mean of the ratios ${meanRatio(those)?.toFixed(2) ?? '-'}`);
    console.table(those.map((each) => rowOf(each, engines, peak.best)));
  }
  const growing = measured.filter((each) => each.group === 'growth');
  if (growing.length > 0) {
    console.log('\nNanoseconds a multiply-add, from size to size:');
    console.table(growthRows(growing, engines));
  }
  const slower = measured.filter((each) => ratio(each) < 1);
  const compared = measured.filter((each) => ratio(each) !== undefined);
  console.log(
    `All: geometric mean ${meanRatio(measured)?.toFixed(2) ?? '-'}, slower in ${slower.length} of ${compared.length}.`,
  );
  for (const { name, declined } of measured) {
    for (const [engine, why] of Object.entries(declined))
      if (engine !== 'OpenCV') console.log(`${engine} declines ${name}: ${why}`);
  }
}

await buildSite(flags.opencv);
const server = await serveSite(PORT);
const loadNow = () => os.loadavg()[0].toFixed(1);
const loadBefore = loadNow();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let found;
try {
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls.local[0]);
  found = await measureAll(page);
} finally {
  await browser.close();
  await server.close();
}
const peak = {
  best: Math.max(...found.measured.map((each) => each.peak.best)),
  median: median(found.measured.map((each) => each.peak.median)),
};
const report = { ...found, peak, pace, cpu: os.cpus()[0].model, load: [loadBefore, loadNow()] };
writeFileSync(output, `${JSON.stringify(report, null, 2)}\n`);
print(report);
console.log(`\nAll rounds: ${output}`);
