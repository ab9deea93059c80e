// The three builds. Each is incremental: with nothing changed it takes about a second.
import { run, tool } from './run.mjs';

// cpp/ -> build/wasm/conv2d.mjs and conv2d.wasm
export async function buildWasm() {
  await run('emcmake', ['cmake', '--preset', 'wasm']);
  await run('cmake', ['--build', '--preset', 'wasm']);
}

// web/ and the module above -> dist/
export const buildPage = () => run(tool('vite'), ['build', '--config', 'web/vite.config.ts']);

// cpp/ and tests/cpp/ -> build/native-debug/, with the sanitizers. Configuring alone is enough for
// compile_commands.json.
export const configureNative = () => run('cmake', ['--preset', 'native-debug']);
export async function buildNative() {
  await configureNative();
  await run('cmake', ['--build', '--preset', 'native-debug']);
}
