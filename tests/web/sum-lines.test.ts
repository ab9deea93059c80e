// The line that says what an output value is made of: its words, and that its arithmetic holds.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputCell } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import type { Lang, State } from '../../web/src/state/state';
import { fetchLanguage, translator } from '../../web/src/text/translate';
import { type Line, type Look, textOf, unfolded } from '../../web/src/view/stage/folding';
import type { LookedAt } from '../../web/src/view/stage/looked-at';
import { lineOf } from '../../web/src/view/stage/sum-lines';
import type { Scene } from '../../web/src/view/stage/wording';
import { nearlyLegal, taken } from './arbitrary';
import { workedOut } from './arithmetic';
import { startEngine } from './start-engine';
import { withSubtotals } from './subtotals';

let engine: Engine;
/** The one run that is kept. */
let latest = 0;
beforeAll(async () => {
  await Promise.all([fetchLanguage('en'), fetchLanguage('ru')]);
  engine = await startEngine();
});

interface Wishes {
  readonly lang?: Lang;
  readonly cell?: OutputCell;
  readonly scene?: Partial<Scene>;
}
const FIRST: OutputCell = { row: 0, column: 0, channel: 0 };

function sceneOf(state: State, { lang = 'en', scene = {} }: Wishes): Scene {
  const frame = engine.run(state, null, latest);
  latest = frame.run;
  const { channel, between } = frame.planes;
  const usual = { channel, between, stage: 'last', all: false } as const;
  return { t: translator(lang), state, frame, ...usual, ...scene };
}

const plain = (line: Line) => textOf(unfolded(line)).replaceAll('\u00a0', ' ');

function lineAt(state: State, wishes: Wishes = {}): Line {
  const scene = sceneOf(state, wishes);
  const cell = wishes.cell ?? FIRST;
  const told = engine.explain(scene.frame.run, cell);
  if (!told) throw new Error('There is no such cell');
  return lineOf({ kind: 'output', cell, explanation: withSubtotals(told) }, scene);
}

const said = (patch: object, wishes: Wishes = {}) => plain(lineAt(taken(patch), wishes));

const own = (shape: readonly number[], values: readonly number[]) => ({
  input: { shape, values },
});
const weights = (values: readonly number[]) => ({ kernel: { values } });

describe('a sum of products', () => {
  test('goes by the rows of the kernel', () => {
    expect(said({})).toBe(
      'output, row 1, column 1 = (1·1 + 2·1 + 3·1) + (6·1 + 7·1 + 8·1) + (11·1 + 12·1 + 13·1) = 63',
    );
    expect(said({}, { lang: 'ru', cell: { row: 0, column: 1, channel: 0 } })).toBe(
      'выход, строка 1, столбец 2 = (2·1 + 3·1 + 4·1) + (7·1 + 8·1 + 9·1) + (12·1 + 13·1 + 14·1) = 72',
    );
  });

  test('has the zeros of the padding in grey', () => {
    const cell = { row: 1, column: 2, channel: 0 };
    const line = lineAt(taken({ padding: 'same', dilationRate: [2, 2] }), { cell });
    expect(plain(line)).toBe(
      'output, row 2, column 3 = (0·1 + 0·1 + 0·1) + (6·1 + 8·1 + 10·1) + (16·1 + 18·1 + 20·1) = 78',
    );
    expect(looking(line, 'zero')).toEqual(['0·1 + 0·1 + 0·1']);
    expect(looking(line, 'result')).toEqual(['78']);
  });

  test('needs no parentheses where a row has one product, or there is one row', () => {
    expect(said({ kernelSize: [3, 1] })).toBe('output, row 1, column 1 = 1·1 + 6·1 + 11·1 = 18');
    expect(said({ kernelSize: [1, 3] })).toBe('output, row 1, column 1 = 1·1 + 2·1 + 3·1 = 6');
    expect(said({ kernelSize: [1, 1] })).toBe('output, row 1, column 1 = 1·1 = 1');
  });

  test('has negative numbers in parentheses, and a minus for them', () => {
    const patch = { kernelSize: [1, 2], ...own([1, 2, 1], [-3, 4]), ...weights([2, -1]) };
    expect(said(patch)).toBe('output, row 1, column 1 = (−3)·2 + 4·(−1) = −10');
  });

  test('goes on with bias and activation', () => {
    const patch = { useBias: true, bias: [-0.5], activation: 'relu', kernelSize: [1, 1] };
    expect(said({ ...patch, ...weights([-1]) })).toBe(
      'output, row 1, column 1 = 1·(−1) + bias (−0.5) = −1.5 → relu → 0',
    );
    expect(said({ ...patch, ...weights([2]) }, { lang: 'ru' })).toBe(
      'выход, строка 1, столбец 1 = 1·2 + смещение (−0,5) = 1,5 → relu → 1,5',
    );
  });

  test.each([
    ['channels_last', 'softmax over the channels'],
    ['channels_first', 'softmax over the row'],
  ])('with softmax and %s is normalised: %s', (dataFormat, words) => {
    const patch = { activation: 'softmax', filters: 2, kernelSize: [1, 1], dataFormat };
    expect(said(patch)).toContain(` → ${words} → 0.`);
  });

  test('is ≈ where its numbers are rounded, and has all digits when they are asked for', () => {
    const patch = { kernelSize: [1, 1], ...own([1, 1, 1], [1 / 3]), ...weights([1.2345]) };
    expect(said(patch)).toBe('output, row 1, column 1 ≈ 0.333·1.23 ≈ 0.412');
    expect(said(patch, { lang: 'ru', scene: { all: true } })).toBe(
      'выход, строка 1, столбец 1 ≈ 0,33333334·1,2345 ≈ 0,41150004',
    );
    expect(said({ ...patch, ...own([1, 1, 1], [0.5]), ...weights([0.25]) })).toContain(' = 0.125');
  });

  test('may have no products', () => {
    const patch = { layer: 'Conv2DTranspose', kernelSize: [1, 1], strides: [2, 2] };
    const cell = { row: 1, column: 1, channel: 0 };
    expect(said(patch, { cell })).toBe('output, row 2, column 2: no input reaches it = 0');
  });
});

