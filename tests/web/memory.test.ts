// The wasm memory only ever grows, so what a run leaks shows in its size, sooner or later.
import { expect, test } from 'vitest';
import type { Core, CoreRequest } from '#core';
import { fields } from '../../web/src/state/fields';
import { defaultRequest, loadCore } from './core';
import { seeded } from './oracles/cases.mjs';

const RUNS = 2000;
// So many that what is lost in each, were it a few bytes, comes to more than the memory has to spare.
const SMALL_RUNS = 20_000;
const LARGEST = 48;
const MOST_FILTERS = 8;

/** Everything that the page asks of the core when something changes. */
function use(core: Core, request: CoreRequest) {
  core.check(request);
  const experiment = core.run(request);
  core.reached(0, 0);
  if (experiment.output) core.distribution(experiment.output.values);
  core.gray(new Uint8Array(4 * request.inputValues.length));
  return experiment;
}

/** All that costs memory, switched on. */
function requestOf(
  layer: string,
  size: number,
  kernel: number,
  filters: number,
  changes: Partial<CoreRequest> = {},
): CoreRequest {
  const ofBoth = { kernelSize: [kernel, kernel] as const, poolSize: [kernel, kernel] as const };
  return {
    ...defaultRequest,
    ...ofBoth,
    layer,
    filters,
    depthMultiplier: 2,
    padding: 'same',
    activation: 'softmax',
    useBias: true,
    bias: new Float32Array(filters),
    inputShape: [size, size, 3],
    inputSource: 'custom',
    inputValues: new Float32Array(size * size * 3),
    kernelSource: 'custom',
    // Laid into whatever the kernel of the layer is.
    kernelValues: new Float32Array(7 * 7 * 3 * MOST_FILTERS),
    kernelValuesShape: [7, 7, 3, MOST_FILTERS],
    pointwiseValues: new Float32Array(6 * filters),
    pointwiseValuesShape: [1, 1, 6, filters],
    costs: true,
    frameworks: true,
    framework: 'pytorch',
    ...changes,
  };
}

const layers = fields.layer.options;
const modes = fields.paddingMode.options;
const foreign = fields.shown.framework.options;

test('the memory stays as large as the largest run of all layers needs it', async () => {
  const core = await loadCore();
  const size = () => core.HEAPU8.buffer.byteLength;
  for (const layer of layers) {
    for (const paddingMode of modes) {
      for (const framework of foreign) {
        use(core, requestOf(layer, LARGEST, 7, MOST_FILTERS, { paddingMode, framework }));
      }
    }
  }
  const warm = size();

  const draw = seeded(3);
  const any = <T>(options: readonly T[]) => options[draw(0, options.length - 1)] as T;
  const answered = new Set<string>();
  for (let i = 0; i < RUNS + SMALL_RUNS; i++) {
    const layer = any(layers);
    // A kernel of 0 is refused: an experiment without a kernel must not leak, either.
    const sizes = i < RUNS ? ([LARGEST, 7, MOST_FILTERS] as const) : ([3, 2, 2] as const);
    const [extent, kernel, filters] = sizes;
    const request = requestOf(layer, draw(1, extent), draw(0, kernel), draw(1, filters), {
      padding: any(['valid', 'same', 'explicit']),
      pads: [draw(-1, 3), draw(0, 3), draw(0, 3), draw(0, 3)],
      paddingMode: any(modes),
      outputPaddingGiven: draw(0, 1) === 1,
      dataFormat: any(fields.dataFormat.options),
      activation: any(fields.activation.options),
      costs: draw(0, 1) === 1,
      frameworks: draw(0, 1) === 1,
      framework: any(foreign),
    });
    const { refusal, shown, costs } = use(core, request);
    answered.add(`${layer}: ${refusal ? 'refused' : 'computed'}`);
    if (shown) answered.add('shown');
    if (costs.length > 0) answered.add('counted');
  }
  expect(size()).toBe(warm);
  expect(answered.size).toBe(2 * layers.length + 2);

  // The measure is alive: an experiment that needs more memory than that does grow it.
  use(core, requestOf('Conv2D', 1024, 1, 1));
  expect(size()).toBeGreaterThan(warm);
});
