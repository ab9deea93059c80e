// What a run has in common with the one whose place it takes is neither sent nor said again, and is the
// same array to all who look at it.
import { beforeAll, expect, test } from 'vitest';
import type { Frame } from '../../web/src/contract/types';
import { createEngine, type Engine } from '../../web/src/engine/engine';
import type { State } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { programOf } from './core';

const values = (count: number) => Float32Array.from({ length: count }, (_, at) => at % 7);
const start: State = taken({
  padding: 'same',
  filters: 2,
  input: { shape: [6, 6, 2], values: values(72) },
  kernel: { values: values(36), shape: [3, 3, 2, 2] },
});

let plain: Engine;
let large: Engine;
beforeAll(async () => {
  plain = await createEngine(await programOf('conv2d'));
  large = await createEngine(await programOf('conv2d-large'));
});

/** The frames of states one after another, each run in the place of the one before. */
function walk(engine: Engine, ...states: readonly State[]): Frame[] {
  let run = 0;
  return states.map((state) => {
    const frame = engine.run(state, null, run);
    run = frame.run;
    return frame;
  });
}

/** All of a frame but what tells it from others of the same state. */
const content = ({ run, kept, ...rest }: Frame) => rest;

test('the input and the kernel of a change of strides are the same arrays', () => {
  for (const engine of [plain, large]) {
    const next = taken({ strides: [2, 2] }, start);
    const [before, after] = walk(engine, start, next) as [Frame, Frame];
    expect(after.kept).toEqual(['input', 'kernel']);
    expect(after.input).toBe(before.input);
    expect(after.kernel).toBe(before.kernel);
    expect(content(after)).toEqual(content(engine.run(next)));
  }
});

test('a brush changes the input alone', () => {
  for (const engine of [plain, large]) {
    const painted = start.input.values.slice();
    painted[3] = 9;
    const next = taken({ input: { values: painted } }, start);
    const [before, after] = walk(engine, start, next) as [Frame, Frame];
    expect(after.kernel).toBe(before.kernel);
    expect(after.input.values[3]).toBe(9);
    expect(content(after)).toEqual(content(engine.run(next)));
  }
});

test('of a layer for which weights are packed, the output is kept as well', () => {
  const looking = taken({ shown: { filter: 1 }, open: ['cost'] }, start);
  const [before, after] = walk(large, start, looking) as [Frame, Frame];
  expect(after.kept).toEqual(['input', 'kernel', 'output']);
  expect(after.output).toBe(before.output);
  expect(after.costs.length).toBeGreaterThan(0);
});

test('what was not sent is still there for whoever asks, and after it has been away', () => {
  const pattern = taken({ kernel: { source: 'sharpen' } }, start);
  const strided = taken({ strides: [2, 1] }, start);
  const states = [start, strided, pattern, start, strided, start];
  for (const engine of [plain, large]) {
    const frames = walk(engine, ...states);
    frames.forEach((frame, at) => {
      expect(content(frame)).toEqual(content(engine.run(states[at] as State)));
    });
    const { run } = frames.at(-1) as Frame;
    expect(engine.program(run)).toBe(engine.program(engine.run(start).run));
    expect(engine.explain(run, { row: 1, column: 1, channel: 0 })).not.toBeNull();
  }
});

test('a run that takes nobody’s place is said in full', () => {
  const first = plain.run(start);
  const second = plain.run(start);
  expect(second.kept).toEqual([]);
  expect(second.input.values).toEqual(first.input.values);
  plain.forget(second.run);
  // A place that is given back holds nothing any more.
  expect(plain.run(start, null, second.run).kept).toEqual([]);
});

test('after a fault nothing is taken for known', async () => {
  const engine = await createEngine(await programOf('conv2d'));
  const { run } = engine.run(start);
  const trap = { ...start, layer: 'Dense' } as unknown as State;
  expect(() => engine.run(trap, null, run)).toThrow();
  await engine.ready();
  const after = engine.run(start, null, run);
  expect(after.kept).toEqual([]);
  expect(after.input.values).toEqual(start.input.values);
});

test('nor when the larger program takes over', async () => {
  const larger = await programOf('conv2d-large');
  const engine = await createEngine(await programOf('conv2d'), async () => larger);
  const big = taken({
    padding: 'same',
    filters: 16,
    input: { shape: [32, 32, 8], source: 'random' },
  });
  let frame = engine.run(big);
  expect(frame.large).toBe(true);
  await expect
    .poll(() => {
      frame = engine.run(big, null, frame.run);
      return frame.large;
    })
    .toBe(false);
  expect(frame.kept).toEqual([]);
  expect(engine.run(big, null, frame.run).kept).toEqual(['input', 'kernel', 'output']);
});
