// The lessons in the order in which they are read.
import { dilationRate } from './dilation-rate';
import { kernelSize } from './kernel-size';
import type { Lesson } from './lesson';
import { padding } from './padding';
import { strides } from './strides';

export const lessons: readonly Lesson[] = [kernelSize, strides, padding, dilationRate];
