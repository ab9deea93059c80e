// WebKit's own compiler of WebAssembly against the bits that the native build computed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyPatch, initialState, type Patch } from '../../web/src/state/state';
import { hash, scatteredBias, scatteredInput, scatteredKernel } from '../web/float-bits';
import {
  biases,
  type Case,
  complete,
  kernelShape,
  pointwiseShape,
  size,
} from '../web/oracles/cases.mjs';
import { open, result, setState } from './playground';

interface BitsCase extends Pick<Case, 'layer' | 'inputShape'> {
  hash: string;
}

const { cases }: { cases: BitsCase[] } = JSON.parse(
  readFileSync(new URL('../golden/float-bits.json', import.meta.url), 'utf8'),
);

function stateOf({ layer, inputShape }: BitsCase): Patch {
  const shapes = { layer: complete(layer), inputShape };
  const weights = Array.from(scatteredKernel(size(kernelShape(shapes))));
  return {
    ...initialState,
    ...layer,
    bias: Array.from(scatteredBias(biases(shapes))),
    input: {
      source: 'custom',
      shape: inputShape,
      values: Array.from(scatteredInput(size(inputShape))),
    },
    kernel:
      layer.layer === 'SeparableConv2D'
        ? { depthwise: weights, pointwise: Array(size(pointwiseShape(shapes))).fill(1) }
        : { values: weights },
  } as Patch;
}

test('WebKit computes the bits of the native build', async () => {
  const browser = await open('#v=1&lang=en');
  let computed = 0;
  for (const each of cases) {
    const patch = stateOf(each);
    // Some are larger than the page goes.
    if ('problems' in applyPatch(initialState, patch)) continue;
    await setState(browser, patch);
    const { output } = await result(browser);
    const what = `${JSON.stringify(each.layer)} on ${each.inputShape}`;
    expect(hash(Float32Array.from(output ?? [])), what).toBe(each.hash);
    computed++;
  }
  expect(computed).toBeGreaterThanOrEqual(133);
});
