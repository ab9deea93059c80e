// The engine of the page, in Node, on the core as it was built for the page.
import { readFileSync } from 'node:fs';
import { createEngine, type Engine } from '../../web/src/engine/engine';

export async function startEngine(): Promise<Engine> {
  const bytes = readFileSync(new URL('../../build/wasm/conv2d.wasm', import.meta.url));
  return createEngine(await WebAssembly.compile(bytes));
}
