// Every lesson opens on the experiment of the notebook it comes from, and its questions have the
// answers that the text counts on. The numbers are the notebook's.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Frame, Tensor } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import { lessonOf, lessons, startOf } from '../../web/src/lessons';
import { fields } from '../../web/src/state/fields';
import { initialState, type LessonName, type State } from '../../web/src/state/state';
import { en } from '../../web/src/text/en';
import { ru } from '../../web/src/text/ru';
import { fetchLanguage, translator } from '../../web/src/text/translate';
import { anyState, taken } from './arbitrary';
import { startEngine } from './start-engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});

/** What the engine makes of a lesson's experiment, after what the reader then changes. */
function open(name: LessonName, ...changes: readonly object[]): Frame {
  const lesson = lessons.find((each) => each.name === name);
  expect(lesson, `a lesson on ${name}`).toBeDefined();
  const state = [{ ...lesson?.experiment, lesson: name }, ...changes].reduce<State>(
    (before, patch) => taken(patch, before),
    initialState,
  );
  return engine.run(state);
}

test('a lesson, or the playground, starts afresh in the reader’s language and open panels', () => {
  fc.assert(
    fc.property(anyState, fc.constantFrom(...fields.lesson.options), (state, name) => {
      const { lang, open: panels } = state;
      expect(taken(startOf(name), state)).toStrictEqual({
        ...initialState,
        ...lessonOf(name)?.experiment,
        lesson: name,
        lang,
        open: panels,
      });
    }),
    { numRuns: 200 },
  );
});

/** The one channel of an output, row by row. */
function rows(output: Tensor | null): readonly number[][] {
  const [height = 0, width = 0, channels] = output?.shape ?? [];
  expect(channels).toBe(1);
  return Array.from({ length: height }, (_, row) =>
    Array.from(output?.values.slice(row * width, (row + 1) * width) ?? []),
  );
}

test('there is one lesson for each name that a link can hold, in that order', () => {
  const names = fields.lesson.options.filter((name) => name !== 'none');
  expect(lessons.map(({ name }) => name)).toStrictEqual(names);
});

test('every lesson has its words in both languages', async () => {
  await Promise.all([fetchLanguage('en'), fetchLanguage('ru')]);
  for (const { name, title, text, question } of lessons) {
    for (const lang of ['en', 'ru'] as const) {
      const t = translator(lang);
      expect(t(title)).toMatch(new RegExp(`^${name}: `));
      for (const key of [text, question]) expect(t(key).length).toBeGreaterThan(30);
    }
    expect([title, text, question].every((key) => key.startsWith(`lesson.${name}.`))).toBe(true);
  }
});

test('no experiment is refused, and each starts from 1 to 25', () => {
  for (const { name } of lessons) {
    const frame = open(name);
    expect(frame.refusal).toBeNull();
    expect(frame.input.shape).toStrictEqual([5, 5, 1]);
    expect(Array.from(frame.input.values)).toStrictEqual(
      Array.from({ length: 25 }, (_, i) => i + 1),
    );
    expect(Array.from(frame.kernel.values)).toStrictEqual(new Array(9).fill(1));
  }
});

describe('kernel_size', () => {
  test('opens on the sums of nine', () => {
    expect(rows(open('kernel_size').output)).toStrictEqual([
      [63, 72, 81],
      [108, 117, 126],
      [153, 162, 171],
    ]);
  });

  test('1 × 1 leaves the input as it is; 5 × 5 has one position', () => {
    const one = open('kernel_size', { kernelSize: [1, 1] });
    expect(one.output?.values).toStrictEqual(one.input.values);
    expect(rows(open('kernel_size', { kernelSize: [5, 5] }).output)).toStrictEqual([[325]]);
  });
});

describe('strides', () => {
  test('opens on every other sum', () => {
    expect(rows(open('strides').output)).toStrictEqual([
      [63, 81],
      [153, 171],
    ]);
  });

  test('of the width alone keep the first column and the last', () => {
    expect(rows(open('strides', { strides: [1, 2] }).output)).toStrictEqual([
      [63, 81],
      [108, 126],
      [153, 171],
    ]);
  });
});

describe('padding', () => {
  test('opens on an output as large as the input', () => {
    expect(rows(open('padding').output)).toStrictEqual([
      [16, 27, 33, 39, 28],
      [39, 63, 72, 81, 57],
      [69, 108, 117, 126, 87],
      [99, 153, 162, 171, 117],
      [76, 117, 123, 129, 88],
    ]);
  });

  // Not smaller values, as a text once said.
  test('of zeros draws an outline where weights differ in sign', () => {
    const frame = open('padding', { kernel: { source: 'sobel_x' }, input: { source: 'ones' } });
    expect(rows(frame.output)).toStrictEqual([
      [3, 0, 0, 0, -3],
      [4, 0, 0, 0, -4],
      [4, 0, 0, 0, -4],
      [4, 0, 0, 0, -4],
      [3, 0, 0, 0, -3],
    ]);
    expect(en['lesson.padding.text']).not.toMatch(/smaller/);
    expect(ru['lesson.padding.text']).not.toMatch(/значения на краю меньше/);
  });

  test('of a kernel of even height is one row more at the bottom', () => {
    expect(open('padding', { kernelSize: [4, 3] }).geometry?.padding).toStrictEqual([1, 2, 1, 1]);
  });
});

describe('dilation_rate', () => {
  test('opens on the one position of a kernel that spans the input', () => {
    const frame = open('dilation_rate');
    expect(rows(frame.output)).toStrictEqual([[117]]);
    expect(frame.effectiveKernel).toStrictEqual([5, 5]);
  });

  test('of 3 makes the window larger than the input, which Keras refuses', () => {
    const frame = open('dilation_rate', { dilationRate: [3, 3] });
    expect(frame.effectiveKernel).toStrictEqual([7, 7]);
    expect(frame.refusal?.code).toBe('output_size');
    expect(frame.output).toBeNull();
  });
});
