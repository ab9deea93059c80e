// What has become of parts that are fetched when they are first asked for.
import { expect, test } from 'vitest';
import { Arrivals } from '../../web/src/arrivals';
import { turn } from './start-session';

/** Parts that arrive when the test says so. */
function driven() {
  const asked: string[] = [];
  const waiting: { arrive(): void; fail(): void }[] = [];
  const arrivals = new Arrivals((name: string) => {
    asked.push(name);
    return new Promise<void>((resolve, reject) =>
      waiting.push({ arrive: resolve, fail: () => reject(new Error(name)) }),
    );
  });
  const end = async (how: 'arrive' | 'fail') => {
    for (const each of waiting.splice(0)) each[how]();
    await turn();
  };
  return { arrivals, asked, end };
}

test('a part is fetched once, however often it is asked for', async () => {
  const { arrivals, asked, end } = driven();
  expect(arrivals.wanted).toBe(false);
  const both = [arrivals.fetch('a'), arrivals.fetch('a')];
  expect(arrivals.wanted).toBe(true);
  expect(arrivals.of('a')).toBe('loading');
  await end('arrive');
  await Promise.all([...both, arrivals.fetch('a')]);
  expect(arrivals.of('a')).toBe('there');
  expect(asked).toEqual(['a']);
});

test('a part that failed is fetched again when it is asked for again', async () => {
  const { arrivals, asked, end } = driven();
  const first = arrivals.fetch('a');
  await end('fail');
  await first;
  expect(arrivals.of('a')).toBe('failed');
  const second = arrivals.fetch('a');
  expect(arrivals.of('a')).toBe('loading');
  await end('arrive');
  await second;
  expect(arrivals.of('a')).toBe('there');
  expect(asked).toEqual(['a', 'a']);
});

test('of parts, each has its own end', async () => {
  const { arrivals, end } = driven();
  arrivals.fetch('a');
  await end('fail');
  arrivals.fetch('b');
  await end('arrive');
  expect([arrivals.of('a'), arrivals.of('b'), arrivals.of('c')]).toEqual([
    'failed',
    'there',
    'loading',
  ]);
});
