// The C++ core as the rest of the page knows it: one typed call in, one plain result out.
import createCore, { type Core } from '#core';
import type { Mendable } from '../contract/names';
import type {
  Bins,
  Check,
  Explanation,
  Frame,
  InputCell,
  OutputCell,
  Products,
  Reached,
  Stamp,
} from '../contract/types';
import type { State } from '../state/state';
import { requestOf } from './request';

/**
 * Calls throw only on a trap: the same call may then be made again once the engine is ready. Of a run
 * that is not kept, and of places where there is nothing, all answers are null.
 */
export interface Engine {
  /**
   * What a valid State comes to. `changed` is what was changed last, for a remedy to keep. The run is
   * kept, to be asked about by the `run` of its Frame, in place of the run `replaced`; 0 replaces none.
   */
  run(state: State, changed?: Mendable | null, replaced?: number): Frame;
  /** Gives the memory of a run back. */
  forget(run: number): void;
  /** What is wrong with the values that a State brings, without computing anything. */
  check(state: State): Check;
  /** What a cell of the output is made of. */
  explain(run: number, cell: OutputCell): Explanation | null;
  /** Which cells of the output an input cell takes part in. */
  reached(run: number, row: number, column: number): readonly Reached[] | null;
  /** What an input value of a layer that scatters adds where to an output channel; null of others. */
  stamp(run: number, cell: InputCell, filter: number): Stamp | null;
  /** What the weights at one place of the kernel are multiplied with. */
  multiplied(run: number, u: number, v: number): Products | null;
  /** The same of the pointwise kernel of a SeparableConv2D. */
  multipliedPointwise(run: number): Products | null;
  /** The Keras program of a run. */
  program(run: number): string | null;
  distribution(values: Float32Array): Bins;
  /** RGBA bytes to values from 0 to 255. */
  gray(rgba: Uint8ClampedArray): Float32Array;
  /** Resolves when the engine can be called; makes another instance if the last one failed. */
  ready(): Promise<void>;
  /** Which instance it is, from 1: each has runs of its own. */
  instance(): number;
  /** Bytes of WebAssembly memory in use. */
  memory(): number;
}

// Never given twice, whatever instance it was given to: no run of one that is gone can be taken for a
// run of the one that took its place.
let lastRun = 0;

/** Starts the engine from a compiled module. */
export async function createEngine(module: WebAssembly.Module): Promise<Engine> {
  let core: Core | null = null;
  let instances = 0;
  let starting: Promise<void> | null = null;
  // Emscripten never hears of an instance that could not be made, so the promise is ours.
  const start = () =>
    new Promise<void>((resolve, reject) => {
      createCore({
        instantiateWasm(imports, receive) {
          WebAssembly.instantiate(module, imports).then(receive).catch(reject);
          return {};
        },
      }).then((made) => {
        core = made;
        instances++;
        resolve();
      }, reject);
    });
  const ready = async () => {
    if (core) return;
    starting ??= start().finally(() => {
      starting = null;
    });
    await starting;
  };
  await ready();

  // A trap may leave the instance in any state, so another is to take its place.
  const call = <T>(work: (core: Core) => T): T => {
    if (!core) throw new Error('There is no instance');
    try {
      return work(core);
    } catch (error) {
      core = null;
      throw error;
    }
  };
  return {
    run: (state, changed = null, replaced = 0) =>
      call((c) => c.run(++lastRun, replaced, requestOf(state, changed))),
    forget: (run) => call((c) => c.forget(run)),
    check: (state) => call((c) => c.check(requestOf(state))),
    explain: (run, cell) => call((c) => c.explain(run, cell)),
    reached: (run, row, column) => call((c) => c.reached(run, row, column)),
    stamp: (run, cell, filter) => call((c) => c.stamp(run, cell, filter)),
    multiplied: (run, u, v) => call((c) => c.multiplied(run, u, v)),
    multipliedPointwise: (run) => call((c) => c.multipliedPointwise(run)),
    program: (run) => call((c) => c.program(run)),
    distribution: (values) => call((c) => c.bins(values)),
    gray: (rgba) => call((c) => c.gray(rgba)),
    ready,
    instance: () => instances,
    memory: () => core?.HEAPU8.buffer.byteLength ?? 0,
  };
}
