// How far apart the weights of the kernel lie on the input.
import type { Lesson } from './lesson';

export const dilationRate: Lesson = {
  name: 'dilation_rate',
  experiment: { dilationRate: [2, 2] },
};
