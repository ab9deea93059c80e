// How much of the input one value of the output sees.
import type { Lesson } from './lesson';

export const kernelSize: Lesson = {
  name: 'kernel_size',
  experiment: { kernelSize: [3, 3] },
};
