// Arguments of two numbers, of which a control moves one.
import type { Patch, State } from '../state/state';

export type PairKey = 'kernelSize' | 'poolSize' | 'strides' | 'dilationRate';

/** One of them changed. Where there are none yet, the other is 0. */
export function withNumber(
  state: State,
  key: PairKey | 'outputPadding',
  axis: 0 | 1,
  to: number,
): Patch {
  const [height, width] = state[key] ?? [0, 0];
  return { [key]: axis === 0 ? [to, width] : [height, to] } as Patch;
}
