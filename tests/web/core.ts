// The core as it was built for the page, in Node, and requests to it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Core, CoreRequest } from '#core';
import type { Case } from './oracles/cases.mjs';

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
  strides: [1, 1],
  padding: 'valid',
  dilationRate: [1, 1],
  useBias: false,
  bias: none,
  inputShape: [5, 5, 1],
  inputSource: 'counting',
  inputSeed: 0,
  inputValues: none,
  kernelSource: 'ones',
  kernelSeed: 0,
  kernelValues: none,
  kernelValuesShape: [0, 0, 0, 0],
};

type Values = Iterable<number>;
type Question = Pick<Case, 'layer' | 'inputShape'> & {
  input: Values;
  kernel: Values;
  bias: Values;
};

/** The request for a convolution whose every value is given. */
export function requestFor({ layer, inputShape, input, kernel, bias }: Question): CoreRequest {
  return {
    ...defaultRequest,
    ...layer,
    inputShape,
    inputSource: 'custom',
    inputValues: Float32Array.from(input),
    kernelSource: 'custom',
    kernelValues: Float32Array.from(kernel),
    bias: Float32Array.from(bias),
  };
}
