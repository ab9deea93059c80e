// How far apart the weights of the kernel lie on the input.
import type { Lesson } from './lesson';

export const dilationRate: Lesson = {
  name: 'dilation_rate',
  title: 'lesson.dilation_rate.title',
  text: 'lesson.dilation_rate.text',
  question: 'lesson.dilation_rate.try',
  experiment: { dilationRate: [2, 2] },
};
