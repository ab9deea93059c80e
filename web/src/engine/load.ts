// Fetches and compiles the WebAssembly module once for the page.
import wasmUrl from '#core.wasm?url';
import { createEngine, type Engine } from './engine';
import { LoadError } from './load-error';

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
