// What the sum below the scene speaks of, for the cell that is looked at.
import type { Frame } from '../../contract/types';
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
      const [, columns, channels] = frame.input.shape;
      const value = frame.input.values[(row * columns + column) * channels + channel] ?? 0;
      return (
        reached && { kind: 'input', row, column, channel, value, stamp, reached: reached.length }
      );
    }
    case 'kernel': {
      const { kernel, connections } = frame;
      const offset = connections.offsets[channel]?.[frame.pointwise ? look.between : filter] ?? 0;
      const [, columns, third, fourth] = kernel.shape;
      const weight = kernel.values[(row * columns + column) * third * fourth + offset] ?? 0;
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
      const weight = frame.pointwise?.values[row * frame.pointwise.shape[3] + column] ?? 0;
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
