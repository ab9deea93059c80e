// Whether a wrong rule of drawing can be seen: the picture is another one, the numbers in it are the
// same, and only the right one agrees with them.
import { expect, test } from '@playwright/test';
import { mutants } from '../perception/mutants';
import { pairs } from '../perception/pairs';
import { draw, type Grid, gridsOf, opened } from '../perception/scene';

const ARRAYS = ['input', 'kernel', 'output'] as const;

/** The planes of each array; which of them stand side by side, and how often, is a matter of drawing. */
const numbers = (grids: readonly Grid[]) =>
  ARRAYS.map((array) => {
    const planes = grids.filter((grid) => grid.array === array && grid.values.length > 0);
    return [...new Set(planes.map(({ values }) => values.join(' ')))].sort();
  });
const pictures = (grids: readonly Grid[]) => grids.map(({ picture }) => picture);

const rules = Object.keys(mutants) as readonly (keyof typeof mutants)[];

for (const rule of rules) {
  test(`${rule} is seen @once`, async ({ page }) => {
    const own = pairs.filter((pair) => pair.rule === rule);
    expect(own).toHaveLength(2);
    for (const { link, agrees } of own) {
      const right = await opened(page, link);
      const shown = await gridsOf(page);
      await draw(page, right);
      expect(await gridsOf(page)).toEqual(shown);
      expect(agrees(shown)).toBe(true);

      await draw(page, mutants[rule](right));
      const wrong = await gridsOf(page);
      expect(pictures(wrong)).not.toEqual(pictures(shown));
      expect(numbers(wrong)).toEqual(numbers(shown));
      expect(agrees(wrong)).toBe(false);
    }
  });
}
