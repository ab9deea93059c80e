// The formula of the output's size: its numbers come to the size that the core has.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { FRAMEWORK_NAMES } from '../../web/src/contract/names';
import type { Frame } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import { initialState, type Lang, type State } from '../../web/src/state/state';
import { fetchLanguage, translator } from '../../web/src/text/translate';
import { sizeText as rawText, sizeFormulas } from '../../web/src/view/stage/size-terms';
import { nearlyLegal, taken } from './arbitrary';
import { workedOut } from './arithmetic';
import { startEngine } from './start-engine';

let engine: Engine;
/** With plain spaces. */
const sizeText = (formula: Parameters<typeof rawText>[0]) =>
  rawText(formula).replaceAll('\u00a0', ' ');

/** The one run that is kept. */
let latest = 0;
function run(state: State): Frame {
  const frame = engine.run(state, null, latest);
  latest = frame.run;
  return frame;
}
beforeAll(async () => {
  await Promise.all([fetchLanguage('en'), fetchLanguage('ru')]);
  engine = await startEngine();
});

function linesOf(patch: object, lang: 'en' | 'ru' = 'en', state = initialState): string[] {
  const asked = taken(patch, state);
  return sizeFormulas(asked, run(asked), translator(lang)).map(sizeText);
}

test.each([
  [{}, ['rows: ⌊(input 5 − window 3) / strides 1⌋ + 1 = 3; columns alike']],
  [
    { padding: 'same', strides: [2, 2] },
    [
      'rows: ⌊(input 5 + zeros 1 + 1 − window 3) / strides 2⌋ + 1 = 3 (⌊ ⌋: rounded down); columns alike',
    ],
  ],
  [
    { padding: 'same', dilationRate: [2, 1] },
    [
      'rows: ⌊(input 5 + zeros 2 + 2 − window 5) / strides 1⌋ + 1 = 5',
      'columns: ⌊(input 5 + zeros 1 + 1 − window 3) / strides 1⌋ + 1 = 5',
    ],
  ],
  [
    { padding: [1, 0, 0, 0], paddingMode: 'reflect' },
    [
      'rows: ⌊(input 5 + added values 1 + 0 − window 3) / strides 1⌋ + 1 = 4',
      'columns: ⌊(input 5 − window 3) / strides 1⌋ + 1 = 3',
    ],
  ],
  [
    { layer: 'MaxPooling2D', padding: 'same', strides: [2, 2] },
    [
      'rows: ⌊(input 5 + beyond the edge 0 + 1 − window 2) / strides 2⌋ + 1 = 3 (⌊ ⌋: rounded down); columns alike',
    ],
  ],
  [
    { layer: 'AveragePooling2D', padding: [1, 1, 1, 1] },
    ['rows: ⌊(input 5 + zeros 1 + 1 − window 2) / strides 1⌋ + 1 = 6; columns alike'],
  ],
  [
    { layer: 'Conv2DTranspose', padding: 'same', strides: [2, 2] },
    ['rows: (input 5 − 1) · strides 2 + window 3 − cut off (0 + 1) = 10; columns alike'],
  ],
  [
    { layer: 'Conv2DTranspose', strides: [2, 2], outputPadding: [1, 0] },
    [
      'rows: (input 5 − 1) · strides 2 + window 3 + output_padding 1 = 12',
      'columns: (input 5 − 1) · strides 2 + window 3 = 11',
    ],
  ],
  [
    { layer: 'Conv2DTranspose', padding: 'same', strides: [2, 2], outputPadding: [1, 0] },
    [
      'rows: (input 5 − 1) · strides 2 + window 3 − same 2 + output_padding 1 = 10',
      'columns: (input 5 − 1) · strides 2 + window 3 − same 2 + output_padding 0 = 9',
    ],
  ],
  [
    {
      ...{ layer: 'Conv2DTranspose', padding: 'same', kernelSize: [1, 1] },
      ...{ strides: [2, 2], outputPadding: [1, 1] },
    },
    ['rows: (input 5 − 1) · strides 2 + window 1 + output_padding 1 = 10; columns alike'],
  ],
  [
    { layer: 'Conv2DTranspose', kernelSize: [1, 1], strides: [3, 3] },
    ['rows: (input 5 − 1) · strides 3 + window 1 + added 2 = 15; columns alike'],
  ],
])('says of %j what it comes to', (patch, lines) => {
  expect(linesOf(patch)).toEqual(lines);
});

