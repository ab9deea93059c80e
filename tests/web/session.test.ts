// The page without a picture: changes that meet, engines that fail, pictures that come late.
import { describe, expect, test } from 'vitest';
import { StateError } from '../../web/src/api';
import type { Engine } from '../../web/src/engine/engine';
import { EngineStopped, LoadError } from '../../web/src/engine/errors';
import type { Frame } from '../../web/src/engine/frame';
import type { Change, Pixels } from '../../web/src/session';
import { initialState, type State } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { startEngine } from './start-engine';
import { drive, startDriven, turn } from './start-session';
import { setTrap } from './trap';

const strides = (axis: 0 | 1, to: number): Change => {
  return ({ strides: [height, width] }) => ({ strides: axis === 0 ? [to, width] : [height, to] });
};
const last = <T>(list: readonly T[]) => list[list.length - 1] as T;
const output = (frame: Frame | undefined) => Array.from(frame?.output?.values ?? []);

/** One weight of the kernel as it is made up now. */
const weight = (at: number, value: number): Change => {
  return async (_, frame) => {
    const { values, shape } = (await frame()).kernel;
    const typed = Array.from(values, (old, each) => (each === at ? value : old));
    return { kernel: { values: typed, shape: shape as unknown as State['kernel']['shape'] } };
  };
};

describe('changes', () => {
  test('of one pair before one frame: both count, in one run', async () => {
    const { session, shots, frame } = await startDriven();
    session.change(strides(0, 4), 'slide');
    session.change(strides(1, 2), 'slide');
    expect(session.state.strides).toEqual([4, 2]);
    await frame();
    expect(shots).toHaveLength(2);
    expect(last(shots).state.strides).toEqual([4, 2]);
  });

  test('that are about what is made see what the change before them makes', async () => {
    const { session, frame } = await startDriven();
    session.change(() => ({ kernel: { source: 'sobel_x' } }), 'choice');
    session.change(weight(0, 9), 'slide');
    session.change(weight(8, 7), 'slide');
    session.change(() => ({ padding: 'same' }), 'slide');
    await frame();
    expect(session.state.kernel.values).toEqual([9, 0, 1, -2, 0, 2, -1, 0, 7]);
    expect(session.state.padding).toBe('same');
  });

  test('by setState take their place among the others', async () => {
    const { session, frame } = await startDriven();
    const done = session.set({ strides: [3, 3] });
    await turn();
    session.change(strides(1, 2), 'slide');
    const second = session.set({ kernel: { values: Array(9).fill(2) } });
    await frame();
    await Promise.all([done, second]);
    expect(session.state.strides).toEqual([3, 2]);
    expect(session.state.kernel.shape).toEqual([3, 3, 1, 1]);
  });

  test('by setState come before what is wished for after them, in the same task, too', async () => {
    const { session, frame } = await startDriven();
    const done = session.set({ strides: [3, 3] });
    session.change(strides(1, 2), 'slide');
    await frame();
    await done;
    expect(session.state.strides).toEqual([3, 2]);
  });

  test('are wished for at once, and shown as choices if one was', async () => {
    const { session, shots, wishes, frame } = await startDriven();
    session.change(strides(0, 2), 'choice');
    session.change(strides(1, 2), 'slide');
    expect(wishes.map((state) => state.strides)).toEqual([
      [2, 1],
      [2, 2],
    ]);
    await frame();
    session.change(strides(1, 3), 'slide');
    await frame();
    expect(shots.map(({ manner }) => manner)).toEqual(['slide', 'choice', 'slide']);
  });

  test('that come to nothing are shown all the same: a knob may have to go back', async () => {
    const { session, shots, frame } = await startDriven();
    session.change(() => ({}), 'slide');
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
    session.change(strides(0, 2), 'slide');
    await frame();
    expect(session.state.strides).toEqual([2, 1]);
  });

  test('that no view may ask for are an error of ours, and hold up nobody', async () => {
    const { session } = await startDriven();
    expect(() => session.change(() => ({ filters: 0.5 }), 'slide')).toThrow(StateError);
    session.change(strides(0, 2), 'slide');
    expect(session.state.strides).toEqual([2, 1]);
  });
});

describe('the argument that was changed last goes with the run', () => {
  const asked = async (...changes: Change[]) => {
    const names: (string | undefined)[] = [];
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
      session.change(change, 'slide');
      await frame();
    }
    return names;
  };

  test.each<[what: string, changes: Change[], last: string]>([
    ['a pair', [strides(0, 2)], 'strides'],
    ['the input', [() => ({ input: { shape: [5, 5, 2] } })], 'input_shape'],
    ['the later of two', [strides(0, 2), () => ({ groups: 2 })], 'groups'],
    ['the same after a panel', [() => ({ groups: 2 }), () => ({ open: ['cost'] })], 'groups'],
    ['the same after a language', [() => ({ groups: 2 }), () => ({ lang: 'ru' })], 'groups'],
    ['none of several at once', [() => ({ groups: 2, filters: 2 })], ''],
  ])('%s', async (_, changes, name) => {
    expect(last(await asked(...changes))).toBe(name);
  });

  test('none of a link', async () => {
    const names: (string | undefined)[] = [];
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
    expect(last(names)).toBe('');
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
    session.change(strides(0, 2), 'choice');
    await frame();
    session.change(strides(0, 3), 'slide');
    session.change(strides(0, 4), 'slide');
    await frame();
    expect(asked.map((state) => state.strides[0])).toEqual([1, 2, 4]);
    for (const answer of answers.reverse()) answer();
    await turn();
    expect(shots.map(({ state }) => state.strides[0])).toEqual([1, 4]);
    // The choice is not forgotten over it.
    expect(last(shots).manner).toBe('choice');
  });
});

