// Whatever an embedder hands over, the gate stays standing: lengths are judged before values, nothing
// is read twice, what throws is a problem among others, and a refusal is short.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StateError } from '../../web/src/api';
import { applyPatch, initialState, places, type StateProblem } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { expectValid } from './expect-valid';

const HUGE = 20_000_000;

function problemsOf(patch: unknown): readonly StateProblem[] {
  const outcome = applyPatch(initialState, patch);
  return 'problems' in outcome ? outcome.problems : [];
}
const keysOf = (patch: unknown) => problemsOf(patch).map(({ key }) => key);

/** A patch of one key, which may be of a group. */
function patchAt(path: readonly string[], value: unknown): object {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as object;
}

/** An array that says of itself that it is `length` long, and which of its items are read. */
function watched(length: unknown, item: unknown = 1) {
  const read: string[] = [];
  const array = new Proxy([] as unknown[], {
    get(_, key) {
      if (key === 'length') return length;
      read.push(String(key));
      return item;
    },
  });
  return { array, read };
}

const lists = places.filter(({ field }) => /integers|numbers|choices/i.test(field.kind));
const named = (list: typeof places) => list.map(({ path }) => [path.join('.'), path] as const);

describe('a list that is too long', () => {
  test.each(named(lists))('is refused before any of its values is read: %s', (key, path) => {
    const { array, read } = watched(HUGE);
    // Of a tuple, the first item too many is named.
    expect(keysOf(patchAt(path, array))).toStrictEqual([expect.stringContaining(key)]);
    expect(read).toStrictEqual([]);
  });

  test.each(named(lists))('is refused as a typed array too: %s', (key, path) => {
    const [problem] = problemsOf(patchAt(path, new Uint8Array(HUGE)));
    expect(problem?.key).toContain(key);
    expect(problem?.message).toContain(`received ${HUGE}`);
  });

  test('is every list of the state', () => {
    expect(lists.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['bias', 'padding', 'outputPadding', 'open', 'kernel.shape']),
    );
    const others = places.filter((place) => !lists.includes(place));
    for (const { field } of others) expect(typeof field.initial).not.toBe('object');
  });

  test('with nothing in it is refused as well', () => {
    expect(problemsOf({ bias: new Array(HUGE) })).toStrictEqual([
      { key: 'bias', message: `Expected at most 256 items, received ${HUGE}` },
    ]);
    expect(keysOf({ bias: new Array(3) })).toStrictEqual(['bias.0']);
  });
});

describe('a length that is not that of the list', () => {
  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1.5,
    '2',
    null,
    undefined,
    { valueOf: () => 2 },
  ])('and no length at all makes it no list: %s', (length) => {
    for (const { path } of lists) {
      const { array, read } = watched(length);
      expect(keysOf(patchAt(path, array))).toHaveLength(1);
      expect(read).toStrictEqual([]);
    }
  });

  test('is asked for once, and so many items are read', () => {
    const lengths = [2, HUGE, HUGE];
    const read: string[] = [];
    const array = new Proxy([], {
      get: (_, key) => (key === 'length' ? lengths.shift() : read.push(String(key)) + 4),
    });
    expect(taken({ bias: array }).bias).toStrictEqual(Float32Array.of(5, 6));
    expect(read).toStrictEqual(['0', '1']);
  });

  test('of a typed array counts less than what it holds', () => {
    class Liar extends Float32Array {
      override get length() {
        return 2;
      }
    }
    expect(keysOf({ bias: new Liar(HUGE) })).toStrictEqual(['bias']);
    expect(taken({ bias: new Liar(3) }).bias).toStrictEqual(Float32Array.of(0, 0, 0));
  });

  test('may shrink while it is read', () => {
    const shrinking = [1, 2, 3];
    Object.defineProperty(shrinking, 0, {
      get() {
        shrinking.length = 1;
        return 1;
      },
    });
    expect(keysOf({ bias: shrinking })).toStrictEqual(['bias.1']);
  });
});

describe('values', () => {
  test('are read once, and what was judged is what is kept', () => {
    const reads: Record<string, number> = {};
    const changing = (name: string, ...values: readonly unknown[]) => ({
      enumerable: true,
      get() {
        const count = reads[name] ?? 0;
        reads[name] = count + 1;
        return values[count];
      },
    });
    const strides = Object.defineProperties([0, 0], {
      0: changing('strides.0', 2, 'later'),
      1: changing('strides.1', 3, 'later'),
    });
    const input = Object.defineProperties({}, { seed: changing('input.seed', 7, -1) });
    const patch = Object.defineProperties(
      {},
      {
        strides: changing('strides', strides, null),
        filters: changing('filters', 5, 1e9),
        padding: changing('padding', 'same', 'later'),
        input: changing('input', input, null),
        lang: changing('lang', undefined, 'later'),
      },
    );
    expect(taken(patch)).toStrictEqual({
      ...initialState,
      strides: [2, 3],
      filters: 5,
      padding: 'same',
      input: { ...initialState.input, seed: 7 },
    });
    expect(new Set(Object.values(reads))).toStrictEqual(new Set([1]));
    expect(Object.keys(reads)).toHaveLength(8);
  });
});

