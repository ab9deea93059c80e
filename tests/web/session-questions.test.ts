// What views ask a session about what it shows.
import { describe, expect, test } from 'vitest';
import { startEngine } from './start-engine';
import { startDriven } from './start-session';
import { last, strides, weight } from './wishes';

describe('questions', () => {
  test('are about what is shown', async () => {
    const { session, shots, frame } = await startDriven();
    session.change(strides(0, 2), 'replace');
    await frame();
    const { explain, reached, multiplied, program } = session.questions;
    const { run } = last(shots).frame;
    expect(await explain(run, { row: 1, column: 0, channel: 0 })).toMatchObject({ value: 153 });
    // The middle row is seen from both rows of the output.
    expect(await reached(run, 2, 0)).toHaveLength(2);
    expect((await multiplied(run, 0, 0))?.row).toHaveLength(2 * 3);
    expect(await program(run)).toContain('strides=(2, 1)');
  });

  test('are about input values as well where the layer scatters', async () => {
    const { session, shots, frame } = await startDriven();
    session.change(() => ({ layer: 'Conv2DTranspose' }), 'replace');
    await frame();
    const stamp = await session.questions.stamp(
      last(shots).frame.run,
      { row: 0, column: 1, channel: 0 },
      0,
    );
    expect(stamp).toMatchObject({ value: 2, column: Int32Array.of(1, 2, 3, 1, 2, 3, 1, 2, 3) });
  });

  test('about what was shown before have no answer: one run of a session is kept', async () => {
    const { session, shots, frame } = await startDriven();
    session.change(strides(0, 2), 'replace');
    await frame();
    const { explain, reached, multiplied, program } = session.questions;
    const { run } = shots[0]?.frame ?? { run: 0 };
    expect(run).toBeGreaterThan(0);
    expect(await explain(run, { row: 0, column: 0, channel: 0 })).toBeNull();
    expect(await reached(run, 2, 0)).toBeNull();
    expect(await multiplied(run, 0, 0)).toBeNull();
    expect(await program(run)).toBeNull();
  });

  test('find one run of a session, since each takes the place of the one before it', async () => {
    const engine = await startEngine();
    const made: number[] = [];
    const replaced: number[] = [];
    const { session, frame } = await startDriven(async () => ({
      ...engine,
      run: (state, changed, before = 0) => {
        replaced.push(before);
        const result = engine.run(state, changed, before);
        made.push(result.run);
        return result;
      },
    }));
    session.change(strides(0, 2), 'replace');
    // Asks for what the present state comes to, before that is shown.
    session.change(weight(0, 9), 'replace');
    session.change(weight(8, 7), 'replace');
    await frame();
    expect(made.length).toBeGreaterThan(2);
    expect(replaced).toEqual([0, ...made.slice(0, -1)]);
  });

  test('of two sessions on one engine do not disturb each other', async () => {
    const engine = await startEngine();
    const [one, two] = [
      await startDriven(async () => engine),
      await startDriven(async () => engine),
    ];
    two.session.change(strides(0, 2), 'replace');
    await two.frame();
    const programs = [one, two].map(({ session, shots }) =>
      session.questions.program(last(shots).frame.run),
    );
    expect(await Promise.all(programs)).toEqual([
      expect.stringContaining('strides=(1, 1)'),
      expect.stringContaining('strides=(2, 1)'),
    ]);
  });
});
