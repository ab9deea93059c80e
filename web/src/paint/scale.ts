// From a value to one of the 256 steps of a palette.

/** The range a palette is stretched over. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/**
 * The step of `value`, from 0 at `low` to 255 at `high`. Where all values are equal, all have the
 * lowest colour, as in matplotlib.
 */
export function stepOf(value: number, { low, high }: Span): number {
  if (!(high > low)) return 0;
  const share = (value - low) / (high - low);
  return Math.max(0, Math.min(255, Math.round(share * 255))) || 0;
}
