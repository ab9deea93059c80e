// What the core says of the cell that is looked at.
import type { Explanation, Frame, Products, Reached, Stamp } from '../../contract/types';
import type { Questions } from '../../session';
import type { Look } from './look';

/** Null where it does not concern that cell, or there is no answer. */
export interface Answers {
  /** Of a value of the output, or of one between two stages. */
  readonly explanation: Explanation | null;
  /** Of an input value: where it goes to, and of a layer that scatters, with how much. */
  readonly reached: readonly Reached[] | null;
  readonly stamp: Stamp | null;
  /** Of a weight. */
  readonly products: Products | null;
}

export const NO_ANSWERS: Answers = {
  explanation: null,
  reached: null,
  stamp: null,
  products: null,
};

export async function answersTo(ask: Questions, frame: Frame, look: Look): Promise<Answers> {
  const { run, layer } = frame;
  const { row, column, channel, filter } = look;
  switch (look.array) {
    // What is between two stages is explained with what the second makes of it.
    case 'output':
    case 'depthwise':
      return {
        ...NO_ANSWERS,
        explanation: await ask.explain(run, { row, column, channel: filter }),
      };
    case 'input': {
      const [reached, stamp] = await Promise.all([
        ask.reached(run, row, column),
        layer.scatters ? ask.stamp(run, { row, column, channel }, filter) : null,
      ]);
      return { ...NO_ANSWERS, reached, stamp };
    }
    case 'kernel':
      return { ...NO_ANSWERS, products: await ask.multiplied(run, row, column) };
    case 'pointwise':
      return { ...NO_ANSWERS, products: await ask.multipliedPointwise(run) };
  }
}
