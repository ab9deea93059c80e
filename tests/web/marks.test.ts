// What stands out in the grids is what the core adds up: asked the other way round, of every value.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Explanation, Frame, Taps } from '../../web/src/contract/types';
import { type Box, keyOf } from '../../web/src/paint/lattice';
import { kernelMarks, pointwiseMarks } from '../../web/src/view/stage/kernel-marks';
import { homeArray } from '../../web/src/view/stage/look';
import {
  betweenMarks,
  inputMarks,
  joins,
  type Marks,
  outputMarks,
} from '../../web/src/view/stage/marks';
import { taken } from './arbitrary';
import {
  everySetting,
  firstStages,
  keysOf,
  lookAt,
  type Scenes,
  sorted,
  startScenes,
} from './scene';

let scenes: Scenes;
beforeAll(async () => {
  scenes = await startScenes();
});

const RUNS = 150;
const lit = ({ lit }: Marks) => sorted(lit?.keys() ?? []);

/** Every value of the output channel that is looked at, with what it is made of. */
function* told(frame: Frame): Generator<[row: number, column: number, told: Explanation]> {
  const [rows = 0, columns = 0] = (frame.foreign ?? frame.output)?.shape ?? [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = { row, column, channel: frame.planes.filter };
      const explanation = scenes.engine.explain(frame.run, cell);
      if (explanation) yield [row, column, explanation];
    }
  }
}

/** The taps of a value that lie on a channel of the input. */
function tapsOn(told: Explanation, channel: number, between: number): Taps | null {
  const stages = firstStages(told).filter(({ taps }) => taps.channel.includes(channel));
  const own = told.before[between];
  return (own && stages.includes(own) ? own : stages[0])?.taps ?? null;
}

/** The cells of the output of which any tap is as asked. */
function outputsWith(frame: Frame, asked: (taps: Taps, at: number) => boolean): number[] {
  const found: number[] = [];
  for (const [row, column, explanation] of told(frame)) {
    const has = firstStages(explanation).some(({ taps }) =>
      taps.row.some((_, at) => asked(taps, at)),
    );
    if (has) found.push(keyOf({ row, column }));
  }
  return sorted(found);
}

const boxOf = (rows: Iterable<number>, columns: Iterable<number>): Box => {
  const [down, across] = [[...rows], [...columns]];
  const [row, column] = [Math.min(...down), Math.min(...across)];
  return {
    ...{ row, column },
    rows: Math.max(...down) - row + 1,
    columns: Math.max(...across) - column + 1,
  };
};

test('an output value lights its taps, and its window has them at its corners', async () => {
  let dilated = 0;
  await everySetting(scenes, RUNS, async (frame) => {
    for (const [row, column, explanation] of told(frame)) {
      const look = lookAt(frame, 'output', row, column);
      const subject = await scenes.subject(frame, look);
      const taps = tapsOn(explanation, look.channel, look.between);
      const marks = inputMarks(subject, look.channel);
      const { winner } = explanation;
      if (!taps) {
        // The winner, or what a group sees, is of other channels; or nothing falls there.
        expect([...(marks.lit ?? [0])], 'apart').toEqual([]);
        continue;
      }
      const on = Array.from(taps.row, (_, at) => at)
        .filter((at) => taps.channel[at] === look.channel)
        .filter((at) => winner < 0 || at === winner);
      const rows = on.map((at) => taps.row[at] ?? Number.NaN);
      const columns = on.map((at) => taps.column[at] ?? Number.NaN);
      expect(lit(marks)).toEqual(sorted(keysOf(rows, columns)));
      if (frame.layer.pooling === 'none') {
        const said = on.map((at) => `times ${taps.factor[at]}`);
        const shown = keysOf(rows, columns).map((key) => marks.lit?.get(key));
        // Where padding repeats a value it stands at several places, each said by itself.
        expect(shown).toEqual(said);
      }
      if (frame.layer.scatters) continue;
      const channelRows = taps.row.filter((_, at) => taps.channel[at] === look.channel);
      const channelColumns = taps.column.filter((_, at) => taps.channel[at] === look.channel);
      expect(marks.window).toEqual(boxOf(channelRows, channelColumns));
      expect(marks.stop).toMatchObject({ row, column });
      const gaps = marks.window && marks.window.rows * marks.window.columns > channelRows.length;
      expect(marks.dashed).toBe(gaps);
      dilated += Number(gaps);
      // The value itself is framed in its own channel, and nothing of it in others.
      expect(outputMarks(subject, look.filter).look).toMatchObject({ row, column });
      if (frame.planes.filters > 1 && !frame.pointwise) {
        const other = (look.filter + 1) % frame.planes.filters;
        expect(outputMarks(subject, other)).toMatchObject({ look: null, window: null });
      }
    }
  });
  expect(dilated).toBeGreaterThan(10);
});

