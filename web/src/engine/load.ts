// Fetches and compiles the WebAssembly module once for the page.
import wasmUrl from '#core.wasm?url';
import { createEngine, type Engine } from './engine';

/** Why there is no engine: the browser cannot run it, or it did not arrive. */
export type LoadFailure = 'unsupported' | 'unreachable';

export class LoadError extends Error {
  constructor(
    readonly failure: LoadFailure,
    cause: unknown,
  ) {
    super(`The convolution core is ${failure}`, { cause });
  }
}

/** Rejects with a LoadError. */
export async function loadEngine(): Promise<Engine> {
  const bytes = await fetchBytes();
  try {
    return await createEngine(await WebAssembly.compile(bytes));
  } catch (cause) {
    // The module is known to be valid, so what cannot compile it lacks WebAssembly or its SIMD.
    throw new LoadError('unsupported', cause);
  }
}

async function fetchBytes(): Promise<ArrayBuffer> {
  try {
    const response = await fetch(wasmUrl);
    if (!response.ok) throw new Error(`${response.status} for ${wasmUrl}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new LoadError('unreachable', cause);
  }
}
