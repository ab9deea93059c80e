// npm run perception: pictures of the scene, right and wrong, for a reader to tell apart. SEED decides
// which of a pair is which.
import { buildPage, buildWasm } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { run, tool } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

command(async () => {
  await setUp({ tests: true });
  await buildWasm();
  await buildPage();
  await run(tool('playwright'), ['test', '--config', 'tests/perception/playwright.config.ts']);
  console.log('test-results/perception: pictures/ for the reader, and key.txt.');
});
