// The State that the whole page shows, and the one gate through which a change of it comes.
import * as v from 'valibot';
import type { Field, ValueOf } from './field';
import { fields, MADE_LIMIT } from './fields';

type Table = typeof fields;
type ValuesOf<T> = {
  readonly [K in keyof T]: T[K] extends Field ? ValueOf<T[K]> : ValuesOf<T[K]>;
};
export type State = ValuesOf<Table>;
export type Lang = State['lang'];
export type LessonName = State['lesson'];

type PartialOf<T> = {
  readonly [K in keyof T]?: T[K] extends Field ? ValueOf<T[K]> : PartialOf<T[K]>;
};
/** A change of the state: any keys of it; those of input, kernel and shown may be partial as well. */
export type Patch = PartialOf<Table>;

/** One thing that is wrong with a change: the state key it concerns, and why, for developers. */
export interface Problem {
  readonly key: string;
  readonly message: string;
}

function isField(entry: unknown): entry is Field {
  return typeof (entry as Field).kind === 'string';
}

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

// valibot takes an array for an object without keys.
const strictPartial = (entries: Record<string, v.GenericSchema>) =>
  v.pipe(
    v.custom<object>(
      (value) => typeof value === 'object' && !Array.isArray(value),
      'Expected keys',
    ),
    v.partial(v.strictObject(entries)),
  );
const patchSchema = strictPartial(
  Object.fromEntries(
    Object.entries(fields).map(([key, entry]) => [
      key,
      isField(entry)
        ? entry.schema
        : strictPartial(
            Object.fromEntries(
              Object.entries(entry as Record<string, Field>).map(([name, f]) => [name, f.schema]),
            ),
          ),
    ]),
  ),
);

/** Whether the input's values come from the reader, not from a formula. */
export function isBrought(source: State['input']['source']): boolean {
  return source === 'custom' || source === 'picture';
}

/**
 * `state` after `patch`, frozen; or what is wrong with the patch, of which then nothing is taken.
 * `patch` may be anything at all. Values without a source make the source 'custom'.
 */
export function applyPatch(
  state: State,
  patch: unknown,
): { readonly state: State } | { readonly problems: readonly Problem[] } {
  const parsed = v.safeParse(patchSchema, patch);
  if (!parsed.success) {
    return {
      problems: parsed.issues.map((issue) => ({
        key: v.getDotPath(issue) ?? '',
        message: issue.message,
      })),
    };
  }
  const change = definedOnly(parsed.output) as Patch;
  const next = normalized({
    ...state,
    ...change,
    input: change.input ? { ...state.input, ...named(change.input) } : state.input,
    kernel: change.kernel ? { ...state.kernel, ...shaped(named(change.kernel)) } : state.kernel,
    ...(change.bias && !change.biasInitializer ? { biasInitializer: 'custom' } : {}),
    shown: change.shown ? { ...state.shown, ...change.shown } : state.shown,
  } as State);
  const problems = crossProblems(next);
  return problems.length > 0 ? { problems } : { state: freeze(next) };
}

// A key that is there but undefined is as good as none.
function definedOnly<T extends object>(patch: T): Partial<T> {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, isGroup(value) ? definedOnly(value) : value]),
  ) as Partial<T>;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Values {
  readonly values?: unknown;
  readonly depthwise?: unknown;
  readonly pointwise?: unknown;
  readonly source?: unknown;
}
function named<T extends Values>(group: T | undefined): T | undefined {
  const brings = group?.values || group?.depthwise || group?.pointwise;
  return group && brings && !group.source ? { ...group, source: 'custom' } : group;
}

/** The keys of weights, each with that of the shape that they were given for. */
export const WEIGHTS = [
  ['values', 'shape'],
  ['depthwise', 'depthwiseShape'],
  ['pointwise', 'pointwiseShape'],
] as const;

// New weights without a shape are not of the shape of older ones.
function shaped(kernel: Patch['kernel']): Patch['kernel'] {
  if (!kernel) return kernel;
  const forgotten = WEIGHTS.filter(([values, shape]) => kernel[values] && !kernel[shape]);
  return {
    ...kernel,
    ...Object.fromEntries(forgotten.map(([, shape]) => [shape, fields.kernel[shape].initial])),
  };
}

// Values that no source reads are dropped, so that one experiment has one state and one link.
function normalized(state: State): State {
  const { input, kernel } = state;
  const unused = WEIGHTS.flat().map((key) => [key, fields.kernel[key].initial]);
  return {
    ...state,
    input: isBrought(input.source) || input.values.length === 0 ? input : { ...input, values: [] },
    kernel: kernel.source === 'custom' ? kernel : { ...kernel, ...Object.fromEntries(unused) },
  };
}

// What no single field can tell.
function crossProblems(state: State): Problem[] {
  const problems: Problem[] = [];
  const [height, width] = state.input.shape;
  if (!isBrought(state.input.source) && Math.max(height, width) > MADE_LIMIT) {
    problems.push({
      key: 'input.shape',
      message: `Height and width are at most ${MADE_LIMIT} unless the values are custom`,
    });
  }
  return problems;
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null && !Object.isFrozen(inner)) freeze(inner);
  }
  return Object.freeze(value);
}
