// The one table of everything the page can be set to. Names are Keras's in camelCase, link keys are
// Keras's own. Options and limits are the core's where it has any. What the sliders offer is a part of
// what is accepted: zero and negative arguments come in by links and by setState, to be refused in
// Keras's words.
import { limits } from '../contract/limits';
import {
  ACTIVATION_NAMES,
  BIAS_SOURCE_NAMES,
  DATA_FORMAT_NAMES,
  FRAMEWORK_NAMES,
  INPUT_SOURCE_NAMES,
  KERNEL_SOURCE_NAMES,
  LAYER_TYPE_NAMES,
  PADDING_MODE_NAMES,
  PADDING_NAMES,
} from '../contract/names';
import type { KernelShape, Pads, Pair, Shape } from '../contract/types';
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

const { kernelSize, poolSize, channels, filters, depthMultiplier, inputSize, pads } = limits;
const sides = kernelSize.most;
// No output has more rows than that: each input row adds at most strides, the kernel the rest.
const furthest = inputSize.most * (limits.strides.most + 1);
const outputChannels = Math.max(filters.most, channels.most * depthMultiplier.most);

const pair = (link: string, initial: Pair, { most }: { readonly most: number }) =>
  integers<Pair>(link, initial, limits.lowestArgument, [most, most]);
const argument = (link: string, { most }: { readonly most: number }) =>
  integer(link, 1, limits.lowestArgument, most);
const seed = (link: string) => integer(link, 0, 0, limits.seed);
// The kernel shape that weights were given for; all zeros: that of the layer.
const weightsShape = (link: string, max: KernelShape) =>
  integers<KernelShape>(link, [0, 0, 0, 0], 0, max);

const PANELS = [
  ...(['arguments', 'input', 'kernel'] as const),
  ...(['channels', 'cost', 'frameworks', 'values'] as const),
] as const;

export const fields = {
  layer: choice('layer', LAYER_TYPE_NAMES),
  filters: argument('filters', filters),
  kernelSize: pair('kernel_size', [3, 3], kernelSize),
  poolSize: pair('pool_size', [2, 2], poolSize),
  strides: pair('strides', [1, 1], limits.strides),
  // Pads are not Keras's: there, they take a layer of their own. Here, they need no name.
  padding: choiceOrIntegers<'valid' | 'same', Pads>(
    'padding',
    PADDING_NAMES.filter((name) => name !== 'explicit'),
    limits.lowestArgument,
    [pads.most, pads.most, pads.most, pads.most],
  ),
  paddingMode: choice('padding_mode', PADDING_MODE_NAMES),
  outputPadding: optionalIntegers<Pair>('output_padding', limits.lowestArgument, [
    limits.outputPadding.most,
    limits.outputPadding.most,
  ]),
  dataFormat: choice('data_format', DATA_FORMAT_NAMES),
  dilationRate: pair('dilation_rate', [1, 1], limits.dilationRate),
  groups: argument('groups', limits.groups),
  depthMultiplier: argument('depth_multiplier', depthMultiplier),
  activation: choice('activation', ACTIVATION_NAMES),
  useBias: flag('use_bias', false),
  // One value an output channel: missing ones are 0, and those beyond wait for channels to come.
  bias: numbers('bias', outputChannels),
  biasInitializer: choice('bias_initializer', BIAS_SOURCE_NAMES),
  biasSeed: seed('bias_seed'),
  biasConstant: real('bias_constant', 0),
  input: {
    source: choice('input', INPUT_SOURCE_NAMES),
    shape: integers<Shape>('input_shape', [5, 5, 1], 1, [
      inputSize.most,
      inputSize.most,
      channels.most,
    ]),
    seed: seed('input_seed'),
    values: numbers('input_values', inputSize.most * inputSize.most * channels.most),
  },
  // Each in the layout of the layers that keep their weights under that name, with the shape that
  // they were given for.
  kernel: {
    source: choice('kernel', KERNEL_SOURCE_NAMES),
    seed: seed('kernel_seed'),
    constant: real('kernel_constant', 0),
    values: numbers('kernel_values', sides * sides * channels.most * filters.most),
    // Either of the last two may count filters.
    shape: weightsShape('kernel_shape', [sides, sides, filters.most, filters.most]),
    depthwise: numbers('depthwise_values', sides * sides * channels.most * depthMultiplier.most),
    depthwiseShape: weightsShape('depthwise_shape', [
      sides,
      sides,
      channels.most,
      depthMultiplier.most,
    ]),
    pointwise: numbers('pointwise_values', outputChannels * filters.most),
    pointwiseShape: weightsShape('pointwise_shape', [1, 1, outputChannels, filters.most]),
  },
  lesson: choice('lesson', ['none', 'kernel_size', 'strides', 'padding', 'dilation_rate']),
  // What the pictures show: a plane of several, counted from 0, and whose output.
  shown: {
    channel: integer('channel', 0, 0, channels.most - 1),
    filter: integer('filter', 0, 0, outputChannels - 1),
    // Of what is between the stages of a SeparableConv2D, where a channel leads to several.
    between: integer('between', 0, 0, outputChannels - 1),
    framework: choice('framework', FRAMEWORK_NAMES),
    // The cell that stays looked at, counted from 0, and the array that it is of.
    pinned: optionalIntegers<Pair>('pinned', 0, [furthest, furthest]),
    pinnedIn: choice('pinned_in', ['output', 'input', 'kernel', 'depthwise', 'pointwise']),
    // 'auto' is diverging for values on both sides of 0.
    scale: choice('scale', ['auto', 'sequential', 'diverging', 'cividis']),
    // Whether all planes of an array share one range of colours.
    range: choice('range', ['shared', 'own']),
  },
  open: choices('open', PANELS),
  // How the page shows itself where somebody has put it: for links and for what is embedded.
  view: {
    // 'auto' is what the reader's system prefers.
    theme: choice('theme', ['auto', 'light', 'dark']),
    hide: choices('hide', [
      ...(['header', 'share', 'language', 'layer', 'lessons', 'controls'] as const),
      ...(['kernel_size', 'pool_size', 'strides', 'padding', 'dilation_rate'] as const),
      ...(['output_padding', 'channels_in', 'filters', 'groups', 'depth_multiplier'] as const),
      ...(['reset', 'call', 'sum'] as const),
      ...PANELS,
    ]),
    // Whether the layer and its input stay as they are; what is looked at does not.
    readonly: flag('readonly', false),
    // Whether a frame that it stands in is told what height it would like to have.
    height: choice('height', ['auto', 'fixed']),
  },
  lang: choice('lang', ['en', 'ru']),
} as const;
