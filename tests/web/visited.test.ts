// What is remembered of a visit, and what is forgotten.
import { describe, expect, test } from 'vitest';
import { MOST_WEIGHTS } from '../../web/src/link/codec';
import { createVisited } from '../../web/src/link/visited';
import { initialState } from '../../web/src/state/state';
import { taken } from './arbitrary';

const filters = (count: number) => taken({ filters: count });
const picture = (value: number) =>
  taken({ input: { source: 'picture', shape: [1, 1, 1], values: [value] } });
const weights = (value: number) => ({
  kernel: { values: new Array<number>(MOST_WEIGHTS + 1).fill(value) },
});

describe('the states that were visited', () => {
  test('are remembered by their entries', () => {
    const visited = createVisited();
    visited.keep('a', filters(1));
    visited.keep('b', filters(2));
    visited.keep('a', filters(3));
    expect(visited.get('a')?.filters).toBe(3);
    expect(visited.get('b')?.filters).toBe(2);
    expect(visited.get('c')).toBeUndefined();
  });

  test('are twenty, those that were visited last', () => {
    const visited = createVisited();
    const entries = Array.from({ length: 20 }, (_, at) => `entry ${at}`);
    for (const entry of entries) visited.keep(entry, initialState);
    visited.keep('entry 0', initialState);
    visited.keep('new', initialState);
    const kept = [...entries, 'new'].filter((entry) => visited.get(entry));
    expect(kept).toStrictEqual([...entries.filter((entry) => entry !== 'entry 1'), 'new']);
  });

  test('hold four of the inputs that no link can carry, and what came between', () => {
    const visited = createVisited();
    visited.keep('first', picture(1));
    visited.keep('picture 2', picture(2));
    visited.keep('between', initialState);
    for (const value of [3, 4, 5]) visited.keep(`picture ${value}`, picture(value));
    expect(visited.get('first')).toBeUndefined();
    expect(visited.get('between')).toBe(initialState);
    for (const value of [2, 3, 4, 5]) {
      expect(visited.get(`picture ${value}`)?.input.values).toStrictEqual(Float32Array.of(value));
    }
  });

  test('hold two inputs with the weights of each, but no third one', () => {
    const visited = createVisited();
    const both = (value: number) => taken(weights(value), picture(value));
    const second = both(2);
    visited.keep('both 1', both(1));
    visited.keep('both 2', second);
    visited.keep('weights alone', taken({ input: { source: 'ones' } }, second));
    expect(visited.get('both 1')).toBeDefined();
    visited.keep('both 3', both(3));
    expect(visited.get('both 1')).toBeUndefined();
    expect(visited.get('both 2')).toBe(second);
    expect(visited.get('weights alone')).toBeDefined();
  });

  test('hold a state whose picture a newer one holds, though one between them is forgotten', () => {
    const visited = createVisited();
    const shown = picture(1);
    visited.keep('picture', shown);
    for (const value of [2, 3, 4, 5]) {
      visited.keep(`weights ${value}`, taken(weights(value), shown));
    }
    // The picture and three sets of weights.
    expect(visited.get('weights 2')).toBeUndefined();
    expect(visited.get('weights 3')).toBeDefined();
    expect(visited.get('picture')).toBe(shown);
  });

  test('hold one input under many arguments once', () => {
    const visited = createVisited();
    const states = [picture(1)];
    for (const padding of ['same', 'valid', 'same']) {
      states.push(taken({ padding }, states.at(-1)));
    }
    const other = picture(2);
    visited.keep('other', other);
    for (const [at, state] of states.entries()) visited.keep(String(at), state);
    expect(visited.get('other')).toBe(other);
    expect(states.map((_, at) => visited.get(String(at)))).toStrictEqual(states);
    visited.keep('other', other);
    for (const value of [3, 4, 5]) visited.keep(`picture ${value}`, picture(value));
    expect(states.filter((_, at) => visited.get(String(at)))).toStrictEqual([]);
  });

  test('hold that of an entry gone back to longer than one that came later', () => {
    const visited = createVisited();
    const first = picture(1);
    visited.keep('first', first);
    visited.keep('second', picture(2));
    visited.keep('first', first);
    for (const value of [3, 4, 5]) visited.keep(`picture ${value}`, picture(value));
    expect(visited.get('first')).toBe(first);
    expect(visited.get('second')).toBeUndefined();
  });
});
