// The same files as in tests/cpp: what the oracles answered, and the bits that the native build
// computed, asked of WebAssembly.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Core } from '#core';
import { loadCore, requestFor, runOf } from './core';
import { hash, scatteredBias, scatteredInput, scatteredKernel } from './float-bits';
import {
  biases,
  type Case,
  complete,
  describeCase,
  type Expected,
  kernelShape,
  pointwiseShape,
  size,
  type Tolerance,
} from './oracles/cases.mjs';
import { expectAnswer } from './oracles/expect-answer';

interface Golden {
  oracles: Record<string, string>;
  tolerance?: Tolerance;
  cases: (Case & { expected: Expected | null })[];
}

interface BitsCase extends Pick<Case, 'layer' | 'inputShape'> {
  hash: string;
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8'));

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

describe('golden', () => {
  // The least that a file must hold, so that an emptied one does not pass for a good one.
  const files = {
    conv2d: { computed: 1204, empty: 100 },
    'conv2d-groups': { computed: 130, empty: 10 },
    'depthwise-conv2d': { computed: 390, empty: 30 },
    'separable-conv2d': { computed: 315, empty: 25 },
    'conv2d-transpose': { computed: 420, empty: 20 },
    pooling: { computed: 490, empty: 30 },
    'padding-modes': { computed: 190, empty: 10 },
    activations: { computed: 92, empty: 0 },
  };
  const met: Record<string, string | number>[] = [];

  for (const [name, least] of Object.entries(files)) {
    test(`every answer of the oracles in ${name}.json is met`, () => {
      const { oracles, tolerance, cases }: Golden = read(`${name}.json`);
      const counts = new Map<string, { computed: number; empty: number }>();
      for (const each of cases) {
        const { layer, activation } = complete(each.layer);
        expectAnswer(runOf(core, requestFor(each)), each.expected, describeCase(each), {
          activation,
          tolerance,
        });
        const count = counts.get(layer) ?? { computed: 0, empty: 0 };
        count[each.expected ? 'computed' : 'empty']++;
        counts.set(layer, count);
      }
      for (const [layer, count] of counts) {
        met.push({ file: name, layer, ...count, values: oracles.values ?? '' });
      }
      const empty = cases.filter(({ expected }) => !expected).length;
      expect(cases.length - empty).toBeGreaterThanOrEqual(least.computed);
      expect(empty).toBeGreaterThanOrEqual(least.empty);
    });
  }

  afterAll(() => {
    console.table(met);
  });
});

describe('float bits', () => {
  test('the hash is FNV-1a by its published vectors', () => {
    expect(hash(new Float32Array())).toBe('cbf29ce484222325');
    expect(hash(new Float32Array(new TextEncoder().encode('foob').buffer))).toBe(
      'dd120e790c2512af',
    );
  });

  test('WebAssembly computes the bits of the native build', () => {
    const { cases }: { cases: BitsCase[] } = read('float-bits.json');
    for (const { layer, inputShape, hash: expected } of cases) {
      const shapes = { layer: complete(layer), inputShape };
      const { output } = runOf(
        core,
        requestFor({
          layer,
          inputShape,
          input: scatteredInput(size(inputShape)),
          kernel: scatteredKernel(size(kernelShape(shapes))),
          pointwise: new Float32Array(size(pointwiseShape(shapes))).fill(1),
          bias: scatteredBias(biases(shapes)),
        }),
      );
      const what = `${JSON.stringify(layer)} on ${inputShape}`;
      expect(hash(output?.values ?? new Float32Array()), what).toBe(expected);
    }
    expect(cases.length).toBeGreaterThanOrEqual(139);
  });
});
