// What a reader works out from a picture alone: whether what stands out in it makes the number that is
// looked at.
import type { Grid } from './scene';

const of = (grids: readonly Grid[], array: Grid['array']) =>
  grids.filter((grid) => grid.array === array);

const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

const litInputs = (grids: readonly Grid[]) => of(grids, 'input').flatMap(({ lit }) => lit ?? []);

const lookedAt = (grids: readonly Grid[]) =>
  grids.find(({ array, looked }) => array === 'output' && looked !== null)?.looked;

/** Lit inputs times the weights below them, added. */
export function sums(grids: readonly Grid[]): boolean {
  const products = litInputs(grids).map(
    ({ value, said }) => (value ?? 0) * (numbersIn(said)[0] ?? 0),
  );
  return products.reduce((sum, product) => sum + product, 0) === lookedAt(grids);
}

/** The mean of all numbers in the window. */
export function averages(grids: readonly Grid[]): boolean {
  const values = litInputs(grids).flatMap(({ value }) => value ?? []);
  return values.reduce((sum, value) => sum + value, 0) / values.length === lookedAt(grids);
}

/** No part of a positive sum is larger than the sum. */
export function partsFit(grids: readonly Grid[]): boolean {
  const parts = of(grids, 'output').flatMap(({ lit }) => lit ?? []);
  return parts.every(({ said }) => {
    const [part = 0, whole = 0] = numbersIn(said);
    return part <= whole;
  });
}

/** Each place where a window stops makes a row and a column of the output. */
export function everyStopHasItsRow(grids: readonly Grid[]): boolean {
  const [input] = of(grids, 'input');
  const [output] = of(grids, 'output');
  return input?.stops?.rows === output?.rows && input?.stops?.columns === output?.columns;
}
