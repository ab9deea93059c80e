// The program for large layers, which a page fetches when one asks for it.
import create from '#core-large';
import wasmUrl from '#core-large.wasm?url';
import { fetchBytes } from './bytes';
import type { Program } from './instances';

/** Rejects where it does not arrive. */
export async function loadLarger(): Promise<Program> {
  const bytes = await fetchBytes(wasmUrl, 'default');
  return { create, module: await WebAssembly.compile(bytes) };
}
