// The one table of everything the page can be set to. Names are Keras's in camelCase, link keys are
// Keras's own. What the sliders offer is a part of what is accepted: zero and negative arguments come
// in by links and by setState, to be refused in Keras's words.
import {
  choice,
  choiceOrIntegers,
  choices,
  flag,
  integer,
  integers,
  numbers,
  optionalIntegers,
  real,
} from './field';

export type Pair = readonly [height: number, width: number];
export type Pads = readonly [top: number, bottom: number, left: number, right: number];
export type Shape = readonly [height: number, width: number, channels: number];
/** What the last two count depends on the layer: HWIO, HWCM or HWOI. */
export type KernelShape = readonly [height: number, width: number, third: number, fourth: number];

const LOWEST_ARGUMENT = -99;
export const LARGEST_SEED = 2 ** 32 - 1;

/** The largest sizes of an input that is made up, and of one that the reader brings along. */
export const MADE_LIMIT = 32;
export const BROUGHT_LIMIT = 256;
export const MAX_CHANNELS = 8;
export const MAX_FILTERS = 16;
export const MAX_DEPTH_MULTIPLIER = 4;
const MAX_KERNEL = 7;
// What 'same' lays on one side at most.
const MAX_PAD = 12;
const MAX_WEIGHTS = MAX_KERNEL * MAX_KERNEL * MAX_CHANNELS * MAX_FILTERS;
const MAX_DEPTHWISE_WEIGHTS = MAX_KERNEL * MAX_KERNEL * MAX_CHANNELS * MAX_DEPTH_MULTIPLIER;
const MAX_OUTPUT_CHANNELS = Math.max(MAX_FILTERS, MAX_CHANNELS * MAX_DEPTH_MULTIPLIER);

const pair = (link: string, initial: Pair, max: number) =>
  integers<Pair>(link, initial, LOWEST_ARGUMENT, [max, max]);
const argument = (link: string, max: number) => integer(link, 1, LOWEST_ARGUMENT, max);
const seed = (link: string) => integer(link, 0, 0, LARGEST_SEED);
// The kernel shape that weights were given for; all zeros: that of the layer.
const weightsShape = (link: string, max: KernelShape) =>
  integers<KernelShape>(link, [0, 0, 0, 0], 0, max);

/** Keras's initializers, in the spelling of its strings; 'ones' is a pattern of the page as well. */
export const INITIALIZERS = [
  'zeros',
  'constant',
  'glorot_uniform',
  'he_uniform',
  'random_normal',
  'random_uniform',
] as const;

