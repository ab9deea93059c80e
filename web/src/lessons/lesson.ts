// A lesson: what to say, and the experiment that stands beside it.
import type { LessonName, Patch } from '../state/state';
import type { Key } from '../text/catalogue';

export interface Lesson {
  readonly name: Exclude<LessonName, 'none'>;
  readonly title: Key;
  readonly text: Key;
  /** Something to find out with the sliders. */
  readonly question: Key;
  /** What differs from the defaults. */
  readonly experiment: Patch;
}
