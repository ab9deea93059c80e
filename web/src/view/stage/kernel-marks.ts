// What stands out in the kernels of the scene, for the cell that is looked at.
import type { Frame } from '../../contract/types';
import { keyOf } from '../../paint/lattice';
import { APART, type Marks, NO_MARKS, type Subject } from './marks';

/** What is said of the kernel's plane between an input channel and one that it makes. */
export function kernelMarks(subject: Subject, channel: number, made: number): Marks {
  const { look, answers, frame } = subject;
  const between = frame.pointwise ? look.between : look.filter;
  switch (look.array) {
    case 'kernel': {
      const isIt = look.channel === channel && between === made;
      return isIt ? { ...NO_MARKS, look, lit: new Map([[keyOf(look), '']]) } : APART;
    }
    case 'input':
      if (look.channel !== channel) return APART;
      // A stamp is that of one filter.
      if (frame.layer.scatters) return look.filter === made ? whole(frame) : APART;
      return { ...NO_MARKS, lit: weightsOf(answers.reached ?? []) };
    case 'output':
    case 'depthwise': {
      if (!frame.pointwise && made !== look.filter) return APART;
      if (look.array === 'depthwise' && made !== look.between) return APART;
      const { explanation } = answers;
      if (!explanation) return NO_MARKS;
      // A transposed kernel reaches an output value by some of its weights only.
      if (!frame.layer.scatters) return whole(frame);
      const { u, v } = explanation.taps;
      return {
        ...NO_MARKS,
        lit: weightsOf(Array.from(u, (row, at) => ({ u: row, v: v[at] ?? 0 }))),
      };
    }
    case 'pointwise':
      return NO_MARKS;
  }
}

// The kernel is what lies in the window, and so has its frame.
function whole({ kernel }: Frame): Marks {
  const [rows = 0, columns = 0] = kernel.shape;
  return { ...NO_MARKS, window: { row: 0, column: 0, rows, columns } };
}

function weightsOf(taps: readonly { readonly u: number; readonly v: number }[]) {
  return new Map(taps.map(({ u, v }) => [keyOf({ row: u, column: v }), '']));
}

/** What is said of the second kernel, of which a column makes a filter. */
export function pointwiseMarks({ look, frame }: Subject): Marks {
  const [, , rows = 0] = frame.pointwise?.shape ?? [];
  if (look.array === 'pointwise') return { ...NO_MARKS, look };
  if (look.array !== 'output') return NO_MARKS;
  return { ...NO_MARKS, window: { row: 0, column: look.filter, rows, columns: 1 } };
}
