// Any state that there can be, for tests of what holds of all of them.
import fc from 'fast-check';
import { fields } from '../../web/src/state/fields';
import { applyPatch, initialState, type State } from '../../web/src/state/state';

/** `state` after a patch that is expected to be taken. */
export function taken(patch: unknown, state: State = initialState): State {
  const outcome = applyPatch(state, patch);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.state;
}

/** By the keys of T: one that is added to the table does not compile until it is here. */
type Arbitraries<T> = { readonly [K in keyof T]: fc.Arbitrary<T[K]> };
type Shape = State['input']['shape'];
type KernelShape = State['kernel']['shape'];

const option = <T extends string>({ options }: { readonly options: readonly T[] }) =>
  fc.constantFrom(...options);
const argument = (max: number) => fc.integer({ min: -99, max });
const pair = (max: number) => fc.tuple(argument(max), argument(max));
const extent = (max: number) => fc.integer({ min: 1, max });
const size = (max: number) => fc.integer({ min: 0, max });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
export const value = fc
  .oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.float({ min: -1e6, max: 1e6, noNaN: true }),
  )
  .map((number) => number + 0);
const floats = (lengths: fc.ArrayConstraints) =>
  fc
    .array(value, lengths)
    .map((given) => Float32Array.from(given, (each) => Math.fround(each) + 0));
const values = (length: number) => floats({ minLength: length, maxLength: length });
const none = fc.constant(new Float32Array());
const product = (sizes: readonly number[]) => sizes.reduce((all, each) => all * each, 1);

// Small sizes, so that all the values of an own input or kernel are given.
const customInput: fc.Arbitrary<State['input']> = fc
  .tuple(extent(6), extent(6), extent(3))
  .chain((shape) =>
    fc.record({
      source: fc.constant('custom' as const),
      shape: fc.constant<Shape>(shape),
      seed: fc.constant(0),
      values: values(product(shape)),
    }),
  );
const madeInput = fc.record<State['input']>({
  source: fc.constantFrom('counting', 'ones', 'gradient', 'checkerboard', 'random'),
  shape: fc.tuple(extent(32), extent(32), extent(8)),
  seed,
  values: none,
});

interface Weights {
  readonly values: Float32Array;
  readonly shape: KernelShape;
}
const noWeights: Weights = { values: new Float32Array(), shape: [0, 0, 0, 0] };
const weightsOf = (sizes: fc.Arbitrary<KernelShape>): fc.Arbitrary<Weights> =>
  fc.oneof(
    fc.constant(noWeights),
    sizes.chain((shape) =>
      values(Math.max(1, product(shape))).map((given) => ({ values: given, shape })),
    ),
  );
const customKernel = fc
  .record({
    others: weightsOf(fc.tuple(size(4), size(4), size(3), size(3))),
    depthwise: weightsOf(fc.tuple(size(3), size(3), size(3), size(2))),
    pointwise: weightsOf(fc.tuple(extent(1), extent(1), size(6), size(3))),
  })
  .map(({ others, depthwise, pointwise }): State['kernel'] => ({
    source: 'custom',
    seed: 1,
    constant: 0,
    values: others.values,
    shape: others.shape,
    depthwise: depthwise.values,
    depthwiseShape: depthwise.shape,
    pointwise: pointwise.values,
    pointwiseShape: pointwise.shape,
  }));
const madeKernel: fc.Arbitrary<State['kernel']> = fc
  .record({ source: option(fields.kernel.source), seed, constant: value })
  .filter(({ source }) => source !== 'custom')
  .map((made) => ({ ...initialState.kernel, ...made }));

export const arbitraries: Arbitraries<State> = {
  layer: option(fields.layer),
  filters: argument(16),
  kernelSize: pair(7),
  poolSize: pair(7),
  strides: pair(5),
  padding: fc.oneof(
    option(fields.padding),
    fc.tuple(argument(8), argument(8), argument(8), argument(8)),
  ),
  paddingMode: option(fields.paddingMode),
  outputPadding: fc.option(pair(5)),
  dataFormat: option(fields.dataFormat),
  dilationRate: pair(4),
  groups: argument(16),
  depthMultiplier: argument(4),
  activation: option(fields.activation),
  useBias: fc.boolean(),
  bias: floats({ maxLength: 32 }),
  biasInitializer: option(fields.biasInitializer),
  biasSeed: seed,
  biasConstant: value,
  input: fc.oneof(madeInput, customInput),
  kernel: fc.oneof(madeKernel, customKernel),
  lesson: option(fields.lesson),
  shown: fc.record<State['shown']>({
    channel: size(7),
    filter: size(31),
    between: size(31),
    framework: option(fields.shown.framework),
    pinned: fc.option(fc.tuple(size(40), size(40))),
    pinnedIn: option(fields.shown.pinnedIn),
    scale: option(fields.shown.scale),
    range: option(fields.shown.range),
  }),
  // In any order, some of them twice.
  open: fc.array(option(fields.open), { maxLength: 9 }),
  view: fc.record({
    theme: option(fields.view.theme),
    hide: fc.array(option(fields.view.hide), { maxLength: 30 }),
    readonly: fc.boolean(),
    height: option(fields.view.height),
  }),
  lang: option(fields.lang),
};

/** Any state, most of which Keras would refuse. */
export const anyState: fc.Arbitrary<State> = fc
  .record<State>(arbitraries)
  .map((patch) => taken(patch));

/** What a reader does one thing after another, refused or not. */
export const anyPatches = fc.array(fc.record(arbitraries, { requiredKeys: [] }), {
  minLength: 1,
  maxLength: 6,
});

// As the sliders have them.
const near = (low: number, high: number) => fc.integer({ min: low, max: high });
const nearPair = (low: number, high: number) => fc.tuple(near(low, high), near(low, high));

/** States whose arguments are few steps from legal ones, on small inputs: some have outputs. */
export const nearlyLegal: fc.Arbitrary<State> = fc
  .record<State>({
    ...arbitraries,
    filters: near(0, 8),
    kernelSize: nearPair(0, 7),
    poolSize: nearPair(0, 7),
    strides: nearPair(0, 3),
    padding: fc.oneof(
      option(fields.padding),
      fc.tuple(near(-1, 8), near(-1, 8), near(-1, 8), near(-1, 8)),
    ),
    outputPadding: fc.option(nearPair(-1, 3)),
    dilationRate: nearPair(0, 4),
    groups: near(0, 4),
    depthMultiplier: near(0, 3),
    input: fc.oneof(
      fc.record<State['input']>({
        source: fc.constantFrom('counting', 'ones', 'gradient', 'checkerboard', 'random'),
        shape: fc.tuple(extent(9), extent(9), extent(4)),
        seed,
        values: none,
      }),
      customInput,
    ),
  })
  .map((patch) => taken(patch));
