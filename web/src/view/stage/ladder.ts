// How large the cells of a scene are, and whether its three parts stand side by side.
import type { Pair } from '../../contract/types';
import { NUMBERED_CELL } from '../../paint/grid';
import { ROOMY_CELL } from '../../paint/writing';

/** The sizes of cells that have numbers, in CSS pixels. */
const LADDER = [56, 44, 36, 28, 24] as const;
/** A kernel is drawn with its gaps where its cells are at least so large. */
const GAPPED_FROM = 28;
/** Where numbers do not fit, a kernel takes at most this share of the width, and cells this. */
const KERNEL_SHARE = 0.22;
const KERNEL_CELL = 44;

/** Whether cells of that size have room for more than a number. */
export const isRoomy = (cell: number) => cell >= ROOMY_CELL;

/** How many cells the parts are high and wide; `gapped` is the kernel with its gaps. */
export interface Demand {
  readonly input: Pair;
  readonly kernel: Pair;
  readonly gapped: Pair;
  readonly output: Pair;
  /** How many inputs and outputs stand one below the other. */
  readonly inputs: number;
  readonly outputs: number;
}

export interface Room {
  readonly width: number;
  /** For all of the scene but its headings. */
  readonly height: number;
  /** What lies between two parts of a row, with its sign. */
  readonly between: number;
  /** What every part has around its cells, and above them with its heading. */
  readonly edge: number;
  readonly heading: number;
  /** How wide a part is at least, for its title. */
  readonly part: number;
}

export interface Fit {
  readonly arrangement: 'beside' | 'below';
  readonly input: number;
  readonly kernel: number;
  readonly output: number;
  readonly gapped: boolean;
}

/** The best that fits; where nothing does, cells are as small as they have to be. */
export function fitting(
  demand: Demand,
  room: Room,
  allowed: (fit: Fit) => boolean = () => true,
): Fit {
  const best = candidates(demand)
    .filter((fit) => allowed(fit) && fits(demand, room, fit))
    .sort((a, b) => compare(worth(b), worth(a)))[0];
  return best ?? shrunk(demand, room);
}

function candidates(demand: Demand): Fit[] {
  const dilated = demand.gapped.some((cells, axis) => cells !== demand.kernel[axis]);
  return (['beside', 'below'] as const).flatMap((arrangement) =>
    LADDER.flatMap((input) =>
      LADDER.filter((other) => other <= input).flatMap((other) =>
        [true, false]
          .filter((gapped) => !gapped || (dilated && other >= GAPPED_FROM))
          .map((gapped) => ({ arrangement, input, kernel: other, output: other, gapped })),
      ),
    ),
  );
}

// What is wanted most comes first: room for weights, one row, one scale, gaps, size.
function worth({ arrangement, input, output, gapped }: Fit): readonly number[] {
  return [
    Number(isRoomy(input)),
    Number(arrangement === 'beside'),
    Number(input === output),
    Number(gapped),
    input,
    output,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

/** Whether the cells of all parts have room for numbers. */
export const isNumbered = ({ input, kernel, output }: Fit) =>
  Math.min(input, kernel, output) >= NUMBERED_CELL;

/** The height and width that a scene takes. */
export function measure(demand: Demand, { between, edge, heading, part }: Room, fit: Fit): Pair {
  const sized = ([high, wide]: Pair, cell: number) =>
    [high * cell + edge + heading, Math.max(part, wide * cell + edge)] as const;
  const input = sized(demand.input, fit.input);
  const kernel = sized(fit.gapped ? demand.gapped : demand.kernel, fit.kernel);
  const output = sized(demand.output, fit.output);
  const outputs = demand.outputs * output[0];
  if (fit.arrangement === 'beside') {
    const rows = demand.inputs * Math.max(input[0], kernel[0]);
    return [Math.max(rows, outputs), input[1] + kernel[1] + output[1] + 2 * between];
  }
  const below = Math.max(kernel[0], outputs);
  return [demand.inputs * input[0] + below, Math.max(input[1], kernel[1] + output[1] + between)];
}

function fits(demand: Demand, room: Room, fit: Fit): boolean {
  const [height, width] = measure(demand, room, fit);
  return height <= room.height && width <= room.width;
}

// The kernel keeps numbers where it can: it is small where the input is large.
function shrunk(demand: Demand, room: Room): Fit {
  const [kernelHigh, kernelWide] = demand.kernel;
  const share = Math.min(
    (room.width * KERNEL_SHARE) / kernelWide,
    (room.height * KERNEL_SHARE * 2) / kernelHigh,
  );
  const kernel = LADDER.find((cell) => cell <= Math.min(share, KERNEL_CELL)) ?? whole(share);
  const fits = (['beside', 'below'] as const).map((arrangement): Fit => {
    const cell = largest((cell) => {
      const fit: Fit = { arrangement, input: cell, kernel, output: cell, gapped: false };
      const [height, width] = measure(demand, room, fit);
      return height <= room.height && width <= room.width;
    });
    return { arrangement, input: cell, kernel, output: cell, gapped: false };
  });
  const [beside, below] = fits as [Fit, Fit];
  return below.input > beside.input * 1.25 ? below : beside;
}

/** The largest size below those with numbers for which that holds, whole from two pixels on. */
function largest(holds: (cell: number) => boolean): number {
  for (let cell = NUMBERED_CELL - 1; cell >= 2; cell--) if (holds(cell)) return cell;
  for (let cell = 1.75; cell > 0.125; cell -= 0.125) if (holds(cell)) return cell;
  return 0.125;
}

const whole = (cell: number) => Math.max(1, Math.floor(cell));
