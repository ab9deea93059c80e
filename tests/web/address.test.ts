// The address and the state, each following the other, through a history that the test turns over.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Address, type Arrival, connectAddress } from '../../web/src/link/address';
import { write } from '../../web/src/link/codec';
import { initialState, type State } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { type FakeBrowser, openBrowser } from './fake-browser';

const SETTLED = 300;
const RETRIED = 5000;

// Also stops Date.now(), so that all that a test does comes in the same millisecond.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const filters = (count: number) => taken({ filters: count });
const picture = (value: number) =>
  taken({ input: { source: 'picture', shape: [1, 1, 1], values: [value] } });

/** The page as far as the address knows it: it is told what to show, and shows it when painted. */
function page(browser: FakeBrowser) {
  const came: (State | Arrival)[] = [];
  let waiting: (() => void)[] = [];
  let shown = initialState;
  const show = (arrival: State | Arrival, state: State) => {
    came.push(arrival);
    shown = state;
    return new Promise<void>((resolve) => waiting.push(resolve));
  };
  const address: Address = connectAddress(() => 'en', {
    returned: (state) => show(state, state),
    moved: (arrival) => show(arrival, arrival.state),
  });
  const paint = async () => {
    address.follow(shown, 'replace');
    for (const resolve of waiting) resolve();
    waiting = [];
    await vi.advanceTimersByTimeAsync(0);
  };
  const go = async (steps: number) => {
    browser.go(steps);
    await paint();
  };
  return {
    address,
    came,
    paint,
    /** Goes so many steps, and paints. */
    go,
    choose: (state: State) => address.follow(state, 'push'),
    slide: (state: State) => address.follow(state, 'replace'),
  };
}

const fragments = ({ entries }: FakeBrowser) => entries.map(({ url }) => new URL(url).hash);
const linkOf = (state: State) => `#${write(state)}`;

describe('the address', () => {
  test('stays as it was typed until something changes', () => {
    const browser = openBrowser('#strides=2,2&v=1');
    const { address } = page(browser);
    expect(address.opened).toMatchObject({ ignored: [], valuesGone: false });
    expect(address.opened.state.strides).toStrictEqual([2, 2]);
    expect(fragments(browser)).toStrictEqual(['#strides=2,2&v=1']);
  });

  test('follows a slide once it has settled, and makes no entry of it', () => {
    const browser = openBrowser();
    const { slide } = page(browser);
    slide(filters(2));
    vi.advanceTimersByTime(SETTLED - 1);
    slide(filters(3));
    vi.advanceTimersByTime(SETTLED - 1);
    expect(fragments(browser)).toStrictEqual(['']);
    vi.advanceTimersByTime(1);
    expect(fragments(browser)).toStrictEqual([linkOf(filters(3))]);
  });

  test('follows a choice at once, with an entry of its own; so has the slide before it', () => {
    const browser = openBrowser();
    const { choose, slide } = page(browser);
    slide(filters(2));
    choose(filters(3));
    slide(filters(4));
    choose(filters(5));
    vi.advanceTimersByTime(SETTLED);
    expect(fragments(browser)).toStrictEqual([2, 4, 5].map((count) => linkOf(filters(count))));
  });

  test('makes no entry of what it says already', () => {
    const browser = openBrowser(linkOf(filters(2)));
    page(browser).choose(filters(2));
    expect(browser.entries).toHaveLength(1);
  });

  test('is asked again when the reader edits it', async () => {
    const browser = openBrowser();
    const { came, paint } = page(browser);
    browser.edit('#strides=2,2&bogus=1');
    await paint();
    expect(came).toMatchObject([
      { state: { strides: [2, 2] }, ignored: ['bogus'], valuesGone: false },
    ]);
  });

  test.each([7, 'text', { entry: 5 }, { entry: null }, []])(
    'does without what others have laid down: %s',
    async (state) => {
      const browser = openBrowser(linkOf(filters(2)), state);
      const { address, came, choose, go } = page(browser);
      expect(address.opened).toMatchObject({ state: { filters: 2 }, valuesGone: false });
      expect(browser.entries[0]?.state).toStrictEqual({
        entry: expect.any(String),
        valuesBehind: false,
      });
      choose(filters(3));
      await go(-1);
      expect(came).toMatchObject([{ state: { filters: 2 } }]);
    },
  );
});

