// The wasm memory only ever grows, so what a run leaks shows in its size, sooner or later.
import { expect, test } from 'vitest';
import type { Core } from '#core';
import {
  ACTIVATION_NAMES,
  DATA_FORMAT_NAMES,
  FRAMEWORK_NAMES,
  LAYER_TYPE_NAMES,
  type LayerType,
  PADDING_MODE_NAMES,
  PADDING_NAMES,
} from '../../web/src/contract/names';
import type { Request } from '../../web/src/contract/types';
import { type Changes, loadCore, requestWith } from './core';
import { seeded } from './oracles/cases.mjs';

const RUNS = 2000;
// So many that what is lost in each, were it a few bytes, comes to more than the memory has to spare.
const SMALL_RUNS = 20_000;
const LARGEST = 48;
const MOST_FILTERS = 8;

let lastRun = 0;

/** Everything that the page asks of the core when something changes, and about what it then shows. */
function use(core: Core, request: Request) {
  core.check(request);
  const replaced = lastRun++;
  const frame = core.run(lastRun, replaced, request);
  core.explain(lastRun, { row: 0, column: 0, channel: 0 });
  core.reached(lastRun, 0, 0);
  core.stamp(lastRun, { row: 0, column: 0, channel: 0 }, 0);
  core.multiplied(lastRun, 0, 0);
  core.program(lastRun);
  if (frame.output) core.bins(frame.output.values);
  core.gray(new Uint8Array(4 * (request.input.values?.length ?? 0)));
  return frame;
}

/** All that costs memory, switched on. */
function requestOf(
  type: LayerType,
  size: number,
  kernel: number,
  filters: number,
  { layer, extras }: Changes = {},
): Request {
  return requestWith({
    layer: {
      type,
      filters,
      kernelSize: [kernel, kernel],
      poolSize: [kernel, kernel],
      depthMultiplier: 2,
      padding: 'same',
      activation: 'softmax',
      useBias: true,
      ...layer,
    },
    input: { shape: [size, size, 3], source: 'custom', values: new Float32Array(size * size * 3) },
    kernel: {
      source: 'custom',
      // Laid into whatever the kernel of the layer is.
      values: {
        values: new Float32Array(7 * 7 * 3 * MOST_FILTERS),
        shape: [7, 7, 3, MOST_FILTERS],
      },
      pointwise: { values: new Float32Array(6 * filters), shape: [1, 1, 6, filters] },
    },
    bias: { values: new Float32Array(filters) },
    extras: { costs: true, frameworks: true, framework: 'pytorch', ...extras },
  });
}

const layers = LAYER_TYPE_NAMES;

test('the memory stays as large as the largest run of all layers needs it', async () => {
  const core = await loadCore();
  const size = () => core.HEAPU8.buffer.byteLength;
  for (const layer of layers) {
    for (const paddingMode of PADDING_MODE_NAMES) {
      for (const framework of FRAMEWORK_NAMES) {
        const changes = { layer: { paddingMode }, extras: { framework } };
        use(core, requestOf(layer, LARGEST, 7, MOST_FILTERS, changes));
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
      layer: {
        padding: any(PADDING_NAMES),
        pads: [draw(-1, 3), draw(0, 3), draw(0, 3), draw(0, 3)],
        paddingMode: any(PADDING_MODE_NAMES),
        outputPadding: any([null, [0, 0]]),
        dataFormat: any(DATA_FORMAT_NAMES),
        activation: any(ACTIVATION_NAMES),
      },
      extras: {
        costs: draw(0, 1) === 1,
        frameworks: draw(0, 1) === 1,
        framework: any(FRAMEWORK_NAMES),
      },
    });
    const { refusal, foreign, costs } = use(core, request);
    answered.add(`${layer}: ${refusal ? 'refused' : 'computed'}`);
    if (foreign) answered.add('foreign');
    if (costs.length > 0) answered.add('counted');
  }
  expect(size()).toBe(warm);
  expect(answered.size).toBe(2 * layers.length + 2);

  // The measure is alive: an experiment that needs more memory than that does grow it.
  use(core, requestOf('Conv2D', 1024, 1, 1));
  expect(size()).toBeGreaterThan(warm);
});

test('a large input that is made up takes the room of one, however often it is made', async () => {
  const core = await loadCore();
  const size = () => core.HEAPU8.length;
  const shape = [512, 512, 16] as const;
  const runs = Array.from({ length: 12 }, (_, i) => {
    const request = requestWith({
      layer: { strides: [1 + (i % 2), 2] },
      input: { shape, source: 'random', seed: i % 3 },
      kernel: { source: 'random' },
    });
    // Its program would hold all values as text.
    core.run(i + 1, i, request);
    return size();
  });
  expect(new Set(runs.slice(2))).toStrictEqual(new Set([runs[1]]));
  // Not as much as two of them.
  expect(runs[1]).toBeLessThan(2 * 4 * 512 * 512 * 16);
});
