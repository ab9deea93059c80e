// The lessons in the order in which they are read.

import { initialState, type LessonName, type Patch } from '../state/state';
import { dilationRate } from './dilation-rate';
import { kernelSize } from './kernel-size';
import type { Lesson } from './lesson';
import { padding } from './padding';
import { strides } from './strides';

export const lessons: readonly Lesson[] = [kernelSize, strides, padding, dilationRate];

/** The lesson of that name; none of the playground. */
export function lessonOf(name: LessonName): Lesson | undefined {
  return lessons.find((each) => each.name === name);
}

/** The change that leads to where a lesson starts, or the playground, in the reader's language and panels. */
export function startOf(name: LessonName): Patch {
  return {
    ...initialState,
    lang: undefined,
    open: undefined,
    ...lessonOf(name)?.experiment,
    lesson: name,
  };
}
