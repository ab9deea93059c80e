// The kinds of field a state can have. A field knows its link key, its default and its limits, and
// how to judge a value; the State type, its validation and the link codec all follow from that.
import { limits } from '../contract/limits';
import {
  either,
  integerBetween,
  type Judge,
  list,
  oneOf,
  orNull,
  realUpTo,
  single,
  trueOrFalse,
  tuple,
} from './judge';

interface Base<T> {
  /** Its key in a link, in Keras's spelling where Keras has the argument. */
  readonly link: string;
  readonly initial: T;
  readonly judge: Judge<T>;
}
export interface Choice<T extends string = string> extends Base<T> {
  readonly kind: 'choice';
  readonly options: readonly T[];
}
/** One of some names, or a tuple of integers. */
export interface ChoiceOrIntegers<
  T extends string = string,
  I extends readonly number[] = readonly number[],
> extends Base<T | I> {
  readonly kind: 'choiceOrIntegers';
  readonly options: readonly T[];
}
/** Any of some names, each at most once, in the order of the options. */
export interface Choices<T extends string = string> extends Base<readonly T[]> {
  readonly kind: 'choices';
  readonly options: readonly T[];
}
export interface Flag extends Base<boolean> {
  readonly kind: 'flag';
}
export interface Integer extends Base<number> {
  readonly kind: 'integer';
}
/** A tuple of integers: a pair of per-axis arguments, or a shape. */
export interface Integers<T extends readonly number[] = readonly number[]> extends Base<T> {
  readonly kind: 'integers';
}
/** A tuple of integers, or null for one that is to be worked out. */
export interface OptionalIntegers<T extends readonly number[] = readonly number[]>
  extends Base<T | null> {
  readonly kind: 'optionalIntegers';
}
/** One real value. */
export interface Real extends Base<number> {
  readonly kind: 'real';
}
/** Any number of real values, such as weights. */
export interface Numbers extends Base<Float32Array> {
  readonly kind: 'numbers';
}
export type Field =
  | Choice
  | ChoiceOrIntegers
  | Choices
  | Flag
  | Integer
  | Integers
  | OptionalIntegers
  | Real
  | Numbers;

export function isField(entry: object): entry is Field {
  return 'kind' in entry && typeof entry.kind === 'string';
}

export type ValueOf<F> = F extends Base<infer T> ? T : never;

/** Names may be given twice, but not any number of times. */
const MOST_NAMES = 100;

export function choice<const T extends string>(link: string, options: readonly T[]): Choice<T> {
  const initial = options[0] as T;
  return { kind: 'choice', link, options, initial, judge: single(oneOf(options)) };
}

export function flag(link: string, initial: boolean): Flag {
  return { kind: 'flag', link, initial, judge: single(trueOrFalse) };
}

export function integer(link: string, initial: number, min: number, max: number): Integer {
  return { kind: 'integer', link, initial, judge: single(integerBetween(min, max)) };
}

const integersBetween = <T extends readonly number[]>(min: number, max: T) =>
  tuple(max.map((limit) => integerBetween(min, limit))) as Judge<readonly number[]> as Judge<T>;

/** As many integers as `initial` has, each from `min` to its own of `max`. */
export function integers<T extends readonly number[]>(
  link: string,
  initial: T,
  min: number,
  max: T,
): Integers<T> {
  return { kind: 'integers', link, initial, judge: integersBetween(min, max) };
}

/** Null at first. */
export function optionalIntegers<T extends readonly number[]>(
  link: string,
  min: number,
  max: T,
): OptionalIntegers<T> {
  const judge = orNull(integersBetween(min, max));
  return { kind: 'optionalIntegers', link, initial: null, judge };
}

export function choiceOrIntegers<const T extends string, I extends readonly number[]>(
  link: string,
  options: readonly T[],
  min: number,
  max: I,
): ChoiceOrIntegers<T, I> {
  const judge = either(oneOf(options), integersBetween(min, max));
  return { kind: 'choiceOrIntegers', link, options, initial: options[0] as T, judge };
}

/** None at first. */
export function choices<const T extends string>(link: string, options: readonly T[]): Choices<T> {
  const judgeNames = list(oneOf(options), MOST_NAMES, (): T[] => []);
  const judge: Judge<readonly T[]> = (given) => {
    const verdict = judgeNames(given);
    if (!('value' in verdict)) return verdict;
    return { value: Object.freeze(options.filter((option) => verdict.value.includes(option))) };
  };
  return { kind: 'choices', link, options, initial: [], judge };
}

export function real(link: string, initial: number): Real {
  return { kind: 'real', link, initial, judge: single(realUpTo(limits.value)) };
}

/** At most `limit` finite numbers, in an array or a typed array. */
export function numbers(link: string, limit: number): Numbers {
  const judge = list(realUpTo(limits.value), limit, (length) => new Float32Array(length));
  return { kind: 'numbers', link, initial: new Float32Array(), judge };
}
