// What goes into the core and comes out of it. Generated from the core by `npm run contract`: do not edit.

import type {
  Activation,
  Algorithm,
  Argument,
  BiasSource,
  CaveatCode,
  DataFormat,
  FrameArray,
  Framework,
  FrameworkNote,
  InputSource,
  KernelAxis,
  KernelSource,
  LayerType,
  Measure,
  Mendable,
  Padding,
  PaddingMode,
  Pooling,
  Problem,
  RefusalCode,
  SoftmaxAxis,
} from './names';

export type Pair = readonly [height: number, width: number];

export type Pads = readonly [top: number, bottom: number, left: number, right: number];

export interface Layer {
  readonly type: LayerType;
  readonly filters: number;
  readonly kernelSize: Pair;
  readonly poolSize: Pair;
  readonly strides: Pair;
  readonly padding: Padding;
  readonly pads: Pads;
  readonly paddingMode: PaddingMode;
  readonly outputPadding: Pair | null;
  readonly dataFormat: DataFormat;
  readonly dilationRate: Pair;
  readonly groups: number;
  readonly depthMultiplier: number;
  readonly activation: Activation;
  readonly useBias: boolean;
}

export type Shape = readonly [height: number, width: number, channels: number];

export interface InputRequest {
  readonly shape: Shape;
  readonly source: InputSource;
  readonly seed: number;
  readonly values: Float32Array | null;
}

export interface Filling {
  readonly seed: number;
  readonly constant: number;
}

export type KernelShape = readonly [height: number, width: number, third: number, fourth: number];

export interface BroughtWeights {
  readonly values: Float32Array | null;
  readonly shape: KernelShape | null;
}

export interface KernelRequest {
  readonly source: KernelSource;
  readonly filling: Filling;
  readonly values: BroughtWeights;
  readonly depthwise: BroughtWeights;
  readonly pointwise: BroughtWeights;
}

export interface BiasRequest {
  readonly source: BiasSource;
  readonly filling: Filling;
  readonly values: Float32Array | null;
}

export interface Extras {
  readonly costs: boolean;
  readonly frameworks: boolean;
  readonly framework: Framework;
}

export interface PlanesRequest {
  readonly channel: number;
  readonly filter: number;
  readonly between: number;
}

export interface Request {
  readonly layer: Layer;
  readonly input: InputRequest;
  readonly kernel: KernelRequest;
  readonly bias: BiasRequest;
  readonly extras: Extras;
  readonly changed: Mendable | null;
  readonly planes: PlanesRequest;
}

export interface Check {
  readonly problem: Problem | null;
  readonly values: KernelShape | null;
  readonly depthwise: KernelShape | null;
  readonly pointwise: KernelShape | null;
}

export interface LayerFacts {
  readonly arguments: readonly Argument[];
  readonly pooling: Pooling;
  readonly scatters: boolean;
  readonly stridesOrDilation: boolean;
  readonly paddingCounts: boolean;
}

export interface KerasCall {
  readonly before: readonly string[];
  readonly pieces: readonly string[];
  readonly after: readonly string[];
}

export interface RemedyInput {
  readonly shape: Shape;
}

export interface RemedyPatch {
  readonly filters?: number;
  readonly kernelSize?: Pair;
  readonly poolSize?: Pair;
  readonly strides?: Pair;
  readonly padding?: Exclude<Padding, 'explicit'> | Pads;
  readonly outputPadding?: Pair | null;
  readonly depthMultiplier?: number;
  readonly dilationRate?: Pair;
  readonly groups?: number;
  readonly input?: RemedyInput;
}

export interface Ruling {
  readonly code: RefusalCode;
  readonly message: string;
  readonly remedy: RemedyPatch;
  readonly remedyText: string;
}

export interface Caveat {
  readonly code: CaveatCode;
  readonly message: string;
}

export interface Windows {
  readonly starts: Int32Array;
  readonly unread: Int32Array;
  readonly beyond: Int32Array;
}

export interface Sizes {
  readonly outputShape: Shape;
  readonly padding: Pads;
  readonly paddingCounts: boolean;
  readonly rows: Windows;
  readonly columns: Windows;
}

