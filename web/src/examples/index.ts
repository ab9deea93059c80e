// For every argument of every layer, a link that shows what it does.
import type { LayerType } from '../contract/names';
import { averagePooling2d } from './average-pooling2d';
import { conv2d } from './conv2d';
import { conv2dTranspose } from './conv2d-transpose';
import { depthwiseConv2d } from './depthwise-conv2d';
import type { Example, Examples } from './example';
import { maxPooling2d } from './max-pooling2d';
import { separableConv2d } from './separable-conv2d';

export type { Example };

export const examples: Readonly<Record<LayerType, Examples>> = {
  Conv2D: conv2d,
  DepthwiseConv2D: depthwiseConv2d,
  SeparableConv2D: separableConv2d,
  Conv2DTranspose: conv2dTranspose,
  MaxPooling2D: maxPooling2d,
  AveragePooling2D: averagePooling2d,
};
