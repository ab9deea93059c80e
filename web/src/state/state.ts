// The State that the whole page shows, and the one gate through which a change of it comes.
import { BROUGHT_INPUTS } from '../contract/facts';
import { type Field, isField, type Numbers, type ValueOf } from './field';
import { fields } from './fields';
import { judgeKeys, type StateProblem } from './judge-keys';

export type { StateProblem };

type Table = typeof fields;
type ValuesOf<T> = {
  readonly [K in keyof T]: T[K] extends Field ? ValueOf<T[K]> : ValuesOf<T[K]>;
};
/** Frozen; its typed arrays, which cannot be, are never written to. */
export type State = ValuesOf<Table>;
type ListsOf<T> = {
  readonly [K in keyof T]: T[K] extends Numbers
    ? readonly number[]
    : T[K] extends Field
      ? ValueOf<T[K]>
      : ListsOf<T[K]>;
};
/** A state as embedders have it, see api.ts: all of it frozen. */
export type GivenState = ListsOf<Table>;
export type Lang = State['lang'];
export type LessonName = State['lesson'];
export type Hidden = State['view']['hide'][number];

type PartialOf<T> = {
  readonly [K in keyof T]?: T[K] extends Numbers
    ? readonly number[] | Float32Array
    : T[K] extends Field
      ? ValueOf<T[K]>
      : PartialOf<T[K]>;
};
/** A change of the state: any keys of it; those of its groups may be partial as well. */
export type Patch = PartialOf<Table>;

/** Every field with its place in the state, as [group, name] or [name]. */
export const places: readonly { readonly path: readonly string[]; readonly field: Field }[] =
  Object.entries(fields).flatMap(([key, entry]) =>
    isField(entry)
      ? [{ path: [key], field: entry as Field }]
      : Object.entries(entry as Record<string, Field>).map(([name, field]) => ({
          path: [key, name],
          field,
        })),
  );

export const initialState: State = freeze(
  places.reduce<Record<string, unknown>>(
    (state, { path, field }) => withValue(state, path, field.initial),
    {},
  ),
) as unknown as State;

export function valueAt(state: object, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], state);
}

/** A copy of `state` in which the value at `path` is `value`. */
export function withValue(
  state: Record<string, unknown>,
  [key, ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  if (key === undefined) return state;
  if (rest.length === 0) return { ...state, [key]: value };
  const group = (state[key] ?? {}) as Record<string, unknown>;
  return { ...state, [key]: withValue(group, rest, value) };
}

/** Whether the input's values come from the reader, not from a formula. */
export function isBrought(source: State['input']['source']): boolean {
  return BROUGHT_INPUTS.includes(source);
}

/** Whether a part of the page is to be left out. */
export const hides = ({ view }: State, part: Hidden) => view.hide.includes(part);

export type Outcome = { readonly state: State } | { readonly problems: readonly StateProblem[] };

/**
 * `state` after `patch`, frozen; or what is wrong with the patch, of which then nothing is taken.
 * `patch` may be anything at all, and may throw on being read; each value is read once. Values
 * without a source make the source 'custom'.
 */
export function applyPatch(state: State, patch: unknown): Outcome {
  const { taken, problems } = judgeKeys(fields, patch);
  return problems.length > 0 ? { problems } : { state: compose(state, taken) };
}

/** `state` after a change whose values have been judged one by one. Groups it leaves are the same. */
export function compose(state: State, change: Patch): State {
  const { input, kernel, shown, view, ...rest } = change;
  return Object.freeze({
    ...state,
    ...(rest.bias && !rest.biasInitializer ? { biasInitializer: 'custom' } : {}),
    ...rest,
    ...(isNamed(input) ? { input: withInput(state.input, input) } : {}),
    ...(isNamed(kernel) ? { kernel: withKernel(state.kernel, kernel) } : {}),
    ...(isNamed(shown) ? { shown: Object.freeze({ ...state.shown, ...shown }) } : {}),
    ...(isNamed(view) ? { view: Object.freeze({ ...state.view, ...view }) } : {}),
  } as State);
}

function isNamed<T extends object>(group: T | undefined): group is T {
  return group !== undefined && Object.keys(group).length > 0;
}

// In both groups, values that no source reads are dropped, so that one experiment has one state and
// one link.
function withInput(before: State['input'], change: NonNullable<Patch['input']>): State['input'] {
  const input = { ...before, ...named(change) } as State['input'];
  const { initial } = fields.input.values;
  return Object.freeze(isBrought(input.source) ? input : { ...input, values: initial });
}

function withKernel(
  before: State['kernel'],
  change: NonNullable<Patch['kernel']>,
): State['kernel'] {
  const kernel = { ...before, ...shaped(named(change)) } as State['kernel'];
  const unused = WEIGHTS.flat().map((key) => [key, fields.kernel[key].initial]);
  return Object.freeze(
    kernel.source === 'custom' ? kernel : { ...kernel, ...Object.fromEntries(unused) },
  );
}

interface Values {
  readonly values?: unknown;
  readonly depthwise?: unknown;
  readonly pointwise?: unknown;
  readonly source?: unknown;
}
function named<T extends Values>(group: T): T {
  const brings = group.values || group.depthwise || group.pointwise;
  return brings && !group.source ? { ...group, source: 'custom' } : group;
}

/** The keys of weights, each with that of the shape that they were given for. */
export const WEIGHTS = [
  ['values', 'shape'],
  ['depthwise', 'depthwiseShape'],
  ['pointwise', 'pointwiseShape'],
] as const;

// New weights without a shape are not of the shape of older ones.
function shaped(kernel: NonNullable<Patch['kernel']>): NonNullable<Patch['kernel']> {
  const forgotten = WEIGHTS.filter(([values, shape]) => kernel[values] && !kernel[shape]);
  return {
    ...kernel,
    ...Object.fromEntries(forgotten.map(([, shape]) => [shape, fields.kernel[shape].initial])),
  };
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    // What is no object is frozen.
    if (!Object.isFrozen(inner)) freeze(inner);
  }
  return Object.freeze(value);
}
