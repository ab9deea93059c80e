// What the engine makes of a State: all that a page can show of it, as plain values.
import type { CoreArray, CoreCheck, CoreDistribution, CoreExperiment } from '#core';

/** Values with their shape and range: HWC for input and output, HWIO for the kernel. */
export type Tensor = Readonly<CoreArray>;
export type Distribution = Readonly<CoreDistribution>;
export type Frame = Readonly<CoreExperiment>;
export type Check = Readonly<CoreCheck>;
