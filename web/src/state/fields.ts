// The one table of everything the page can be set to. Names are Keras's in camelCase, link keys are
// Keras's own. What the sliders offer is a part of what is accepted: zero and negative arguments come
// in by links and by setState, to be refused in Keras's words.
import { choice, flag, integer, integers, numbers } from './field';

export type Pair = readonly [height: number, width: number];
export type Shape = readonly [height: number, width: number, channels: number];
export type KernelShape = readonly [
  height: number,
  width: number,
  channels: number,
  filters: number,
];

const LOWEST_ARGUMENT = -99;
export const LARGEST_SEED = 2 ** 32 - 1;

/** The largest sizes of an input that is made up, and of one that the reader brings along. */
export const MADE_LIMIT = 32;
export const BROUGHT_LIMIT = 256;
export const MAX_CHANNELS = 8;
export const MAX_FILTERS = 16;
const MAX_KERNEL = 7;
const MAX_WEIGHTS = MAX_KERNEL * MAX_KERNEL * MAX_CHANNELS * MAX_FILTERS;

const pair = (link: string, initial: Pair, max: number) =>
  integers<Pair>(link, initial, LOWEST_ARGUMENT, [max, max]);

export const fields = {
  layer: choice('layer', ['Conv2D']),
  filters: integer('filters', 1, LOWEST_ARGUMENT, MAX_FILTERS),
  kernelSize: pair('kernel_size', [3, 3], MAX_KERNEL),
  strides: pair('strides', [1, 1], 5),
  padding: choice('padding', ['valid', 'same']),
  dilationRate: pair('dilation_rate', [1, 1], 4),
  useBias: flag('use_bias', false),
  // One value a filter: missing ones are 0, and those beyond wait for filters to come.
  bias: numbers('bias', MAX_FILTERS),
  input: {
    source: choice('input', [
      'counting',
      'ones',
      'gradient',
      'checkerboard',
      'random',
      'custom',
      'picture',
    ]),
    shape: integers<Shape>('input_shape', [5, 5, 1], 1, [
      BROUGHT_LIMIT,
      BROUGHT_LIMIT,
      MAX_CHANNELS,
    ]),
    seed: integer('input_seed', 0, 0, LARGEST_SEED),
    values: numbers('input_values', BROUGHT_LIMIT * BROUGHT_LIMIT * MAX_CHANNELS),
  },
  kernel: {
    source: choice('kernel', [
      'ones',
      'mean',
      'identity',
      'gaussian',
      'sharpen',
      'sobel_x',
      'sobel_y',
      'laplacian',
      'random',
      'custom',
    ]),
    seed: integer('kernel_seed', 0, 0, LARGEST_SEED),
    values: numbers('kernel_values', MAX_WEIGHTS),
    // The kernel shape that the values were given for; all zeros: that of the layer.
    shape: integers<KernelShape>('kernel_shape', [0, 0, 0, 0], 0, [
      MAX_KERNEL,
      MAX_KERNEL,
      MAX_CHANNELS,
      MAX_FILTERS,
    ]),
  },
  lesson: choice('lesson', ['none', 'kernel_size', 'strides', 'padding', 'dilation_rate']),
  // Which plane of several the pictures show, counted from 0.
  shown: {
    channel: integer('channel', 0, 0, MAX_CHANNELS - 1),
    filter: integer('filter', 0, 0, MAX_FILTERS - 1),
  },
  lang: choice('lang', ['en', 'ru']),
} as const;

/** What the sliders offer, the same on both axes. */
export const sliders = {
  kernelSize: { min: 1, max: MAX_KERNEL },
  strides: { min: 1, max: 5 },
  dilationRate: { min: 1, max: 4 },
} as const;
