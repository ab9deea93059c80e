// The machine's peak, as an engine of its own: each call is the same number of operations.
import wasmUrl from '#peak.wasm?url';

export interface Peak {
  /** One call. */
  run(): number;
  /** The operations of a call: a product and a sum are two. */
  readonly flops: number;
}

const STEPS = 10_000;

export async function startPeak(): Promise<Peak> {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(wasmUrl));
  const exported = instance.exports as {
    flops_per_step(): number;
    chains(steps: number): number;
  };
  return { run: () => exported.chains(STEPS), flops: exported.flops_per_step() * STEPS };
}