test('says it in Russian', () => {
  expect(linesOf({ padding: 'same', strides: [2, 2] }, 'ru')).toEqual([
    'строки: ⌊(вход 5 + нули 1 + 1 − окно 3) / strides 2⌋ + 1 = 3 (⌊ ⌋: округление вниз); для столбцов то же самое',
  ]);
});

test('says nothing of an output that there is not', () => {
  expect(linesOf({ kernelSize: [7, 7] })).toEqual([]);
});

// Words are left out, and what is said of the brackets.
function sizeIn(line: string, lang: Lang): readonly [formula: number, size: number] {
  const t = translator(lang);
  const [left = '', right = ''] = line
    .replace(/^.*?: /, '')
    .replace(`; ${t('size.alike')}`, '')
    .replace(` (⌊ ⌋: ${t('size.down')})`, '')
    .split(' = ');
  return [workedOut(left.replaceAll(/[a-zа-яё_]+ ?/gi, '')), Number(right)];
}

test('comes to the size of the core, for every layer, framework and language', () => {
  const seen = { gathered: 0, scattered: 0, foreign: 0 };
  fc.assert(
    fc.property(nearlyLegal, fc.constantFrom(...FRAMEWORK_NAMES), (drawn, framework) => {
      const state = taken({ shown: { framework } }, drawn);
      const frame = run(state);
      const { lang } = state;
      const lines = sizeFormulas(state, frame, translator(lang)).map(sizeText);
      const output = frame.foreign ?? frame.output;
      expect(lines.length > 0).toBe(output !== null);
      if (!output) return;
      const [height, width] = output.shape;
      const columns = lines[1] ?? lines[0] ?? '';
      expect(sizeIn(lines[0] ?? '', lang), lines[0]).toEqual([height, height]);
      expect(sizeIn(columns, lang), columns).toEqual([width, width]);
      seen[frame.layer.scatters ? 'scattered' : 'gathered']++;
      if (frame.foreign) seen.foreign++;
    }),
    { numRuns: 1000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
});

// What the formula of a layer that scatters adds at the end is told by the difference: it must have
// a reason.
test('adds to a transposed output only what strides or output_padding ask for', () => {
  fc.assert(
    fc.property(nearlyLegal, (drawn) => {
      const state = taken({ layer: 'Conv2DTranspose', shown: { framework: 'keras' } }, drawn);
      const frame = run(state);
      const lines = sizeFormulas(state, frame, translator('en')).map(sizeText);
      for (const line of lines) {
        const [, added] = / (?:added|output_padding) (\d+|\(−\d+\)) =/.exec(line) ?? [];
        if (!added) continue;
        const axis = line.startsWith('rows') ? 0 : 1;
        const wished = state.outputPadding?.[axis] ?? 0;
        const gap = state.strides[axis] - frame.effectiveKernel[axis];
        expect(
          [wished, wished + (frame.effectiveKernel[axis] % 2) - frame.effectiveKernel[axis], gap],
          line,
        ).toContain(workedOut(added));
      }
    }),
    { numRuns: 500 },
  );
});

// Keras takes half of the window, rounded down, on either side.
test('takes from a transposed output under same what Keras takes', () => {
  let seen = 0;
  fc.assert(
    fc.property(nearlyLegal, (drawn) => {
      const fixed = { layer: 'Conv2DTranspose', padding: 'same', shown: { framework: 'keras' } };
      const state = taken({ ...fixed, outputPadding: [1, 0] }, drawn);
      const frame = run(state);
      sizeFormulas(state, frame, translator('en'))
        .map(sizeText)
        .forEach((line, axis) => {
          const [, away = '0'] = / − same (\d+) \+ output_padding/.exec(line) ?? [];
          const half = Math.floor((frame.effectiveKernel[axis] ?? 0) / 2);
          expect(Number(away), line).toBe(2 * half);
          seen++;
        });
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(10);
});