export interface Tensor {
  readonly shape: Shape;
  readonly values: Float32Array;
  readonly low: number;
  readonly high: number;
  readonly lows: Float32Array;
  readonly highs: Float32Array;
  readonly whole: boolean;
}

export interface KernelTensor {
  readonly shape: KernelShape;
  readonly axes: readonly KernelAxis[];
  readonly values: Float32Array;
  readonly low: number;
  readonly high: number;
  readonly lows: Float32Array;
  readonly highs: Float32Array;
  readonly whole: boolean;
}

export interface ChannelGroup {
  readonly inputs: Int32Array;
  readonly outputs: Int32Array;
}

export interface Connections {
  readonly outputs: number;
  readonly offsets: readonly Int32Array[];
  readonly groups: readonly ChannelGroup[];
}

export interface Planes {
  readonly channel: number;
  readonly filter: number;
  readonly between: number;
  readonly channels: Int32Array;
  readonly betweens: Int32Array;
  readonly filters: number;
}

export interface Quantity {
  readonly measure: Measure;
  readonly symbols: string;
  readonly numbers: string;
  readonly value: number;
}

export interface TableRow {
  readonly framework: Framework;
  readonly call: string;
  readonly accepted: boolean;
  readonly refusal: string;
  readonly note: FrameworkNote;
  readonly padding: Pads | null;
  readonly outputShape: Shape | null;
  readonly different: number | null;
}

export interface Frame {
  readonly run: number;
  readonly kept: readonly FrameArray[];
  readonly problem: Problem | null;
  readonly layer: LayerFacts;
  readonly call: KerasCall;
  readonly refusal: Ruling | null;
  readonly caveats: readonly Caveat[];
  readonly beyondLimits: boolean;
  readonly effectiveKernel: Pair;
  readonly geometry: Sizes | null;
  readonly input: Tensor;
  readonly kernel: KernelTensor;
  readonly pointwise: KernelTensor | null;
  readonly kernelSource: KernelSource;
  readonly definedKernels: readonly KernelSource[];
  readonly connections: Connections;
  readonly planes: Planes;
  readonly bias: Float32Array;
  readonly depthwise: Tensor | null;
  readonly output: Tensor | null;
  readonly costs: readonly Quantity[];
  readonly frameworks: readonly TableRow[];
  readonly foreign: Tensor | null;
  readonly foreignGeometry: Sizes | null;
  readonly differs: Uint8Array;
  readonly uncut: Tensor | null;
  readonly algorithm: Algorithm | null;
  readonly large: boolean;
}

export interface OutputCell {
  readonly row: number;
  readonly column: number;
  readonly channel: number;
}

export interface Taps {
  readonly u: Int32Array;
  readonly v: Int32Array;
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly channel: Int32Array;
  readonly input: Int32Array;
  readonly weight: Int32Array;
  readonly source: Uint8Array;
  readonly value: Float32Array;
  readonly factor: Float32Array;
  readonly product: Float32Array;
}

export interface Explanation {
  readonly taps: Taps;
  readonly bias: number;
  readonly sum: number;
  readonly value: number;
  readonly channels: Int32Array;
  readonly subtotals: Float32Array;
  readonly winner: number;
  readonly divisor: number;
  readonly softmax: SoftmaxAxis | null;
  readonly before: readonly Explanation[];
}

export interface Reached {
  readonly row: number;
  readonly column: number;
  readonly u: number;
  readonly v: number;
}

export interface InputCell {
  readonly row: number;
  readonly column: number;
  readonly channel: number;
}

export interface Stamp {
  readonly value: number;
  readonly u: Int32Array;
  readonly v: Int32Array;
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly weight: Int32Array;
  readonly factor: Float32Array;
  readonly product: Float32Array;
  readonly cut: Uint8Array;
}

export interface Products {
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly inputRow: Int32Array;
  readonly inputColumn: Int32Array;
  readonly source: Uint8Array;
}

export interface Bins {
  readonly firsts: Float64Array;
  readonly lasts: Float64Array;
  readonly counts: Int32Array;
}
