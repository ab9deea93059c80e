// How far the window moves from one value of the output to the next.
import type { Lesson } from './lesson';

export const strides: Lesson = {
  name: 'strides',
  title: 'lesson.strides.title',
  text: 'lesson.strides.text',
  question: 'lesson.strides.try',
  experiment: { strides: [2, 2] },
};
