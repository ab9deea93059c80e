// The same files as in tests/cpp: what the oracles answered, and the bits that the native build
// computed, asked of WebAssembly.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Core } from '#core';
import { loadCore, requestFor } from './core';
import { hash, scatteredBias, scatteredInput, scatteredKernel } from './float-bits';
import { type Case, size } from './oracles/cases.mjs';

interface GoldenCase extends Case {
  expected: { outputShape: number[]; padding: number[]; output: number[] } | null;
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
  test('every case of the oracles is met exactly', () => {
    const { cases }: { cases: GoldenCase[] } = read('conv2d.json');
    for (const each of cases) {
      const { problem, geometry, output, refusal, beyondLimits } = core.run(requestFor(each));
      const what = `${each.name}: ${JSON.stringify(each.layer)} on ${each.inputShape}`;
      expect(problem, what).toBeNull();
      expect(beyondLimits, what).toBe(false);
      if (each.expected) {
        expect(geometry?.outputShape, what).toEqual(each.expected.outputShape);
        expect(geometry?.padding, what).toEqual(each.expected.padding);
        expect([...(output?.values ?? [])], what).toEqual(each.expected.output);
      } else {
        expect([geometry, output], what).toEqual([null, null]);
        expect(refusal, what).not.toBeNull();
      }
    }
    const empty = cases.filter((each) => !each.expected).length;
    expect(empty).toBeGreaterThanOrEqual(100);
    expect(cases.length - empty).toBeGreaterThanOrEqual(1200);
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
      const kernelShape = [...layer.kernelSize, inputShape[2], layer.filters];
      const { output } = core.run(
        requestFor({
          layer,
          inputShape,
          input: scatteredInput(size(inputShape)),
          kernel: scatteredKernel(size(kernelShape)),
          bias: scatteredBias(layer.useBias ? layer.filters : 0),
        }),
      );
      const what = `${JSON.stringify(layer)} on ${inputShape}`;
      expect(hash(output?.values ?? new Float32Array()), what).toBe(expected);
    }
    expect(cases).toHaveLength(61);
  });
});
