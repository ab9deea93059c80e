// Who holds the state, and who hears of its changes.
import { describe, expect, test } from 'vitest';
import { initialState, type State } from '../../web/src/state/state';
import { createStore } from '../../web/src/state/store';
import { taken } from './arbitrary';

describe('the store', () => {
  test('holds the state it was made with', () => {
    expect(createStore(initialState).get()).toBe(initialState);
  });

  test('takes a change and tells every listener of it, with its manner', () => {
    const store = createStore(initialState);
    const heard: unknown[] = [];
    store.subscribe((state, manner) => heard.push(['first', state, manner]));
    store.subscribe((state, manner) => heard.push(['second', state, manner]));

    expect(store.set({ filters: 2 }, 'slide')).toStrictEqual([]);
    expect(store.get()).toStrictEqual({ ...initialState, filters: 2 });
    expect(heard).toStrictEqual([
      ['first', store.get(), 'slide'],
      ['second', store.get(), 'slide'],
    ]);
  });

  test('builds each change on the one before', () => {
    const store = createStore(initialState);
    store.set({ filters: 2 }, 'choice');
    store.set({ padding: 'same' }, 'choice');
    expect(store.get()).toStrictEqual({ ...initialState, filters: 2, padding: 'same' });
  });

  test('keeps the very same state, and silence, when it refuses', () => {
    const store = createStore(initialState);
    let calls = 0;
    store.subscribe(() => calls++);
    const problems = store.set({ filters: 2, padding: 'full' as 'same' }, 'choice');
    expect(problems.map(({ key }) => key)).toStrictEqual(['padding']);
    expect(store.get()).toBe(initialState);
    expect(calls).toBe(0);
  });

  test('replaces the whole state, and tells of that too', () => {
    const store = createStore(initialState);
    const next = taken({ lang: 'ru', strides: [2, 2] });
    const heard: unknown[] = [];
    store.subscribe((state, manner) => heard.push(state, manner));
    store.replace(next, 'choice');
    expect(store.get()).toBe(next);
    expect(heard).toStrictEqual([next, 'choice']);
  });

  test('shows listeners the new state already in place', () => {
    const store = createStore(initialState);
    let seen: State | undefined;
    store.subscribe(() => {
      seen = store.get();
    });
    store.set({ filters: 5 }, 'choice');
    expect(seen?.filters).toBe(5);
  });
});
