// The state as embedders have it: lists in place of typed arrays, and nothing in it that anybody could
// change.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenOf } from '../../web/src/api';
import { initialState, places, type State, valueAt, withValue } from '../../web/src/state/state';
import { anyState, taken } from './arbitrary';

const reals = places.filter(({ field: { kind } }) => kind === 'numbers');
const named = reals.map(({ path }) => [path.join('.'), path] as const);

/** The state after other values, which may come as anything, at each place that has some. */
const withValues = (values: unknown): State => {
  const custom = { input: { source: 'custom' }, kernel: { source: 'custom' } };
  return taken(
    reals.reduce<Record<string, unknown>>(
      (patch, { path }) => withValue(patch, path, values),
      custom,
    ),
  );
};
/** Everything within a value, itself first. */
const within = (value: unknown): readonly unknown[] => [
  value,
  ...(typeof value === 'object' && value ? Object.values(value).flatMap(within) : []),
];

test('it has every key of the state, with the same values', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const given = givenOf(state);
      for (const { path, field } of places) {
        const [mine, theirs] = [valueAt(state, path), valueAt(given, path)];
        if (field.kind === 'numbers') {
          expect(Array.isArray(theirs)).toBe(true);
          expect(Float32Array.from(theirs as readonly number[])).toStrictEqual(mine);
        } else {
          expect(theirs).toBe(mine);
        }
      }
      expect(Object.keys(given)).toStrictEqual(Object.keys(state));
      // Embedders keep it, and set it later.
      expect(taken(given)).toStrictEqual(state);
    }),
  );
});

test('it is frozen to the bottom, whatever the state', () => {
  const full = withValues([1, 2]);
  for (const state of [
    initialState,
    full,
    taken({ padding: [1, 1, 1, 1], open: ['cost'] }, full),
  ]) {
    expect(within(givenOf(state)).filter((each) => !Object.isFrozen(each))).toStrictEqual([]);
    expect(within(givenOf(state)).filter(ArrayBuffer.isView)).toStrictEqual([]);
  }
});

describe('values of any origin', () => {
  test.each(named)('are the state’s own: %s', (_, path) => {
    for (const values of [[1, 2], Float32Array.of(1, 2), Float64Array.of(1, 2)]) {
      const state = withValues(values);
      const early = givenOf(state);
      values[0] = 99;
      expect(valueAt(early, path)).toStrictEqual([1, 2]);
      expect(valueAt(state, path)).toStrictEqual(Float32Array.of(1, 2));
      // Also where nobody had asked before the change.
      const late = withValues(values);
      values[0] = 1;
      expect(valueAt(givenOf(late), path)).toStrictEqual([99, 2]);
    }
  });

  test.each(named)('cannot be written to: %s', (_, path) => {
    const state = withValues([1, 2]);
    const list = valueAt(givenOf(state), path) as number[];
    expect(() => list.push(3)).toThrow(TypeError);
    expect(() => {
      list[0] = 99;
    }).toThrow(TypeError);
    expect(valueAt(state, path)).toStrictEqual(Float32Array.of(1, 2));
    expect(valueAt(givenOf(state), path)).toStrictEqual([1, 2]);
  });

  test.each(named)('are float32, in the digits that they were typed with: %s', (_, path) => {
    const given = (...values: readonly number[]) => valueAt(givenOf(withValues(values)), path);
    expect(given(0.1, -2.7, 1e-7, 999999.9)).toStrictEqual([0.1, -2.7, 1e-7, 999999.9]);
    expect(given(1 / 3, 123456.789)).toStrictEqual([0.33333334, 123456.79]);
  });

  test.each(named)('are never minus zero, nor so small that they come to it: %s', (_, path) => {
    const state = withValues([-0, -1e-300, 1e-300, -1e-46]);
    expect(valueAt(state, path)).toStrictEqual(new Float32Array(4));
    expect(valueAt(givenOf(state), path)).toStrictEqual([0, 0, 0, 0]);
  });
});

describe('what was given once', () => {
  test('is given again for the same state', () => {
    const state = withValues([1, 2]);
    expect(givenOf(state)).toBe(givenOf(state));
    expect(givenOf(initialState)).toBe(givenOf(initialState));
  });

  test('stays in all that a change does not touch, and only there', () => {
    const before = withValues([1, 2]);
    const given = givenOf(before);
    const after = givenOf(taken({ strides: [2, 2], input: { seed: 1 } }, before));
    expect(after.kernel).toBe(given.kernel);
    expect(after.bias).toBe(given.bias);
    expect(after.input.values).toBe(given.input.values);
    expect(after.input).toStrictEqual({ ...given.input, seed: 1 });
    expect(givenOf(taken({ bias: [3] }, before)).bias).toStrictEqual([3]);
  });
});
