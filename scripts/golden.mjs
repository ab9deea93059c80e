// npm run golden: asks the oracles anew and writes their answers into tests/golden.
import { command } from './lib/command.mjs';
import { setUp } from './lib/set-up.mjs';

command(async () => {
  await setUp({ tests: true });
  // Not before the packages that it imports are there.
  await import('../tests/web/oracles/write-golden.mjs');
});
