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
/** Any number of real values, such as weights. */
export interface Numbers extends Base<readonly number[]> {
  readonly kind: 'numbers';
}
export type Field = Choice | Flag | Integer | Integers | Numbers;

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

/** As many integers as `initial` has, each from `min` to its own of `max`. */
export function integers<T extends readonly number[]>(
  link: string,
  initial: T,
  min: number,
  max: T,
): Integers<T> {
  const schema = v.pipe(
    v.strictTuple(max.map((limit) => integerBetween(min, limit))),
    v.readonly(),
  );
  return {
    kind: 'integers',
    link,
    initial,
    schema: schema as unknown as v.GenericSchema<unknown, T>,
  };
}

/** At most `limit` finite numbers, in an array or a typed array. */
export function numbers(link: string, limit: number): Numbers {
  const value = v.pipe(
    v.number(),
    v.finite(),
    v.minValue(-LARGEST_VALUE),
    v.maxValue(LARGEST_VALUE),
    v.transform(withoutMinusZero),
  );
  const schema = v.pipe(
    v.unknown(),
    v.transform(asArray),
    v.array(value),
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
