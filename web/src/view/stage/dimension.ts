// Where an argument acts in the picture: lines to be drawn on the grid on which windows stop, or around
// a grid, in cells. What is drawn comes from the core's facts; nothing is worked out here.
import { limits } from '../../contract/limits';
import type { Argument } from '../../contract/names';
import type { Frame, Pair } from '../../contract/types';
import type { Box } from '../../paint/lattice';
import type { ArrayName } from '../../paint/scale';
import type { Patch, State } from '../../state/state';
import { type PairKey, withNumber } from '../pair';
import { SIDES, withPad } from '../sides';
import { gapsOf, shownSizes } from './shown';

/** A line along one axis, with a handle at its end where it can be pulled. */
export interface Dimension {
  readonly axis: 'rows' | 'columns';
  /** In cells, along the axis and across it. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly label: string;
  readonly pull: Pull | null;
}

/** What pulling the end of a line changes: a number, by one for every so many cells. */
export interface Pull {
  readonly value: number;
  readonly cells: number;
  readonly least: number;
  readonly most: number;
  readonly change: (to: number) => (state: State) => Patch;
}

export interface Drawn {
  /** The grid that it is drawn on. */
  readonly array: ArrayName;
  readonly lines: readonly Dimension[];
  /** The next windows, to the right and below. */
  readonly ghosts: readonly Box[];
}

const NOTHING: Drawn = { array: 'input', lines: [], ghosts: [] };

/** The argument drawn for the window that is looked at, in a state and its frame. */
export function dimensionsOf(
  argument: Argument,
  state: State,
  frame: Frame,
  window: Box | null,
): Drawn {
  const array = frame.layer.scatters ? 'output' : 'input';
  switch (argument) {
    case 'kernel_size':
      return window
        ? { array, ghosts: [], lines: sized(frame, window, state.kernelSize, 'kernelSize') }
        : NOTHING;
    case 'pool_size':
      return window
        ? { array, ghosts: [], lines: sized(frame, window, state.poolSize, 'poolSize') }
        : NOTHING;
    case 'strides':
      return window ? { array, ...stepped(frame, window, state.strides) } : NOTHING;
    case 'dilation_rate':
      return window ? { array, ghosts: [], lines: dilated(window, state.dilationRate) } : NOTHING;
    case 'padding':
      return { array, ghosts: [], lines: padded(state, frame) };
    case 'output_padding':
      return { array: 'output', ghosts: [], lines: ended(state, frame) };
    default:
      return NOTHING;
  }
}

function pulled(key: PairKey, axis: 0 | 1, pair: Pair, cells: number): Pull {
  const { least, slider } = limits[key];
  const change = (to: number) => (state: State) => withNumber(state, key, axis, to);
  return { value: pair[axis], cells, least, most: slider, change };
}

// Along the window. Of a dilated kernel, a weight more is as far away as weights are apart.
function sized(frame: Frame, window: Box, size: Pair, key: 'kernelSize' | 'poolSize'): Dimension[] {
  const apart = gapsOf(frame);
  return both((axis) => ({
    from: axis === 0 ? window.row : window.column,
    to: axis === 0 ? window.row + window.rows : window.column + window.columns,
    at: axis === 0 ? window.column : window.row,
    label: `${size[axis]}`,
    pull: pulled(key, axis, size, apart[axis]),
  }));
}

// From the window by strides, and the next windows where there are any.
function stepped(frame: Frame, window: Box, strides: Pair) {
  const sizes = shownSizes(frame);
  const next = (starts: Int32Array | undefined, start: number) => {
    const at = starts?.indexOf(start) ?? -1;
    return at < 0 ? undefined : starts?.[at + 1];
  };
  const column = next(sizes?.columns.starts, window.column);
  const row = next(sizes?.rows.starts, window.row);
  const lines = both((axis) => {
    const from = axis === 0 ? window.row : window.column;
    return {
      from,
      to: from + strides[axis],
      at: axis === 0 ? window.column : window.row,
      label: `${strides[axis]}`,
      pull: pulled('strides', axis, strides, 1),
    };
  });
  const ghosts = [
    ...(column === undefined ? [] : [{ ...window, column }]),
    ...(row === undefined ? [] : [{ ...window, row }]),
  ];
  return { lines, ghosts };
}

// Between the first two taps, from middle to middle.
function dilated(window: Box, rates: Pair): Dimension[] {
  return both((axis) => {
    const from = (axis === 0 ? window.row : window.column) + 0.5;
    return {
      from,
      to: from + rates[axis],
      at: axis === 0 ? window.column : window.row,
      label: `${rates[axis]}`,
      pull: pulled('dilationRate', axis, rates, 1),
    };
  });
}

function both(line: (axis: 0 | 1) => Omit<Dimension, 'axis'>): Dimension[] {
  return [
    { axis: 'rows', ...line(0) },
    { axis: 'columns', ...line(1) },
  ];
}

// How much there is on each side. Pads can be pulled; what a name stands for follows from the rest.
function padded(state: State, frame: Frame): Dimension[] {
  const sizes = shownSizes(frame);
  const pads = sizes?.padding;
  if (!pads) return [];
  const named = typeof state.padding === 'string';
  const plane = frame.layer.scatters ? sizes.outputShape : frame.input.shape;
  return SIDES.flatMap((_, side) => {
    const count = pads[side] as number;
    if (named && count <= 0) return [];
    const before = side % 2 === 0;
    const edge = before ? 0 : (plane[side < 2 ? 0 : 1] as number);
    const line: Dimension = {
      axis: side < 2 ? 'rows' : 'columns',
      from: edge,
      to: before ? edge - count : edge + count,
      // Beside all of the ring.
      at: -Math.max(0, pads[side < 2 ? 2 : 0] as number),
      label: sign(frame, count),
      pull: named ? null : padPulled(side, count, before),
    };
    return [line];
  });
}

// Of a transposed convolution it is cut off.
const sign = ({ layer }: Frame, count: number) => `${layer.scatters ? '−' : '+'}${count}`;

// Outwards there is more of it.
function padPulled(side: number, count: number, before: boolean): Pull {
  const { least, slider } = limits.pads;
  return {
    value: count,
    cells: before ? -1 : 1,
    least,
    most: slider,
    change: (to) => (state) => withPad(state, side, to),
  };
}

// The rows and columns that it adds, at the end of the output.
function ended(state: State, frame: Frame): Dimension[] {
  const sizes = shownSizes(frame);
  const added = state.outputPadding;
  if (!sizes || !added) return [];
  return both((axis) => {
    const size = sizes.outputShape[axis] as number;
    return {
      from: size - added[axis],
      to: size,
      at: 0,
      label: `+${added[axis]}`,
      pull: {
        value: added[axis],
        cells: 1,
        least: limits.outputPadding.least,
        most: limits.outputPadding.slider,
        change: (to) => (now) => withNumber(now, 'outputPadding', axis, to),
      },
    };
  });
}
