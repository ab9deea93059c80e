// Where an argument is drawn, and what pulling it there changes.
import { beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../web/src/contract/limits';
import type { Argument } from '../../web/src/contract/names';
import type { Frame } from '../../web/src/contract/types';
import type { State } from '../../web/src/state/state';
import { type Dimension, dimensionsOf } from '../../web/src/view/stage/dimension';
import { homeIn } from '../../web/src/view/stage/look';
import { windowAt } from '../../web/src/view/stage/marks';
import { shownSizes } from '../../web/src/view/stage/shown';
import { taken } from './arbitrary';
import { everySetting, type Scenes, startScenes } from './scene';

let scenes: Scenes;
beforeAll(async () => {
  scenes = await startScenes();
});

const drawn = (argument: Argument, state: State, frame: Frame, at = { row: 0, column: 0 }) =>
  dimensionsOf(argument, state, frame, windowAt(frame, { ...homeIn(frame, state, null), ...at }));
const lengths = (lines: readonly Dimension[]) => lines.map(({ from, to }) => Math.abs(to - from));

const PAIRS = [
  ['kernel_size', 'kernelSize'],
  ['pool_size', 'poolSize'],
  ['strides', 'strides'],
  ['dilation_rate', 'dilationRate'],
] as const;

test('lines are as long as the arguments, and carry their numbers', async () => {
  const met = new Set<string>();
  await everySetting(scenes, 300, (frame, state) => {
    const taking: readonly string[] = frame.layer.arguments;
    for (const [argument, key] of PAIRS.filter(([name]) => taking.includes(name))) {
      const { array, lines } = drawn(argument, state, frame);
      // A transposed layer without a value of the input has no window.
      if (lines.length === 0) continue;
      met.add(argument);
      expect(array).toBe(frame.layer.scatters ? 'output' : 'input');
      expect(lines.map(({ axis }) => axis)).toEqual(['rows', 'columns']);
      const spans = argument.endsWith('_size') ? frame.effectiveKernel : state[key];
      expect(lengths(lines), argument).toEqual([...spans]);
      expect(lines.map(({ label }) => label)).toEqual(state[key].map(String));
    }
    const { padding } = shownSizes(frame) ?? { padding: [0, 0, 0, 0] };
    const pads = drawn('padding', state, frame).lines;
    const seen = typeof state.padding === 'string' ? padding.filter((count) => count > 0) : padding;
    expect(lengths(pads)).toEqual(seen.map(Math.abs));
    if (pads.length > 0) met.add('padding');
    if (!taking.includes('output_padding') || !state.outputPadding) return;
    met.add('output_padding');
    expect(lengths(drawn('output_padding', state, frame).lines)).toEqual([...state.outputPadding]);
  });
  const all = [...PAIRS.map(([argument]) => argument), 'padding', 'output_padding'];
  expect([...met].sort()).toEqual(all.sort());
});

test('padding is drawn outside of the edges, and what a name stands for has no handle', () => {
  const named = taken({ padding: 'same', strides: [2, 2], input: { shape: [6, 6, 1] } });
  const { lines } = drawn('padding', named, scenes.frame(named));
  expect(lines).toMatchObject([
    { axis: 'rows', from: 6, to: 7, label: '+1', pull: null },
    { axis: 'columns', from: 6, to: 7, label: '+1', pull: null },
  ]);
  const sides = taken({ padding: [1, 0, 2, 3] });
  const numbers = drawn('padding', sides, scenes.frame(sides)).lines;
  expect(numbers).toMatchObject([
    { axis: 'rows', from: 0, to: -1, label: '+1' },
    { axis: 'rows', from: 5, to: 5, label: '+0' },
    { axis: 'columns', from: 0, to: -2, label: '+2' },
    { axis: 'columns', from: 5, to: 8, label: '+3' },
  ]);
  // Outwards there is more of it, whichever side it is.
  expect(numbers.map(({ pull }) => pull?.cells)).toEqual([-1, 1, -1, 1]);
});

test('of a transposed layer padding is cut off, and output_padding added at the end', () => {
  const state = taken({
    layer: 'Conv2DTranspose',
    strides: [3, 3],
    padding: [1, 1, 1, 1],
    outputPadding: [2, 1],
  });
  const frame = scenes.frame(state);
  const [rows, columns] = frame.output?.shape ?? [];
  expect(drawn('padding', state, frame)).toMatchObject({ array: 'output' });
  expect(drawn('padding', state, frame).lines[0]?.label).toBe('−1');
  expect(drawn('output_padding', state, frame).lines).toMatchObject([
    { axis: 'rows', from: (rows ?? 0) - 2, to: rows, label: '+2' },
    { axis: 'columns', from: (columns ?? 0) - 1, to: columns, label: '+1' },
  ]);
});

test('strides lead to the next windows, of which ghosts are drawn where there are any', () => {
  const state = taken({ strides: [2, 2] });
  const frame = scenes.frame(state);
  const box = { row: 0, column: 2, rows: 3, columns: 3 };
  expect(drawn('strides', state, frame).ghosts).toEqual([box, { ...box, row: 2, column: 0 }]);
  // From the end of a row the next one begins below.
  expect(drawn('strides', state, frame, { row: 0, column: 1 }).ghosts).toEqual([
    { ...box, row: 2 },
  ]);
  expect(drawn('strides', state, frame, { row: 1, column: 1 }).ghosts).toEqual([]);
});

describe('pulling', () => {
  test.each(PAIRS)('%s stays within its slider, and changes one axis', (argument, key) => {
    const layer = argument === 'pool_size' ? 'MaxPooling2D' : 'Conv2D';
    const state = taken({ layer, [key]: [2, 1], input: { shape: [9, 9, 1] } });
    const { lines } = drawn(argument, state, scenes.frame(state));
    lines.forEach(({ pull }, axis) => {
      const { least, slider } = limits[key];
      expect(pull).toMatchObject({ value: [2, 1][axis], least, most: slider });
      for (let to = least; to <= slider; to++) {
        const changed = taken(pull?.change(to)(state) ?? {}, state);
        expect(changed[key]).toEqual(axis === 0 ? [to, 1] : [2, to]);
      }
    });
  });

  test('a dilated kernel grows by a weight for as many cells as weights are apart', () => {
    const state = taken({ dilationRate: [3, 1], input: { shape: [9, 9, 1] } });
    const { lines } = drawn('kernel_size', state, scenes.frame(state));
    expect(lines.map(({ pull }) => pull?.cells)).toEqual([3, 1]);
  });

  test('changes what there is by then, not what was painted', () => {
    const state = taken({});
    const { lines } = drawn('strides', state, scenes.frame(state));
    const later = taken({ strides: [1, 3] });
    expect(lines[0]?.pull?.change(2)(later)).toEqual({ strides: [2, 3] });
  });
});

test('what acts nowhere in the picture is not drawn', () => {
  const state = taken({});
  const frame = scenes.frame(state);
  for (const argument of ['filters', 'groups', 'activation', 'use_bias'] as const) {
    expect(drawn(argument, state, frame).lines).toEqual([]);
  }
  const refused = taken({ kernelSize: [6, 6] });
  expect(drawn('strides', refused, scenes.frame(refused)).lines).toEqual([]);
});
