import { expect } from 'vitest';
import { applyPatch, initialState, places, type State, valueAt } from '../../web/src/state/state';

/** Fails unless `state` is one that applyPatch could have made. */
export function expectValid(state: State): void {
  const wrong = places.filter(({ path, field }) => {
    const value = valueAt(state, path);
    return !('value' in field.judge(value)) || !Object.isFrozen(value);
  });
  expect(wrong.map(({ path }) => [path.join('.'), valueAt(state, path)])).toStrictEqual([]);
  // Also what no single field can tell.
  expect(applyPatch(initialState, state)).toStrictEqual({ state });
  expect(Object.isFrozen(state)).toBe(true);
}
