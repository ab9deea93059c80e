// The WebAssembly module as a file of its own, beside the page.
import wasmUrl from '#core.wasm?url';
import { LoadError } from './errors';

/** Rejects with a LoadError where it does not arrive. */
export async function fetchWasm(cache: RequestCache): Promise<ArrayBuffer> {
  try {
    const response = await fetch(wasmUrl, { cache });
    if (!response.ok) throw new Error(`${response.status} for ${wasmUrl}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new LoadError('unreachable', cause);
  }
}
