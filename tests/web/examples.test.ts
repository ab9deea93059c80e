// The links that show the arguments: one for each that a layer takes, and each shows what it says.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Argument, LayerType } from '../../web/src/contract/names';
import type { Frame } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import { examples } from '../../web/src/examples';
import { read, write } from '../../web/src/link/codec';
import { applyPatch, initialState, places, type State, valueAt } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { workedOut } from './arithmetic';
import { startEngine } from './start-engine';

const LONGEST = 200;

/** What an argument is set by in links, where not by its own name. */
const set: { readonly [A in Argument]?: string } = {
  kernel_initializer: 'kernel',
  depthwise_initializer: 'kernel',
  pointwise_initializer: 'kernel',
};
/** Those that change how values are laid out, and none of them. */
const layouts: readonly Argument[] = ['data_format'];

const layers = Object.entries(examples) as [LayerType, (typeof examples)[LayerType]][];
const all = layers.flatMap(([layer, ofLayer]) =>
  Object.entries(ofLayer).map(([argument, example]) => ({
    layer,
    argument: argument as Argument,
    ...example,
  })),
);

function pathOf(argument: Argument): readonly string[] {
  const place = places.find(({ field }) => field.link === (set[argument] ?? argument));
  if (!place) throw new Error(`No link sets ${argument}`);
  return place.path;
}

/** `state` with that argument at its default. */
function without(argument: Argument, state: State): State {
  const [key = '', inner] = pathOf(argument);
  const initial = valueAt(initialState, pathOf(argument));
  const outcome = applyPatch(state, { [key]: inner ? { [inner]: initial } : initial });
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.state;
}

const shown = ({ output }: Frame) => output && { shape: output.shape, values: [...output.values] };

const EQUATION = /((?:\d+(?:[.,]\d+)?|[()\s·+−/])+) = (−?\d+(?:[.,]\d+)?)/g;
/** 0 and 1 are words in some places. */
const numbersIn = (text: string) =>
  (text.replace(/(\d),(\d)/g, '$1.$2').match(/[±−]?\d+(\.\d+)?/g) ?? [])
    .filter((number) => !['0', '1'].includes(number))
    .sort();

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});

test.each(layers)(
  '%s has a link for every argument that it takes, and for no other',
  (layer, of) => {
    expect(Object.keys(of)).toStrictEqual(engine.run(taken({ layer })).layer.arguments);
  },
);

test('no link shows two of them', () => {
  expect(new Set(all.map(({ link }) => link)).size).toBe(all.length);
});

describe.each(all)('$layer $argument', ({ layer, argument, link, en, ru }) => {
  const { state, ignored, tooLong } = read(link, 'en');

  test('is a short link, as the page writes it but for the language', () => {
    expect(ignored).toStrictEqual([]);
    expect(tooLong).toBe(false);
    expect(link.length).toBeLessThanOrEqual(LONGEST);
    expect(new Set(write(state).split('&'))).toStrictEqual(
      new Set([...link.split('&'), 'lang=en']),
    );
    expect(state.layer).toBe(layer);
  });

  test('differs from the default in what it shows', () => {
    const path = pathOf(argument);
    expect(valueAt(state, path)).not.toStrictEqual(valueAt(initialState, path));
  });

  test('is refused by nobody, and shows something else than the default', () => {
    const frame = engine.run(state);
    expect(frame.problem).toBeNull();
    expect(frame.refusal).toBeNull();
    expect(frame.output).not.toBeNull();
    expect(frame.layer.arguments).toContain(argument);
    const before = shown(engine.run(without(argument, state)));
    const after = shown(frame);
    if (layouts.includes(argument)) expect(after).toStrictEqual(before);
    else expect(after).not.toStrictEqual(before);
  });

  test('names the argument in the call', () => {
    const { before, pieces, after } = engine.run(state).call;
    expect([...before, ...pieces, ...after].join(' ')).toContain(argument);
  });

  test('says what to look for in both languages, in a sentence each', () => {
    expect(en).toMatch(/^[A-Z].{30,200}\.$/);
    expect(ru).toMatch(/^[А-Я].{30,200}\.$/);
  });

  test('states the same numbers in both, and sums that are values of the output', () => {
    expect(numbersIn(ru)).toStrictEqual(numbersIn(en));
    const values = [...(engine.run(state).output?.values ?? [])];
    for (const [, sum = '', result = ''] of [en, ru].flatMap((text) => [
      ...text.matchAll(EQUATION),
    ])) {
      expect(workedOut(sum)).toBe(workedOut(result));
      expect(values).toContain(workedOut(result));
    }
  });
});

test('some of what they say is a sum', () => {
  expect(all.filter(({ en }) => en.match(EQUATION)).length).toBeGreaterThan(5);
});
