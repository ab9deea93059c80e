// Weights that the reader has typed stay his own: through other sizes and layers, and through links.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../web/src/engine/engine';
import { read, write } from '../../web/src/link/codec';
import { initialState, type Patch, type State } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { startEngine } from './start-engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});

/** The state after some changes, none of which the engine has anything against. */
function stateAfter(...patches: readonly Patch[]): State {
  return patches.reduce<State>((before, patch) => {
    const state = taken(patch, before);
    expect(engine.check(state).problem, JSON.stringify(patch)).toBeNull();
    return state;
  }, initialState);
}

const through = (state: State) => read(write(state), 'en').state;

/** The weights that a state comes to, whether it is run or opened from its link. */
function weightsOf(state: State) {
  const { kernel, pointwise } = engine.run(state);
  expect(engine.run(through(state)).kernel).toEqual(kernel);
  expect(engine.run(through(state)).pointwise).toEqual(pointwise);
  return {
    kernel: Array.from(kernel.values),
    pointwise: pointwise && Array.from(pointwise.values),
  };
}

const typed: Patch = {
  kernelSize: [2, 2],
  kernel: { source: 'custom', shape: [2, 2, 1, 1], values: [1, 2, 3, 4] },
};
const typedStages: Patch = {
  kernel: {
    source: 'custom',
    depthwiseShape: [2, 2, 1, 1],
    depthwise: [5, 6, 7, 8],
    pointwiseShape: [1, 1, 1, 1],
    pointwise: [9],
  },
};

describe('weights of a layer', () => {
  test('come back unharmed from another size', () => {
    const large = stateAfter(typed, { kernelSize: [3, 3] });
    expect(weightsOf(large).kernel).toEqual([1, 2, 0, 3, 4, 0, 0, 0, 0]);
    const small = stateAfter(typed, { kernelSize: [1, 2] });
    expect(weightsOf(small).kernel).toEqual([1, 2]);
    for (const [height, width] of [
      [3, 3],
      [1, 2],
      [0, -1],
    ] as const) {
      const back = stateAfter(typed, { kernelSize: [height, width] }, { kernelSize: [2, 2] });
      expect(weightsOf(back).kernel).toEqual([1, 2, 3, 4]);
    }
  });

  test('come back from more channels and filters', () => {
    const many = stateAfter(typed, { filters: 2, input: { shape: [5, 5, 2] } });
    // [2, 2, 2, 2], in which each first channel and filter has what was typed
    expect(weightsOf(many).kernel).toEqual([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0]);
    expect(weightsOf(taken({ filters: 1, input: { shape: [5, 5, 1] } }, many)).kernel).toEqual([
      1, 2, 3, 4,
    ]);
  });

  test.each(['DepthwiseConv2D', 'SeparableConv2D', 'Conv2DTranspose'] as const)(
    'serve a %s as well, as long as none were typed there',
    (layer) => {
      const { kernel, pointwise } = weightsOf(stateAfter(typed, { layer }));
      expect(kernel).toEqual([1, 2, 3, 4]);
      // Those of the second stage only add up.
      expect(pointwise).toEqual(layer === 'SeparableConv2D' ? [1] : null);
    },
  );

  test('are laid into the layout of the layer', () => {
    const two = stateAfter({
      kernelSize: [1, 1],
      filters: 2,
      input: { shape: [5, 5, 3] },
      // A row a channel, a column a filter.
      kernel: { source: 'custom', shape: [1, 1, 3, 2], values: [1, 2, 3, 4, 5, 6] },
    });
    expect(weightsOf(two).kernel).toEqual([1, 2, 3, 4, 5, 6]);
    // A column each of depth_multiplier's.
    const depthwise = taken({ layer: 'DepthwiseConv2D' }, two);
    expect(weightsOf(depthwise).kernel).toEqual([1, 3, 5]);
    expect(weightsOf(taken({ depthMultiplier: 3 }, depthwise)).kernel).toEqual([
      ...[1, 2, 0],
      ...[3, 4, 0],
      ...[5, 6, 0],
    ]);
    // A row a filter, a column a channel.
    expect(weightsOf(taken({ layer: 'Conv2DTranspose' }, two)).kernel).toEqual([1, 2, 0, 3, 4, 0]);
  });

  test.each(['MaxPooling2D', 'AveragePooling2D'] as const)('wait while a %s has none', (layer) => {
    const pooling = stateAfter(typed, { layer });
    expect(engine.run(pooling).kernel.values).toHaveLength(0);
    expect(engine.run(pooling).output).not.toBeNull();
    expect(weightsOf(taken({ layer: 'Conv2D' }, pooling)).kernel).toEqual([1, 2, 3, 4]);
  });
});