test('an input value lights the outputs that it reaches, and no others', async () => {
  await everySetting(scenes, RUNS, async (frame) => {
    const [height, width, channels] = frame.input.shape;
    const { channel, filter } = frame.planes;
    for (const [row, column] of [
      [0, 0],
      [height - 1, width - 1],
      [height >> 1, width >> 1],
    ] as const) {
      const subject = await scenes.subject(frame, lookAt(frame, 'input', row, column));
      const index = (row * width + column) * channels + channel;
      const reached = outputsWith(frame, (taps, at) => taps.input[at] === index);
      const marks = outputMarks(subject, filter);
      if (!joins(frame, channel, filter)) {
        expect(lit(marks)).toEqual([]);
        continue;
      }
      if (frame.layer.scatters) {
        const [rows = 0, columns = 0] = (frame.foreign ?? frame.output)?.shape ?? [];
        const inside = [...(marks.lit ?? [])].filter(([key]) => {
          const at = {
            row: Math.round(key / 65536),
            column: key - Math.round(key / 65536) * 65536,
          };
          return at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns;
        });
        expect(sorted(inside.map(([key]) => key))).toEqual(reached);
        expect(inside.every(([, said]) => / of /.test(said))).toBe(true);
        const window = marks.window;
        const { stamp } = subject.answers;
        expect(window).toEqual(boxOf(stamp?.row ?? [], stamp?.column ?? []));
      } else expect(lit(marks)).toEqual(reached);
      expect(inputMarks(subject, channel)).toMatchObject({ look: { row, column } });
    }
  });
});

test('a weight lights all that it multiplies, and what that makes', async () => {
  await everySetting(scenes, RUNS, async (frame) => {
    const [height, width] = frame.kernel.shape;
    if (frame.kernel.values.length === 0) return;
    const { channel, filter, between } = frame.planes;
    for (const [u, v] of [
      [0, 0],
      [height - 1, width - 1],
    ] as const) {
      const subject = await scenes.subject(frame, lookAt(frame, 'kernel', u, v));
      const asked = (taps: Taps, at: number) => taps.u[at] === u && taps.v[at] === v;
      const made = frame.pointwise ? betweenMarks(subject, between) : outputMarks(subject, filter);
      expect(lit(made)).toEqual(outputsWith(frame, asked));
      const read = new Set<number>();
      for (const [, , explanation] of told(frame)) {
        for (const { taps } of firstStages(explanation)) {
          taps.row.forEach((row, at) => {
            if (asked(taps, at)) read.add(keyOf({ row, column: taps.column[at] ?? 0 }));
          });
        }
      }
      expect(lit(inputMarks(subject, channel))).toEqual(sorted(read));
      const offset = frame.connections.offsets[channel]?.[frame.pointwise ? between : filter] ?? -1;
      if (offset < 0) continue;
      const own = kernelMarks(subject, channel, frame.pointwise ? between : filter);
      expect(own).toMatchObject({ look: { row: u, column: v } });
    }
  });
});

test('the weights by which a value is reached stand out', async () => {
  await everySetting(scenes, RUNS, async (frame) => {
    if (frame.kernel.values.length === 0 || frame.pointwise) return;
    const { channel, filter } = frame.planes;
    if (!joins(frame, channel, filter)) return;
    const [height, width, channels] = frame.input.shape;
    const [row, column] = [height >> 1, width >> 1];
    const subject = await scenes.subject(frame, lookAt(frame, 'input', row, column));
    const marks = kernelMarks(subject, channel, filter);
    if (frame.layer.scatters) {
      const [rows, columns] = frame.kernel.shape;
      expect(marks).toMatchObject({ lit: null, window: { row: 0, column: 0, rows, columns } });
      return;
    }
    const index = (row * width + column) * channels + channel;
    const weights = new Set<number>();
    for (const [, , { taps }] of told(frame)) {
      taps.input.forEach((input, at) => {
        if (input !== index) return;
        weights.add(keyOf({ row: taps.u[at] ?? 0, column: taps.v[at] ?? 0 }));
      });
    }
    expect(lit(marks)).toEqual(sorted(weights));
  });
});

test('a value of a transposed layer is reached by some weights only', async () => {
  const frame = scenes.frame(taken({ layer: 'Conv2DTranspose', strides: [2, 2] }));
  expect(homeArray(frame)).toBe('input');
  for (const [row, column, { taps }] of told(frame)) {
    const subject = await scenes.subject(frame, lookAt(frame, 'output', row, column));
    expect(lit(kernelMarks(subject, 0, 0))).toEqual(sorted(keysOf(taps.u, taps.v)));
    expect(inputMarks(subject, 0)).toMatchObject({ framed: true, window: null });
  }
});

