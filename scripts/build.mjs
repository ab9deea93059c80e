// npm run build: the page, as a static host takes it, into dist/.
import { buildPage, buildWasm } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { setUp } from './lib/set-up.mjs';
import { readSite } from './lib/site.mjs';

command(async () => {
  // Before anything is built.
  readSite();
  await setUp({ tests: false });
  await buildWasm();
  await buildPage();
});
