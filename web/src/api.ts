// What embedders are given by <conv2d-playground>.

import type { History } from './state/history';
import type { State, StateProblem } from './state/state';

/** What the layer makes of its input. Arrays are copies. */
export interface Result {
  /** What Keras says, whether or not there is an output. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** [height, width, channels], or null where nothing can be computed. */
  readonly outputShape: readonly number[] | null;
  /** float32 in HWC, or null where nothing can be computed. */
  readonly output: Float32Array | null;
  /** [top, bottom, left, right] zeros, or null where nothing can be computed. */
  readonly padding: readonly number[] | null;
}

/** Why setState() took nothing. */
export class StateError extends Error {
  constructor(readonly problems: readonly StateProblem[]) {
    super(problems.map(({ key, message }) => `${key}: ${message}`).join('; '));
    this.name = 'StateError';
  }
}

export interface ChangeDetail {
  readonly state: State;
  readonly history: History;
}
