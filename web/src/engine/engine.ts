// The C++ core as the rest of the page knows it: one typed call in, one plain result out.
import createCore, { type Core, type CoreRequest } from '#core';
import type { State } from '../state/state';
import type { Check, Distribution, Frame } from './frame';

export interface Engine {
  /** What a valid State comes to. Throws only on a trap: the same call may then be made once ready. */
  run(state: State): Frame;
  /** What is wrong with the values that a State brings, without computing anything. */
  check(state: State): Check;
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
          WebAssembly.instantiate(module, imports).then(receive, reject);
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
    distribution: (values) => call((c) => c.distribution(values)),
    gray: (rgba) => call((c) => c.gray(rgba)),
    ready: () => starting,
    memory: () => core?.HEAPU8.buffer.byteLength ?? 0,
  };
}

function requestOf({ input, kernel, ...layer }: State): CoreRequest {
  return {
    layer: layer.layer,
    filters: layer.filters,
    kernelSize: layer.kernelSize,
    strides: layer.strides,
    padding: layer.padding,
    dilationRate: layer.dilationRate,
    useBias: layer.useBias,
    bias: floats(layer.bias),
    inputShape: input.shape,
    inputSource: input.source,
    inputSeed: input.seed,
    inputValues: floats(input.values),
    kernelSource: kernel.source,
    kernelSeed: kernel.seed,
    kernelValues: floats(kernel.values),
    kernelValuesShape: kernel.shape,
  };
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
