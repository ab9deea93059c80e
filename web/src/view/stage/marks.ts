// What stands out in each grid of the scene, for the cell that is looked at.
import type { Explanation, Frame, Products, Taps } from '../../contract/types';
import { type Box, type Cell, keyOf } from '../../paint/lattice';
import type { Answers } from './answers';
import type { Look } from './look';
import { shownOutput, shownSizes } from './shown';

export interface Marks {
  /** The cells that stand out, with what is said below their numbers; null for all alike. */
  readonly lit: ReadonlyMap<number, string> | null;
  /** Whether each of them has a frame, as they do not lie side by side. */
  readonly framed: boolean;
  readonly window: Box | null;
  /** Whether the window has gaps. */
  readonly dashed: boolean;
  readonly look: Cell | null;
  /** Which of the places where windows stop is the present one. */
  readonly stop: Cell | null;
}

export const NO_MARKS: Marks = {
  lit: null,
  framed: false,
  window: null,
  dashed: false,
  look: null,
  stop: null,
};

/** Of a grid of which nothing takes part. */
export const APART: Marks = { ...NO_MARKS, lit: new Map() };

/** How numbers are put into cells. */
export interface Wording {
  /** "× 2" */
  readonly times: (factor: number) => string;
  /** "5 of 12" */
  readonly part: (part: number, whole: number) => string;
}

export interface Subject {
  readonly frame: Frame;
  readonly look: Look;
  readonly answers: Answers;
  readonly wording: Wording;
}

/** What is said of a channel of the input, or of what is between two stages. */
export function inputMarks(subject: Subject, channel: number): Marks {
  const { look, answers } = subject;
  switch (look.array) {
    case 'input': {
      if (look.channel !== channel) return APART;
      const stop = subject.frame.layer.scatters ? { row: look.row, column: look.column } : null;
      return { ...NO_MARKS, look, lit: new Map([[keyOf(look), '']]), stop };
    }
    case 'kernel':
      if (look.channel !== channel || !answers.products) return APART;
      return { ...NO_MARKS, lit: readBy(answers.products) };
    case 'output':
    case 'depthwise': {
      const made = firstStage(subject, channel);
      return made ? tapped(subject, made, channel) : APART;
    }
    case 'pointwise':
      return NO_MARKS;
  }
}

// Of a SeparableConv2D the taps of an output value are those of its second stage. It is made of all
// channels, and a value between the stages of one.
function firstStage({ look, answers, frame }: Subject, channel: number): Explanation | null {
  const { explanation } = answers;
  if (!explanation || !frame.pointwise) return explanation;
  const reading = ({ taps }: Explanation) => taps.channel[0] === channel;
  const looked = explanation.before[look.between];
  if (looked && reading(looked)) return looked;
  return look.array === 'depthwise' ? null : (explanation.before.find(reading) ?? null);
}

function tapped(subject: Subject, { taps, winner }: Explanation, channel: number): Marks {
  const { frame, look, wording } = subject;
  const pools = frame.layer.pooling !== 'none';
  const lit = new Map<number, string>();
  taps.row.forEach((row, at) => {
    if (taps.channel[at] !== channel) return;
    if (winner >= 0 && at !== winner) return;
    const text = pools ? '' : wording.times(taps.factor[at] ?? 0);
    lit.set(keyOf({ row, column: taps.column[at] ?? 0 }), text);
  });
  if (lit.size === 0) return APART;
  // Several channels make one maximum each, and the winner is of one of them.
  const won = winner >= 0 ? cellOf(taps, winner) : null;
  if (frame.layer.scatters) return { ...NO_MARKS, lit, framed: true };
  const dashed = isDilated(frame);
  return { lit, framed: dashed, window: windowAt(frame, look), dashed, look: won, stop: look };
}

const cellOf = ({ row, column }: Taps, at: number): Cell => ({
  row: row[at] ?? 0,
  column: column[at] ?? 0,
});

