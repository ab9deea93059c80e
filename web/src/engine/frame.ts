// What the engine makes of a State: all that a page can show of it, as plain values.
import type {
  CoreArray,
  CoreCheck,
  CoreDistribution,
  CoreExperiment,
  CoreQuantity,
  CoreRow,
} from '#core';

/** Values with their shape and range: HWC for input and output, a kernel in its layer's layout. */
export type Tensor = Readonly<CoreArray>;
export type Distribution = Readonly<CoreDistribution>;
export type Frame = Readonly<CoreExperiment>;
export type Check = Readonly<CoreCheck>;
export type Quantity = Readonly<CoreQuantity>;
/** A row of the framework table. */
export type Row = Readonly<CoreRow>;
/** Output row and column, kernel row and column of each tap, one after the other. */
export type Reached = Int32Array;
