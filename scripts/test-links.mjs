// npm run test:links: ten times as many hostile links as npm test reads.
import { command } from './lib/command.mjs';
import { run, tool } from './lib/run.mjs';

command(async () => {
  process.env.LINKS = '100000';
  await run(tool('vitest'), ['run', '--config', 'tests/vitest.config.ts', 'hostile-links']);
});
