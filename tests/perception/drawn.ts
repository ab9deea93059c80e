// What a picture of the scene is drawn from, as plain data: the frame, and what the core answers about
// the cell that is looked at. The three arrays are in the frame.
import type { Explanation, Frame, Sizes, Stamp, Taps } from '../../web/src/contract/types';

export interface Drawn {
  readonly frame: Frame;
  /** Of the output value that is looked at. */
  readonly explanation: Explanation | null;
  /** Of the input value that is looked at, of a layer that scatters. */
  readonly stamp: Stamp | null;
}

/** Draws by a wrong rule; the numbers of the arrays stay. */
export type Mutant = (drawn: Drawn) => Drawn;

/** The same with other places where windows stop, other padding or other counting of it. */
export function resized(drawn: Drawn, change: (sizes: Sizes) => Sizes): Drawn {
  const { frame } = drawn;
  if (!frame.geometry) throw new Error('nothing is drawn');
  return { ...drawn, frame: { ...frame, geometry: change(frame.geometry) } };
}

/** The same with other taps below the window. */
export function retapped(drawn: Drawn, change: (taps: Taps) => Taps): Drawn {
  const { explanation } = drawn;
  if (!explanation) throw new Error('no output value is looked at');
  return { ...drawn, explanation: { ...explanation, taps: change(explanation.taps) } };
}
