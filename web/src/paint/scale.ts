// From a value to one of the 256 steps of a palette, and which palette that is.
import type { PaletteName } from './palette';

/** The range a palette is stretched over. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

const MIDDLE = 128;

/**
 * The step of `value`, from 0 at `low` to 255 at `high`. Where all values are equal, they are neither
 * low nor high, and have the colour in the middle: matplotlib's, the lowest, is nearly black, and ones
 * would look like nothing.
 */
export function stepOf(value: number, { low, high }: Span): number {
  if (!(high > low)) return MIDDLE;
  const share = (value - low) / (high - low);
  return Math.max(0, Math.min(255, Math.round(share * 255))) || 0;
}

/** What a reader may ask for. */
export type ScaleChoice = 'auto' | 'sequential' | 'diverging' | 'cividis';
/** Which array is painted. */
export type ArrayName = 'input' | 'kernel' | 'depthwise' | 'pointwise' | 'output';

export interface Scale {
  readonly palette: PaletteName;
  readonly span: Span;
}

const sequential: Readonly<Record<ArrayName, PaletteName>> = {
  input: 'viridis',
  depthwise: 'viridis',
  output: 'viridis',
  kernel: 'inferno',
  pointwise: 'inferno',
};

/**
 * The colours for values from `low` to `high`. 'auto' is diverging where any value is negative, be it
 * in another plane of the array, whose range is `whole`: all its planes have the same colours.
 * Diverging colours reach equally far to both sides of 0, so that it has the one in the middle.
 */
export function scaleFor(
  choice: ScaleChoice,
  array: ArrayName,
  { low, high }: Span,
  whole: Span = { low, high },
): Scale {
  if (choice === 'diverging' || (choice === 'auto' && whole.low < 0)) {
    // Where all is 0, any span does that has it in the middle.
    const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
    return { palette: 'diverging', span: { low: -reach, high: reach } };
  }
  return { palette: choice === 'cividis' ? 'cividis' : sequential[array], span: { low, high } };
}
