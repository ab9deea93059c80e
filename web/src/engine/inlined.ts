// The WebAssembly module inside of the script, for builds that have no files beside them. But for the
// small page, it is the one for large layers, which computes the small ones as well.
import dataUri from '#core.wasm?url&inline';

/** As fetchWasm() of fetched.ts, whose place it takes; there is nothing that could not arrive. */
export async function fetchWasm(): Promise<ArrayBuffer> {
  const text = atob(dataUri.slice(dataUri.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
}

/** There is none. */
export const larger = null;
