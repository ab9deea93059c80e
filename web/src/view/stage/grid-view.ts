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
    a.palette === b.palette &&
    a.span.low === b.span.low &&
    a.span.high === b.span.high &&
    a.lit === b.lit &&
    a.framed === b.framed &&
    sameLattice(a.lattice, b.lattice) &&
    (a.run === b.run || sameAround(a, b))
  );
}

// Of another run. What stands around a plane, and which values differ, is not compared: it may be much.
function sameAround(a: GridView, b: GridView): boolean {
  const nothing = [a, b].every(({ ring, differs }) => !ring && !differs);
  return nothing && sameLines(a.unread, b.unread) && sameLines(a.stops, b.stops);
}

const alike = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  one.length === other.length && Array.from(one).every((value, at) => value === other[at]);

function sameLines(a: Lines | null, b: Lines | null): boolean {
  return !a || !b ? a === b : alike(a.rows, b.rows) && alike(a.columns, b.columns);
}

function sameLattice(a: Lattice, b: Lattice): boolean {
  return (
    a.cell === b.cell &&
    a.rows === b.rows &&
    a.columns === b.columns &&
    alike(a.gaps, b.gaps) &&
    alike(a.ring, b.ring)
  );
}
