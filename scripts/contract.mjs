// npm run contract: writes what TypeScript has to know of the core into web/src/contract.
import { configureNative } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { run } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

command(async () => {
  await setUp({ tests: true });
  await configureNative();
  await run('cmake', ['--build', '--preset', 'native-debug', '--target', 'write_contract']);
  await run('build/native-debug/cpp/contract/write_contract', ['web/src/contract']);
});
