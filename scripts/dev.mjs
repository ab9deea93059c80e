// npm run dev: the page from its sources, anew at every change of them, C++ included.
import { watch } from 'node:fs';
import { buildWasm } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { setUp } from './lib/set-up.mjs';

// An editor that saves a file makes several events of it.
const settled = 100; // ms

function watchCore(server) {
  let timer;
  let last = Promise.resolve();
  const rebuild = () =>
    buildWasm().then(
      () => server.ws.send({ type: 'full-reload' }),
      (error) => console.error(error.message),
    );
  watch('cpp', { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (last = last.then(rebuild)), settled);
  });
}

command(async () => {
  await setUp({ tests: false });
  await buildWasm();
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: 'web/vite.config.ts' });
  await server.listen();
  server.printUrls();
  watchCore(server);
});
