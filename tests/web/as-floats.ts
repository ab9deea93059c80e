// A state with its real values as the core takes them.
import { places, type State, valueAt, withValue } from '../../web/src/state/state';

const rounded = (value: unknown): unknown => Math.fround(Number(value)) + 0;

export function asFloats(state: State): State {
  const reals = places.filter(({ field: { kind } }) => kind === 'real');
  return reals.reduce<Record<string, unknown>>(
    (before, { path }) => withValue(before, path, rounded(valueAt(before, path))),
    state,
  ) as unknown as State;
}
