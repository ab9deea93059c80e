// The page without a picture: changes that meet, and answers that come late.
import { describe, expect, test } from 'vitest';
import { StateError } from '../../web/src/api';
import type { Mendable } from '../../web/src/contract/names';
import type { Engine } from '../../web/src/engine/engine';
import type { Change } from '../../web/src/session';
import { initialState, type State } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { startEngine } from './start-engine';
import { drive, startDriven, turn } from './start-session';
import { last, strides, weight } from './wishes';

describe('changes', () => {
  test('of one pair before one frame: both count, in one run', async () => {
    const { session, shots, frame } = await startDriven();
    session.change(strides(0, 4), 'replace');
    session.change(strides(1, 2), 'replace');
    expect(session.state.strides).toEqual([4, 2]);
    await frame();
    expect(shots).toHaveLength(2);
    expect(last(shots).state.strides).toEqual([4, 2]);
  });

  test('that are about what is made see what the change before them makes', async () => {
    const { session, frame } = await startDriven();
    session.change(() => ({ kernel: { source: 'sobel_x' } }), 'push');
    session.change(weight(0, 9), 'replace');
    session.change(weight(8, 7), 'replace');
    session.change(() => ({ padding: 'same' }), 'replace');
    await frame();
    expect(session.state.kernel.values).toEqual(Float32Array.of(9, 0, 1, -2, 0, 2, -1, 0, 7));
    expect(session.state.padding).toBe('same');
  });

  test('by setState take their place among the others', async () => {
    const { session, frame } = await startDriven();
    const done = session.set({ strides: [3, 3] });
    await turn();
    session.change(strides(1, 2), 'replace');
    const second = session.set({ kernel: { values: Array(9).fill(2) } });
    await frame();
    await Promise.all([done, second]);
    expect(session.state.strides).toEqual([3, 2]);
    expect(session.state.kernel.shape).toEqual([3, 3, 1, 1]);
  });

  test('by setState come before what is wished for after them, in the same task, too', async () => {
    const { session, frame } = await startDriven();
    const done = session.set({ strides: [3, 3] });
    session.change(strides(1, 2), 'replace');
    await frame();
    await done;
    expect(session.state.strides).toEqual([3, 2]);
  });

  test('are wished for at once, and shown as worth a step back if one was', async () => {
    const { session, shots, wishes, frame } = await startDriven();
    session.change(strides(0, 2), 'push');
    session.change(strides(1, 2), 'replace');
    expect(wishes.map((state) => state.strides)).toEqual([
      [2, 1],
      [2, 2],
    ]);
    await frame();
    session.change(strides(1, 3), 'replace');
    await frame();
    expect(shots.map(({ history }) => history)).toEqual(['replace', 'push', 'replace']);
  });

  test('that come to nothing are shown all the same: a knob may have to go back', async () => {
    const { session, shots, frame } = await startDriven();
    session.change(() => ({}), 'replace');
    await frame();
    expect(shots).toHaveLength(2);
    expect(last(shots).state).toEqual(initialState);
  });

  test('of setState that are refused change nothing, and hold up nobody', async () => {
    const { session, frame } = await startDriven();
    const before = session.state;
    const malformed = session.set({ strides: [0.5, 1] });
    const few = session.set({ input: { values: [1, 2] } });
    await expect(malformed).rejects.toThrow(StateError);
    await expect(few).rejects.toThrow('input.values');
    expect(session.state).toBe(before);
    session.change(strides(0, 2), 'replace');
    await frame();
    expect(session.state.strides).toEqual([2, 1]);
  });

  test('that no view may ask for are an error of ours, and hold up nobody', async () => {
    const { session } = await startDriven();
    expect(() => session.change(() => ({ filters: 0.5 }), 'replace')).toThrow(StateError);
    session.change(strides(0, 2), 'replace');
    expect(session.state.strides).toEqual([2, 1]);
  });
});

describe('the argument that was changed last goes with the run', () => {
  const asked = async (...changes: Change[]) => {
    const names: (Mendable | null | undefined)[] = [];
    const engine = await startEngine();
    const watched: Engine = {
      ...engine,
      run: (state, changed) => {
        names.push(changed);
        return engine.run(state, changed);
      },
    };
    const { session, frame } = await startDriven(async () => watched);
    for (const change of changes) {
      session.change(change, 'replace');
      await frame();
    }
    return names;
  };

  test.each<[what: string, changes: Change[], last: Mendable | null]>([
    ['a pair', [strides(0, 2)], 'strides'],
    ['the input', [() => ({ input: { shape: [5, 5, 2] } })], 'input_shape'],
    ['the later of two', [strides(0, 2), () => ({ groups: 2 })], 'groups'],
    ['the same after a panel', [() => ({ groups: 2 }), () => ({ open: ['cost'] })], 'groups'],
    ['the same after a language', [() => ({ groups: 2 }), () => ({ lang: 'ru' })], 'groups'],
    ['none of several at once', [() => ({ groups: 2, filters: 2 })], null],
    ['none that no remedy changes', [() => ({ groups: 2 }), () => ({ useBias: true })], null],
  ])('%s', async (_, changes, name) => {
    expect(last(await asked(...changes))).toBe(name);
  });

  test('none of a link', async () => {
    const names: (Mendable | null | undefined)[] = [];
    const engine = await startEngine();
    const { session, frame } = await startDriven(async () => ({
      ...engine,
      run: (state, changed) => {
        names.push(changed);
        return engine.run(state);
      },
    }));
    const opened = session.open(taken({ groups: 2 }));
    await turn();
    await frame();
    await opened;
    expect(last(names)).toBeNull();
  });
});

describe('an engine that answers later', () => {
  // As one in a worker does.
  const late = async () => {
    const engine = await startEngine();
    const asked: State[] = [];
    const answers: (() => void)[] = [];
    const run = (state: State) => {
      asked.push(state);
      return new Promise((resolve) => answers.push(() => resolve(engine.run(state))));
    };
    const { session, shots, frame } = drive(async () => ({ ...engine, run }) as unknown as Engine);
    const started = session.start();
    while (answers.length === 0) await frame();
    answers.shift()?.();
    await started;
    return { session, shots, frame, asked, answers };
  };

  test('is asked for the newest wish, and no answer to an older one is shown', async () => {
    const { session, shots, frame, asked, answers } = await late();
    session.change(strides(0, 2), 'push');
    await frame();
    session.change(strides(0, 3), 'replace');
    session.change(strides(0, 4), 'replace');
    await frame();
    expect(asked.map((state) => state.strides[0])).toEqual([1, 2, 4]);
    for (const answer of answers.reverse()) answer();
    await turn();
    expect(shots.map(({ state }) => state.strides[0])).toEqual([1, 4]);
    // What is worth a step back is not forgotten over it.
    expect(last(shots).history).toBe('push');
  });
});
