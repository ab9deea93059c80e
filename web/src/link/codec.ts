// State <-> the fragment of a link, such as #v=2&kernel_size=5,5&strides=2,2&padding=same&lang=ru.
// Readable and editable by hand; defaults are left out, but for the language, which has none. Those of
// a link that names a lesson are the lesson's settings.
// The keys stand beside the fields, in state/fields.ts.
import { lessons, settingsOf } from '../lessons';
import type { Field } from '../state/field';
import { compose, initialState, places, type State, valueAt, withValue } from '../state/state';
import { digitsOf } from './digits';
import { migrated, VERSION, versionOf } from './versions';

/** Longer fragments are not read at all: all values that travel, with all digits, stay below. */
export const LONGEST = 250_000;
/** Larger inputs do not travel: 1,024 values are a grid of 32 by 32. */
export const MOST_INPUT_VALUES = 1024;
/** Nor do more weights, of all kinds together. */
export const MOST_WEIGHTS = 10_000;

const known = new Set(['v', ...places.map(({ field }) => field.link)]);

export interface Reading {
  readonly state: State;
  /** What stands where the link says nothing. */
  readonly defaults: State;
  /** The link keys that were left at their defaults: unknown, malformed or beyond the limits. */
  readonly ignored: readonly string[];
  /** Whether nothing was read at all, because the link is longer than any that write() makes. */
  readonly tooLong: boolean;
}

/** The groups whose values are too many, or too much the reader's own, to be put in a link. */
export function leftBehind({ input, kernel }: State): readonly ('input' | 'kernel')[] {
  const weights = kernel.values.length + kernel.depthwise.length + kernel.pointwise.length;
  const isLarge = {
    input: input.source === 'picture' || input.values.length > MOST_INPUT_VALUES,
    kernel: weights > MOST_WEIGHTS,
  };
  return (['input', 'kernel'] as const).filter((group) => isLarge[group]);
}

export const staysBehind = (state: State) => leftBehind(state).length > 0;

/**
 * The fragment, without '#', that read() turns into `state` again, but for groups left behind and for
 * digits that are lost on a float32.
 */
export function write(state: State): string {
  const behind = leftBehind(state).map((group) => [group, initialState[group]]);
  const sent = { ...state, ...Object.fromEntries(behind) };
  const defaults = settingsOf(state.lesson);
  const parts = places.flatMap(({ path, field }) => {
    const text = writeValue(field, valueAt(sent, path));
    const isDefault = text === writeValue(field, valueAt(defaults, path)) && field.link !== 'lang';
    return isDefault ? [] : [`${field.link}=${text}`];
  });
  return [`v=${VERSION}`, ...parts].join('&');
}

/** Reads any text whatsoever, and never throws. `lang` is used where the link has none. */
export function read(fragment: string, lang: State['lang']): Reading {
  const text = fragment.replace(/^#/, '');
  if (text.length > LONGEST) {
    const state = Object.freeze({ ...initialState, lang });
    return { state, defaults: state, ignored: [], tooLong: true };
  }

  // A key that comes twice says nothing.
  const given = new Map<string, string>();
  const ignored = new Set<string>();
  for (const [key, value] of new URLSearchParams(text)) {
    if (!known.has(key) || given.has(key)) ignored.add(key);
    else given.set(key, value);
  }
  for (const key of ignored) given.delete(key);
  // A link of a version to come is read as one of now.
  const version = versionOf(given);
  if (version === undefined) ignored.add('v');
  const { values, base } = migrated(given, version ?? VERSION);
  const named = lessons.find(({ name }) => name === values.get('lesson'));
  const start: State = Object.freeze({ ...(base ?? settingsOf(named?.name ?? 'none')), lang });

  let change: Record<string, unknown> = {};
  for (const { path, field } of places) {
    const raw = values.get(field.link);
    if (raw === undefined) continue;
    const verdict = field.judge(readValue(field, raw));
    if ('value' in verdict) change = withValue(change, path, verdict.value);
    else ignored.add(field.link);
  }
  const state = compose(start, change);
  return { state, defaults: start, ignored: [...ignored], tooLong: false };
}

function writeValue({ kind }: Field, value: unknown): string {
  if (kind === 'real') return digitsOf(value as number);
  return String(kind === 'numbers' ? Array.from(value as Float32Array, digitsOf) : value);
}

/** The value that `text` stands for, or undefined; whether it is within limits is for the schema. */
export function readValue(field: Field, text: string): unknown {
  switch (field.kind) {
    case 'choice':
      return text;
    case 'choiceOrIntegers':
      return field.options.includes(text) ? text : readNumbers(text);
    case 'choices':
      return text === '' ? [] : [...new Set(text.split(','))];
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'integer':
    case 'real':
      return readNumber(text);
    case 'integers':
    case 'optionalIntegers':
      return readNumbers(text);
    case 'numbers':
      return text === '' ? [] : readNumbers(text);
  }
}

function readNumbers(text: string): readonly number[] | undefined {
  const values = text.split(',').map(readNumber);
  return values.every((value) => value !== undefined) ? values : undefined;
}

// Number() alone would take '', ' 5 ', '0x10' and 'Infinity'.
function readNumber(text: string): number | undefined {
  return /^-?\d{1,30}(\.\d{1,30})?(e-?\d{1,3})?$/.test(text) ? Number(text) : undefined;
}
