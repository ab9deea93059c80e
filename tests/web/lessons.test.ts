// What the lessons say is what the core computes for the experiments that they open on: their sums,
// sizes and rows that are not read, and the answers to their questions.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Frame, Tensor } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import { lessonAfter, lessonOf, lessons, settingsOf, startOf } from '../../web/src/lessons';
import type { Lesson } from '../../web/src/lessons/lesson';
import { fields } from '../../web/src/state/fields';
import { initialState, type LessonName, type State } from '../../web/src/state/state';
import { lessonsEn } from '../../web/src/text/lessons-en';
import { lessonsRu } from '../../web/src/text/lessons-ru';
import { anyState, taken } from './arbitrary';
import { equationsIn } from './lesson-numbers';
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

test('a lesson, or the playground, starts afresh in the reader’s language, open panels and view', () => {
  fc.assert(
    fc.property(anyState, fc.constantFrom(...fields.lesson.options), (state, name) => {
      const { lang, open: panels, view } = state;
      expect(taken(startOf(name), state)).toStrictEqual({
        ...settingsOf(name),
        lesson: name,
        lang,
        open: panels,
        view,
      });
      expect(settingsOf(name)).toStrictEqual(taken(lessonOf(name)?.experiment ?? {}));
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

const PARTS = ['what', 'sum', 'size', 'why', 'question', 'answer'] as const;
type Part = (typeof PARTS)[number];
const catalogues = { en: lessonsEn, ru: lessonsRu };
const LANGS = ['en', 'ru'] as const;

/** What a lesson says in one of its parts, in both languages. */
const said = (name: Lesson['name'], part: Part) =>
  LANGS.map((lang) => catalogues[lang][`lesson.${name}.${part}`]);

describe.each(lessons.map(({ name }) => name))('the words of %s', (name) => {
  test('begin with the name of the argument', () => {
    for (const lang of LANGS) {
      expect(catalogues[lang][`lesson.${name}.title`]).toMatch(new RegExp(`^\`${name}\`: `));
    }
  });

  test('state the same numbers in both languages', () => {
    for (const part of PARTS) {
      const [en, ru] = said(name, part).map((text) => text.match(/\d+/g)?.sort());
      expect(ru, part).toStrictEqual(en);
    }
  });

  test('have no equation that is false', () => {
    const all = PARTS.flatMap((part) => said(name, part).flatMap(equationsIn));
    for (const { left, stated, computed } of all) expect(computed, left).toBe(stated);
    // In either language at least a sum, a size, and one more in the answer.
    expect(all.length).toBeGreaterThanOrEqual(6);
  });

  test('write out the first sums of the output, product by product', () => {
    const frame = open(name);
    for (const text of said(name, 'sum')) {
      const sums = equationsIn(text);
      expect(sums.length).toBeGreaterThan(0);
      for (const [column, { terms, stated }] of sums.entries()) {
        const cell = { row: 0, column, channel: 0 };
        expect(terms).toStrictEqual(
          Array.from(engine.explain(frame.run, cell)?.taps.product ?? []),
        );
        expect(stated).toBe(frame.output?.values[column]);
      }
    }
  });

  test('give the size of the output', () => {
    const [height, width] = open(name).geometry?.outputShape ?? [];
    expect(height).toBe(width);
    for (const text of said(name, 'size')) expect(equationsIn(text).at(-1)?.stated).toBe(height);
  });

  test('introduce every letter of their formula', () => {
    for (const text of said(name, 'size')) {
      const formulas = text.split('\n').filter((line) => line.includes(' = '));
      const letters = new Set(formulas.join(' ').match(/\b[a-z]\b/g));
      const prose = text
        .split('\n')
        .filter((line) => !line.includes(' = '))
        .join(' ');
      expect(letters.size).toBeGreaterThanOrEqual(2);
      for (const letter of letters) expect(prose).toMatch(new RegExp(`\\b${letter}\\b`));
    }
  });

  test('write a minus as a minus, and close each code that they open', () => {
    for (const text of PARTS.flatMap((part) => said(name, part))) {
      expect(text).not.toMatch(/\d *- *\d/);
      expect((text.match(/`/g) ?? []).length % 2).toBe(0);
    }
  });
});

test('from each lesson there is a way on, and from the last one none', () => {
  const way = lessons.map(({ name }) => lessonAfter(name)?.name);
  expect(way).toStrictEqual([...lessons.slice(1).map(({ name }) => name), undefined]);
});

test('no experiment is refused, and each starts from a grid that counts', () => {
  for (const { name } of lessons) {
    const frame = open(name);
    const size = name === 'strides' ? 6 : 5;
    expect(frame.refusal).toBeNull();
    expect(frame.input.shape).toStrictEqual([size, size, 1]);
    expect(Array.from(frame.input.values)).toStrictEqual(
      Array.from({ length: size * size }, (_, i) => i + 1),
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
    for (const text of said('kernel_size', 'answer')) expect(text).toContain('325');
  });
});

describe('strides', () => {
  test('opens on every other sum, and windows that read neither row 6 nor column 6', () => {
    const frame = open('strides');
    expect(rows(frame.output)).toStrictEqual([
      [72, 90],
      [180, 198],
    ]);
    expect(Array.from(frame.geometry?.rows.unread ?? [])).toStrictEqual([5]);
    expect(Array.from(frame.geometry?.columns.unread ?? [])).toStrictEqual([5]);
    const [en, ru] = said('strides', 'size');
    expect(en).toContain('no window reads row 6 or column 6');
    expect(ru).toContain('строку 6 и столбец 6 не читает ни одно окно');
  });

  test('save as many sums as the text says', () => {
    const all = open('strides', { strides: [1, 1] }).output?.values.length;
    const some = open('strides').output?.values.length;
    for (const text of said('strides', 'why')) {
      expect(text.match(/\d+/g)?.map(Number)).toStrictEqual([some, all, 1, 1]);
    }
  });

  test('of the width alone keep the first column and the third of four', () => {
    const all = rows(open('strides', { strides: [1, 1] }).output);
    expect(all[0]).toHaveLength(4);
    expect(rows(open('strides', { strides: [1, 2] }).output)).toStrictEqual(
      all.map((row) => [row[0], row[2]]),
    );
  });

  test('of 3 leave nothing unread', () => {
    const {
      rows: along,
      columns,
      outputShape,
    } = open('strides', { strides: [3, 3] }).geometry ?? {};
    expect(outputShape).toStrictEqual([2, 2, 1]);
    expect([along, columns].map((each) => Array.from(each?.unread ?? [0]))).toStrictEqual([[], []]);
    expect(Array.from(along?.starts ?? [])).toStrictEqual([0, 3]);
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
    expect(open('padding').geometry?.padding).toStrictEqual([1, 1, 1, 1]);
  });

  test('valid counts a corner in a single window, and others more often', () => {
    const { run } = open('padding', { padding: 'valid' });
    expect(engine.reached(run, 0, 0)).toHaveLength(1);
    expect(engine.reached(run, 0, 1)).toHaveLength(2);
    expect(engine.reached(run, 2, 2)).toHaveLength(9);
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
    const [en, ru] = said('padding', 'why');
    expect(en).not.toMatch(/smaller/);
    expect(ru).not.toMatch(/значения на краю меньше/);
  });

  test('of a kernel of height 4 is one row more at the bottom, which only the answer says', () => {
    expect(open('padding', { kernelSize: [4, 3] }).geometry?.padding).toStrictEqual([1, 2, 1, 1]);
    const [en, ru] = said('padding', 'answer');
    expect(en).toContain('1 row above and 2 below');
    expect(ru).toContain('1 строка сверху и 2 снизу');
    for (const part of ['what', 'sum', 'size', 'why', 'question'] as const) {
      for (const text of said('padding', part)) expect(text).not.toMatch(/bottom|below|снизу/);
    }
  });
});

describe('dilation_rate', () => {
  test('opens on the one position of a kernel that spans the input', () => {
    const frame = open('dilation_rate');
    expect(rows(frame.output)).toStrictEqual([[117]]);
    expect(frame.effectiveKernel).toStrictEqual([5, 5]);
    for (const text of said('dilation_rate', 'size')) {
      expect(equationsIn(text)[0]?.stated).toBe(frame.effectiveKernel[0]);
    }
  });

  test('of 3 makes the window larger than the input, which Keras refuses', () => {
    const frame = open('dilation_rate', { dilationRate: [3, 3] });
    expect(frame.effectiveKernel).toStrictEqual([7, 7]);
    expect(frame.refusal?.code).toBe('output_size');
    expect(frame.output).toBeNull();
    for (const text of said('dilation_rate', 'answer')) {
      expect(equationsIn(text)[0]?.stated).toBe(frame.effectiveKernel[0]);
    }
  });

  test('of 3 has an output of 5 × 5 with zeros around the input', () => {
    const frame = open('dilation_rate', { dilationRate: [3, 3], padding: 'same' });
    expect(frame.refusal).toBeNull();
    expect(frame.output?.shape).toStrictEqual([5, 5, 1]);
  });
});
