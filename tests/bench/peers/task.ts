// A workload with its numbers, and what follows from its shapes.
import {
  isPooling,
  kernelShape,
  type Layer,
  pointwiseShape,
  seeded,
  size,
} from '../../web/oracles/cases.mjs';
import { type Geometry, geometryOf } from '../../web/oracles/geometry.mjs';
import type { Workload } from './workloads';

export interface Task extends Workload {
  readonly geometry: Geometry;
  /** Two of them, so that no call is like the one before it. */
  readonly inputs: readonly [Float32Array, Float32Array];
  readonly kernel: Float32Array;
  readonly pointwise: Float32Array;
  readonly bias: Float32Array;
  /** Multiply-adds, those with padding among them; 0 of pooling. */
  readonly macs: number;
  /** How many products or values an output value is the sum of; 0 where nothing is added. */
  readonly terms: number;
}

const NOTHING = new Float32Array();
const STEPS = 1 << 20;

/** Evenly from -limit to limit. */
function drawn(count: number, seed: number, limit: number): Float32Array {
  const draw = seeded(seed);
  return Float32Array.from({ length: count }, () => (draw(-STEPS, STEPS) / STEPS) * limit);
}

/** Of values up to 1 and weights of this size, sums of `terms` products stay of the order of 1. */
const weights = (shape: readonly number[], seed: number, terms: number) =>
  drawn(size(shape), seed, 1 / Math.sqrt(terms));

function termsOf({ layer, poolSize }: Layer, products: number): number {
  if (layer === 'MaxPooling2D') return 0;
  return layer === 'AveragePooling2D' ? size(poolSize) : products;
}

export function taskOf(workload: Workload): Task {
  const { layer, inputShape } = workload;
  const geometry = geometryOf(workload);
  if (!geometry) throw new Error(`${workload.name} has no output.`);
  const kernel = kernelShape(workload);
  const pointwise = pointwiseShape(workload);
  const [height, width, third] = kernel;
  const scatters = layer.layer === 'Conv2DTranspose';
  const depthwise = layer.layer === 'DepthwiseConv2D' || layer.layer === 'SeparableConv2D';
  // Each input value of a layer that scatters takes part as often as each output value of others.
  const [rows, columns] = scatters ? inputShape : geometry.outputShape;
  const first = height * width * (scatters ? inputShape[2] : depthwise ? 1 : third);
  const second = pointwise[2];
  return {
    ...workload,
    geometry,
    inputs: [drawn(size(inputShape), 1, 1), drawn(size(inputShape), 2, 1)],
    kernel: isPooling(layer) ? NOTHING : weights(kernel, 3, first),
    pointwise: second > 0 ? weights(pointwise, 4, second) : NOTHING,
    bias: NOTHING,
    macs: rows * columns * (size(kernel) + size(pointwise)),
    terms: termsOf(layer, first + second),
  };
}
