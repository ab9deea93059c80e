// npm start: installs what is missing, builds the page and serves it.
import util from 'node:util';
import { buildPage, buildWasm } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { readPort, serve } from './lib/serve.mjs';
import { setUp } from './lib/set-up.mjs';

command(async () => {
  const { values } = util.parseArgs({ options: { port: { type: 'string' } } });
  const port = readPort(values.port || process.env.PORT || '4173');
  await setUp({ tests: false });
  await buildWasm();
  await buildPage();
  await serve(port);
});
