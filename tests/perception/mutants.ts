// Eight wrong rules of drawing. Each changes where things are drawn, and no number of the arrays.
import type { Windows } from '../../web/src/contract/types';
import { channelsAdded, groupsCrossed } from './channel-mutants';
import { type Mutant, resized, retapped } from './drawn';

const moved = (windows: Windows, by: number): Windows => ({
  ...windows,
  starts: windows.starts.map((start) => start + by),
});

/** The odd zero of `same` above and on the left, and with it every window. */
const extraZeroOnTop: Mutant = (drawn) => {
  const [top, bottom, left, right] = drawn.frame.geometry?.padding ?? [0, 0, 0, 0];
  const [up, across] = [bottom - top, right - left];
  const around = resized(drawn, (sizes) => ({
    ...sizes,
    padding: [bottom, top, right, left],
    rows: moved(sizes.rows, -up),
    columns: moved(sizes.columns, -across),
  }));
  return retapped(around, (taps) => ({
    ...taps,
    row: taps.row.map((row) => row - up),
    column: taps.column.map((column) => column - across),
  }));
};

/** Convolution as mathematics has it; of one channel, whose taps are in the order of the kernel. */
const kernelFlipped: Mutant = (drawn) =>
  retapped(drawn, (taps) => ({ ...taps, factor: taps.factor.slice().reverse() }));

/** One more window an axis, and the zeros that it hangs over. */
const ceilForFloor: Mutant = (drawn) => {
  const { effectiveKernel, input } = drawn.frame;
  const further = ({ starts, unread, beyond }: Windows): Windows => {
    const [first, second] = starts;
    if (first === undefined || second === undefined) throw new Error('no stride is drawn');
    const last = first + starts.length * (second - first);
    return {
      starts: Int32Array.from([...starts, last]),
      unread: unread.filter((at) => at < last),
      beyond,
    };
  };
  return resized(drawn, (sizes) => {
    const [rows, columns] = [further(sizes.rows), further(sizes.columns)];
    const over = ({ starts }: Windows, axis: 0 | 1) =>
      (starts.at(-1) ?? 0) + effectiveKernel[axis] - input.shape[axis];
    return { ...sizes, rows, columns, padding: [0, over(rows, 0), 0, over(columns, 1)] };
  });
};

/** The hole before the tap that it should follow. */
const holesShifted: Mutant = (drawn) => {
  const [high, wide] = drawn.frame.kernel.shape;
  return retapped(drawn, (taps) => ({
    ...taps,
    row: taps.row.map((row, at) => row + (taps.u[at] === high - 1 ? 0 : 1)),
    column: taps.column.map((column, at) => column + (taps.v[at] === wide - 1 ? 0 : 1)),
  }));
};

const stampOffByOne: Mutant = (drawn) => {
  const { stamp } = drawn;
  if (!stamp) throw new Error('no input value is looked at');
  const further = resized(drawn, (sizes) => ({
    ...sizes,
    rows: moved(sizes.rows, 1),
    columns: moved(sizes.columns, 1),
  }));
  const next = (at: number) => at + 1;
  return {
    ...further,
    stamp: { ...stamp, row: stamp.row.map(next), column: stamp.column.map(next) },
  };
};

const paddingAveraged: Mutant = (drawn) =>
  resized(drawn, (sizes) => ({ ...sizes, paddingCounts: true }));

export const mutants = {
  extraZeroOnTop,
  kernelFlipped,
  ceilForFloor,
  holesShifted,
  groupsCrossed,
  stampOffByOne,
  paddingAveraged,
  channelsAdded,
} as const;
