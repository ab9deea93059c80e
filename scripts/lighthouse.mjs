// npm run lighthouse: what Lighthouse says of the built page on a phone, the medians of five runs, or
// of --runs. With --against and the folder of another built page, both are asked in turns.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import util from 'node:util';
import { buildPage, buildWasm } from './lib/build.mjs';
import { command, Obstacle } from './lib/command.mjs';
import { listen } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';
import { installTools } from './lib/tools.mjs';

const PORT = 4192;

// In a folder of their own, since they are large (190 MB) and seldom asked for. The newest Lighthouse wants
// a newer Node.
const home = 'build/lighthouse';
const tools = ['lighthouse@12.8.2', 'compression@1.8.1'];

// As static hosts do, GitHub Pages among them.
const compressed = (compression) => ({
  name: 'compressed',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use(compression());
  },
});

async function serve(folder, port) {
  // Not before they are there.
  const { preview } = await import('vite');
  const compression = createRequire(path.resolve(home, 'index.js'))('compression');
  return preview({
    configFile: false,
    root: folder,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir: path.resolve(folder) },
    preview: { port, strictPort: true },
    plugins: [compressed(compression)],
  });
}

async function ask(port) {
  const report = `${home}/report-${port}.json`;
  const flags = '--headless=new --no-sandbox --disable-dev-shm-usage';
  const { failed, output } = await listen(
    `${home}/node_modules/.bin/lighthouse`,
    [
      `http://localhost:${port}/`,
      ...['--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`],
      '--only-categories=performance,accessibility,best-practices,seo',
    ],
    { CHROME_PATH: '/usr/bin/chromium' },
  );
  if (failed) throw new Obstacle(output);
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
  const scores = Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(100 * score)]),
  );
  for (const { id, auditRefs } of Object.values(categories)) {
    const missed = auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null);
    const low = missed.filter((each) => audits[each.id].score < 0.9).map((each) => each.id);
    if (id !== 'performance' && low.length > 0) console.log(`${id}: ${low.join(', ')}`);
  }
  const time = (name) => Math.round(audits[name].numericValue);
  return {
    ...scores,
    'LCP, ms': time('largest-contentful-paint'),
    'blocked, ms': time('total-blocking-time'),
  };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

command(async () => {
  const options = { against: { type: 'string' }, runs: { type: 'string', default: '5' } };
  const { against, runs } = util.parseArgs({ options }).values;
  await setUp({ tests: true });
  await installTools(home, tools);
  process.env.SITE_URL = `http://localhost:${PORT}/`;
  await buildWasm();
  await buildPage();

  const pages = [['this page', 'dist'], ...(against ? [['the other', against]] : [])];
  const servers = [];
  for (const [index, [, folder]] of pages.entries())
    servers.push(await serve(folder, PORT + index));
  const answers = pages.map(() => []);
  for (let turn = 0; turn < Number(runs); turn++)
    for (const index of pages.keys()) answers[index].push(await ask(PORT + index));
  for (const server of servers) await server.close();

  console.log(`\nLighthouse, mobile, medians of ${runs} runs, compressed by gzip or Brotli`);
  const rows = pages.map(([name], index) => {
    const of = answers[index];
    console.log(`${name}, LCP of each run: ${of.map((each) => each['LCP, ms']).join(' ')}`);
    const medians = Object.keys(of[0]).map((key) => [key, median(of.map((each) => each[key]))]);
    return [name, Object.fromEntries(medians)];
  });
  console.table(Object.fromEntries(rows));
});