export const fields = {
  layer: choice('layer', [
    'Conv2D',
    'DepthwiseConv2D',
    'SeparableConv2D',
    'Conv2DTranspose',
    'MaxPooling2D',
    'AveragePooling2D',
  ]),
  filters: argument('filters', MAX_FILTERS),
  kernelSize: pair('kernel_size', [3, 3], MAX_KERNEL),
  poolSize: pair('pool_size', [2, 2], MAX_KERNEL),
  // As far as a window of pooling goes, which Keras moves by its own size unless told otherwise.
  strides: pair('strides', [1, 1], MAX_KERNEL),
  // Pads are not Keras's: there, they take a layer of their own.
  padding: choiceOrIntegers<'valid' | 'same', Pads>('padding', ['valid', 'same'], LOWEST_ARGUMENT, [
    MAX_PAD,
    MAX_PAD,
    MAX_PAD,
    MAX_PAD,
  ]),
  paddingMode: choice('padding_mode', ['zeros', 'reflect', 'replicate', 'circular']),
  outputPadding: optionalIntegers<Pair>('output_padding', LOWEST_ARGUMENT, [5, 5]),
  dataFormat: choice('data_format', ['channels_last', 'channels_first']),
  dilationRate: pair('dilation_rate', [1, 1], 4),
  groups: argument('groups', MAX_FILTERS),
  depthMultiplier: argument('depth_multiplier', MAX_DEPTH_MULTIPLIER),
  activation: choice('activation', [
    'linear',
    'relu',
    'leaky_relu',
    'relu6',
    'elu',
    'selu',
    'gelu',
    'silu',
    'mish',
    'sigmoid',
    'hard_sigmoid',
    'hard_silu',
    'tanh',
    'softplus',
    'softsign',
    'exponential',
    'softmax',
  ]),
  useBias: flag('use_bias', false),
  // One value an output channel: missing ones are 0, and those beyond wait for channels to come.
  bias: numbers('bias', MAX_OUTPUT_CHANNELS),
  biasInitializer: choice('bias_initializer', [
    'custom',
    'zeros',
    'ones',
    'constant',
    'glorot_uniform',
    'he_uniform',
    'random_normal',
    'random_uniform',
  ]),
  biasSeed: seed('bias_seed'),
  biasConstant: real('bias_constant', 0),
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
    seed: seed('input_seed'),
    values: numbers('input_values', BROUGHT_LIMIT * BROUGHT_LIMIT * MAX_CHANNELS),
  },
  // `values` are the weights of every layer but SeparableConv2D, which has `depthwise` and
  // `pointwise`. Each in the layer's own layout, with the shape that they were given for.
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
      ...INITIALIZERS,
    ]),
    seed: seed('kernel_seed'),
    constant: real('kernel_constant', 0),
    values: numbers('kernel_values', MAX_WEIGHTS),
    shape: weightsShape('kernel_shape', [MAX_KERNEL, MAX_KERNEL, MAX_FILTERS, MAX_FILTERS]),
    depthwise: numbers('depthwise_values', MAX_DEPTHWISE_WEIGHTS),
    depthwiseShape: weightsShape('depthwise_shape', [
      MAX_KERNEL,
      MAX_KERNEL,
      MAX_CHANNELS,
      MAX_DEPTH_MULTIPLIER,
    ]),
    pointwise: numbers('pointwise_values', MAX_OUTPUT_CHANNELS * MAX_FILTERS),
    pointwiseShape: weightsShape('pointwise_shape', [1, 1, MAX_OUTPUT_CHANNELS, MAX_FILTERS]),
  },
  lesson: choice('lesson', ['none', 'kernel_size', 'strides', 'padding', 'dilation_rate']),
  // What the pictures show: a plane of several, counted from 0, and whose output.
  shown: {
    channel: integer('channel', 0, 0, MAX_CHANNELS - 1),
    filter: integer('filter', 0, 0, MAX_OUTPUT_CHANNELS - 1),
    // Of what is between the stages of a SeparableConv2D, where a channel leads to several.
    between: integer('between', 0, 0, MAX_OUTPUT_CHANNELS - 1),
    framework: choice('framework', [
      'keras',
      'pytorch',
      'pytorch_same',
      'pytorch_exact',
      'jax',
      'onnx_same_upper',
      'onnx_same_lower',
      'onnx',
    ]),
    // 'auto' is diverging for values on both sides of 0.
    scale: choice('scale', ['auto', 'sequential', 'diverging', 'cividis']),
    // Whether all planes of an array share one range of colours.
    range: choice('range', ['shared', 'own']),
  },
  open: choices('open', [
    'arguments',
    'input',
    'kernel',
    'channels',
    'cost',
    'frameworks',
    'values',
  ]),
  lang: choice('lang', ['en', 'ru']),
} as const;

/** What the sliders offer, the same on both axes. */
export const sliders = {
  kernelSize: { min: 1, max: MAX_KERNEL },
  poolSize: { min: 1, max: MAX_KERNEL },
  strides: { min: 1, max: 5 },
  dilationRate: { min: 1, max: 4 },
  pads: { min: 0, max: MAX_PAD },
  outputPadding: { min: 0, max: 4 },
} as const;
