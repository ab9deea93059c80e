// The kinds of field a state can have. A field knows its link key, its default and its limits, and
// how to judge a value; the State type, its validation and the link codec all follow from that.
import * as v from 'valibot';

interface Base<T> {
  /** Its key in a link, in Keras's spelling where Keras has the argument. */
  readonly link: string;
  readonly initial: T;
  readonly schema: v.GenericSchema<unknown, T>;
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
export interface Numbers extends Base<readonly number[]> {
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

export type ValueOf<F> = F extends Base<infer T> ? T : never;

/** Real values are kept to a size at which no sum of products can leave float32. */
export const LARGEST_VALUE = 1e6;

const integerBetween = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max), v.transform(withoutMinusZero));

function withoutMinusZero(value: number): number {
  return value + 0;
}

export function choice<const T extends string>(link: string, options: readonly T[]): Choice<T> {
  return { kind: 'choice', link, options, initial: options[0] as T, schema: v.picklist(options) };
}

export function flag(link: string, initial: boolean): Flag {
  return { kind: 'flag', link, initial, schema: v.boolean() };
}

export function integer(link: string, initial: number, min: number, max: number): Integer {
  return { kind: 'integer', link, initial, schema: integerBetween(min, max) };
}

const tuple = <T extends readonly number[]>(min: number, max: T) =>
  v.pipe(
    v.strictTuple(max.map((limit) => integerBetween(min, limit))),
    v.readonly(),
  ) as unknown as v.GenericSchema<unknown, T>;

/** As many integers as `initial` has, each from `min` to its own of `max`. */
export function integers<T extends readonly number[]>(
  link: string,
  initial: T,
  min: number,
  max: T,
): Integers<T> {
  return { kind: 'integers', link, initial, schema: tuple(min, max) };
}

/** Null at first. */
export function optionalIntegers<T extends readonly number[]>(
  link: string,
  min: number,
  max: T,
): OptionalIntegers<T> {
  return { kind: 'optionalIntegers', link, initial: null, schema: v.nullable(tuple(min, max)) };
}

export function choiceOrIntegers<const T extends string, I extends readonly number[]>(
  link: string,
  options: readonly T[],
  min: number,
  max: I,
): ChoiceOrIntegers<T, I> {
  const schema = v.union([v.picklist(options), tuple(min, max)]);
  return { kind: 'choiceOrIntegers', link, options, initial: options[0] as T, schema };
}

/** None at first. */
export function choices<const T extends string>(link: string, options: readonly T[]): Choices<T> {
  const schema = v.pipe(
    v.array(v.picklist(options)),
    v.transform((given) => options.filter((option) => given.includes(option))),
    v.readonly(),
  );
  return { kind: 'choices', link, options, initial: [], schema };
}

const realValue = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(-LARGEST_VALUE),
  v.maxValue(LARGEST_VALUE),
  v.transform(withoutMinusZero),
);

export function real(link: string, initial: number): Real {
  return { kind: 'real', link, initial, schema: realValue };
}

/** At most `limit` finite numbers, in an array or a typed array. */
export function numbers(link: string, limit: number): Numbers {
  const schema = v.pipe(
    v.unknown(),
    v.transform(asArray),
    v.array(realValue),
    v.maxLength(limit),
    v.readonly(),
  );
  return { kind: 'numbers', link, initial: [], schema };
}

// Also one of another frame's, of which instanceof knows nothing.
function asArray(value: unknown): unknown {
  const isTyped = ArrayBuffer.isView(value) && !(value instanceof DataView);
  return isTyped ? Array.from(value as Float32Array) : value;
}