describe('weights of both stages of a SeparableConv2D', () => {
  const separable = { layer: 'SeparableConv2D', kernelSize: [2, 2] } as const;

  test('are its own, beside those of the other layers', () => {
    const state = stateAfter(typed, separable, typedStages);
    expect(weightsOf(state)).toEqual({ kernel: [5, 6, 7, 8], pointwise: [9] });
    for (const layer of ['Conv2D', 'DepthwiseConv2D', 'Conv2DTranspose'] as const) {
      const other = stateAfter(state, { layer });
      expect(weightsOf(other)).toEqual({ kernel: [1, 2, 3, 4], pointwise: null });
      expect(weightsOf(stateAfter(other, separable))).toEqual(weightsOf(state));
    }
  });

  test('serve other layers as long as none were typed there', () => {
    const state = stateAfter(separable, typedStages, { layer: 'Conv2D' });
    expect(weightsOf(state).kernel).toEqual([5, 6, 7, 8]);
    const own: Patch = { kernel: { shape: [2, 2, 1, 1], values: [1, 2, 3, 4] } };
    expect(weightsOf(stateAfter(state, own)).kernel).toEqual([1, 2, 3, 4]);
    expect(weightsOf(stateAfter(state, own, separable)).kernel).toEqual([5, 6, 7, 8]);
  });

  test('come back unharmed from other sizes, channels and filters', () => {
    const sizes: readonly Patch[] = [
      { kernelSize: [3, 1] },
      { filters: 3 },
      { depthMultiplier: 2 },
      { input: { shape: [5, 5, 2] } },
    ];
    const first: Patch = {
      kernelSize: [2, 2],
      filters: 1,
      depthMultiplier: 1,
      input: { shape: [5, 5, 1] },
    };
    const state = stateAfter(separable, typedStages);
    for (const size of sizes) {
      expect(weightsOf(stateAfter(state, size))).not.toEqual(weightsOf(state));
      expect(weightsOf(stateAfter(state, size, first))).toEqual(weightsOf(state));
    }
    expect(weightsOf(stateAfter(state, ...sizes, first))).toEqual(weightsOf(state));
  });

  test('are laid into the shapes of now from the top left corner', () => {
    const state = stateAfter(separable, typedStages, { depthMultiplier: 2, filters: 2 });
    // [2, 2, 1, 2] and [1, 1, 2, 2]
    expect(weightsOf(state)).toEqual({
      kernel: [5, 0, 6, 0, 7, 0, 8, 0],
      pointwise: [9, 0, 0, 0],
    });
  });

  test('are ones in the second stage until some are typed', () => {
    const { pointwise: _, pointwiseShape: __, ...first } = typedStages.kernel ?? {};
    const state = stateAfter({ ...separable, filters: 2, depthMultiplier: 2 }, { kernel: first });
    expect(weightsOf(state)).toEqual({ kernel: [5, 0, 6, 0, 7, 0, 8, 0], pointwise: [1, 1, 1, 1] });
  });

  test('go when a pattern is chosen', () => {
    const state = stateAfter(typed, separable, typedStages, { kernel: { source: 'zeros' } });
    expect(weightsOf(state)).toEqual({ kernel: [0, 0, 0, 0], pointwise: [0] });
    expect(write(state)).toBe('v=2&layer=SeparableConv2D&kernel_size=2,2&kernel=zeros&lang=en');
  });
});

describe('weights without a shape', () => {
  test.each<[problem: string, patch: Patch]>([
    ['kernel.values', { kernel: { values: [1, 2] } }],
    ['kernel.depthwise', { layer: 'SeparableConv2D', kernel: { depthwise: [1, 2] } }],
    // Not even one is there for the first stage.
    ['kernel.depthwise', { layer: 'SeparableConv2D', kernel: { pointwise: [1] } }],
    [
      'kernel.pointwise',
      {
        layer: 'SeparableConv2D',
        kernelSize: [1, 1],
        kernel: { depthwise: [1], pointwise: [1, 2] },
      },
    ],
  ])('must be as many as the kernel has, or the engine says %s', (problem, patch) => {
    expect(engine.check(taken(patch)).problem).toBe(problem);
  });

  test('are taken where they are', () => {
    const state = stateAfter({
      layer: 'SeparableConv2D',
      kernelSize: [1, 2],
      filters: 2,
      kernel: { depthwise: [1, 2], pointwise: [3, 4] },
    });
    expect(weightsOf(state)).toEqual({ kernel: [1, 2], pointwise: [3, 4] });
  });
});

describe('a bias', () => {
  test('has a value for each output channel, and those beyond wait', () => {
    const bias = [1, 2, 3, 4, 5, 6];
    const layer = { layer: 'DepthwiseConv2D', depthMultiplier: 2, useBias: true } as const;
    const state = stateAfter({ ...layer, bias, input: { shape: [5, 5, 2] } });
    expect(Array.from(engine.run(state).bias)).toEqual([1, 2, 3, 4]);
    const wider = taken({ input: { shape: [5, 5, 4] } }, state);
    expect(Array.from(engine.run(wider).bias)).toEqual([1, 2, 3, 4, 5, 6, 0, 0]);
    expect(Array.from(engine.run(taken({ layer: 'Conv2D' }, state)).bias)).toEqual([1]);
    expect(Array.from(engine.run(taken({ layer: 'MaxPooling2D' }, state)).bias)).toEqual([]);
    expect(through(state).bias).toEqual(Float32Array.from(bias));
  });

  test('of an initializer leaves the reader’s own in place', () => {
    const state = stateAfter({ useBias: true, bias: [7], biasInitializer: 'ones' });
    expect(Array.from(engine.run(state).bias)).toEqual([1]);
    const back = taken({ biasInitializer: 'custom' }, through(state));
    expect(Array.from(engine.run(back).bias)).toEqual([7]);
  });
});
