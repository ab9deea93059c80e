import { expect } from 'vitest';
import { applyPatch, initialState, places, type State, valueAt } from '../../web/src/state/state';

/** Whether it is float32 in a buffer that holds nothing but that. */
const isOwn = (value: unknown) =>
  value instanceof Float32Array &&
  value.buffer instanceof ArrayBuffer &&
  value.buffer.byteLength === value.byteLength;

/** Fails unless `state` is one that applyPatch could have made. */
export function expectValid(state: State): void {
  const wrong = places.filter(({ path, field }) => {
    const value = valueAt(state, path);
    const verdict = field.judge(value);
    if (!('value' in verdict)) return true;
    // A typed array cannot be frozen: the gate copies it, so that nobody else has it.
    return field.kind === 'numbers'
      ? !isOwn(value) || verdict.value === value
      : !Object.isFrozen(value);
  });
  expect(wrong.map(({ path }) => [path.join('.'), valueAt(state, path)])).toStrictEqual([]);
  // Also what no single field can tell.
  expect(applyPatch(initialState, state)).toStrictEqual({ state });
  expect(Object.isFrozen(state)).toBe(true);
}
