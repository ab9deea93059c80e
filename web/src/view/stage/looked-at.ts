// What the line of the sum speaks of: the cell that is being looked at, with what the core tells of it.
import type { Explanation, OutputCell, Stamp } from '../../contract/types';

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
