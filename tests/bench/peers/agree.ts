// Whether engines compute the same: nothing is timed before.

const HALF_ULP_OF_1 = 2 ** -24;

/** What partial sums of a task stay below: values to 1, weights to 1 / sqrt(terms), at random. */
const PARTIAL_SUM = 2;

/**
 * How far two engines may lie apart, of each of which every one of the additions may round by half a
 * unit in the last place of the partial sum.
 */
export const tolerance = (terms: number) => 2 * terms * PARTIAL_SUM * HALF_ULP_OF_1;

/** The largest distance between them; throws where it is more than `terms` allow, or no number. */
export function distance(name: string, a: Float32Array, b: Float32Array, terms: number): number {
  if (a.length !== b.length) throw new Error(`${name}: ${a.length} values, not ${b.length}.`);
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const apart = Math.abs((a[i] ?? Number.NaN) - (b[i] ?? Number.NaN));
    if (!(apart <= tolerance(terms))) {
      throw new Error(`${name}: value ${i} is ${a[i]}, not ${b[i]} within ${tolerance(terms)}.`);
    }
    if (apart > largest) largest = apart;
  }
  return largest;
}
