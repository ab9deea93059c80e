// What of a frame is shown: of the framework chosen, where it has an output, else of Keras.
import type { Frame, Sizes, Tensor } from '../../contract/types';

export const shownOutput = ({ foreign, output }: Frame): Tensor | null => foreign ?? output;

/** The sizes of that, and where its windows stop. */
export const shownSizes = ({ foreign, foreignGeometry, geometry }: Frame): Sizes | null =>
  foreign ? foreignGeometry : geometry;
