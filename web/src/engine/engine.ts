// The C++ core as the rest of the page knows it: one typed call in, one plain result out.
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
import { Instances, type Program } from './instances';
import { requestOf } from './request';

export type { Program };

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

/** A run that is kept: by it the core tells what has changed in the one that takes its place. */
interface Kept {
  readonly state: State;
  readonly frame: Frame;
}

/** With what the core has not said again, since it is as it was. */
function whole(frame: Frame, before: Frame | undefined): Frame {
  if (!before || frame.kept.length === 0) return frame;
  return { ...frame, ...Object.fromEntries(frame.kept.map((key) => [key, before[key]])) };
}

/**
 * Starts the engine. `larger` loads the program for large layers, where that is another; it is asked
 * for by the first run that would gain by it.
 */
export async function createEngine(
  program: Program,
  larger: (() => Promise<Program>) | null = null,
): Promise<Engine> {
  const instances = new Instances(program);
  const kept = new Map<number, Kept>();
  await instances.ready();
  return {
    run(state, changed = null, replaced = 0) {
      const run = ++lastRun;
      const frame = instances.run(run, replaced, (core, freed) => {
        const before = kept.get(freed);
        return whole(core.run(run, freed, requestOf(state, changed, before?.state)), before?.frame);
      });
      kept.delete(replaced);
      kept.set(run, { state, frame });
      if (frame.large && larger) instances.grow(larger);
      return frame;
    },
    forget(run) {
      kept.delete(run);
      instances.forget(run);
    },
    check: (state) => instances.call((core) => core.check(requestOf(state))),
    explain: (run, cell) => instances.ask(run, (core) => core.explain(run, cell)),
    reached: (run, row, column) => instances.ask(run, (core) => core.reached(run, row, column)),
    stamp: (run, cell, filter) => instances.ask(run, (core) => core.stamp(run, cell, filter)),
    multiplied: (run, u, v) => instances.ask(run, (core) => core.multiplied(run, u, v)),
    multipliedPointwise: (run) => instances.ask(run, (core) => core.multipliedPointwise(run)),
    program: (run) => instances.ask(run, (core) => core.program(run)),
    distribution: (values) => instances.call((core) => core.bins(values)),
    gray: (rgba) => instances.call((core) => core.gray(rgba)),
    ready: () => instances.ready(),
    instance: () => instances.made,
    memory: () => instances.memory,
  };
}
