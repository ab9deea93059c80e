// How large the cells of a scene are, and whether its three parts stand side by side.
import type { Pair } from '../../contract/types';
import { ROOMY_CELL } from '../../paint/writing';

/** The sizes of cells that have numbers, in CSS pixels, down to what a finger can hit. */
const NUMBERED_CELL = 24;
const LADDER = [56, 44, 36, 28, 24] as const;
/** A kernel is drawn with its gaps where its cells are at least so large. */
const GAPPED_FROM = 28;
/** Where numbers do not fit, a kernel takes at most this share of the width, and cells this. */
const KERNEL_SHARE = 0.22;
const KERNEL_CELL = 44;
/** The room for the cells of a kernel that stands apart: up to 7 x 7, they have numbers. */
const APART = 7 * NUMBERED_CELL;
/** The least width of each of several planes of the kernel, for its title, and what lies between two. */
const PLANE = 92;
const PLANE_GAP = 8;

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
  /** How many kernels stand one below the other: several for one input where each makes an output. */
  readonly rows: number;
  /** How many planes of the kernel stand side by side where there is room. */
  readonly kernels: number;
}

export interface Room {
  readonly width: number;
  /** For all of the scene but its headings. */
  readonly height: number;
  /** What lies between two parts of a row, with its sign. */
  readonly between: number;
  /** What is kept free beside a scene, for what is drawn there. */
  readonly beside?: number;
  /** What every part has around its cells, and above them with its heading. */
  readonly edge: number;
  readonly heading: number;
  /** The heading of parts that stand below each other, where it differs: they have room for a line. */
  readonly headingBelow?: number;
  /** How wide a part is at least, for its title. */
  readonly part: number;
  /** The same where the kernel stands below the input. */
  readonly partBelow?: number;
  /** The sizes of cells that have numbers, where others than usual are allowed. */
  readonly ladder?: readonly number[];
}

export interface Fit {
  readonly arrangement: 'beside' | 'below';
  readonly input: number;
  readonly kernel: number;
  readonly output: number;
  readonly gapped: boolean;
  /** How many planes of the kernel stand side by side; 0 where it stands apart from the scene. */
  readonly planes: number;
}

/** The best that fits; where nothing does, cells are as small as they have to be. */
export function fitting(demand: Demand, room: Room, apart = false): Fit {
  const best = candidates(demand, room.ladder ?? LADDER, apart)
    .filter((fit) => fits(demand, room, fit))
    .sort((a, b) => worth(b) - worth(a))[0];
  return best ?? shrunk(demand, room, apart);
}

function candidates(demand: Demand, ladder: readonly number[], apart: boolean): Fit[] {
  const dilated = !apart && demand.gapped.some((cells, axis) => cells !== demand.kernel[axis]);
  return (['beside', 'below'] as const).flatMap((arrangement) =>
    ladder.flatMap((input) =>
      ladder
        .filter((output) => output <= input)
        .flatMap((output) =>
          [true, false]
            .filter((gapped) => !gapped || (dilated && output >= GAPPED_FROM))
            .flatMap((gapped) =>
              (apart ? [0] : [1, demand.kernels]).map((planes) => ({
                ...{ arrangement, input, output, gapped, planes },
                kernel: apart ? apartCell(demand) : output,
              })),
            ),
        ),
    ),
  );
}

// Whatever its size, it takes no more than the room that is kept for it.
const apartCell = ({ kernel }: Demand) => whole(Math.min(KERNEL_CELL, APART / Math.max(...kernel)));

// What is wanted most comes first: room for weights, one row, one scale, gaps, size; further planes of
// the kernel take only what room is left. As digits of one number, none of which comes to 64.
function worth({ arrangement, input, output, gapped, planes }: Fit): number {
  return [
    Number(isRoomy(input)),
    Number(arrangement === 'beside'),
    Number(input === output),
    Number(gapped),
    input,
    output,
    planes,
  ].reduce((all, digit) => all * 64 + digit);
}

/** Whether the cells of all parts have room for numbers. */
export const isNumbered = ({ input, kernel, output }: Fit) =>
  Math.min(input, kernel, output) >= NUMBERED_CELL;

/** The height and width that a scene takes. */
export function measure(demand: Demand, room: Room, fit: Fit): Pair {
  const { between, edge, beside = 0 } = room;
  const isBelow = fit.arrangement === 'below';
  const heading = (isBelow && room.headingBelow) || room.heading;
  const part = (isBelow && room.partBelow) || room.part;
  const sized = ([high, wide]: Pair, cell: number) =>
    [high * cell + edge + heading, Math.max(part, wide * cell + edge)] as const;
  const input = sized(demand.input, fit.input);
  const output = sized(demand.output, fit.output);
  const [high, wide] = fit.gapped ? demand.gapped : demand.kernel;
  const planes = fit.planes > 1 ? demand.kernels : 1;
  const plane = Math.max(PLANE, wide * fit.kernel + edge) + PLANE_GAP;
  // With the sign between it and the output; without it, with room beside the input.
  const across = planes > 1 ? planes * plane - PLANE_GAP : wide * fit.kernel + edge;
  const kernel: Pair = fit.planes
    ? [high * fit.kernel + edge + heading, Math.max(part, across) + between]
    : [0, edge];
  const outputs = demand.outputs * output[0];
  if (!isBelow) {
    const rows = Math.max(demand.inputs * input[0], demand.rows * kernel[0]);
    return [Math.max(rows, outputs), beside + input[1] + kernel[1] + output[1] + between];
  }
  const below = Math.max(demand.rows * kernel[0], outputs);
  return [demand.inputs * input[0] + below, beside + Math.max(input[1], kernel[1] + output[1])];
}

function fits(demand: Demand, room: Room, fit: Fit): boolean {
  const [height, width] = measure(demand, room, fit);
  return height <= room.height && width <= room.width;
}

// The kernel keeps numbers where it can: it is small where the input is large.
function shrunk(demand: Demand, room: Room, apart: boolean): Fit {
  const [kernelHigh, kernelWide] = demand.kernel;
  const share = Math.min(
    (room.width * KERNEL_SHARE) / kernelWide,
    (room.height * KERNEL_SHARE * 2) / kernelHigh,
    // Of several, one below the other, all have room.
    (room.height / demand.rows - room.edge - room.heading) / kernelHigh,
    KERNEL_CELL,
  );
  const kernel = apart ? apartCell(demand) : (LADDER.find((cell) => cell <= share) ?? whole(share));
  const rest = { kernel, gapped: false, planes: apart ? 0 : 1 };
  const [beside, below] = (['beside', 'below'] as const).map((arrangement): Fit => {
    const sized = (cell: number): Fit => ({ arrangement, input: cell, output: cell, ...rest });
    return sized(largest((cell) => fits(demand, room, sized(cell))));
  }) as [Fit, Fit];
  return below.input > beside.input * 1.25 ? below : beside;
}

/** The largest size below those with numbers for which that holds, whole from two pixels on. */
function largest(holds: (cell: number) => boolean): number {
  let cell = NUMBERED_CELL - 1;
  while (cell > 0.125 && !holds(cell)) cell -= cell > 2 ? 1 : 0.125;
  return cell;
}

const whole = (cell: number) => Math.max(1, Math.floor(cell));