describe('what throws on being read', () => {
  const thrower = () => {
    throw new Error('mine');
  };
  const throwing = (key: string) =>
    Object.defineProperty({}, key, { get: thrower, enumerable: true });
  const revoked = (target: object) => {
    const { proxy, revoke } = Proxy.revocable(target, {});
    revoke();
    return proxy;
  };
  const throwingItem = Object.defineProperty([1, 2], 1, { get: thrower });
  const everyTrap = new Proxy(
    {},
    {
      get: thrower,
      has: thrower,
      ownKeys: thrower,
      getPrototypeOf: thrower,
      getOwnPropertyDescriptor: thrower,
    },
  );

  test.each<[string, unknown, readonly string[]]>([
    ['a key', throwing('filters'), ['filters']],
    ['a key of a group', { kernel: throwing('seed') }, ['kernel.seed']],
    ['a group', throwing('input'), ['input']],
    ['an item', { bias: throwingItem }, ['bias']],
    [
      'a side of a padding',
      { padding: Object.defineProperty([1, 1, 1, 1], 2, { get: thrower }) },
      ['padding'],
    ],
    ['a revoked proxy', revoked({}), ['']],
    ['a revoked array', revoked([]), ['']],
    ['a revoked group', { shown: revoked({}) }, ['shown']],
    ['a revoked list', { open: revoked([]) }, ['open']],
    ['the list of keys', new Proxy({}, { ownKeys: thrower }), ['']],
    ['a value in the place of a name', { lang: everyTrap }, ['lang']],
    ['a value in the place of a number', { bias: [everyTrap] }, ['bias.0']],
    ['a value in the place of a list', { strides: everyTrap }, ['strides']],
  ])('is a problem of that key: %s', (_, patch, keys) => {
    expect(keysOf(patch)).toStrictEqual(keys);
  });

  test('is a problem of every key, where every key throws', () => {
    const keys = keysOf(everyTrap);
    expect(keys[0]).toBe('layer');
    expect(keys).toHaveLength(8);
  });

  test('leaves the other problems to be told', () => {
    expect(keysOf({ ...{ filters: 65 }, kernel: throwing('seed'), bogus: 1 })).toStrictEqual([
      'filters',
      'kernel.seed',
      'bogus',
    ]);
  });
});

describe('a refusal is short', () => {
  const long = 'x'.repeat(HUGE);
  const manyKeys = Object.fromEntries(Array.from({ length: 1_000_000 }, (_, at) => [`k${at}`, 1]));
  const everyKeyWrong = Object.fromEntries(
    Object.keys(initialState).map((key) => [key, key === 'input' ? { bogus: long } : long]),
  );

  test.each<[string, unknown, number]>([
    ['a long text for a name', { lang: long }, 1],
    ['a long text for a number', { filters: long, bias: [long], padding: long }, 3],
    ['a long text for a group', { input: long }, 1],
    ['a long key', { [long]: 1 }, 1],
    ['a long key of a group', { shown: { [long]: 1 } }, 1],
    ['a million keys', manyKeys, 8],
    ['a million keys of a group', { kernel: manyKeys }, 8],
    ['every key', everyKeyWrong, 8],
    ['a number of very many digits', { filters: 10n ** 5000n }, 1],
    ['a symbol, and a function', { filters: Symbol(long), lang: () => long }, 2],
  ])('of %s', (_, patch, count) => {
    const problems = problemsOf(patch);
    expect(problems).toHaveLength(count);
    for (const { key, message } of problems) {
      expect(key.length).toBeLessThan(80);
      expect(message.length).toBeLessThan(260);
      expect(message).not.toBe('');
    }
    expect(new StateError(problems).message.length).toBeLessThan(2000);
  });

  test('but says what it was given, if that is short', () => {
    expect(problemsOf({ lang: 'de', filters: '3', strides: [1, null] })).toStrictEqual([
      { key: 'filters', message: 'Expected an integer from -99 to 64, received "3"' },
      { key: 'strides.1', message: 'Expected an integer from -99 to 11, received null' },
      { key: 'lang', message: 'Expected one of en, ru, received "de"' },
    ]);
  });

  test('and never cuts a character in two', () => {
    const [problem] = problemsOf({ ['🙂'.repeat(1000)]: 1 });
    expect(problem?.key).toBe(`${'🙂'.repeat(60)}…`);
  });
});

test('anything at all gives a valid state, or problems', () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  const groups = Object.fromEntries(
    Object.entries(initialState)
      .filter(([key]) => places.some(({ path }) => path.length > 1 && path[0] === key))
      .map(([key, group]) => [
        key,
        fc.record(
          Object.fromEntries(Object.keys(group as object).map((name) => [name, anything])),
          { requiredKeys: [] },
        ),
      ]),
  );
  const keys = Object.fromEntries(Object.keys(initialState).map((key) => [key, anything]));
  const patches = fc.oneof(anything, fc.record({ ...keys, ...groups }, { requiredKeys: [] }));
  fc.assert(
    fc.property(patches, (patch) => {
      const outcome = applyPatch(initialState, patch);
      if ('state' in outcome) expectValid(outcome.state);
      else expect(outcome.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
