// The engine with its two programs: what becomes of runs when it goes on with the larger one.
import { beforeAll, expect, test, vi } from 'vitest';
import { createEngine, type Engine, type Program } from '../../web/src/engine/engine';
import { initialState } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { programOf } from './core';

const small = initialState;
const large = taken({
  padding: 'same',
  filters: 16,
  input: { shape: [32, 32, 8], source: 'random' },
  kernel: { source: 'random' },
});
const CELL = { row: 1, column: 1, channel: 0 };

let first: Program;
let second: Program;
beforeAll(async () => {
  first = await programOf('conv2d');
  second = await programOf('conv2d-large');
});

/** An engine, and how often it has asked for the larger program, which comes when it is let come. */
async function start() {
  const asked: ((program: Promise<Program>) => void)[] = [];
  const larger = () => new Promise<Program>((come) => asked.push(come));
  return { engine: await createEngine(first, larger), asked };
}

const settle = async (engine: Engine, algorithm: string) => {
  const tried = () => {
    const frame = engine.run(large);
    engine.forget(frame.run);
    return frame.algorithm;
  };
  await expect.poll(tried).toBe(algorithm);
};

test('a small layer never asks for it', async () => {
  const { engine, asked } = await start();
  const frame = engine.run(small);
  expect(frame.algorithm).toBe('plain');
  expect(frame.large).toBe(false);
  expect(asked).toHaveLength(0);
});

test('a large one does, once, and is computed meanwhile; then both give the same bits', async () => {
  const { engine, asked } = await start();
  const before = engine.run(large);
  expect(before.large).toBe(true);
  engine.run(large);
  expect(asked).toHaveLength(1);
  asked[0]?.(Promise.resolve(second));
  await settle(engine, 'tiles');
  const after = engine.run(large);
  expect(after.large).toBe(false);
  expect(after.output?.values).toEqual(before.output?.values);
  // No run was lost, so nobody has to be told.
  expect(engine.instance()).toBe(1);
});

test('what is shown can be asked about until another run takes its place', async () => {
  const { engine, asked } = await start();
  const shown = engine.run(large).run;
  const answer = engine.explain(shown, CELL);
  asked[0]?.(Promise.resolve(second));
  await settle(engine, 'tiles');
  expect(engine.explain(shown, CELL)).toEqual(answer);
  const both = engine.memory();
  const next = engine.run(large, null, shown).run;
  expect(engine.explain(shown, CELL)).toBeNull();
  expect(engine.explain(next, CELL)).toEqual(answer);
  expect(engine.memory()).toBeLessThan(both);
});

test('one that does not come is asked for again, but not at once', async () => {
  vi.useFakeTimers();
  const { engine, asked } = await start();
  engine.run(large);
  asked[0]?.(Promise.reject(new Error('no network')));
  await vi.advanceTimersByTimeAsync(5000);
  expect(engine.run(large).algorithm).toBe('plain');
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5000);
  engine.run(large);
  expect(asked).toHaveLength(2);
  vi.useRealTimers();
});

/** A request that the core does not survive. */
const trap = { ...large, layer: 'no layer' } as unknown as typeof large;

test('one that comes after a fault is another instance, of which sessions hear', async () => {
  const { engine, asked } = await start();
  engine.run(large);
  expect(() => engine.run(trap)).toThrow();
  asked[0]?.(Promise.resolve(second));
  await expect.poll(() => engine.memory()).toBeGreaterThan(0);
  await engine.ready();
  expect(engine.instance()).toBe(2);
  expect(engine.run(large).algorithm).toBe('tiles');
});

test('one that comes while another starts anew stays', async () => {
  const { engine, asked } = await start();
  engine.run(large);
  expect(() => engine.run(trap)).toThrow();
  const again = engine.ready();
  asked[0]?.(Promise.resolve(second));
  await again;
  await settle(engine, 'tiles');
  await expect.poll(() => engine.run(large).algorithm).toBe('tiles');
});

test('after a fault, it is the larger one that starts anew', async () => {
  const { engine, asked } = await start();
  engine.run(large);
  asked[0]?.(Promise.resolve(second));
  await settle(engine, 'tiles');
  expect(() => engine.run(trap)).toThrow();
  await engine.ready();
  expect(engine.instance()).toBe(2);
  expect(engine.run(large).algorithm).toBe('tiles');
});