describe('going back', () => {
  test('and forward brings each state, however quickly they were chosen', async () => {
    const browser = openBrowser();
    const { came, choose, go } = page(browser);
    const states = [picture(1), filters(2), picture(3), filters(4)];
    for (const state of states) choose(state);
    for (const steps of [-1, -1, -1, 2]) await go(steps);
    expect(came).toStrictEqual([2, 1, 0, 2].map((at) => states[at]));
  });

  test('before a slide has settled does not lose it, nor its link', async () => {
    const browser = openBrowser();
    const { came, choose, slide, paint, go } = page(browser);
    choose(filters(2));
    choose(filters(3));
    slide(filters(4));
    const before = fragments(browser);
    browser.go(-1);
    vi.advanceTimersByTime(SETTLED);
    expect(fragments(browser)).toStrictEqual(before);
    await paint();
    vi.advanceTimersByTime(SETTLED);
    expect(fragments(browser)).toStrictEqual(before);
    await go(1);
    expect(came).toStrictEqual([filters(2), filters(4)]);
    expect(fragments(browser)).toStrictEqual(['', linkOf(filters(2)), linkOf(filters(4))]);
  });

  test('does not lose it either where the address was typed', async () => {
    const browser = openBrowser();
    const { came, choose, slide, go } = page(browser);
    choose(filters(2));
    await go(-1);
    slide(filters(3));
    await go(1);
    await go(-1);
    expect(came.slice(1)).toStrictEqual([filters(2), filters(3)]);
    expect(fragments(browser)).toStrictEqual([linkOf(filters(3)), linkOf(filters(2))]);
  });

  test('nor where the address is edited in the middle of a slide', async () => {
    const browser = openBrowser();
    const { came, slide, paint, go } = page(browser);
    slide(filters(2));
    browser.edit('#filters=3');
    await paint();
    vi.advanceTimersByTime(SETTLED);
    await go(-1);
    expect(came.at(-1)).toStrictEqual(filters(2));
    expect(fragments(browser)).toStrictEqual([linkOf(filters(2)), linkOf(filters(3))]);
  });

  test('twice before anything is painted harms none of the entries', async () => {
    const browser = openBrowser();
    const { came, choose, slide, go } = page(browser);
    for (const count of [2, 3, 4]) choose(filters(count));
    browser.go(-1);
    // What was painted when the reader went back is none of the entry that he came to.
    slide(filters(9));
    await go(-1);
    vi.advanceTimersByTime(SETTLED);
    await go(1);
    expect(came).toStrictEqual([filters(3), filters(2), filters(3)]);
    expect(fragments(browser).slice(1)).toStrictEqual([2, 3, 4].map((n) => linkOf(filters(n))));
  });

  test('is not cut off from what lies ahead by a choice that was under way', async () => {
    const browser = openBrowser();
    const { choose, paint } = page(browser);
    for (const count of [2, 3, 4]) choose(filters(count));
    browser.go(-1);
    choose(filters(9));
    await paint();
    vi.advanceTimersByTime(SETTLED);
    expect(browser.entries).toHaveLength(4);
    choose(filters(5));
    expect(fragments(browser).slice(1)).toStrictEqual([2, 3, 5].map((n) => linkOf(filters(n))));
  });
});

describe('an input that no link carries', () => {
  test('is there again for the last four, and said to be gone before', async () => {
    const browser = openBrowser();
    const { came, choose, go } = page(browser);
    for (const value of [1, 2, 3, 4, 5]) choose(picture(value));
    for (let back = 0; back < 4; back++) await go(-1);
    expect(came).toMatchObject([
      picture(4),
      picture(3),
      picture(2),
      { state: { input: initialState.input }, ignored: [], valuesGone: true },
    ]);
    // That has been said, and is now what the entry shows.
    vi.advanceTimersByTime(SETTLED);
    await go(1);
    await go(-1);
    expect(came.slice(4)).toStrictEqual([picture(2), initialState]);
  });

  test('is said to be gone after the page was loaded anew, and only where it was', async () => {
    const browser = openBrowser();
    const before = page(browser);
    before.choose(filters(2));
    before.choose(picture(1));
    before.choose(picture(2));
    browser.reload();
    const { address, came, go } = page(browser);
    expect(address.opened).toMatchObject({ state: initialState, valuesGone: true });
    await go(-1);
    await go(-1);
    await go(-1);
    expect(came).toMatchObject([
      { valuesGone: true },
      { state: { filters: 2 }, valuesGone: false },
      { valuesGone: false },
    ]);
  });
});

describe.each(['angry', 'deaf'] as const)('a browser that is asked too often and %s', (mood) => {
  test('is asked again later, after a slide', () => {
    const browser = openBrowser();
    const { slide } = page(browser);
    browser.mood = mood;
    slide(filters(2));
    vi.advanceTimersByTime(SETTLED + RETRIED);
    expect(fragments(browser)).toStrictEqual(['']);
    browser.mood = 'willing';
    vi.advanceTimersByTime(RETRIED);
    expect(fragments(browser)).toStrictEqual([linkOf(filters(2))]);
  });

  test('is asked again later, after a choice, which then has no entry of its own', async () => {
    const browser = openBrowser();
    const { came, choose, go } = page(browser);
    choose(filters(2));
    browser.mood = mood;
    choose(filters(3));
    choose(filters(4));
    browser.mood = 'willing';
    vi.advanceTimersByTime(RETRIED);
    expect(fragments(browser)).toStrictEqual(['', linkOf(filters(4))]);
    choose(filters(5));
    await go(-1);
    expect(came).toStrictEqual([filters(4)]);
  });

  test('does not lose the way back', async () => {
    const browser = openBrowser();
    const { came, choose, go } = page(browser);
    choose(filters(2));
    choose(filters(3));
    browser.mood = mood;
    await go(-1);
    await go(-1);
    browser.edit('#filters=9');
    expect(came).toMatchObject([filters(2), { state: initialState }, { state: { filters: 9 } }]);
  });
});
