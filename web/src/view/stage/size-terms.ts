// The size of the output as a formula with the numbers of the moment, for each axis. The numbers are
// facts of the core; the formula only says how they hang together.
import type { Frame, Sizes } from '../../contract/types';
import type { State } from '../../state/state';
import type { Key } from '../../text/catalogue';
import { wholeNumber } from '../../text/numbers';
import type { Translate } from '../../text/translate';
import { shownSizes } from './shown';

/** A word of the formula; names of arguments are set as code. */
export interface Word {
  readonly text: string;
  readonly code: boolean;
}

interface Axis {
  readonly input: number;
  readonly before: number;
  readonly after: number;
  readonly window: number;
  readonly stride: number;
  readonly outputPadding: number | null;
  /** Whether 'same' and output_padding settle the output's size between them. */
  readonly takes: boolean;
  readonly output: number;
}

// Lines break before signs and behind the parts of a sentence, and nowhere else.
const words = (text: string): Word => ({
  text: text.replace(/(?<![;:,]) (?![+−/·=])/g, '\u00a0'),
  code: false,
});
const name = (text: string): Word => ({ text, code: true });
/** Behind a sign. */
const operand = (value: number) => (value < 0 ? `(${wholeNumber(value)})` : wholeNumber(value));

/** The formulas of the rows and, where it is another, of the columns; none without an output. */
export function sizeFormulas(
  state: State,
  frame: Frame,
  t: Translate,
): readonly (readonly Word[])[] {
  const sizes = shownSizes(frame);
  if (!sizes) return [];
  const formula = (axis: 0 | 1) => {
    const numbers = axisOf(state, frame, sizes, axis);
    return frame.layer.scatters ? scattered(numbers, t) : gathered(numbers, ring(state, sizes), t);
  };
  const [rows, columns] = [formula(0), formula(1)];
  if (sizeText(rows) === sizeText(columns)) {
    return [[words(`${t('size.rows')}: `), ...rows, words(`; ${t('size.alike')}`)]];
  }
  return [
    [words(`${t('size.rows')}: `), ...rows],
    [words(`${t('size.columns')}: `), ...columns],
  ];
}

export function sizeText(formula: readonly Word[]): string {
  return formula.map(({ text }) => text).join('');
}

function axisOf(state: State, frame: Frame, sizes: Sizes, axis: 0 | 1): Axis {
  const [top, bottom, left, right] = sizes.padding;
  return {
    input: frame.input.shape[axis],
    before: axis === 0 ? top : left,
    after: axis === 0 ? bottom : right,
    window: frame.effectiveKernel[axis],
    stride: state.strides[axis],
    outputPadding: state.outputPadding?.[axis] ?? null,
    takes: state.padding === 'same' && state.outputPadding !== null && !frame.foreign,
    output: sizes.outputShape[axis],
  };
}

// What is around the input.
function ring({ paddingMode }: State, sizes: Sizes): Key {
  if (!sizes.paddingCounts) return 'size.beyond';
  return paddingMode === 'zeros' ? 'size.zeros' : 'size.values';
}

function gathered(axis: Axis, padding: Key, t: Translate): Word[] {
  const { input, before, after, window, stride, output } = axis;
  const added = before !== 0 || after !== 0;
  return [
    words(`⌊(${t('size.input')} ${input}`),
    ...(added ? [words(` + ${t(padding)} ${operand(before)} + ${operand(after)}`)] : []),
    words(` − ${t('size.window')} ${window}) / `),
    name('strides'),
    words(` ${stride}⌋ + 1 = ${output}${stride > 1 ? ` (⌊ ⌋: ${t('size.down')})` : ''}`),
  ];
}

function scattered(axis: Axis, t: Translate): Word[] {
  const { input, window, stride, output } = axis;
  return [
    words(`(${t('size.input')} ${input} − 1) · `),
    name('strides'),
    words(` ${stride} + ${t('size.window')} ${window}`),
    ...(axis.takes ? taken(axis) : cut(axis, t)),
    words(` = ${output}`),
  ];
}

const whole = ({ input, stride, window }: Axis) => (input - 1) * stride + window;

// As Keras has it: 'same' takes so many rows away, and output_padding gives some of them back. What is
// cut off in the end is less by them.
function taken(axis: Axis): Word[] {
  const given = axis.outputPadding ?? 0;
  const away = whole(axis) + given - axis.output;
  return [
    ...(away === 0 ? [] : [words(' − '), name('same'), words(` ${operand(away)}`)]),
    words(' + '),
    name('output_padding'),
    words(` ${operand(given)}`),
  ];
}

function cut(axis: Axis, t: Translate): Word[] {
  const { before, after, outputPadding, output } = axis;
  const isCut = before !== 0 || after !== 0;
  // Rows at the end that no window reaches, because strides are longer than it or output_padding
  // asks for them; the core tells how large the output is with them.
  const added = output - (whole(axis) - before - after);
  const word = added === outputPadding ? name('output_padding') : words(t('size.added'));
  return [
    ...(isCut ? [words(` − ${t('size.cut')} (${wholeNumber(before)} + ${operand(after)})`)] : []),
    ...(added === 0 ? [] : [words(' + '), word, words(` ${operand(added)}`)]),
  ];
}