describe('after a trap', () => {
  const trapped = async () => {
    const trap = setTrap();
    return { trap, ...(await startDriven()) };
  };

  test('the engine starts anew, says so, and nothing is lost', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 1;
    session.change(strides(0, 2), 'slide');
    await frame();
    expect(news).toEqual(['restarted']);
    expect(output(last(shots).frame)).toEqual([63, 72, 81, 153, 162, 171]);
  });

  test('a start that fails is told; the next change starts it again', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 1;
    trap.instances = 1;
    session.change(strides(0, 2), 'slide');
    await frame();
    expect(news).toEqual(['stopped']);
    expect(shots).toHaveLength(1);
    session.change(strides(1, 2), 'slide');
    await frame();
    expect(news).toEqual(['stopped', 'running']);
    expect(output(last(shots).frame)).toEqual([63, 81, 153, 171]);
  });

  test('it is started again when asked', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 1;
    trap.instances = 3;
    session.change(strides(0, 2), 'slide');
    await frame();
    session.again();
    await frame();
    expect(news).toEqual(['stopped', 'stopped']);
    session.again();
    await frame();
    expect(last(news)).toBe('running');
    expect(last(shots).state.strides).toEqual([2, 1]);
  });

  test('setState rejects while there is no engine, and works when there is', async () => {
    const { trap, session, frame } = await trapped();
    trap.calls = 1;
    trap.instances = 1;
    await expect(session.set({ strides: [2, 2] })).rejects.toThrow(EngineStopped);
    expect(session.state.strides).toEqual([1, 1]);
    const done = session.set({ strides: [2, 2] });
    await frame();
    await done;
    expect(session.state.strides).toEqual([2, 2]);
  });

  test('while a link is opened, the link is opened', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 1;
    const opened = session.open(taken({ strides: [2, 2] }));
    await frame();
    expect(await opened).toEqual([]);
    expect(news).toEqual(['restarted']);
    expect(last(shots).state.strides).toEqual([2, 2]);
  });

  test('while a link is opened and the start fails, it is opened later, before what came after', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 1;
    trap.instances = 1;
    const opened = session.open(taken({ strides: [2, 2] }));
    await frame();
    expect(last(news)).toBe('stopped');
    session.change(strides(1, 3), 'slide');
    await frame();
    await opened;
    expect(last(news)).toBe('running');
    expect(last(shots).state.strides).toEqual([2, 3]);
  });

  test('before anything is shown, the link that was being opened is opened all the same', async () => {
    const trap = setTrap();
    const { session, shots, news, frame } = drive(async () => {
      const engine = await startEngine();
      Object.assign(trap, { calls: 1, instances: 1 });
      return engine;
    });
    const opened = session.open(taken({ strides: [2, 2] }));
    const started = session.start();
    while (shots.length === 0) await frame();
    await started;
    await frame();
    await opened;
    expect(news.filter((each) => each === 'stopped')).toHaveLength(1);
    expect(last(shots).state.strides).toEqual([2, 2]);
  });

  test('what it has stopped goes on as soon as anything is answered again', async () => {
    const { trap, session, frame } = await trapped();
    session.change(strides(0, 2), 'slide');
    trap.calls = 1;
    trap.instances = 1;
    session.change(weight(4, 5), 'slide');
    await turn();
    expect(session.state.kernel.values).toEqual([]);
    await session.reached(0, 0);
    await turn();
    await frame();
    expect(session.state.kernel.values).toEqual([1, 1, 1, 1, 5, 1, 1, 1, 1]);
  });

  test('a picture that it fails over again and again is given up, for what comes after it', async () => {
    const { trap, session, frame } = await trapped();
    trap.calls = 6;
    await session.bring(Promise.resolve(gray(7)));
    for (let i = 0; i < 3; i++) {
      session.change(strides(0, 2 + i), 'slide');
      await frame();
    }
    expect(session.state).toMatchObject({ strides: [4, 1], input: { source: 'counting' } });
  });

  test('while a picture is opened, the picture is opened', async () => {
    const { trap, session, news, frame } = await trapped();
    trap.calls = 1;
    await session.bring(Promise.resolve(gray(7)));
    await frame();
    expect(news).toEqual(['restarted']);
    expect(session.state.input).toMatchObject({ source: 'picture', values: [7, 7] });
  });

  test('while a weight is typed, the weight is typed', async () => {
    const { trap, session, frame } = await trapped();
    session.change(strides(0, 2), 'slide');
    trap.calls = 1;
    trap.instances = 1;
    session.change(weight(4, 5), 'slide');
    await frame();
    session.again();
    await frame();
    expect(session.state.kernel.values).toEqual([1, 1, 1, 1, 5, 1, 1, 1, 1]);
  });

  test('over what is pointed at nothing is drawn, and what is shown is run again', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 1;
    expect(await session.reached(2, 2)).toHaveLength(0);
    expect(news).toEqual(['restarted']);
    await frame();
    expect(shots).toHaveLength(2);
    expect(await session.reached(2, 2)).toHaveLength(9 * 4);
  });

  test('over a distribution it is counted again', async () => {
    const { trap, session } = await trapped();
    trap.calls = 1;
    const counted = await session.distribution(new Float32Array([1, 1, 2]));
    expect(Array.from(counted?.counts ?? []).reduce((a, b) => a + b)).toBe(3);
  });

  test('a state that fails again and again stops nothing else', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 2;
    session.change(strides(0, 2), 'slide');
    await frame();
    expect(last(news)).toBe('stopped');
    session.change(strides(0, 3), 'slide');
    await frame();
    expect(last(news)).toBe('running');
    expect(last(shots).state.strides).toEqual([3, 1]);
  });
});

