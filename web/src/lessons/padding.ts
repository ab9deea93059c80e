// What stands in for values beyond the edge of the input.
import type { Lesson } from './lesson';

export const padding: Lesson = {
  name: 'padding',
  experiment: { padding: 'same' },
};
