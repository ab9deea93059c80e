// How much of the input one value of the output sees.
import type { Lesson } from './lesson';

export const kernelSize: Lesson = {
  name: 'kernel_size',
  title: 'lesson.kernel_size.title',
  text: 'lesson.kernel_size.text',
  question: 'lesson.kernel_size.try',
  experiment: { kernelSize: [3, 3] },
};
