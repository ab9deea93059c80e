// Padding as numbers, one for each side.
import { limits } from '../contract/limits';
import type { Pads } from '../contract/types';
import type { Change } from '../session';
import type { Patch, State } from '../state/state';

export const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** Side by side, starting from what a name comes to. */
export const padsOfNow: Change = async ({ padding }, frame) => {
  if (typeof padding !== 'string') return {};
  const { least, slider } = limits.pads;
  const present = (await frame()).geometry?.padding ?? [0, 0, 0, 0];
  const within = present.map((count) => Math.min(Math.max(count, least), slider));
  return { padding: within as unknown as Pads };
};

/** A name again, where the sides have numbers. */
export const nameOfNow: Change = ({ padding }) =>
  typeof padding === 'string' ? {} : { padding: 'valid' };

/** One side changed, where the sides have numbers. */
export function withPad({ padding }: State, side: number, to: number): Patch {
  if (typeof padding === 'string') return {};
  return { padding: padding.map((count, at) => (at === side ? to : count)) as unknown as Pads };
}
