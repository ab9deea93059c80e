// Fetches and compiles the WebAssembly module, and where that fails finds out whose fault it is.
import wasmUrl from '#core.wasm?url';
import { createEngine, type Engine } from './engine';
import { LoadError } from './errors';

/** The smallest module there is: its magic number and version. */
const EMPTY = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** A module of one function, v128 -> v128, which is v128.not. */
const SIMD = [
  ...EMPTY,
  ...[0x01, 0x06, 0x01, 0x60, 0x01, 0x7b, 0x01, 0x7b],
  ...[0x03, 0x02, 0x01, 0x00],
  ...[0x0a, 0x08, 0x01, 0x06, 0x00, 0x20, 0x00, 0xfd, 0x4d, 0x0b],
];

/** Rejects with a LoadError. `anew`: past the cache, which may hold what failed before. */
export async function loadEngine({ anew = false } = {}): Promise<Engine> {
  if (!isSupported()) throw new LoadError('unsupported');
  const bytes = await fetchBytes(anew ? 'reload' : 'default');
  try {
    return await createEngine(await WebAssembly.compile(bytes));
  } catch (cause) {
    throw new LoadError((await isForbidden()) ? 'forbidden' : 'damaged', cause);
  }
}

// No policy keeps a browser from validating.
function isSupported(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(Uint8Array.from(SIMD));
}

// Browsers tell of a policy in words of their own only; but then nothing compiles at all.
function isForbidden(): Promise<boolean> {
  return WebAssembly.compile(Uint8Array.from(EMPTY)).then(
    () => false,
    () => true,
  );
}

async function fetchBytes(cache: RequestCache): Promise<ArrayBuffer> {
  try {
    const response = await fetch(wasmUrl, { cache });
    if (!response.ok) throw new Error(`${response.status} for ${wasmUrl}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new LoadError('unreachable', cause);
  }
}
