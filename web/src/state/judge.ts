// How a value of whatever origin is judged. A judge reads each value once, a list only after its
// length, and what it returns is its own: nobody else can change it. It throws where reading does.
import { cut } from './cut';

export type Verdict<T> =
  | { readonly value: T }
  /** Why it is not taken, for developers; and of a list, at which item. */
  | { readonly message: string; readonly at?: number };
export type Judge<T> = (given: unknown) => Verdict<T>;

/** What a single value must be. */
export interface Rule<T> {
  readonly expected: string;
  fits(given: unknown): given is T;
}

/** So much of a text that is not taken is quoted. */
const LONGEST_QUOTE = 40;

export function oneOf<T extends string>(options: readonly T[]): Rule<T> {
  return {
    expected: `one of ${options.join(', ')}`,
    fits: (given): given is T => options.includes(given as T),
  };
}

export function integerBetween(min: number, max: number): Rule<number> {
  return {
    expected: `an integer from ${min} to ${max}`,
    fits: (given): given is number =>
      Number.isInteger(given) && (given as number) >= min && (given as number) <= max,
  };
}

export function realUpTo(largest: number): Rule<number> {
  return {
    expected: `a number from ${-largest} to ${largest}`,
    fits: (given): given is number => typeof given === 'number' && Math.abs(given) <= largest,
  };
}

export const trueOrFalse: Rule<boolean> = {
  expected: 'true or false',
  fits: (given): given is boolean => typeof given === 'boolean',
};

export function single<T>(rule: Rule<T>): Judge<T> {
  return (given) =>
    rule.fits(given) ? { value: withoutMinusZero(given) } : { message: refusal(rule, given) };
}

/** A list of as many items as there are rules, each by its own. */
export function tuple<T>(rules: readonly Rule<T>[]): Judge<readonly T[]> {
  return (given) => {
    const length = lengthOf(given);
    if (length === null) return { message: notAList(given) };
    if (length !== rules.length) {
      const at = Math.min(length, rules.length);
      return { message: `Expected ${rules.length} items, received ${length}`, at };
    }
    const values = items(given as ArrayLike<unknown>, length, (at) => rules[at] as Rule<T>, []);
    return values as Verdict<readonly T[]>;
  };
}

/**
 * A list of at most `most` items, all by the same rule; `room` is what they are kept in. A typed array
 * cannot be frozen: nobody else is to have it.
 */
export function list<T, L extends Items<T>>(
  rule: Rule<T>,
  most: number,
  room: (length: number) => L,
): Judge<L> {
  return (given) => {
    const length = lengthOf(given);
    if (length === null) return { message: notAList(given) };
    if (length > most) return { message: `Expected at most ${most} items, received ${length}` };
    return items(given as ArrayLike<unknown>, length, () => rule, room(length)) as Verdict<L>;
  };
}

export function orNull<T>(judge: Judge<T>): Judge<T | null> {
  return (given) => (given === null ? { value: null } : judge(given));
}

/** What fits the rule, or else what the judge takes. Of neither a single item is to blame. */
export function either<A, B>(rule: Rule<A>, judge: Judge<B>): Judge<A | B> {
  return (given) => {
    if (rule.fits(given)) return { value: given };
    const verdict = judge(given);
    if ('value' in verdict) return verdict;
    return { message: `Expected ${rule.expected}, or a list. ${verdict.message}` };
  };
}

interface Items<T> {
  [at: number]: T;
}

// `length` is what `given` said when it was asked, and was judged by; `values` are filled.
function items<T>(
  given: ArrayLike<unknown>,
  length: number,
  ruleOf: (at: number) => Rule<T>,
  values: Items<T>,
): Verdict<Items<T>> {
  for (let at = 0; at < length; at++) {
    const rule = ruleOf(at);
    const item = given[at];
    if (!rule.fits(item)) return { message: refusal(rule, item), at };
    values[at] = item;
    // Also of what is zero only in float32.
    values[at] = withoutMinusZero(values[at] as T);
  }
  return { value: ArrayBuffer.isView(values) ? values : Object.freeze(values) };
}

const lengthOfTyped = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  'length',
)?.get as () => number;

/** How many items an array or a typed array has, also one of another frame's; null for all else. */
function lengthOf(given: unknown): number | null {
  // A subclass may have a `length` of its own, which is not what it holds.
  if (ArrayBuffer.isView(given)) {
    return given instanceof DataView ? null : lengthOfTyped.call(given);
  }
  // A proxy may say anything.
  const length: unknown = Array.isArray(given) ? given.length : null;
  return Number.isInteger(length) && (length as number) >= 0 ? (length as number) : null;
}

// A link could not tell it from zero.
function withoutMinusZero<T>(value: T): T {
  return value === 0 ? (0 as T) : value;
}

const refusal = <T>({ expected }: Rule<T>, given: unknown) =>
  `Expected ${expected}, received ${quoted(given)}`;
const notAList = (given: unknown) => `Expected a list, received ${quoted(given)}`;

/** A short text for any value, none of whose insides is looked at. */
function quoted(given: unknown): string {
  if (typeof given === 'string') return JSON.stringify(cut(given, LONGEST_QUOTE));
  const isShort = given === null || ['number', 'boolean', 'undefined'].includes(typeof given);
  return isShort ? String(given) : typeof given;
}
