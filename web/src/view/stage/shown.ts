// What of a frame is shown: of the framework chosen, where it has an output, else of Keras.
import type { Frame, Pair, Sizes, Tensor } from '../../contract/types';

export const shownOutput = ({ foreign, output }: Frame): Tensor | null => foreign ?? output;

/** The sizes of that, and where its windows stop. */
export const shownSizes = ({ foreign, foreignGeometry, geometry }: Frame): Sizes | null =>
  foreign ? foreignGeometry : geometry;

/** How far apart the weights lie, from the spans that the core tells: of one row or column there is no gap. */
export function gapsOf({ effectiveKernel, kernel }: Frame): Pair {
  const gap = (axis: 0 | 1) => {
    const count = kernel.shape[axis];
    return count > 1 ? (effectiveKernel[axis] - 1) / (count - 1) : 1;
  };
  return [gap(0), gap(1)];
}
