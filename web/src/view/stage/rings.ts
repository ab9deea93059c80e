// What is drawn around the input and the output, as the core tells it.
import type { Frame, Pads, Windows } from '../../contract/types';
import { channelPlane, type Plane, valueIn } from '../../paint/plane';
import type { Ring } from '../../paint/ring';
import { shownSizes } from './shown';

export interface Around {
  readonly ring: Ring | null;
  /** How many cells there are on each side. */
  readonly pads: Pads;
}

const NONE: Around = { ring: null, pads: [0, 0, 0, 0] };

/** Where pads take away, nothing is around. */
export const positive = (pads: Pads) => pads.map((count) => Math.max(0, count)) as unknown as Pads;

/** What the padding adds to the input. */
export function paddingAround(frame: Frame, plane: Plane): Around {
  const sizes = shownSizes(frame);
  if (!sizes || frame.layer.scatters) return NONE;
  const pads = positive(sizes.padding);
  if (pads.every((count) => count === 0)) return NONE;
  const { rows, columns, paddingCounts } = sizes;
  const valueAt = (row: number, column: number) => {
    if (!paddingCounts) return null;
    const from = standsAt(rows, row, plane.rows, pads[0]);
    const where = standsAt(columns, column, plane.columns, pads[2]);
    return from < 0 || where < 0 ? 0 : valueIn(plane, from, where);
  };
  return { pads, ring: { kind: 'padding', valueAt } };
}

// Which of the input's positions is repeated at one that may be beyond the edge.
function standsAt({ beyond }: Windows, at: number, count: number, before: number): number {
  if (at >= 0 && at < count) return at;
  return beyond[at < 0 ? at + before : before + at - count] ?? -1;
}

/** What is cut off the output. */
export function cutAround(frame: Frame, filter: number): Around {
  const sizes = shownSizes(frame);
  const { uncut } = frame;
  if (!sizes || !uncut) return NONE;
  const pads = positive(sizes.padding);
  const plane = channelPlane(uncut.shape, uncut.values, filter);
  const valueAt = (row: number, column: number) => valueIn(plane, row + pads[0], column + pads[2]);
  return { pads, ring: { kind: 'cut', valueAt } };
}
