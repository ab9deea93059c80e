// How far the window moves from one value of the output to the next.
import type { Lesson } from './lesson';

export const strides: Lesson = {
  name: 'strides',
  // Of six rows and columns, windows of three at every other place never read the last.
  experiment: { strides: [2, 2], input: { shape: [6, 6, 1] } },
};
