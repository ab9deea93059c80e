// The functions of cpp/bindings/embind.cpp, by hand: Emscripten 3.1.6 cannot write them. What they
// take and return is generated into the contract; a test compares both with the living module.
declare module '#core' {
  type Request = import('../contract/types').Request;
  type Check = import('../contract/types').Check;
  type Frame = import('../contract/types').Frame;
  type OutputCell = import('../contract/types').OutputCell;
  type Explanation = import('../contract/types').Explanation;
  type Reached = import('../contract/types').Reached;
  type InputCell = import('../contract/types').InputCell;
  type Stamp = import('../contract/types').Stamp;
  type Products = import('../contract/types').Products;
  type Bins = import('../contract/types').Bins;

  export interface Core {
    /** Keeps the run by that handle, in place of the run `replaced`; 0 replaces none. */
    run(handle: number, replaced: number, request: Request): Frame;
    /** Gives the memory of a run back. */
    forget(handle: number): void;
    /** Judges a request, and computes nothing. */
    check(request: Request): Check;
    // Of a run by its handle: null where there is no such run any more, it has no output, or the
    // place does not lie in it.
    explain(handle: number, cell: OutputCell): Explanation | null;
    reached(handle: number, row: number, column: number): readonly Reached[] | null;
    stamp(handle: number, cell: InputCell, filter: number): Stamp | null;
    multiplied(handle: number, u: number, v: number): Products | null;
    multipliedPointwise(handle: number): Products | null;
    program(handle: number): string | null;
    bins(values: Float32Array): Bins;
    /** RGBA bytes to values from 0 to 255. */
    gray(rgba: Uint8ClampedArray | Uint8Array): Float32Array;
    HEAPU8: Uint8Array;
  }
  type Instantiate = (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ) => object;
  export default function createCore(options: { instantiateWasm: Instantiate }): Promise<Core>;
}

/** What is linked for large layers, with everything that `#core` has. */
declare module '#core-large' {
  export { default } from '#core';
}

declare module '#wasm' {
  /** The bytes of the module; rejects with a LoadError. */
  export function fetchWasm(cache: RequestCache): Promise<ArrayBuffer>;
  /** Loads the program for large layers; null where there is none beside `#core`. */
  export const larger: (() => Promise<import('./instances').Program>) | null;
}

declare module '#core.wasm?url&inline' {
  const dataUri: string;
  export default dataUri;
}

declare module '#core-large.wasm?url' {
  const url: string;
  export default url;
}

declare module '#core.wasm?url' {
  const url: string;
  export default url;
}