/** The texts that have that look. */
function looking(line: Line, look: Look): string[] {
  const runs = unfolded(line).filter((run) => run.look === look);
  return runs.map(({ text }) => text.replaceAll('\u00a0', ' '));
}

describe('several channels', () => {
  const patch = { kernelSize: [1, 2], filters: 2, ...own([1, 2, 2], [1, 2, 3, 4]) };

  test('are added up by channel, and the one looked at is spelled out', () => {
    const cell = { ...FIRST, channel: 1 };
    expect(said(patch, { cell, scene: { channel: 1 } })).toBe(
      'output, row 1, column 1, filter 2 = channel 1: 4 + channel 2: 6 = 10; channel 2 = 2·1 + 4·1 = 6',
    );
  });

  test('that are many have one name for all', () => {
    expect(said({ kernelSize: [1, 1], input: { shape: [2, 2, 6], source: 'ones' } })).toBe(
      'output, row 1, column 1, channels 1 to 6 = 1 + 1 + 1 + 1 + 1 + 1 = 6; channel 1 = 1·1 = 1',
    );
  });

  test('of another group are not spoken of', () => {
    const groups = { groups: 2, filters: 2, input: { shape: [2, 2, 4], source: 'ones' } };
    const cell = { ...FIRST, channel: 1 };
    expect(said({ kernelSize: [1, 1], ...groups }, { cell, scene: { channel: 0 } })).toBe(
      'output, row 1, column 1, filter 2 = channel 3: 1 + channel 4: 1 = 2; channel 3 = 1·1 = 1',
    );
  });

  test('are not added up by a depthwise layer', () => {
    const cell = { ...FIRST, channel: 1 };
    expect(said({ ...patch, layer: 'DepthwiseConv2D' }, { cell })).toBe(
      'output, row 1, column 1, channel 2 = 2·1 + 4·1 = 6',
    );
  });

  test('of a separable layer are mixed by its last stage', () => {
    const separable = { ...patch, layer: 'SeparableConv2D', filters: 1 };
    const kernel = { depthwise: [1, 1, 1, 1], pointwise: [0.5, -1] };
    expect(said({ ...separable, kernel })).toBe('output, row 1, column 1 = 4·0.5 + 6·(−1) = −4');
    expect(said({ ...separable, kernel }, { scene: { stage: 'first', between: 1 } })).toBe(
      'after the first stage, row 1, column 1, channel 2 = 2·1 + 4·1 = 6',
    );
  });
});

describe('pooling', () => {
  const input = own([2, 2, 1], [1, 7, 2, 6]);
  const same = { padding: 'same', cell: { row: 1, column: 1, channel: 0 } };

  test('names the largest and its place', () => {
    const line = lineAt(taken({ layer: 'MaxPooling2D', ...input }));
    expect(plain(line)).toBe(
      'output, row 1, column 1 = the largest of 1, 7, 2, 6 = 7 (input, row 1, column 2)',
    );
    expect(looking(line, 'strong')).toContain('7');
    expect(
      said(
        { layer: 'MaxPooling2D', ...own([1, 2, 1], [1.5, 2]), poolSize: [1, 2] },
        { lang: 'ru' },
      ),
    ).toBe('выход, строка 1, столбец 1 = наибольшее из 1,5; 2 = 2 (вход, строка 1, столбец 2)');
  });

  test('leaves out what is not there', () => {
    const { cell, padding } = same;
    expect(said({ layer: 'MaxPooling2D', padding, ...input }, { cell })).toBe(
      'output, row 2, column 2 = the largest of 6 = 6 (input, row 2, column 2)',
    );
    expect(said({ layer: 'AveragePooling2D', padding, ...input }, { cell })).toBe(
      'output, row 2, column 2 = 6 / 1 = 6',
    );
  });

  test('says by how many a mean is divided', () => {
    expect(said({ layer: 'AveragePooling2D', ...input })).toBe(
      'output, row 1, column 1 = (1 + 7 + 2 + 6) / 4 = 4',
    );
  });

  test('counts the zeros of explicit pads', () => {
    const padded = { padding: [1, 0, 1, 0], ...own([1, 1, 1], [-4]) };
    expect(said({ layer: 'AveragePooling2D', ...padded })).toBe(
      'output, row 1, column 1 = (0 + 0 + 0 + (−4)) / 4 = −1',
    );
    expect(said({ layer: 'MaxPooling2D', ...padded })).toBe(
      'output, row 1, column 1 = the largest of 0, 0, 0, −4 = 0 (in the padding)',
    );
  });
});

