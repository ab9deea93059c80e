// npm run test:soak: the soak tests of npm test with ten times as many changes.
import { command } from './lib/command.mjs';
import { run, tool } from './lib/run.mjs';

command(async () => {
  process.env.SOAK = '10000';
  const config = ['--config', 'tests/playwright.config.ts', '--project=chromium'];
  await run(tool('playwright'), ['test', ...config, 'soak']);
});
