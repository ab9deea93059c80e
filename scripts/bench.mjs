// npm run bench: how fast the built page is. Arguments go on to tests/bench/bench.mjs.
import { buildPage, buildWasm } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { run } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

command(async () => {
  await setUp({ tests: true });
  await buildWasm();
  await buildPage();
  await run(process.execPath, ['tests/bench/bench.mjs', ...process.argv.slice(2)]);
});
