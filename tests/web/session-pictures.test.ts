// Pictures take their time: what else is wished for meanwhile, and what comes too late.
import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../web/src/bringing';
import { taken } from './arbitrary';
import { drive, startDriven, turn } from './start-session';
import { gray, strides } from './wishes';

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
    // Each tells whether it was taken.
    expect(await Promise.all(both)).toEqual([false, true]);
    await turn();
    expect(session.state.input.values).toEqual(Float32Array.of(2, 2));
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
    expect(wishes.map(({ input }) => input.values)).toEqual([Float32Array.of(2, 2)]);
  });

  test('a pattern chosen while a picture decodes', async () => {
    const { session } = await startDriven();
    const picture = decoding();
    const brought = session.bring(picture.pixels);
    session.change(() => ({ input: { source: 'checkerboard' } }), 'push');
    picture.arrive(gray(1));
    await brought;
    await turn();
    expect(session.state.input.source).toBe('checkerboard');
  });

  test('other changes meanwhile do not keep a picture away', async () => {
    const { session } = await startDriven();
    const picture = decoding();
    const brought = session.bring(picture.pixels);
    session.change(strides(0, 2), 'replace');
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
    expect(session.state.input).toMatchObject({ source: 'picture', values: Float32Array.of(7, 7) });
  });

  test('what does not decode is told, unless nobody waits for it any more', async () => {
    const { session } = await startDriven();
    const [first, second] = [decoding(), decoding()];
    const older = session.bring(first.pixels);
    const newer = session.bring(second.pixels);
    first.fail(new Error('first'));
    await expect(older).resolves.toBe(false);
    second.fail(new Error('second'));
    await expect(newer).rejects.toThrow('second');
  });
});
