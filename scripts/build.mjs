// npm run build: the page, as a static host takes it, into dist/.
import { buildPage, buildWasm } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { setUp } from './lib/set-up.mjs';

command(async () => {
  await setUp({ tests: false });
  await buildWasm();
  await buildPage();
});
