// The core as it was built for the page, in Node, and requests to it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Core } from '#core';
import type { Frame, Request, Shape } from '../../web/src/contract/types';
import { instanceOf, type Program } from '../../web/src/engine/instances';
import { layerOf, type PlainLayer } from './plain-layer';

type CreateCore = typeof import('#core').default;

const built = (name: string) => new URL(`../../build/wasm/${name}`, import.meta.url);

/** The modules of the core: that of the first load, and the one for large layers. */
type Name = 'conv2d' | 'conv2d-large';

/** The one that the tests of a core are for, by vitest.config.ts. */
const asked = (process.env.CORE ?? 'conv2d') as Name;

/** Compiled, with its glue. */
export async function programOf(name: Name): Promise<Program> {
  const wasm = built(`${name}.wasm`);
  if (!existsSync(wasm)) {
    throw new Error(`There is no ${fileURLToPath(wasm)}: npm run build makes it.`);
  }
  const glue: { default: CreateCore } = await import(/* @vite-ignore */ built(`${name}.mjs`).href);
  return { module: await WebAssembly.compile(readFileSync(wasm)), create: glue.default };
}

/** A new instance, which shares nothing with those before it. */
export async function loadCore(name = asked): Promise<Core> {
  return instanceOf(await programOf(name));
}

/** The one run that tests keep who ask nothing about it. */
const ONLY = 1;

/** Runs a request in place of the one before. */
export function runOf(core: Core, request: Request): Frame {
  return core.run(ONLY, ONLY, request);
}

const none = new Float32Array();
const noWeights = { values: none, shape: null };
const noFilling = { seed: 0, constant: 0 };

/** 1 to 25 under a 3x3 kernel of ones. */
export const defaultRequest: Request = {
  layer: {
    type: 'Conv2D',
    filters: 1,
    kernelSize: [3, 3],
    poolSize: [2, 2],
    strides: [1, 1],
    padding: 'valid',
    pads: [0, 0, 0, 0],
    paddingMode: 'zeros',
    outputPadding: null,
    dataFormat: 'channels_last',
    dilationRate: [1, 1],
    groups: 1,
    depthMultiplier: 1,
    activation: 'linear',
    useBias: false,
  },
  input: { shape: [5, 5, 1], source: 'counting', seed: 0, values: none },
  kernel: {
    source: 'ones',
    filling: noFilling,
    values: noWeights,
    depthwise: noWeights,
    pointwise: noWeights,
  },
  bias: { source: 'custom', filling: noFilling, values: none },
  extras: { costs: false, frameworks: false, framework: 'keras' },
  changed: null,
  planes: { channel: 0, filter: 0, between: 0 },
};

type Group = Exclude<keyof Request, 'changed'>;
/** Any keys of a request, and any keys of its groups. */
export type Changes = { readonly [K in Group]?: Partial<Request[K]> } & Partial<
  Pick<Request, 'changed'>
>;

/** The default request but for some of its keys. */
export function requestWith({ changed = null, ...groups }: Changes): Request {
  return {
    layer: { ...defaultRequest.layer, ...groups.layer },
    input: { ...defaultRequest.input, ...groups.input },
    kernel: { ...defaultRequest.kernel, ...groups.kernel },
    bias: { ...defaultRequest.bias, ...groups.bias },
    extras: { ...defaultRequest.extras, ...groups.extras },
    changed,
    planes: { ...defaultRequest.planes, ...groups.planes },
  };
}

type Values = Iterable<number>;
interface Question {
  readonly layer: PlainLayer;
  readonly inputShape: Shape;
  readonly input: Values;
  readonly kernel: Values;
  readonly pointwise?: Values;
  readonly bias: Values;
}

/** The request for a layer whose every value is given. */
export function requestFor(question: Question): Request {
  const { layer, inputShape, input, kernel, pointwise = [], bias } = question;
  const weights = (values: Values) => ({ values: Float32Array.from(values), shape: null });
  return requestWith({
    layer: layerOf(layer),
    input: { shape: inputShape, source: 'custom', values: Float32Array.from(input) },
    kernel: { source: 'custom', values: weights(kernel), pointwise: weights(pointwise) },
    bias: { values: Float32Array.from(bias) },
  });
}
