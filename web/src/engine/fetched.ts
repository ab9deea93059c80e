// The WebAssembly modules as files of their own, beside the page.
import wasmUrl from '#core.wasm?url';
import { fetchBytes } from './bytes';
import type { Program } from './instances';

export const fetchWasm = (cache: RequestCache): Promise<ArrayBuffer> => fetchBytes(wasmUrl, cache);

export const larger = (): Promise<Program> =>
  import('./larger').then(({ loadLarger }) => loadLarger());
