// The wasm memory only ever grows, so what a run leaks shows in its size, sooner or later.
import { expect, test } from 'vitest';
import type { Core, CoreRequest } from '#core';
import { defaultRequest, loadCore } from './core';
import { seeded } from './oracles/cases.mjs';

const RUNS = 2000;
const LARGEST = 48;

/** Everything that the page asks of the core when something changes. */
function use(core: Core, request: CoreRequest) {
  const { output } = core.run(request);
  if (output) core.distribution(output.values);
  core.gray(new Uint8Array(4 * request.inputValues.length));
}

function requestOf(size: number, kernel: number, filters: number, padding: string): CoreRequest {
  return {
    ...defaultRequest,
    filters,
    kernelSize: [kernel, kernel],
    padding,
    useBias: true,
    bias: new Float32Array(filters),
    inputShape: [size, size, 3],
    inputSource: 'custom',
    inputValues: new Float32Array(size * size * 3),
    kernelSource: 'custom',
    kernelValues: new Float32Array(kernel * kernel * 3 * filters),
  };
}

test(`${RUNS} runs leave the memory as large as the largest of them`, async () => {
  const core = await loadCore();
  const size = () => core.HEAPU8.buffer.byteLength;
  use(core, requestOf(LARGEST, 7, 8, 'same'));
  const warm = size();
  const draw = seeded(3);
  for (let i = 0; i < RUNS; i++) {
    const padding = draw(0, 1) === 0 ? 'valid' : 'same';
    // A kernel of 0 is refused: an experiment without a kernel must not leak, either.
    use(core, requestOf(draw(1, LARGEST), draw(0, 7), draw(1, 8), padding));
  }
  expect(size()).toBe(warm);
  // The measure is alive: an experiment that needs more memory than that does grow it.
  use(core, requestOf(1024, 1, 1, 'same'));
  expect(size()).toBeGreaterThan(warm);
});
