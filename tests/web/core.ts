// The core as it was built for the page, in Node, and requests to it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Core, CoreRequest } from '#core';

type CreateCore = (options: { wasmBinary: Uint8Array }) => Promise<Core>;

const built = (name: string) => new URL(`../../build/wasm/${name}`, import.meta.url);

/** A new instance, which shares nothing with those before it. */
export async function loadCore(): Promise<Core> {
  if (!existsSync(built('conv2d.wasm'))) {
    throw new Error(`There is no ${fileURLToPath(built('conv2d.wasm'))}: npm run build makes it.`);
  }
  const module: { default: CreateCore } = await import(/* @vite-ignore */ built('conv2d.mjs').href);
  return module.default({ wasmBinary: readFileSync(built('conv2d.wasm')) });
}

const none = new Float32Array();

/** 1 to 25 under a 3x3 kernel of ones. */
export const defaultRequest: CoreRequest = {
  layer: 'Conv2D',
  filters: 1,
  kernelSize: [3, 3],
  poolSize: [2, 2],
  strides: [1, 1],
  padding: 'valid',
  pads: [0, 0, 0, 0],
  paddingMode: 'zeros',
  outputPaddingGiven: false,
  outputPadding: [0, 0],
  dataFormat: 'channels_last',
  dilationRate: [1, 1],
  groups: 1,
  depthMultiplier: 1,
  activation: 'linear',
  useBias: false,
  biasSource: 'custom',
  biasSeed: 0,
  biasConstant: 0,
  bias: none,
  inputShape: [5, 5, 1],
  inputSource: 'counting',
  inputSeed: 0,
  inputValues: none,
  kernelSource: 'ones',
  kernelSeed: 0,
  kernelConstant: 0,
  kernelValues: none,
  kernelValuesShape: [0, 0, 0, 0],
  pointwiseValues: none,
  pointwiseValuesShape: [0, 0, 0, 0],
  costs: false,
  frameworks: false,
  framework: 'keras',
  changed: '',
};

type Pads = readonly [top: number, bottom: number, left: number, right: number];
type Pair = readonly [height: number, width: number];

/** A layer as the golden files have it: what is left out is at its default. */
export type PlainLayer = Partial<
  Pick<
    CoreRequest,
    | 'layer'
    | 'filters'
    | 'kernelSize'
    | 'poolSize'
    | 'strides'
    | 'paddingMode'
    | 'dataFormat'
    | 'dilationRate'
    | 'groups'
    | 'depthMultiplier'
    | 'activation'
    | 'useBias'
  >
> & {
  readonly padding?: string | Pads;
  readonly outputPadding?: Pair | null;
};

/** The request for a layer on an input of that shape, counting from 1. */
export function requestOf(
  { padding = 'valid', outputPadding = null, ...layer }: PlainLayer,
  inputShape: CoreRequest['inputShape'],
): CoreRequest {
  const named = typeof padding === 'string';
  return {
    ...defaultRequest,
    ...layer,
    padding: named ? padding : 'explicit',
    pads: named ? defaultRequest.pads : padding,
    outputPaddingGiven: outputPadding !== null,
    outputPadding: outputPadding ?? defaultRequest.outputPadding,
    inputShape,
  };
}

type Values = Iterable<number>;
interface Question {
  readonly layer: PlainLayer;
  readonly inputShape: CoreRequest['inputShape'];
  readonly input: Values;
  readonly kernel: Values;
  readonly pointwise?: Values;
  readonly bias: Values;
}

/** The request for a layer whose every value is given. */
export function requestFor(question: Question): CoreRequest {
  const { layer, inputShape, input, kernel, pointwise = [], bias } = question;
  return {
    ...requestOf(layer, inputShape),
    inputSource: 'custom',
    inputValues: Float32Array.from(input),
    kernelSource: 'custom',
    kernelValues: Float32Array.from(kernel),
    pointwiseValues: Float32Array.from(pointwise),
    bias: Float32Array.from(bias),
  };
}
