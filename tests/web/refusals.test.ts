// The table of tests/cpp/refusal_test.cpp, asked of WebAssembly: what Keras says of settings, and
// the way out that the page offers.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Core } from '#core';
import type { Shape } from '../../web/src/contract/types';
import { loadCore, requestWith, runOf } from './core';
import { layerOf, type PlainLayer } from './plain-layer';

interface Setting {
  layer: PlainLayer;
  inputShape: Shape;
  code: string | null;
  message: string | null;
}

const { cases }: { cases: Setting[] } = JSON.parse(
  readFileSync(new URL('../golden/refusals.json', import.meta.url), 'utf8'),
);

const ask = ({ layer, inputShape }: Pick<Setting, 'layer' | 'inputShape'>) =>
  runOf(core, requestWith({ layer: layerOf(layer), input: { shape: inputShape } }));

/** Python prints the members of a set in any order. */
const setsInOrder = (text: string) =>
  text.replace(/\{(.*?)\}/g, (_, members: string) => `{${members.split(', ').sort().join(', ')}}`);

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

describe('refusals', () => {
  test('every setting of the table is told what Keras says of it', () => {
    for (const each of cases) {
      const what = JSON.stringify(each);
      const { problem, refusal } = ask(each);
      expect(problem, what).toBeNull();
      expect(refusal?.code ?? null, what).toBe(each.code);
      if (!refusal) continue;
      expect(setsInOrder(refusal.message), what).toBe(setsInOrder(each.message ?? ''));
    }
    expect(cases.filter(({ code }) => code !== null).length).toBeGreaterThanOrEqual(102);
  });

  test('after a remedy, Keras has nothing against the layer', () => {
    for (const each of cases) {
      const { refusal } = ask(each);
      if (!refusal) continue;
      const what = `${JSON.stringify(each)}: ${JSON.stringify(refusal.remedy)}`;
      const { input, ...layer } = refusal.remedy;
      expect(Object.keys(refusal.remedy), what).not.toHaveLength(0);
      const next = ask({
        layer: { ...each.layer, ...layer },
        inputShape: input?.shape ?? each.inputShape,
      });
      expect(next.refusal, what).toBeNull();
    }
  });
});
