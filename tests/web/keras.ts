// What the core writes for Keras.
import type { Frame } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import type { State } from '../../web/src/state/state';
import { startEngine } from './start-engine';

export interface Writer {
  readonly engine: Engine;
  /** Runs a state in place of the one before. */
  run(state: State): Frame;
  /** The program of the state that was run last. */
  program(frame: Frame): string;
}

export async function startWriter(): Promise<Writer> {
  const engine = await startEngine();
  let last = 0;
  return {
    engine,
    run(state) {
      const frame = engine.run(state, null, last);
      last = frame.run;
      return frame;
    },
    program({ run }) {
      const program = engine.program(run);
      if (program === null) throw new Error('The run is not kept');
      return program;
    },
  };
}

/** The call that makes the layer, in one line, as its pieces stand side by side. */
export function callIn({ call }: Frame): string {
  const [start, ...rest] = call.pieces;
  return start + rest.join(' ');
}

/** The arguments in that call. */
export function argumentsIn({ call }: Frame): readonly string[] {
  return call.pieces.slice(1).map((piece) => piece.slice(0, -1));
}
