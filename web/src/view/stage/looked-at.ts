// What the line of the sum speaks of: the cell that is being looked at, with what the core tells of it.
import type { OutputCell, Explanation as Told } from '../../contract/types';

/** With the sums by channel: of each of `channels`, in float32; empty for pooling. */
export interface Explanation extends Told {
  readonly channels?: Int32Array;
  readonly subtotals?: Float32Array;
  readonly before: readonly Explanation[];
}

/** What one input value of a layer that scatters puts into a filter's output. */
export interface Stamp {
  readonly value: number;
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly u: Int32Array;
  readonly v: Int32Array;
  readonly weight: Int32Array;
  readonly factor: Float32Array;
  readonly product: Float32Array;
  /** 1 where it lies outside of the output. */
  readonly cut: Uint8Array;
}

export interface LookedAtOutput {
  readonly kind: 'output';
  readonly cell: OutputCell;
  readonly explanation: Explanation;
}

export interface LookedAtInput {
  readonly kind: 'input';
  readonly row: number;
  readonly column: number;
  readonly channel: number;
  /** What stands there. */
  readonly value: number;
  /** Of a layer that scatters. */
  readonly stamp: Stamp | null;
  /** How many values of the output it goes into. */
  readonly reached: number;
}

export interface LookedAtWeight {
  readonly kind: 'kernel';
  readonly u: number;
  readonly v: number;
  readonly channel: number;
  readonly filter: number;
  readonly weight: number;
  /** How many values it multiplies. */
  readonly products: number;
}

export type LookedAt = LookedAtOutput | LookedAtInput | LookedAtWeight;

/** Which stage of a SeparableConv2D is explained. */
export type StageName = 'first' | 'last';
