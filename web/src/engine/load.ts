// Compiles the WebAssembly module, and where that fails finds out whose fault it is.
import createCore from '#core';
import { fetchWasm, larger } from '#wasm';
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

let shared: Promise<Engine> | null = null;

/**
 * The one engine of a page, whoever asks for it: each has runs of its own. Rejects with a LoadError,
 * and tries again when it is asked again. `anew`: past the cache, which may hold what failed before.
 */
export function loadEngine({ anew = false } = {}): Promise<Engine> {
  shared ??= load(anew).catch((error) => {
    shared = null;
    throw error;
  });
  return shared;
}

async function load(anew: boolean): Promise<Engine> {
  if (!isSupported()) throw new LoadError('unsupported');
  const bytes = await fetchWasm(anew ? 'reload' : 'default');
  try {
    const module = await WebAssembly.compile(bytes);
    return await createEngine({ module, create: createCore }, larger);
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
