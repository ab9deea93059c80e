// Begins the learner's visit, and brings back the state of the one before: the page reads its address
// when it starts, which is after this.
import { findApi, Visit } from './lms';

export const visit = new Visit();

/** Returns whether there is a system. */
export function begin(): boolean {
  const api = findApi(window);
  if (api) visit.begin(api);
  return api !== null;
}

/** The link of the visit before, or nothing. */
export const keptLink = () => (visit.kept.startsWith('#') ? visit.kept : '');

export const begun = begin();
if (keptLink()) history.replaceState(null, '', keptLink());
