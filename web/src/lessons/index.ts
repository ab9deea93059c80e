// The lessons in the order in which they are read.
import { applyPatch, initialState, type LessonName, type Patch, type State } from '../state/state';
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

/** The one to go on with; none after the last. */
export function lessonAfter(name: LessonName): Lesson | undefined {
  return lessons[lessons.findIndex((each) => each.name === name) + 1];
}

/** What stands where a lesson starts, or the playground. */
export function settingsOf(name: LessonName): State {
  const outcome = applyPatch(initialState, lessonOf(name)?.experiment ?? {});
  // The experiments are ours; a wrong one is a mistake of ours.
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.state;
}

/** The change that leads there, in the reader's language and panels, and the page as it is shown. */
export function startOf(name: LessonName): Patch {
  return {
    ...settingsOf(name),
    ...{ lang: undefined, open: undefined, view: undefined },
    lesson: name,
  };
}
