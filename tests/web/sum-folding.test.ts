// How the line of a sum is folded: to the lines that are kept for it, and with its result.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../web/src/engine/engine';
import { fetchLanguage, translator } from '../../web/src/text/translate';
import {
  fitted,
  type List,
  lineCount,
  type Part,
  type Term,
  textOf,
  unfolded,
} from '../../web/src/view/stage/folding';
import type { LookedAt } from '../../web/src/view/stage/looked-at';
import { lineOf } from '../../web/src/view/stage/sum-lines';
import { keptLines, MOST_LINES } from '../../web/src/view/stage/sum-room';
import { nearlyLegal, taken } from './arbitrary';
import { startEngine } from './start-engine';
import { withSubtotals } from './subtotals';

const words = { more: (count: number) => `… ${count} more …`, showAll: 'show all' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('lines', () => {
  test.each([
    ['', 10, 1],
    ['ten chars.', 10, 1],
    ['ten chars. ', 10, 1],
    ['ten chars. more', 10, 2],
    ['a bb ccc', 4, 2],
    ['held\u00a0together', 8, 2],
    ['x held\u00a0together', 8, 3],
    ['abcdefghijkl', 5, 3],
  ])('of %j in %d columns are %d', (text, columns, lines) => {
    expect(lineCount(text, columns)).toBe(lines);
  });
});

const term = (at: number, row: number): Term => ({ text: `${at}·1`, look: 'plain', row });
const grid = (rows: number, columns: number): List => ({
  joint: '+',
  terms: Array.from({ length: rows * columns }, (_, at) => term(at + 1, Math.floor(at / columns))),
});
const around = (list: List): Part[] => [
  { text: 'output = ', look: 'strong' },
  list,
  { text: ' = 9', look: 'result' },
];
const only = (parts: readonly Part[]) => ({ parts, more: [], rounded: false });

describe('folded', () => {
  const shown = (list: List, columns: number, lines: number) => {
    const fit = fitted(only(around(list)), { columns, lines }, words);
    expect(fit.lines).toBeLessThanOrEqual(lines);
    return { text: plain(textOf(fit.runs)), folded: fit.folded };
  };

  test('is nothing that fits', () => {
    expect(shown(grid(2, 2), 80, 1)).toEqual({
      text: 'output = (1·1 + 2·1) + (3·1 + 4·1) = 9',
      folded: false,
    });
  });

  test('is the middle, by whole rows', () => {
    expect(shown(grid(5, 2), 64, 1)).toEqual({
      text: 'output = (1·1 + 2·1) + … 6 more … + (9·1 + 10·1) = 9',
      folded: true,
    });
  });

  test('is a part of a row where no row fits', () => {
    expect(shown(grid(7, 7), 50, 1)).toEqual({
      text: 'output = (1·1 + … 47 more … + 49·1) = 9',
      folded: true,
    });
    expect(shown(grid(7, 7), 34, 1).text).toBe('output = … = 9');
  });

  test('are values in their list as well', () => {
    const { terms } = grid(1, 9);
    expect(shown({ terms, joint: ',' }, 55, 1).text).toBe(
      'output = 1·1, 2·1, … 5 more …, 8·1, 9·1 = 9',
    );
  });

  test.each([
    [90, 'output = 1·1 + 2·1 + 3·1 + 4·1 + 5·1 + 6·1 = 9; 1·1 + 2·1 + … 6 more … + 9·1'],
    [75, 'output = 1·1 + 2·1 + 3·1 + 4·1 + 5·1 + 6·1 = 9'],
    [46, 'output = 1·1 + … 4 more … + 6·1 = 9'],
  ])('is what is said more, then left out, then the rest: in %d columns', (columns, text) => {
    const more: Part[] = [{ text: '; ', look: 'plain' }, grid(1, 9)];
    const line = { parts: around(grid(1, 6)), more, rounded: false };
    const { runs, folded } = fitted(line, { columns, lines: 1 }, words);
    expect(plain(textOf(runs))).toBe(text);
    expect(folded).toBe(true);
  });

  test('leaves room for the button behind what is rounded', () => {
    const line = only(around(grid(1, 2)));
    const columns = textOf(unfolded(line)).length;
    expect(fitted(line, { columns, lines: 1 }, words).folded).toBe(false);
    expect(fitted({ ...line, rounded: true }, { columns, lines: 1 }, words).folded).toBe(true);
  });
});

test('a row that fits into a line is not broken', () => {
  const wide = textOf(unfolded(only([grid(2, 2)]), 20));
  expect(wide).toBe('(1·1\u00a0+\u00a02·1) +\u00a0(3·1\u00a0+\u00a04·1)');
  expect(textOf(unfolded(only([grid(2, 2)]), 10))).toBe('(1·1 +\u00a02·1) +\u00a0(3·1 +\u00a04·1)');
});

describe('the room that is kept', () => {
  let engine: Engine;
  beforeAll(async () => {
    await Promise.all([fetchLanguage('en'), fetchLanguage('ru')]);
    engine = await startEngine();
  });

  test.each(['en', 'ru'] as const)('holds a value of bias alone that is rounded: %s', (lang) => {
    const state = taken({
      ...{ lang, layer: 'Conv2DTranspose', kernelSize: [1, 1], outputPadding: [0, 1], filters: 2 },
      ...{ useBias: true, bias: [0.93912, 0.93912], activation: 'leaky_relu' },
    });
    const frame = engine.run(state, null, 0);
    const { channel, between } = frame.planes;
    const t = translator(lang);
    const scene = { t, state, frame, channel, between, stage: 'last', all: false } as const;
    const [, width = 0] = frame.output?.shape ?? [];
    const cell = { row: 0, column: width - 1, channel: 0 };
    const told = engine.explain(frame.run, cell);
    if (!told) throw new Error('There is no such cell');
    const subject: LookedAt = { kind: 'output', cell, explanation: withSubtotals(told) };
    for (let columns = 34; columns <= 120; columns++) {
      const lines = keptLines(scene, columns, words);
      const fit = fitted(lineOf(subject, scene), { columns, lines }, words);
      expect(fit.lines, `${columns}: ${textOf(fit.runs)}`).toBeLessThanOrEqual(lines);
    }
  });
  test('holds the line of every cell, with its result', () => {
    let cells = 0;
    let latest = 0;
    fc.assert(
      fc.property(nearlyLegal, fc.integer({ min: 34, max: 120 }), (drawn, columns) => {
        const state = taken({ shown: { framework: 'keras' } }, drawn);
        const frame = engine.run(state, null, latest);
        latest = frame.run;
        if (!frame.output) return;
        const t = translator(state.lang);
        const { channel, between } = frame.planes;
        const scene = { t, state, frame, channel, between, stage: 'last', all: false } as const;
        const lines = keptLines(scene, columns, words);
        expect(lines).toBeLessThanOrEqual(MOST_LINES);
        const holds = (subject: LookedAt) => {
          const fit = fitted(lineOf(subject, scene), { columns, lines }, words);
          expect(fit.lines, textOf(fit.runs)).toBeLessThanOrEqual(lines);
          return fit.runs.some(({ look }) => look === 'result');
        };
        const [height, width] = frame.output.shape;
        for (let at = 0; at < Math.min(30, height * width); at++) {
          const cell = { row: Math.floor(at / width), column: at % width, channel: 0 };
          const told = engine.explain(frame.run, cell);
          if (!told) throw new Error('There is no such cell');
          const explanation = withSubtotals(told);
          expect(holds({ kind: 'output', cell, explanation })).toBe(true);
          cells++;
        }
        for (const value of frame.input.values) {
          holds({ kind: 'input', row: 0, column: 0, channel: 0, value, stamp: null, reached: 9 });
        }
        for (const weight of frame.kernel.values.slice(0, 99)) {
          holds({ kind: 'kernel', u: 0, v: 0, channel: 0, filter: 0, weight, products: 9 });
        }
      }),
      { numRuns: 400 },
    );
    expect(cells).toBeGreaterThan(500);
  });
});
