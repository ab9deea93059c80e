// Which cell is looked at: there is always one. It rests at home, and visits where the reader points.
import type { Frame } from '../../contract/types';
import type { Cell } from '../../paint/lattice';
import type { ArrayName } from '../../paint/scale';
import type { State } from '../../state/state';
import { shownOutput } from './shown';

export interface Look extends Cell {
  readonly array: ArrayName;
  /** The planes that it is about: of the input, between two stages, of the output. */
  readonly channel: number;
  readonly between: number;
  readonly filter: number;
}

/** The array that a layer is understood from: what is not transposed gathers. */
export const homeArray = (frame: Frame): ArrayName => (frame.layer.scatters ? 'input' : 'output');

/** Where the look rests, in a frame that may be smaller than the one before. */
export function homeIn(frame: Frame, state: State, before: Look | null): Look {
  const { channel, between, filter } = frame.planes;
  const { pinned, pinnedIn } = state.shown;
  const place = pinned
    ? { array: pinnedIn, row: pinned[0], column: pinned[1] }
    : { array: homeArray(frame), row: before?.row ?? 0, column: before?.column ?? 0 };
  // A place of another kind of layer is none of this one's.
  const isThere = before === null || pinned || before.array === place.array;
  const cell = isThere ? place : { ...place, row: 0, column: 0 };
  return within(frame, { ...cell, channel, between, filter });
}

/** The same look, at a cell that there is; at home's array where its own has none. */
export function within(frame: Frame, look: Look): Look {
  const home = homeArray(frame);
  const own = sizeOf(frame, look.array);
  const size = own ?? sizeOf(frame, home);
  // Of a layer without an output nothing can be looked at there.
  if (!size) return { ...look, array: home };
  return {
    ...look,
    array: own ? look.array : home,
    row: Math.min(look.row, size[0] - 1),
    column: Math.min(look.column, size[1] - 1),
  };
}

/** The rows and columns of a plane of that array. */
function sizeOf(frame: Frame, array: ArrayName): readonly [number, number] | null {
  const output = shownOutput(frame);
  switch (array) {
    case 'input':
      return [frame.input.shape[0], frame.input.shape[1]];
    case 'kernel':
      // A pooling has none.
      return frame.kernel.values.length > 0 ? [frame.kernel.shape[0], frame.kernel.shape[1]] : null;
    case 'depthwise':
      return frame.depthwise && [frame.depthwise.shape[0], frame.depthwise.shape[1]];
    case 'pointwise':
      return frame.pointwise && [frame.pointwise.shape[2], frame.pointwise.shape[3]];
    case 'output':
      return output && [output.shape[0], output.shape[1]];
  }
}

export function sameCell(a: Cell | null, b: Cell | null): boolean {
  return a?.row === b?.row && a?.column === b?.column;
}
