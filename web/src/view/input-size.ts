// The size of the input, of which a control moves one number.
import type { Shape } from '../contract/types';
import { isBrought, type Patch, type State } from '../state/state';

/** Height, width or channels of an input changed; those of the reader's own values are theirs. */
export function withSize({ source, shape }: State['input'], index: 0 | 1 | 2, to: number): Patch {
  if (isBrought(source)) return {};
  const next = shape.map((size, at) => (at === index ? to : size));
  return { input: { shape: next as unknown as Shape } };
}
