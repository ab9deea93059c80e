// What views may ask about what they show, when the reader wants to know.
import type { Asking } from './asking';
import type {
  Bins,
  Explanation,
  InputCell,
  OutputCell,
  Products,
  Reached,
  Stamp,
} from './contract/types';
import type { Engine } from './engine/engine';
import { isDown } from './engine/errors';

/**
 * Of a run, by the `run` of its Frame. Null after a fault, and where the run has been replaced by a
 * newer one, or has nothing at that place.
 */
export interface Questions {
  /** What a cell of the output is made of. */
  explain(run: number, cell: OutputCell): Promise<Explanation | null>;
  /** Which cells of the output an input cell takes part in. */
  reached(run: number, row: number, column: number): Promise<readonly Reached[] | null>;
  /** What an input value of a layer that scatters adds where to an output channel; null of others. */
  stamp(run: number, cell: InputCell, filter: number): Promise<Stamp | null>;
  /** What the weights at one place of the kernel are multiplied with. */
  multiplied(run: number, u: number, v: number): Promise<Products | null>;
  /** The same of the pointwise kernel of a SeparableConv2D. */
  multipliedPointwise(run: number): Promise<Products | null>;
  /** The Keras program of the run. */
  program(run: number): Promise<string | null>;
  /** How many of some values there are of which size. */
  distribution(values: Float32Array): Promise<Bins | null>;
}

export function questionsTo(asking: Asking): Questions {
  const ask = async <T>(work: (engine: Engine) => T | null) => {
    try {
      return await asking.ask(work);
    } catch (error) {
      if (!isDown(error)) throw error;
      return null;
    }
  };
  return {
    explain: (run, cell) => ask((engine) => engine.explain(run, cell)),
    reached: (run, row, column) => ask((engine) => engine.reached(run, row, column)),
    stamp: (run, cell, filter) => ask((engine) => engine.stamp(run, cell, filter)),
    multiplied: (run, u, v) => ask((engine) => engine.multiplied(run, u, v)),
    multipliedPointwise: (run) => ask((engine) => engine.multipliedPointwise(run)),
    program: (run) => ask((engine) => engine.program(run)),
    distribution: (values) => ask((engine) => engine.distribution(values)),
  };
}
