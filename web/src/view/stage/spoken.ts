// What the sum below the scene speaks of, for the cell that is looked at.
import type { Frame } from '../../contract/types';
import { channelPlane, valueIn, weightPlane } from '../../paint/plane';
import { pointwisePlane } from '../planes';
import type { Answers } from './answers';
import type { Look } from './look';
import type { LookedAt } from './looked-at';

/** Null where there is nothing to say: no output, or no answer. */
export function lookedAt(frame: Frame, look: Look, answers: Answers): LookedAt | null {
  const { row, column, channel, filter } = look;
  const { explanation, reached, stamp, products } = answers;
  switch (look.array) {
    case 'output':
    case 'depthwise':
      return explanation && { kind: 'output', cell: { row, column, channel: filter }, explanation };
    case 'input': {
      const plane = channelPlane(frame.input.shape, frame.input.values, channel);
      const value = valueIn(plane, row, column);
      return (
        reached && { kind: 'input', row, column, channel, value, stamp, reached: reached.length }
      );
    }
    case 'kernel': {
      const { kernel, connections } = frame;
      const offset = connections.offsets[channel]?.[frame.pointwise ? look.between : filter] ?? 0;
      const weight = valueIn(weightPlane(kernel.shape, kernel.values, offset), row, column);
      return (
        products && {
          kind: 'kernel',
          u: row,
          v: column,
          channel,
          filter,
          weight,
          products: products.row.length,
        }
      );
    }
    case 'pointwise': {
      const weight = frame.pointwise ? valueIn(pointwisePlane(frame.pointwise), row, column) : 0;
      return (
        products && {
          kind: 'kernel',
          u: 0,
          v: 0,
          channel: row,
          filter: column,
          weight,
          products: products.row.length,
        }
      );
    }
  }
}
