// The scene over the real core, without a page: frames, what is looked at in them, and settings to draw.
import fc from 'fast-check';
import type { Explanation, Frame } from '../../web/src/contract/types';
import type { Engine } from '../../web/src/engine/engine';
import { keyOf } from '../../web/src/paint/lattice';
import type { Questions } from '../../web/src/questions';
import type { Patch, State } from '../../web/src/state/state';
import { answersTo } from '../../web/src/view/stage/answers';
import type { Look } from '../../web/src/view/stage/look';
import type { Subject, Wording } from '../../web/src/view/stage/marks';
import { taken } from './arbitrary';
import { startEngine } from './start-engine';

export interface Scenes {
  readonly engine: Engine;
  /** Keeps the one run that is asked about. */
  frame(state: State): Frame;
  subject(frame: Frame, look: Look): Promise<Subject>;
}

const wording: Wording = {
  times: (factor) => `times ${factor}`,
  part: (part, whole) => `${part} of ${whole}`,
};

export async function startScenes(): Promise<Scenes> {
  const engine = await startEngine();
  const ask: Questions = {
    explain: async (run, cell) => engine.explain(run, cell),
    reached: async (run, row, column) => engine.reached(run, row, column),
    stamp: async (run, cell, filter) => engine.stamp(run, cell, filter),
    multiplied: async (run, u, v) => engine.multiplied(run, u, v),
    multipliedPointwise: async (run) => engine.multipliedPointwise(run),
    program: async (run) => engine.program(run),
    distribution: async (values) => engine.distribution(values),
  };
  let latest = 0;
  return {
    engine,
    frame(state) {
      const frame = engine.run(state, null, latest);
      latest = frame.run;
      return frame;
    },
    subject: async (frame, look) => ({
      ...{ frame, look, wording },
      answers: await answersTo(ask, frame, look),
    }),
  };
}

/** The cell at the middle of all that the frame shows of that array. */
export const lookAt = (frame: Frame, array: Look['array'], row: number, column: number): Look => ({
  ...{ array, row, column },
  channel: frame.planes.channel,
  between: frame.planes.between,
  filter: frame.planes.filter,
});

/** The explanations whose taps lie on the input: those of a first stage where there are two. */
export const firstStages = (told: Explanation): readonly Explanation[] =>
  told.before.length > 0 ? told.before : [told];

export const keysOf = (rows: Iterable<number>, columns: ArrayLike<number>): number[] =>
  Array.from(rows, (row, at) => keyOf({ row, column: columns[at] ?? Number.NaN }));

export const sorted = (keys: Iterable<number>): number[] =>
  [...new Set(keys)].sort((a, b) => a - b);

const within = (low: number, high: number) => fc.integer({ min: low, max: high });
const pair = (low: number, high: number) => fc.tuple(within(low, high), within(low, high));

/** Settings of every layer, most of which have an output. */
export const anySetting: fc.Arbitrary<Patch> = fc
  .record({
    layer: fc.constantFrom(
      ...(['Conv2D', 'DepthwiseConv2D', 'SeparableConv2D', 'Conv2DTranspose'] as const),
      ...(['MaxPooling2D', 'AveragePooling2D'] as const),
    ),
    kernelSize: pair(1, 4),
    poolSize: pair(1, 4),
    strides: pair(1, 3),
    dilationRate: fc.oneof(fc.constant([1, 1] as const), pair(1, 3)),
    padding: fc.oneof(
      fc.constantFrom('valid' as const, 'same' as const),
      fc.tuple(within(0, 3), within(0, 3), within(0, 3), within(0, 3)),
    ),
    paddingMode: fc.constantFrom('zeros', 'reflect', 'replicate', 'circular'),
    outputPadding: fc.option(pair(0, 2)),
    groups: fc.constantFrom(1, 1, 2),
    filters: fc.constantFrom(1, 2, 4),
    depthMultiplier: within(1, 2),
    shape: fc.tuple(within(3, 7), within(3, 7), fc.constantFrom(1, 2, 4)),
    framework: fc.constantFrom('keras', 'keras', 'pytorch', 'onnx_same_lower'),
    planes: fc.tuple(within(0, 3), within(0, 7), within(0, 3)),
  })
  .map(
    ({ shape, framework, planes: [channel, between, filter], ...layer }) =>
      ({
        ...layer,
        input: { source: 'counting', shape },
        kernel: { source: 'random', seed: 3 },
        shown: { framework, channel, between, filter },
      }) as Patch,
  );

/** Hands drawn settings that have an output to `check`, and counts them. */
export async function everySetting(
  scenes: Scenes,
  numRuns: number,
  check: (frame: Frame, state: State) => Promise<void> | void,
): Promise<number> {
  let checked = 0;
  await fc.assert(
    fc.asyncProperty(anySetting, async (patch) => {
      const state = taken(patch);
      const frame = scenes.frame(state);
      if (!(frame.foreign ?? frame.output)) return;
      checked++;
      await check(frame, state);
    }),
    { numRuns },
  );
  return checked;
}
