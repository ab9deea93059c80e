// What stands in for values beyond the edge of the input.
import type { Lesson } from './lesson';

export const padding: Lesson = {
  name: 'padding',
  title: 'lesson.padding.title',
  text: 'lesson.padding.text',
  question: 'lesson.padding.try',
  experiment: { padding: 'same' },
};
