// What cpp/bindings/embind.cpp offers, by hand: Emscripten 3.1.6 cannot write it. A contract test
// compares it with the living module.
declare module '#core' {
  /** Enums travel by their names in cpp/include/conv2d/names.hpp, arrays as Float32Array. */
  export interface CoreRequest {
    layer: string;
    filters: number;
    kernelSize: readonly [number, number];
    strides: readonly [number, number];
    padding: string;
    dilationRate: readonly [number, number];
    useBias: boolean;
    bias: Float32Array;
    inputShape: readonly [number, number, number];
    inputSource: string;
    inputSeed: number;
    inputValues: Float32Array;
    kernelSource: string;
    kernelSeed: number;
    kernelValues: Float32Array;
    kernelValuesShape: readonly [number, number, number, number];
  }
  export interface CoreArray {
    shape: number[];
    values: Float32Array;
    low: number;
    high: number;
  }
  export interface CoreCheck {
    problem: 'input_shape' | 'input_values' | 'kernel_values' | null;
    kernelShape: number[];
  }
  export interface CoreExperiment {
    problem: CoreCheck['problem'];
    refusal: { code: string; message: string } | null;
    beyondLimits: boolean;
    effectiveKernel: number[];
    geometry: {
      outputShape: number[];
      padding: number[];
      parameters: number;
      macs: number;
    } | null;
    input: CoreArray;
    kernel: CoreArray;
    kernelSource: string;
    definedKernels: string[];
    bias: Float32Array;
    output: CoreArray | null;
  }
  export interface CoreDistribution {
    // Of each bin, the least and the greatest value that it takes.
    firsts: Float64Array;
    lasts: Float64Array;
    counts: Int32Array;
  }
  export interface Core {
    run(request: CoreRequest): CoreExperiment;
    check(request: CoreRequest): CoreCheck;
    distribution(values: Float32Array): CoreDistribution;
    gray(rgba: Uint8ClampedArray | Uint8Array): Float32Array;
    vocabulary(): Record<string, string[]>;
    HEAPU8: Uint8Array;
  }
  type Instantiate = (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ) => object;
  export default function createCore(options: { instantiateWasm: Instantiate }): Promise<Core>;
}

declare module '#core.wasm?url' {
  const url: string;
  export default url;
}