test('a stamp is that of one filter, whose planes stand out', async () => {
  const patch = { layer: 'Conv2DTranspose', input: { shape: [3, 3, 2] }, filters: 3 };
  const frame = scenes.frame(taken({ ...patch, shown: { filter: 1 } }));
  const subject = await scenes.subject(frame, lookAt(frame, 'input', 1, 1));
  const filters = [0, 1, 2];
  expect(filters.map((filter) => kernelMarks(subject, 0, filter).window !== null)).toEqual([
    ...[false, true, false],
  ]);
  expect(filters.map((filter) => kernelMarks(subject, 0, filter).lit?.size)).toEqual([
    ...[0, undefined, 0],
  ]);
  expect(filters.map((filter) => outputMarks(subject, filter).lit?.size)).toEqual([0, 9, 0]);
});

describe('what does not take part', () => {
  const GROUPED = { input: { shape: [4, 4, 4] }, filters: 2, groups: 2, kernelSize: [2, 2] };
  test('in groups are the channels that a filter does not see', async () => {
    const frame = scenes.frame(taken(GROUPED));
    const subject = await scenes.subject(frame, lookAt(frame, 'output', 1, 1));
    const counts = [0, 1, 2, 3].map((channel) => inputMarks(subject, channel).lit?.size);
    expect(counts).toEqual([4, 4, 0, 0]);
    const input = await scenes.subject(frame, lookAt(frame, 'input', 1, 1));
    expect([0, 1].map((filter) => outputMarks(input, filter).lit?.size)).toEqual([4, 0]);
  });

  test('in a depthwise layer are all channels but one', async () => {
    const frame = scenes.frame(taken({ layer: 'DepthwiseConv2D', input: { shape: [4, 4, 3] } }));
    const subject = await scenes.subject(frame, lookAt(frame, 'output', 0, 0));
    expect([0, 1, 2].map((c) => inputMarks(subject, c).lit?.size)).toEqual([9, 0, 0]);
  });

  test('of a maximum is the rest of the window', async () => {
    const frame = scenes.frame(taken({ layer: 'MaxPooling2D', poolSize: [2, 2] }));
    const subject = await scenes.subject(frame, lookAt(frame, 'output', 0, 1));
    const marks = inputMarks(subject, 0);
    expect(lit(marks)).toEqual([keyOf({ row: 1, column: 2 })]);
    expect(marks).toMatchObject({
      window: { row: 0, column: 1, rows: 2, columns: 2 },
      look: { row: 1, column: 2 },
    });
  });
});

describe('the stages of a SeparableConv2D', () => {
  const PATCH = {
    ...{ layer: 'SeparableConv2D', filters: 3, kernelSize: [2, 2] },
    input: { shape: [4, 4, 2] },
    shown: { filter: 1, between: 1, channel: 1 },
  };
  test('an output value reads one place of all between, with a column of the second kernel', async () => {
    const frame = scenes.frame(taken(PATCH));
    const subject = await scenes.subject(frame, lookAt(frame, 'output', 1, 2));
    for (const between of [0, 1]) {
      expect(betweenMarks(subject, between).look).toMatchObject({ row: 1, column: 2 });
      expect(inputMarks(subject, between).window).toEqual({
        row: 1,
        column: 2,
        rows: 2,
        columns: 2,
      });
    }
    expect(pointwiseMarks(subject).window).toEqual({ row: 0, column: 1, rows: 2, columns: 1 });
  });

  test('a value between them reads one channel, and is read at one place', async () => {
    const frame = scenes.frame(taken(PATCH));
    const subject = await scenes.subject(frame, lookAt(frame, 'depthwise', 2, 0));
    expect(betweenMarks(subject, 1).look).toMatchObject({ row: 2, column: 0 });
    expect(lit(betweenMarks(subject, 0))).toEqual([]);
    expect(outputMarks(subject, 1).look).toMatchObject({ row: 2, column: 0 });
    expect([0, 1].map((channel) => inputMarks(subject, channel).lit?.size)).toEqual([0, 4]);
    expect([0, 1].map((made) => kernelMarks(subject, made, made).window?.rows)).toEqual([
      undefined,
      2,
    ]);
  });

  test('a weight of the second joins a plane between and a filter', async () => {
    const frame = scenes.frame(taken(PATCH));
    const subject = await scenes.subject(frame, lookAt(frame, 'pointwise', 1, 2));
    expect([0, 1].map((between) => betweenMarks(subject, between).lit)).toEqual([new Map(), null]);
    expect([1, 2].map((filter) => outputMarks(subject, filter).lit)).toEqual([new Map(), null]);
    expect(pointwiseMarks(subject).look).toMatchObject({ row: 1, column: 2 });
  });
});