describe('another cell than one of the output', () => {
  const cut = Uint8Array.from([0, 0, 1]);
  const none = new Int32Array(3);
  const numbers = new Float32Array(3);
  const places = { row: none, column: none, u: none, v: none, weight: none };
  const stamp = { value: 7, ...places, factor: numbers, product: numbers, cut };
  const input: LookedAt = {
    kind: 'input',
    row: 1,
    column: 1,
    channel: 0,
    value: 7,
    stamp: null,
    reached: 9,
  };
  const kernel = { kind: 'kernel', u: 0, v: 1, channel: 0, filter: 0 } as const;

  test.each<[LookedAt | null, string, string]>([
    [
      input,
      'input, row 2, column 2: 7 goes into 9 values of the output',
      'вход, строка 2, столбец 2: 7 входит в 9 значений выхода',
    ],
    [
      { ...input, reached: 0 },
      'input, row 2, column 2: 7 goes into no value of the output',
      'вход, строка 2, столбец 2: 7 не входит ни в одно значение выхода',
    ],
    [
      { ...input, stamp },
      'input, row 2, column 2: 7 × each weight goes into 2 values of the output; 1 more is cut off',
      'вход, строка 2, столбец 2: 7, умноженное на каждый вес, прибавляется к 2 ячейкам выхода; ещё 1 отрезана',
    ],
    [
      { ...kernel, weight: -1, products: 9 },
      'kernel, row 1, column 2: the weight −1 multiplies 9 values',
      'ядро, строка 1, столбец 2: на вес −1 умножаются 9 значений',
    ],
    [
      null,
      'There is no output, so there is nothing to add up.',
      'Складывать нечего: выход не вычислен.',
    ],
  ])('is spoken of: %o', (lookedAt, english, russian) => {
    const spoken = (lang: Lang) => plain(lineOf(lookedAt, sceneOf(taken({}), { lang })));
    expect(spoken('en')).toBe(english);
    expect(spoken('ru')).toBe(russian);
  });
});

// Every sum of a line, such as "4·0.5 + 6·(−1) = −4", without its words.
function sums(text: string): (readonly [left: string, right: string])[] {
  const equations = text.split(';').map((each) => each.replaceAll(/channel \d+: /g, ''));
  return equations.map((each) => {
    const [, left = '', right = ''] = each.split(/ [=≈] /);
    return [left.replace('bias ', ''), right.replace(/ (→|\().*/, '')];
  });
}

test('whatever the layer, the numbers of the line come to its result', () => {
  const kinds = new Set<string>();
  let spoken = 0;
  fc.assert(
    fc.property(nearlyLegal, fc.nat(), (drawn, place) => {
      const state = taken({ shown: { framework: 'keras' } }, drawn);
      const frame = engine.run(state, null, latest);
      latest = frame.run;
      if (!frame.output) return;
      const [height, width, channels] = frame.output.shape;
      const cell = {
        row: place % height,
        column: (place >> 3) % width,
        channel: (place >> 6) % channels,
      };
      const told = engine.explain(frame.run, cell);
      const text = plain(lineAt(state, { cell, scene: { all: true } }));
      const size = told?.taps.product.reduce((sum, each) => sum + Math.abs(each), 0) ?? 0;
      if (!Number.isFinite(size) || text.includes('no input') || told?.softmax) return;
      for (const [left, right] of sums(text)) {
        const largest = left.replace('the largest of ', '');
        const value =
          largest === left
            ? workedOut(left)
            : Math.max(...largest.split(', ').map((each) => workedOut(each)));
        // Float32 against the doubles here.
        const error = 1e-5 * (size + Math.abs(told?.bias ?? 0) + 1e-3);
        expect(Math.abs(value - workedOut(right)), text).toBeLessThanOrEqual(error);
        spoken++;
      }
      kinds.add(state.layer);
    }),
    { numRuns: 1500 },
  );
  expect(kinds.size).toBe(6);
  expect(spoken).toBeGreaterThan(100);
});
