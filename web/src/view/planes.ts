// The planes of a frame that are painted, and how far their values reach.
import type { Frame, KernelTensor, Tensor } from '../contract/types';
import { type Plane, weightPlane } from '../paint/plane';
import type { Span } from '../paint/scale';

/** The weights between the channel and the filter shown; null where there is no kernel. */
export function shownKernel({ kernel, connections, planes }: Frame): Plane | null {
  if (kernel.values.length === 0) return null;
  const offset = connections.offsets[planes.channel]?.[planes.between] ?? 0;
  return weightPlane(kernel.shape, kernel.values, offset);
}

/** A pointwise kernel as one plane: a column a filter, a row a channel between the stages. */
export function pointwisePlane({ shape, values }: KernelTensor): Plane {
  const [, , rows, columns] = shape;
  return { values, rows, columns, offset: 0, step: 1 };
}

/** The range of a plane, as its array tells it. */
export function rangeOf({ offset, step }: Plane, array: Tensor | KernelTensor): Span {
  // Values that lie side by side are all that the array has.
  if (step === 1) return array;
  return { low: array.lows[offset] ?? 0, high: array.highs[offset] ?? 0 };
}
