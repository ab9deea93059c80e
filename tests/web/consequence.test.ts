// What is said of a change once it rests, in both languages.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Frame } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import { initialState, type Lang, type State } from '../../web/src/state/state';
import { fetchLanguage, translator } from '../../web/src/text/translate';
import { Coloring } from '../../web/src/view/stage/coloring';
import { consequence } from '../../web/src/view/stage/consequence';
import { Consequences } from '../../web/src/view/stage/consequences';
import { taken } from './arbitrary';
import { startEngine } from './start-engine';

let engine: Engine;
beforeAll(async () => {
  await Promise.all([fetchLanguage('en'), fetchLanguage('ru')]);
  engine = await startEngine();
});

const restOf = (state: State): { state: State; frame: Frame } => ({
  state,
  frame: engine.run(state),
});
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;
function said(before: object, change: object, lang: Lang = 'en'): string | null {
  const from = taken(before);
  const to = taken(change, from);
  return plain(consequence(restOf(from), restOf(to), translator(lang)));
}

describe('one sentence says what a change did', () => {
  test.each([
    [
      {},
      { strides: [2, 2] },
      'strides (1, 1) → (2, 2): output 3 × 3 → 2 × 2, windows start at rows and columns 1, 3',
    ],
    [
      { padding: 'same' },
      { strides: [2, 2] },
      'strides (1, 1) → (2, 2): output 5 × 5 → 3 × 3, windows start in the padding above and on the left, and at rows and columns 2, 4',
    ],
    [
      {},
      { kernelSize: [5, 3] },
      'kernel_size (3, 3) → (5, 3): output 3 × 3 → 1 × 3, windows start at row 1',
    ],
    [
      { input: { shape: [32, 32, 1] } },
      { dilationRate: [2, 2] },
      'dilation_rate (1, 1) → (2, 2): output 30 × 30 → 28 × 28, windows start at rows and columns 1, 2, 3, …, 28',
    ],
    // Of windows that have not moved there is nothing to say.
    [{}, { filters: 2 }, 'filters 1 → 2: output 3 × 3 → 3 × 3 × 2'],
    [
      {},
      { strides: [1, 2] },
      'strides (1, 1) → (1, 2): output 3 × 3 → 3 × 2, windows start at columns 1, 3',
    ],
    [
      {},
      { strides: [3, 2] },
      'strides (1, 1) → (3, 2): output 3 × 3 → 1 × 2, windows start at row 1; at columns 1, 3',
    ],
    [
      { padding: 'same' },
      { kernelSize: [3, 1] },
      'kernel_size (3, 3) → (3, 1): the output stays 5 × 5, windows start at columns 1, 2, 3, 4, 5',
    ],
    [
      { padding: 'same', kernelSize: [3, 1] },
      { kernelSize: [3, 3] },
      'kernel_size (3, 1) → (3, 3): the output stays 5 × 5, ' +
        'windows start in the padding on the left, and at columns 1, 2, 3, 4',
    ],
    [
      { kernelSize: [6, 3] },
      { kernelSize: [5, 5] },
      'kernel_size (6, 3) → (5, 5): now there is an output: 1 × 1, windows start at row and column 1',
    ],
    [
      { padding: [0, 0, 1, 1] },
      { strides: [1, 5] },
      'strides (1, 1) → (1, 5): output 3 × 5 → 3 × 1, windows start in the padding on the left',
    ],
    [
      {},
      { kernelSize: [6, 3] },
      'kernel_size (3, 3) → (6, 3): there is no output any more (it was 3 × 3)',
    ],
    [
      { kernelSize: [6, 3] },
      { kernelSize: [7, 3] },
      'kernel_size (6, 3) → (7, 3): there is still no output',
    ],
    [
      { kernelSize: [1, 1] },
      { padding: 'same' },
      'padding "valid" → "same": the output stays 5 × 5',
    ],
    [
      { layer: 'Conv2DTranspose', strides: [2, 2] },
      { outputPadding: [1, 1] },
      'output_padding None → (1, 1): output 11 × 11 → 12 × 12',
    ],
    [
      { layer: 'MaxPooling2D' },
      { poolSize: [3, 3], padding: [1, 0, 1, 0] },
      'pool_size (2, 2) → (3, 3), padding "valid" → (1, 0, 1, 0): the output stays 4 × 4, ' +
        'windows start in the padding above and on the left, and at rows and columns 1, 2, 3',
    ],
  ])('from %j by %j', (before, change, sentence) => {
    expect(said(before, change)).toBe(sentence);
  });

  test('in Russian', () => {
    expect(said({ padding: 'same' }, { strides: [2, 2] }, 'ru')).toBe(
      'strides (1, 1) → (2, 2): выход 5 × 5 → 3 × 3, окна начинаются в дополнении сверху и слева, а также в строках и столбцах 2, 4',
    );
    // However many there are: of 21 the plural form is that of one.
    expect(
      said({ input: { shape: [23, 5, 1] }, kernelSize: [2, 3] }, { kernelSize: [3, 3] }, 'ru'),
    ).toContain('окна начинаются в строках 1, 2, 3, …, 21');
    expect(said({}, { kernelSize: [6, 3] }, 'ru')).toBe(
      'kernel_size (3, 3) → (6, 3): выход больше не вычисляется (был 3 × 3)',
    );
  });

  test('and none of what does not make the output, nor of another experiment', () => {
    expect(said({}, { shown: { scale: 'cividis' }, open: ['cost'] })).toBeNull();
    expect(said({}, { kernel: { source: 'sobel_x' } })).toBeNull();
    // An argument that the layer does not have.
    expect(said({ layer: 'MaxPooling2D' }, { kernelSize: [2, 2] })).toBeNull();
    expect(said({}, { layer: 'DepthwiseConv2D', strides: [2, 2] })).toBe('');
    expect(said({}, { input: { shape: [6, 6, 1] } })).toBe('');
  });
});

