// npm test: everything that is checked, on a machine with Node and git and from there on.
import os from 'node:os';
import { buildNative, buildPage, buildWasm } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { run, tool } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';
import { runStages } from './lib/stages.mjs';

const script =
  (name, ...args) =>
  () =>
    run(process.execPath, [`scripts/${name}.mjs`, ...args]);

async function testNative() {
  await buildNative();
  const parallel = ['--parallel', String(os.cpus().length)];
  await run('ctest', ['--test-dir', 'build/native-debug', '--output-on-failure', ...parallel]);
}

command(async () => {
  await setUp({ tests: true });
  await runStages([
    ['check', script('check')],
    ['native', testNative],
    ['coverage', script('coverage')],
    ['fuzz', script('fuzz')],
    ['wasm', buildWasm],
    ['vitest', () => run(tool('vitest'), ['run', '--config', 'tests/vitest.config.ts'])],
    ['page', buildPage],
    ['size', script('size')],
    // Times mean nothing here: that all engines start and agree does.
    ['peers', script('bench-peers', '--quick', '--rounds', '1', '--only', '^5x5x1 ')],
    [
      'playwright',
      () => run(tool('playwright'), ['test', '--config', 'tests/playwright.config.ts']),
    ],
    ['webkit', () => run(tool('vitest'), ['run', '--config', 'tests/webkit/vitest.config.ts'])],
  ]);
});
