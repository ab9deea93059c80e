// What the bench asks of each of the engines.
import type { Task } from './task';

/** A layer with its weights, made ready once. */
export interface Prepared {
  /** An array in, an array out; what comes out may be overwritten by the next call. */
  run(values: Float32Array): Float32Array | Promise<Float32Array>;
  /** By what it was computed last, where the engine tells. */
  algorithm?(): string;
  dispose?(): void | Promise<void>;
}

export interface Engine {
  readonly name: string;
  readonly version: string;
  /** Whether its arrays are CHW: it is then given such, and what it gives is put in order to compare. */
  readonly channelsFirst?: boolean;
  /** Throws a Declined for what it does not compute. */
  prepare(task: Task): Prepared | Promise<Prepared>;
}

/** Not a fault: what was asked lies beyond the engine's limits, or it has no such operation. */
export class Declined extends Error {}