describe('what is said', () => {
  const en = () => translator('en');

  test('is of the change before the present rest, and stays until the next', () => {
    const consequences = new Consequences();
    const first = restOf(initialState);
    consequences.settle(first, en());
    expect([consequences.text, consequences.before]).toEqual(['', null]);
    const second = restOf(taken({ strides: [2, 2] }));
    consequences.settle(second, en());
    expect(plain(consequences.text)).toMatch(/^strides .* output 3 × 3 → 2 × 2/);
    expect(consequences.before).toBe(first);
    // What does not make the output leaves it.
    const looked = restOf(taken({ shown: { pinned: [0, 1] } }, second.state));
    consequences.settle(looked, en());
    expect(plain(consequences.text)).toMatch(/^strides/);
    const third = restOf(taken({ kernelSize: [2, 2] }, looked.state));
    consequences.settle(third, en());
    expect(plain(consequences.text)).toMatch(/^kernel_size/);
    expect(consequences.before).toBe(looked);
    consequences.settle(restOf(taken({ layer: 'MaxPooling2D' }, third.state)), en());
    expect([consequences.text, consequences.before]).toEqual(['', null]);
  });

  test('is said in the language of now', () => {
    const consequences = new Consequences();
    consequences.settle(restOf(initialState), en());
    const changed = restOf(taken({ strides: [2, 2] }));
    consequences.settle(changed, en());
    consequences.settle(
      { ...changed, state: taken({ lang: 'ru' }, changed.state) },
      translator('ru'),
    );
    expect(consequences.text).toContain('выход');
  });
});

test('the range of the colours holds while a control is held', () => {
  const coloring = new Coloring();
  const scale = (high: number, held: boolean) => {
    const span = { low: 0, high };
    return coloring.scale('auto', 'output', span, span, held).span.high;
  };
  expect([scale(5, false), scale(9, true), scale(7, true), scale(7, false)]).toEqual([5, 5, 5, 7]);
  // One that there was not when it was taken hold of has its own.
  const first = coloring.scale('auto', 'depthwise', { low: 1, high: 2 }, { low: 1, high: 2 }, true);
  expect(first.span).toEqual({ low: 1, high: 2 });
});
