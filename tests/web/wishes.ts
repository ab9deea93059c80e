// What readers wish for, for tests of sessions, and what of the answer is looked at.
import type { Pixels } from '../../web/src/bringing';
import type { Frame } from '../../web/src/contract/types';
import type { Change } from '../../web/src/session';

export const strides = (axis: 0 | 1, to: number): Change => {
  return ({ strides: [height, width] }) => ({ strides: axis === 0 ? [to, width] : [height, to] });
};

/** One weight of the kernel as it is made up now. */
export const weight = (at: number, value: number): Change => {
  return async (_, frame) => {
    const { values, shape } = (await frame()).kernel;
    const typed = Array.from(values, (old, each) => (each === at ? value : old));
    return { kernel: { values: typed, shape } };
  };
};

/** A picture of two pixels. */
export const gray = (value: number): Pixels => ({
  width: 2,
  height: 1,
  rgba: new Uint8ClampedArray([value, value, value, 255, value, value, value, 255]),
});

export const last = <T>(list: readonly T[]) => list[list.length - 1] as T;
export const output = (frame: Frame | undefined) => Array.from(frame?.output?.values ?? []);