/** The window that belongs to a place: of the output, or of the input of a layer that scatters. */
export function windowAt(frame: Frame, { row, column }: Cell): Box | null {
  const sizes = shownSizes(frame);
  const [rows, columns] = frame.effectiveKernel;
  const top = sizes?.rows.starts[row];
  const left = sizes?.columns.starts[column];
  if (top === undefined || left === undefined) return null;
  return { row: top, column: left, rows, columns };
}

export function isDilated({ effectiveKernel, kernel, layer }: Frame): boolean {
  if (layer.pooling !== 'none') return false;
  return effectiveKernel[0] !== kernel.shape[0] || effectiveKernel[1] !== kernel.shape[1];
}

/** What is said of an output channel, or of what the first of two stages makes. */
export function outputMarks(subject: Subject, filter: number): Marks {
  const { look, answers, frame, wording } = subject;
  switch (look.array) {
    case 'output':
      return look.filter === filter ? { ...NO_MARKS, look } : APART;
    case 'input': {
      if (!joins(frame, look.channel, filter)) return APART;
      if (!frame.layer.scatters) return { ...NO_MARKS, lit: cellsOf(answers.reached ?? []) };
      if (look.filter !== filter) return APART;
      if (!answers.stamp) return NO_MARKS;
      const output = shownOutput(frame);
      return stamped(subject, (row, column, product) => {
        const [, columns = 0, filters = 1] = output?.shape ?? [];
        const value = output?.values[(row * columns + column) * filters + filter];
        return value === undefined ? '' : wording.part(product, value);
      });
    }
    case 'kernel': {
      if (look.filter !== filter || !answers.products) return APART;
      return { ...NO_MARKS, lit: madeBy(answers.products) };
    }
    case 'depthwise':
      return { ...NO_MARKS, look };
    case 'pointwise':
      return look.column === filter ? NO_MARKS : APART;
  }
}

function stamped(
  { frame, look, answers }: Subject,
  said: (row: number, column: number, product: number) => string,
): Marks {
  const { row, column, product, cut } = answers.stamp ?? {
    row: [],
    column: [],
    product: [],
    cut: [],
  };
  const lit = new Map<number, string>();
  Array.from(row).forEach((each, at) => {
    const cell = { row: each, column: column[at] ?? 0 };
    lit.set(keyOf(cell), cut[at] ? '' : said(cell.row, cell.column, product[at] ?? 0));
  });
  const dashed = isDilated(frame);
  return { lit, framed: dashed, window: windowAt(frame, look), dashed, look: null, stop: look };
}

function cellsOf(cells: readonly Cell[]): Map<number, string> {
  return new Map(cells.map((cell) => [keyOf(cell), '']));
}

function litAt(rows: Int32Array, columns: Int32Array): Map<number, string> {
  return cellsOf(Array.from(rows, (row, at) => ({ row, column: columns[at] ?? 0 })));
}

const readBy = ({ inputRow, inputColumn }: Products) => litAt(inputRow, inputColumn);
const madeBy = ({ row, column }: Products) => litAt(row, column);

/** What is said of a plane between the stages, which the second reads at one place. */
export function betweenMarks(subject: Subject, between: number): Marks {
  const { look, frame, answers } = subject;
  switch (look.array) {
    case 'output':
      return { ...NO_MARKS, look };
    case 'depthwise':
      return look.between === between ? { ...NO_MARKS, look } : APART;
    case 'input':
      return linked(frame, look.channel, between)
        ? { ...NO_MARKS, lit: cellsOf(answers.reached ?? []) }
        : APART;
    case 'kernel':
      return look.between === between && answers.products
        ? { ...NO_MARKS, lit: madeBy(answers.products) }
        : APART;
    case 'pointwise':
      return look.row === between ? NO_MARKS : APART;
  }
}

/** Whether an input channel takes part in an output channel. */
export function joins(frame: Frame, channel: number, filter: number): boolean {
  return frame.pointwise !== null || linked(frame, channel, filter);
}

/** Whether the kernel joins a channel to one that it makes; of a SeparableConv2D between the stages. */
export function linked({ connections }: Frame, channel: number, made: number): boolean {
  return (connections.offsets[channel]?.[made] ?? -1) >= 0;
}
