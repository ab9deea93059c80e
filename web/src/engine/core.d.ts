// What cpp/bindings offers, by hand: Emscripten 3.1.6 cannot write it. A contract test compares it
// with the living module.
declare module '#core' {
  type Pair = readonly [number, number];
  type KernelShape = readonly [number, number, number, number];
  /** Enums travel by their names in cpp/include/conv2d/names.hpp, arrays as Float32Array. */
  export interface CoreRequest {
    layer: string;
    filters: number;
    kernelSize: Pair;
    poolSize: Pair;
    strides: Pair;
    padding: string;
    pads: readonly [number, number, number, number];
    paddingMode: string;
    outputPaddingGiven: boolean;
    outputPadding: Pair;
    dataFormat: string;
    dilationRate: Pair;
    groups: number;
    depthMultiplier: number;
    activation: string;
    useBias: boolean;
    biasSource: string;
    biasSeed: number;
    biasConstant: number;
    bias: Float32Array;
    inputShape: readonly [number, number, number];
    inputSource: string;
    inputSeed: number;
    inputValues: Float32Array;
    kernelSource: string;
    kernelSeed: number;
    kernelConstant: number;
    kernelValues: Float32Array;
    kernelValuesShape: KernelShape;
    pointwiseValues: Float32Array;
    pointwiseValuesShape: KernelShape;
    costs: boolean;
    frameworks: boolean;
    framework: string;
    /** What was changed last, in Keras's spelling, or 'input_shape'; a remedy keeps it if it can. */
    changed: string;
  }
  export interface CoreArray {
    shape: number[];
    values: Float32Array;
    low: number;
    high: number;
  }
  export interface CoreCheck {
    problem: 'input_shape' | 'input_values' | 'kernel_values' | 'pointwise_values' | null;
    kernelShape: number[];
    pointwiseShape: number[];
  }
  export interface CoreQuantity {
    measure: string;
    symbols: string;
    numbers: string;
    value: number;
  }
  export interface CoreRow {
    framework: string;
    call: string;
    accepted: boolean;
    refusal: string;
    note: string;
    padding: number[] | null;
    outputShape: number[] | null;
    different: number | null;
  }
  export interface CoreExperiment {
    problem: CoreCheck['problem'];
    /** Those that the layer takes, in the order of Keras's signature. */
    arguments: string[];
    /** `remedy` is a change of the page's state after which nothing is refused. */
    refusal: { code: string; message: string; remedy: Record<string, unknown> } | null;
    caveats: { code: string; message: string }[];
    beyondLimits: boolean;
    effectiveKernel: number[];
    geometry: {
      outputShape: number[];
      padding: number[];
    } | null;
    input: CoreArray;
    kernel: CoreArray;
    pointwise: CoreArray | null;
    kernelSource: string;
    definedKernels: string[];
    /** [channels, output channels of the first stage]: see connections() in explain.hpp. */
    connections: Int32Array;
    bias: Float32Array;
    depthwise: CoreArray | null;
    output: CoreArray | null;
    costs: CoreQuantity[];
    frameworks: CoreRow[];
    /** The output of the framework asked for, and 1 for each of its values that is not Keras's. */
    shown: CoreArray | null;
    differs: Uint8Array;
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
    /** Of the last run: output row and column, kernel row and column, one tap after the other. */
    reached(row: number, column: number): Int32Array;
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
