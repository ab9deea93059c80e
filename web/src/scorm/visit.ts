// Begins the learner's visit, and brings back the state of the one before: the page reads its address
// when it starts, which is after this.
import { findApi, Visit } from './lms';

export const visit = new Visit(findApi(window));

const { kept } = visit;
if (kept.startsWith('#')) history.replaceState(null, '', kept);
