// The C++ core as the rest of the page knows it: one typed call in, one plain result out.
import createCore, { type Core, type CoreRequest } from '#core';
import type { State } from '../state/state';
import type { Check, Distribution, Frame, Reached } from './frame';

export interface Engine {
  /** What a valid State comes to. Throws only on a trap: the same call may then be made once ready. */
  run(state: State): Frame;
  /** What is wrong with the values that a State brings, without computing anything. */
  check(state: State): Check;
  /** Which cells of the output an input cell takes part in, of the State that was run last. */
  reached(row: number, column: number): Reached;
  distribution(values: Float32Array): Distribution;
  /** RGBA bytes to values from 0 to 255. */
  gray(rgba: Uint8ClampedArray): Float32Array;
  /** Resolves when the engine can be called (again). */
  ready(): Promise<void>;
  /** Bytes of WebAssembly memory in use. */
  memory(): number;
}

/** Starts the engine from a compiled module. */
export async function createEngine(module: WebAssembly.Module): Promise<Engine> {
  let core: Core | undefined;
  // Emscripten never hears of an instance that could not be made, so the promise is ours.
  const start = () =>
    new Promise<void>((resolve, reject) => {
      createCore({
        instantiateWasm(imports, receive) {
          WebAssembly.instantiate(module, imports).then(receive).catch(reject);
          return {};
        },
      }).then((made) => {
        core = made;
        resolve();
      }, reject);
    });
  let starting = start();
  await starting;

  // A trap may leave the instance in any state, so another takes its place.
  const call = <T>(work: (core: Core) => T): T => {
    if (!core) throw new Error('The engine is starting');
    try {
      return work(core);
    } catch (error) {
      core = undefined;
      starting = start();
      // Who waits for ready() hears of it.
      starting.catch(() => {});
      throw error;
    }
  };
  return {
    run: (state) => call((c) => c.run(requestOf(state))),
    check: (state) => call((c) => c.check(requestOf(state))),
    reached: (row, column) => call((c) => c.reached(row, column)),
    distribution: (values) => call((c) => c.distribution(values)),
    gray: (rgba) => call((c) => c.gray(rgba)),
    ready: () => starting,
    memory: () => core?.HEAPU8.buffer.byteLength ?? 0,
  };
}

const NO_PADS = [0, 0, 0, 0] as const;
const NO_PAIR = [0, 0] as const;

function requestOf({ input, kernel, shown, open, padding, ...layer }: State): CoreRequest {
  const weights = weightsOf(kernel, layer.layer === 'SeparableConv2D');
  const named = typeof padding === 'string';
  return {
    layer: layer.layer,
    filters: layer.filters,
    kernelSize: layer.kernelSize,
    poolSize: layer.poolSize,
    strides: layer.strides,
    padding: named ? padding : 'explicit',
    pads: named ? NO_PADS : padding,
    paddingMode: layer.paddingMode,
    outputPaddingGiven: layer.outputPadding !== null,
    outputPadding: layer.outputPadding ?? NO_PAIR,
    dataFormat: layer.dataFormat,
    dilationRate: layer.dilationRate,
    groups: layer.groups,
    depthMultiplier: layer.depthMultiplier,
    activation: layer.activation,
    useBias: layer.useBias,
    biasSource: layer.biasInitializer,
    biasSeed: layer.biasSeed,
    biasConstant: layer.biasConstant,
    bias: floats(layer.bias),
    inputShape: input.shape,
    inputSource: input.source,
    inputSeed: input.seed,
    inputValues: floats(input.values),
    kernelSource: kernel.source,
    kernelSeed: kernel.seed,
    kernelConstant: kernel.constant,
    kernelValues: floats(weights.values),
    kernelValuesShape: weights.shape,
    pointwiseValues: floats(kernel.pointwise),
    pointwiseValuesShape: kernel.pointwiseShape,
    costs: open.includes('cost') || open.includes('channels'),
    // A link may show another framework's output while the table is closed.
    frameworks: open.includes('frameworks') || shown.framework !== 'keras',
    framework: shown.framework,
  };
}

// The weights given for this layer; where there are none, those that were given for another serve
// until then.
function weightsOf(kernel: State['kernel'], separable: boolean) {
  const depthwise = { values: kernel.depthwise, shape: kernel.depthwiseShape };
  const others = { values: kernel.values, shape: kernel.shape };
  const [own, other] = separable ? [depthwise, others] : [others, depthwise];
  return own.values.length > 0 ? own : other;
}

// A picture's 65,536 values are the same frozen array from change to change.
const converted = new WeakMap<readonly number[], Float32Array>();
function floats(values: readonly number[]): Float32Array {
  let result = converted.get(values);
  if (!result) {
    result = Float32Array.from(values);
    converted.set(values, result);
  }
  return result;
}
