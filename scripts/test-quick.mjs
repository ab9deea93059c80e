// npm run test:quick: whether a change is worth a whole `npm test`, which takes many times as long.
import { existsSync } from 'node:fs';
import { buildPage, buildWasm } from './lib/build.mjs';
import { command, Obstacle } from './lib/command.mjs';
import { run, tool } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';
import { runStages } from './lib/stages.mjs';

// The files of tests/web that draw thousands of cases. Together they take four fifths of Vitest's time.
const slow = ['codec', 'hostile-links', 'memory', 'oracle', 'remedies'];

// Few tests that go far: every panel and layer once, and the page by keyboard alone.
const fewInBrowser = ['policy', 'keyboard'];

const file = (folder, name, kind) => {
  const path = `tests/${folder}/${name}.${kind}.ts`;
  if (!existsSync(path)) throw new Obstacle(`scripts/test-quick.mjs names ${path}, which is gone.`);
  return path;
};

const types = (project) => run(tool('tsc'), ['--noEmit', '-p', `${project}/tsconfig.json`]);

async function vitest() {
  const excluded = slow.flatMap((name) => ['--exclude', file('web', name, 'test')]);
  await run(tool('vitest'), ['run', '--config', 'tests/vitest.config.ts', ...excluded]);
}

async function chromium() {
  const files = fewInBrowser.map((name) => file('e2e', name, 'spec'));
  const project = ['--config', 'tests/playwright.config.ts', '--project=chromium'];
  await run(tool('playwright'), ['test', ...project, '--max-failures', '1', ...files]);
}

command(async () => {
  await setUp({ tests: true });
  await runStages([
    ['rooms', () => run(process.execPath, ['scripts/rooms.mjs'])],
    ['Biome', () => run(tool('biome'), ['ci'])],
    ['types of web', () => types('web')],
    ['types of tests', () => types('tests')],
    ['wasm', buildWasm],
    ['vitest', vitest],
    ['page', buildPage],
    ['chromium', chromium],
  ]);
});