describe('an engine that does not load', () => {
  test('is told, and loaded anew when asked; the link that waits is then opened', async () => {
    const calls: boolean[] = [];
    const { session, shots, news, frame } = drive(async (again) => {
      calls.push(again);
      if (!again) throw new LoadError('unreachable', null);
      return startEngine();
    });
    const opened = session.open(taken({ strides: [2, 2] }));
    await expect(session.start()).rejects.toThrow(LoadError);
    await expect(session.set({})).rejects.toThrow(LoadError);
    expect(news).toEqual(['unreachable']);
    session.again();
    while (shots.length === 0) await frame();
    await frame();
    expect(await opened).toEqual([]);
    expect(calls).toEqual([false, true]);
    expect(news).toEqual(['unreachable', 'running']);
    expect(last(shots).state.strides).toEqual([2, 2]);
  });
});

const gray = (value: number): Pixels => ({
  width: 2,
  height: 1,
  rgba: new Uint8ClampedArray([value, value, value, 255, value, value, value, 255]),
});

/** A picture whose decoding the test ends. */
function decoding() {
  let arrive = (_: Pixels) => {};
  let fail = (_: Error) => {};
  const pixels = new Promise<Pixels>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  return { pixels, arrive, fail };
}

describe('of several inputs wished for, the last', () => {
  test('an older picture that decodes slower does not come after a newer one', async () => {
    const { session } = await startDriven();
    const [slow, quick] = [decoding(), decoding()];
    const both = [session.bring(slow.pixels), session.bring(quick.pixels)];
    quick.arrive(gray(2));
    await turn();
    slow.arrive(gray(1));
    await Promise.all(both);
    await turn();
    expect(session.state.input.values).toEqual([2, 2]);
  });

  test('nor before it: it would be seen in between', async () => {
    const { session, wishes } = await startDriven();
    const [older, newer] = [decoding(), decoding()];
    const both = [session.bring(older.pixels), session.bring(newer.pixels)];
    older.arrive(gray(1));
    await turn();
    newer.arrive(gray(2));
    await Promise.all(both);
    await turn();
    expect(wishes.map(({ input }) => input.values)).toEqual([[2, 2]]);
  });

  test('a pattern chosen while a picture decodes', async () => {
    const { session } = await startDriven();
    const picture = decoding();
    const brought = session.bring(picture.pixels);
    session.change(() => ({ input: { source: 'checkerboard' } }), 'choice');
    picture.arrive(gray(1));
    await brought;
    await turn();
    expect(session.state.input.source).toBe('checkerboard');
  });

  test('other changes meanwhile do not keep a picture away', async () => {
    const { session } = await startDriven();
    const picture = decoding();
    const brought = session.bring(picture.pixels);
    session.change(strides(0, 2), 'slide');
    picture.arrive(gray(1));
    await brought;
    await turn();
    expect(session.state).toMatchObject({ strides: [2, 1], input: { source: 'picture' } });
  });

  test('a picture brought while a link is being opened comes after the link', async () => {
    const { session, shots, frame } = drive();
    const opened = session.open(taken({ input: { shape: [9, 9, 1] } }));
    const brought = session.bring(Promise.resolve(gray(7)));
    const started = session.start();
    while (shots.length === 0) await frame();
    await Promise.all([started, opened, brought]);
    await frame();
    expect(session.state.input).toMatchObject({ source: 'picture', values: [7, 7] });
  });

  test('what does not decode is told, unless nobody waits for it any more', async () => {
    const { session } = await startDriven();
    const [first, second] = [decoding(), decoding()];
    const older = session.bring(first.pixels);
    const newer = session.bring(second.pixels);
    first.fail(new Error('first'));
    await expect(older).resolves.toBeUndefined();
    second.fail(new Error('second'));
    await expect(newer).rejects.toThrow('second');
  });
});
