// A grid of the scene made of what is told of it: its colours, its lattice, and what is marked on it.
import type { KernelTensor, Tensor } from '../../contract/types';
import { hasNumbers } from '../../paint/grid';
import type { Box, Lattice } from '../../paint/lattice';
import type { Plane } from '../../paint/plane';
import type { ArrayName, Scale, Span } from '../../paint/scale';
import { rangeOf } from '../planes';
import { EDGE } from './edge';
import type { GridView } from './grid-view';
import type { Fit } from './ladder';
import type { Marks, Subject } from './marks';
import type { Around } from './rings';
import type { Scene } from './sentences';
import { gapsOf, shownSizes } from './shown';

const NOTHING: Around = { ring: null, pads: [0, 0, 0, 0] };

export interface Drawing extends Scene {
  readonly subject: Subject;
  readonly fit: Fit;
  /** Whether there is no room for colour bars. */
  readonly small: boolean;
  /** The window of where the look rests. */
  readonly resting: Box | null;
  /** The size of the cells of a second kernel. */
  readonly mixing: (rows: number, columns: number) => number;
  /** The ranges of the colours, which hold while a control is held. */
  readonly spanFor: (array: ArrayName, range: Span, whole: Span) => Scale;
}

export interface Part {
  readonly id: string;
  readonly array: ArrayName;
  readonly tensor: Tensor | KernelTensor | null;
  readonly plane: Plane | null;
  readonly name: string;
  readonly heading?: string;
  readonly shape?: string;
  readonly note?: string;
  readonly cell: number;
  readonly around?: Around;
  readonly gapped?: boolean;
  readonly marks: Marks;
  readonly channel?: number;
  readonly filter?: number;
  readonly between?: number;
  readonly legend: boolean;
}

export function viewOf(drawing: Drawing, part: Part): GridView {
  const { frame, state } = drawing;
  const { array, tensor, plane, cell, around = NOTHING, marks } = part;
  const range =
    !tensor || !plane
      ? { low: 0, high: 0 }
      : state.shown.range === 'own'
        ? rangeOf(plane, tensor)
        : tensor;
  const { palette, span } = drawing.spanFor(array, range, tensor ?? range);
  const sizes = shownSizes(frame);
  const { scatters } = frame.layer;
  const dilation = part.gapped && plane ? gapsOf(frame) : ([1, 1] as const);
  const lattice: Lattice = {
    rows: plane?.rows ?? 0,
    columns: plane?.columns ?? 0,
    gaps: dilation,
    ring: around.pads,
    cell,
    edge: EDGE,
  };
  const isStopped = sizes !== null && array === (scatters ? 'output' : 'input');
  return {
    id: part.id,
    array,
    run: frame.run,
    channel: part.channel ?? frame.planes.channel,
    between: part.between ?? frame.planes.between,
    filter: part.filter ?? frame.planes.filter,
    name: part.name,
    heading: part.heading ?? part.name,
    shape: part.shape ?? '',
    plane,
    note: part.note ?? '',
    span,
    palette,
    legend: part.legend && !drawing.small,
    lattice,
    ring: around.ring,
    unread:
      sizes && array === 'input'
        ? { rows: sizes.rows.unread, columns: sizes.columns.unread }
        : null,
    stops: isStopped ? { rows: sizes.rows.starts, columns: sizes.columns.starts } : null,
    marks,
    framed: marks.framed,
    lit: marks.window && !hasNumbers(cell) ? null : marks.lit,
    differs: array === 'output' && frame.foreign && frame.differs.length > 0 ? frame.differs : null,
    grip: isStopped ? (marks.window ?? (marks.look && drawing.resting)) : null,
  };
}
