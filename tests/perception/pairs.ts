// The settings at which a wrong rule of drawing disagrees with the numbers that are drawn, two for each
// rule, small enough to be checked in the head; and how a reader checks them.
import { averages, everyStopHasItsRow, partsFit, sums } from './arithmetic';
import type { mutants } from './mutants';
import type { Grid } from './scene';

export interface Pair {
  readonly rule: keyof typeof mutants;
  readonly link: string;
  /** Whether what is drawn agrees with the numbers in it. */
  readonly agrees: (grids: readonly Grid[]) => boolean;
}

/** Rows are written apart; with several channels, the values of one cell stand together. */
const input = (shape: string, rows: string) =>
  `input=custom&input_shape=${shape}&input_values=${rows.replaceAll(' ', ',')}`;
const kernel = (size: string, rows: string, key = 'kernel') =>
  `kernel=custom&kernel_size=${size}&${key}_values=${rows.replaceAll(' ', ',')}`;

const four = input('4,4,1', '3,1,2,4 2,5,1,3 1,2,4,1 5,3,1,2');
const five = input('5,5,1', '2,1,3,4,1 5,3,2,1,4 1,2,4,3,2 3,4,1,2,5 2,1,5,3,1');
const six = input(
  '6,6,1',
  '1,2,0,3,1,2 2,1,3,1,0,4 0,3,1,2,1,5 1,0,2,4,3,2 2,1,1,0,2,3 5,4,3,2,4,1',
);
const twoChannels = input('3,3,2', '1,4,3,2,2,1 2,3,1,5,4,2 3,1,2,4,1,3');
const threeChannels = input('3,3,3', '2,1,5,1,3,4,3,2,1 1,4,2,4,2,3,2,5,1 3,1,4,1,2,5,2,3,1');
// Those of the second group are the larger ones.
const fourChannels = input(
  '3,3,4',
  '1,5,8,3,2,4,6,9,0,1,7,2 3,2,9,8,1,6,5,7,2,3,4,6 2,1,9,5,4,3,6,8,1,2,7,4',
);
const grouped = kernel('2,2', '1,2,0,1 2,0,1,1 0,1,2,0 1,0,0,2');

export const pairs: readonly Pair[] = [
  {
    rule: 'extraZeroOnTop',
    link: `${four}&${kernel('2,2', '1,2 3,4')}&padding=same&pinned=3,3`,
    agrees: sums,
  },
  {
    rule: 'kernelFlipped',
    link: `${four}&${kernel('2,2', '1,2 0,3')}&pinned=1,1`,
    agrees: sums,
  },
  {
    rule: 'ceilForFloor',
    link: `${six}&${kernel('3,3', '1,0,0 0,2,0 0,0,1')}&strides=2,2&pinned=1,1`,
    agrees: everyStopHasItsRow,
  },
  {
    rule: 'holesShifted',
    link: `${five}&${kernel('2,2', '1,2 3,1')}&dilation_rate=2,2&pinned=1,1`,
    agrees: sums,
  },
  {
    rule: 'groupsCrossed',
    link: `${fourChannels}&${grouped}&filters=2&groups=2&pinned=0,0`,
    agrees: sums,
  },
  {
    rule: 'stampOffByOne',
    link: `layer=Conv2DTranspose&${input('2,2,1', '3,1 2,1')}&${kernel('3,3', '3,1,2 1,1,1 2,1,3')}&strides=2,2&pinned_in=input&pinned=0,0`,
    agrees: partsFit,
  },
  {
    rule: 'paddingAveraged',
    link: `layer=AveragePooling2D&${five}&pool_size=2,2&strides=2,2&padding=same&pinned=2,1`,
    agrees: averages,
  },
  {
    rule: 'channelsAdded',
    link: `layer=DepthwiseConv2D&${threeChannels}&${kernel('2,2', '1,2,1 0,1,2 2,0,1 1,1,0', 'depthwise')}&pinned=0,0`,
    agrees: sums,
  },
  {
    rule: 'extraZeroOnTop',
    link: `${four}&${kernel('3,3', '1,0,2 0,1,0 1,0,1')}&strides=2,2&padding=same&pinned=0,0`,
    agrees: sums,
  },
  {
    rule: 'kernelFlipped',
    link: `${five}&${kernel('3,3', '1,0,2 0,0,0 0,1,0')}&pinned=0,1`,
    agrees: sums,
  },
  {
    rule: 'ceilForFloor',
    link: `layer=MaxPooling2D&${input('5,5,1', '2,1,3,0,8 4,1,2,5,7 3,0,1,6,8 1,2,4,3,9 7,8,9,7,8')}&pool_size=2,2&strides=2,2&pinned=1,1`,
    agrees: everyStopHasItsRow,
  },
  {
    rule: 'holesShifted',
    link: `${six}&${kernel('1,3', '1,2,1')}&dilation_rate=1,2&pinned=2,1`,
    agrees: sums,
  },
  {
    rule: 'groupsCrossed',
    link: `${fourChannels}&${grouped}&filters=2&groups=2&filter=1&pinned=1,1`,
    agrees: sums,
  },
  {
    rule: 'stampOffByOne',
    link: `layer=Conv2DTranspose&${input('3,3,1', '1,2,1 3,5,1 2,1,4')}&${kernel('2,2', '1,2 3,1')}&strides=2,2&pinned_in=input&pinned=1,1`,
    agrees: partsFit,
  },
  {
    rule: 'paddingAveraged',
    link: `layer=AveragePooling2D&${input('4,4,1', '4,2,3,1 1,5,2,4 3,1,4,2 2,4,1,5')}&pool_size=3,3&strides=1,1&padding=same&pinned=0,0`,
    agrees: averages,
  },
  {
    rule: 'channelsAdded',
    link: `layer=DepthwiseConv2D&${twoChannels}&${kernel('2,2', '1,2 0,1 1,0 2,1', 'depthwise')}&filter=1&pinned=1,0`,
    agrees: sums,
  },
];
