// What is measured: the layers that a page might load another library for, and the playground's own.
import { complete, type Layer, type Shape } from '../../web/oracles/cases.mjs';

export interface Workload {
  readonly name: string;
  /** layers: those of well-known networks and of single planes; growth: one layer, ever larger. */
  readonly group: 'layers' | 'playground' | 'growth';
  readonly layer: Layer;
  readonly inputShape: Shape;
}

type Group = Workload['group'];

const workload = (
  group: Group,
  inputShape: Shape,
  what: string,
  layer: Partial<Layer>,
): Workload => ({
  name: `${inputShape.join('x')} ${what}`,
  group,
  inputShape,
  layer: complete(layer),
});

const same = { padding: 'same' } as const;

const layers: readonly Workload[] = [
  workload('layers', [5, 5, 1], '3x3 -> 1', {}),
  workload('layers', [28, 28, 1], '3x3 -> 32 same', { ...same, filters: 32 }),
  workload('layers', [512, 512, 1], '3x3 -> 1 same', same),
  workload('layers', [512, 512, 1], '5x5 dilation 2 -> 1 same', {
    ...same,
    kernelSize: [5, 5],
    dilationRate: [2, 2],
  }),
  workload('layers', [512, 512, 3], '3x3 -> 16 same', { ...same, filters: 16 }),
  workload('layers', [224, 224, 3], '7x7 stride 2 -> 64 same', {
    ...same,
    filters: 64,
    kernelSize: [7, 7],
    strides: [2, 2],
  }),
  workload('layers', [56, 56, 64], '3x3 -> 64 same', { ...same, filters: 64 }),
  workload('layers', [56, 56, 64], '3x3 dilation 2 -> 64 same', {
    ...same,
    filters: 64,
    dilationRate: [2, 2],
  }),
  workload('layers', [14, 14, 256], '3x3 -> 256 same', { ...same, filters: 256 }),
  workload('layers', [56, 56, 64], '1x1 -> 256', { filters: 256, kernelSize: [1, 1] }),
  workload('layers', [112, 112, 32], 'depthwise 3x3 same', {
    ...same,
    layer: 'DepthwiseConv2D',
  }),
];

const sizes = [5, 16, 28, 64, 256];
const channels = [1, 3, 8, 16];

const playground: readonly Workload[] = [
  ...sizes.flatMap((size) =>
    channels.map((depth) =>
      workload('playground', [size, size, depth], '3x3 -> 8 same', { ...same, filters: 8 }),
    ),
  ),
  workload('playground', [28, 28, 1], '5x5 stride 2 -> 8 same', {
    ...same,
    filters: 8,
    kernelSize: [5, 5],
    strides: [2, 2],
  }),
  workload('playground', [64, 64, 8], '3x3 stride 2 -> 16 same', {
    ...same,
    filters: 16,
    strides: [2, 2],
  }),
  workload('playground', [256, 256, 3], '3x3 stride 2 -> 8 same', {
    ...same,
    filters: 8,
    strides: [2, 2],
  }),
  workload('playground', [64, 64, 8], '3x3 groups 2 -> 16 same', {
    ...same,
    filters: 16,
    groups: 2,
  }),
  workload('playground', [64, 64, 16], '3x3 groups 16 -> 16 same', {
    ...same,
    filters: 16,
    groups: 16,
  }),
  workload('playground', [64, 64, 8], 'depthwise 3x3 multiplier 2 same', {
    ...same,
    layer: 'DepthwiseConv2D',
    depthMultiplier: 2,
  }),
  workload('playground', [64, 64, 8], 'separable 3x3 -> 16 same', {
    ...same,
    layer: 'SeparableConv2D',
    filters: 16,
  }),
  workload('playground', [5, 5, 1], 'transpose 3x3 stride 2 -> 1 same', {
    ...same,
    layer: 'Conv2DTranspose',
    strides: [2, 2],
  }),
  workload('playground', [28, 28, 8], 'transpose 3x3 stride 2 -> 8 same', {
    ...same,
    layer: 'Conv2DTranspose',
    filters: 8,
    strides: [2, 2],
  }),
  workload('playground', [64, 64, 16], 'transpose 4x4 stride 2 -> 8 same', {
    ...same,
    layer: 'Conv2DTranspose',
    filters: 8,
    kernelSize: [4, 4],
    strides: [2, 2],
  }),
  workload('playground', [5, 5, 1], 'max 2x2', { layer: 'MaxPooling2D', strides: [2, 2] }),
  ...(['MaxPooling2D', 'AveragePooling2D'] as const).flatMap((layer) => {
    const name = layer === 'MaxPooling2D' ? 'max' : 'average';
    const strides: [number, number] = [2, 2];
    return [
      workload('playground', [64, 64, 8], `${name} 2x2`, { layer, strides }),
      workload('playground', [256, 256, 3], `${name} 2x2`, { layer, strides }),
      workload('playground', [64, 64, 16], `${name} 3x3 stride 2 same`, {
        ...same,
        layer,
        poolSize: [3, 3],
        strides,
      }),
    ];
  }),
];

const growth: readonly Workload[] = [64, 128, 256, 512, 1024].map((size) =>
  // As many channels as the largest of them may have.
  workload('growth', [size, size, 4], '3x3 -> 4 same', { ...same, filters: 4 }),
);

export const workloads: readonly Workload[] = [...layers, ...playground, ...growth];
