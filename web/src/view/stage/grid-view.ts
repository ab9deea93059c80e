// All that one grid of the scene shows.
import type { Lines } from '../../paint/grid';
import type { Box, Lattice } from '../../paint/lattice';
import type { PaletteName } from '../../paint/palette';
import type { Plane } from '../../paint/plane';
import type { Ring } from '../../paint/ring';
import type { ArrayName, Span } from '../../paint/scale';
import type { Marks } from './marks';

export interface GridView {
  /** Of the element, and unlike that of any other. */
  readonly id: string;
  readonly array: ArrayName;
  /** Of the frame that it is of. */
  readonly run: number;
  /** The channels that it is about. */
  readonly channel: number;
  readonly between: number;
  readonly filter: number;
  /** What a screen reader calls it, and what stands above it. */
  readonly name: string;
  readonly heading: string;
  readonly shape: string;
  /** What to draw, or null where there is nothing; then `note` says why. */
  readonly plane: Plane | null;
  readonly note: string;
  readonly span: Span;
  readonly palette: PaletteName;
  /** Whether the range of its colours stands below. */
  readonly legend: boolean;
  readonly lattice: Lattice;
  readonly ring: Ring | null;
  readonly unread: Lines | null;
  readonly stops: Lines | null;
  readonly marks: Marks;
  /** Whether the taps lie apart. */
  readonly framed: boolean;
  /** The cells that the picture has stand out; null where a window says it, and there are no numbers. */
  readonly lit: Marks['lit'];
  /** For each value of the plane's array, whether it differs from Keras's; null for no such marks. */
  readonly differs: Uint8Array | null;
  /** The window that can be dragged: the one of the look, or where the look rests meanwhile. */
  readonly grip: Box | null;
}

/** Whether the canvases of both are the same: what is marked beside them may differ. */
export function samePicture(a: GridView, b: GridView): boolean {
  return (
    a.plane?.values === b.plane?.values &&
    a.plane?.offset === b.plane?.offset &&
    a.lit === b.lit &&
    a.framed === b.framed &&
    looks(a) === looks(b) &&
    (a.run === b.run || (isPlain(a) && isPlain(b) && lines(a) === lines(b)))
  );
}

const looks = ({ palette, span, lattice }: GridView) => {
  const { cell, rows, columns, gaps, ring } = lattice;
  return [palette, span.low, span.high, cell, rows, columns, gaps, ring].join(';');
};

// What stands around a plane, and which values differ, is not compared: it may be much.
const isPlain = ({ ring, differs }: GridView) => !ring && !differs;

const lines = ({ unread, stops }: GridView) =>
  [unread?.rows, unread?.columns, stops?.rows, stops?.columns].join(';');
