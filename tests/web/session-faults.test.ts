// Sessions whose engine traps, does not start again, or does not load at all.
import { describe, expect, test } from 'vitest';
import { EngineStopped, LoadError } from '../../web/src/engine/errors';
import { taken } from './arbitrary';
import { startEngine } from './start-engine';
import { drive, startDriven, turn } from './start-session';
import { setTrap } from './trap';
import { gray, last, output, strides, weight } from './wishes';

describe('after a trap', () => {
  const trapped = async () => {
    const trap = setTrap();
    return { trap, ...(await startDriven()) };
  };

  test('the engine starts anew, says so, and nothing is lost', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 1;
    session.change(strides(0, 2), 'replace');
    await frame();
    expect(news).toEqual(['restarted']);
    expect(output(last(shots).frame)).toEqual([63, 72, 81, 153, 162, 171]);
  });

  test('a start that fails is told; the next change starts it again', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 1;
    trap.instances = 1;
    session.change(strides(0, 2), 'replace');
    await frame();
    expect(news).toEqual(['stopped']);
    expect(shots).toHaveLength(1);
    session.change(strides(1, 2), 'replace');
    await frame();
    expect(news).toEqual(['stopped', 'running']);
    expect(output(last(shots).frame)).toEqual([63, 81, 153, 171]);
  });

  test('it is started again when asked', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 1;
    trap.instances = 3;
    session.change(strides(0, 2), 'replace');
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
    session.change(strides(1, 3), 'replace');
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
    const { trap, session, shots, frame } = await trapped();
    session.change(strides(0, 2), 'replace');
    trap.calls = 1;
    trap.instances = 1;
    session.change(weight(4, 5), 'replace');
    await turn();
    expect(session.state.kernel.values).toEqual(new Float32Array());
    await session.questions.reached(last(shots).frame.run, 0, 0);
    await turn();
    await frame();
    expect(session.state.kernel.values).toEqual(Float32Array.of(1, 1, 1, 1, 5, 1, 1, 1, 1));
  });

  test('a picture that it fails over again and again is given up, for what comes after it', async () => {
    const { trap, session, frame } = await trapped();
    trap.calls = 6;
    await session.bring(Promise.resolve(gray(7)));
    for (let i = 0; i < 3; i++) {
      session.change(strides(0, 2 + i), 'replace');
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
    expect(session.state.input).toMatchObject({ source: 'picture', values: Float32Array.of(7, 7) });
  });

  test('while a weight is typed, the weight is typed', async () => {
    const { trap, session, frame } = await trapped();
    session.change(strides(0, 2), 'replace');
    trap.calls = 1;
    trap.instances = 1;
    session.change(weight(4, 5), 'replace');
    await frame();
    session.again();
    await frame();
    expect(session.state.kernel.values).toEqual(Float32Array.of(1, 1, 1, 1, 5, 1, 1, 1, 1));
  });

  test('over what is pointed at nothing is drawn, and what is shown is run again', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    const before = last(shots).frame.run;
    trap.calls = 1;
    expect(await session.questions.reached(before, 2, 2)).toBeNull();
    expect(news).toEqual(['restarted']);
    await frame();
    expect(shots).toHaveLength(2);
    expect(await session.questions.reached(last(shots).frame.run, 2, 2)).toHaveLength(9);
    // The instance is another, and was never asked for that run.
    expect(await session.questions.reached(before, 2, 2)).toBeNull();
  });

  test('a question that brings the engine back has what is shown run again', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 1;
    trap.instances = 1;
    expect(await session.questions.program(last(shots).frame.run)).toBeNull();
    expect(news).toEqual(['stopped']);
    expect(await session.questions.program(last(shots).frame.run)).toBeNull();
    expect(news).toEqual(['stopped', 'running']);
    await frame();
    expect(await session.questions.program(last(shots).frame.run)).toContain('Conv2D');
  });

  test('over a distribution it is counted again', async () => {
    const { trap, session } = await trapped();
    trap.calls = 1;
    const counted = await session.questions.distribution(new Float32Array([1, 1, 2]));
    expect(Array.from(counted?.counts ?? []).reduce((a, b) => a + b)).toBe(3);
  });

  test('a state that fails again and again stops nothing else', async () => {
    const { trap, session, shots, news, frame } = await trapped();
    trap.calls = 2;
    session.change(strides(0, 2), 'replace');
    await frame();
    expect(last(news)).toBe('stopped');
    session.change(strides(0, 3), 'replace');
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
