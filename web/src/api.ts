// What embedders are given by <conv2d-playground>.

import type { Frame } from './contract/types';
import type { History } from './state/history';
import type { GivenState, State, StateProblem } from './state/state';
import { shortestFloat32 } from './text/numbers';

/** What the layer makes of its input. Arrays are copies. */
export interface Result {
  /** What Keras says, whether or not there is an output. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** [height, width, channels], or null where nothing can be computed. */
  readonly outputShape: readonly number[] | null;
  /** float32 in HWC, or null where nothing can be computed. */
  readonly output: Float32Array | null;
  /** [top, bottom, left, right] zeros, or null where nothing can be computed. */
  readonly padding: readonly number[] | null;
}

/** Of a frame, or of none. */
export function resultOf(frame: Frame | undefined): Result {
  const { geometry, refusal, output } = frame ?? {};
  return {
    refusal: refusal ? { code: refusal.code, message: refusal.message } : null,
    outputShape: geometry ? [...geometry.outputShape] : null,
    output: output?.values.slice() ?? null,
    padding: geometry ? [...geometry.padding] : null,
  };
}

/** Why setState() took nothing. */
export class StateError extends Error {
  constructor(readonly problems: readonly StateProblem[]) {
    super(problems.map(({ key, message }) => `${key}: ${message}`).join('; '));
    this.name = 'StateError';
  }
}

/** What the event conv2d-change tells. */
export interface ChangeDetail {
  readonly state: GivenState;
  /** 'push' for what is worth a step back, 'replace' for the rest. */
  readonly history: History;
}

/** Of more values than that, each is given with the digits that it has as a double. */
const MOST_SHORTENED = 10_000;

const listOf = (values: Float32Array) =>
  values.length > MOST_SHORTENED ? [...values] : Array.from(values, shortestFloat32);

const given = new WeakMap<object, object>();

/** With frozen lists in place of typed arrays; what was made of an object once is not made anew. */
function withLists(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const made =
    given.get(value) ??
    (value instanceof Float32Array
      ? listOf(value)
      : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withLists(each)])));
  given.set(value, Object.freeze(made));
  return made;
}

/** The state as embedders have it. */
export const givenOf = withLists as (state: State) => GivenState;

/** What stands at a key of it, without what stands elsewhere. */
export const givenAt = <K extends keyof State>(state: State, key: K) =>
  withLists(state[key]) as GivenState[K];
