// A lesson: the experiment that stands beside its words, which are in text/lessons-en.ts and its like.
import type { LessonName, Patch } from '../state/state';

export interface Lesson {
  readonly name: Exclude<LessonName, 'none'>;
  /** What differs from the playground's. Links that name the lesson start from it, so it never changes. */
  readonly experiment: Patch;
}
